/** The English texts that several forms share: navigation, codes, passwords, attributes, validation and errors. */
import type { AuthError, InputIssue } from '../wire/auth-error.js'
import type { ErrorCode } from '../wire/error-table.js'
import { pluralFormat, relativeTimeFormat } from './text-format.js'

const count = pluralFormat('en')
const inTime = relativeTimeFormat('en')

/** Returns a label as it is written inside a sentence: "Password" as "password", "VAT number" unchanged. */
const inSentence = (label: string) => label.replace(/^\p{Lu}(?=\p{Ll})/u, (first) => first.toLowerCase())

/** The key of an error's text: the code of a rejection, or the kind of another error. */
export type ErrorTextKey = ErrorCode | Exclude<AuthError['kind'], 'invalid-input' | 'rejected'>

/** Errors that show the text of another error, because the user does the same about them. An own text takes precedence. */
export const sharedErrorTexts = {
  'already-confirmed': 'not-authorized',
  'not-confirmed': 'not-authorized',
  'reset-required': 'not-authorized',
  'device-unknown': 'not-authorized',
  'session-used': 'not-authorized',
  'session-invalid': 'not-authorized',
  'too-many-attempts': 'account-locked',
  'attribute-not-writable': 'bad-attributes',
  'invalid-parameter': 'bad-attributes',
  'lambda-failed': 'unknown',
  'invalid-response': 'unknown',
  'unsupported-challenge': 'misconfigured',
} as const satisfies { readonly [Key in ErrorTextKey]?: ErrorTextKey }

type SharedErrorKey = keyof typeof sharedErrorTexts

const withSharedTexts = <Texts extends Readonly<Record<Exclude<ErrorTextKey, SharedErrorKey>, string>>>(
  texts: Texts,
): Texts & { readonly [key in SharedErrorKey]?: string } => texts

/** Adds labels for the custom attributes of an application to the type. */
const withCustom = <Known>(known: Known): Known & { readonly [own: `custom:${string}`]: string } =>
  known as never

export const commonTexts = {
  /** Texts of every form. */
  common: {
    loading: 'Please wait',
    anotherWay: 'Use another method',
    backToSignIn: 'Back to sign in',
    optional: 'optional',
    errorTitle: (title: string) => `Error: ${title}`,
    errorSummary: 'There is a problem',
    /** A line of the error summary, where the text of the error does not name the field. */
    fieldError: (label: string, error: string) => `${label}: ${error}`,
    expiresIn: (seconds: number) => `Your sign-in expires ${inTime(seconds)}.`,
    signedIn: 'You are signed in.',
    unexpectedError: 'Something went wrong',
    startAgain: 'Try again',
    notConfirmed: 'Not confirmed yet? Confirm your account',
  },

  code: {
    send: 'Send code',
    haveCode: 'I already have a code',
    resend: 'Resend code',
    resendIn: (seconds: number) => `Resend code ${inTime(seconds)}`,
    resent: 'We sent a new code. The previous code no longer works.',
    notReceived: {
      EMAIL: 'No email? Check your spam folder.',
      SMS: 'No text message? It can take a minute.',
    },
    complete: 'The code is complete.',
  },

  password: {
    show: 'Show password',
    hide: 'Hide password',
    shown: 'Your password is visible.',
    hidden: 'Your password is hidden.',
    capsLock: 'Caps Lock is on.',
    requirements: 'Your password must contain',
    minimumLength: (length: number) =>
      count(length, { one: 'at least # character', other: 'at least # characters' }),
    requireLowercase: 'a lowercase letter',
    requireUppercase: 'an uppercase letter',
    requireNumbers: 'a number',
    requireSymbols: 'a symbol',
    met: 'met',
    notMet: 'not met',
    allMet: 'Your password meets all the requirements.',
  },

  attributes: withCustom({
    address: 'Postal address',
    birthdate: 'Date of birth',
    email: 'Email address',
    family_name: 'Last name',
    gender: 'Gender',
    given_name: 'First name',
    locale: 'Language',
    middle_name: 'Middle name',
    name: 'Full name',
    nickname: 'Nickname',
    phone_number: 'Phone number',
    picture: 'Picture link',
    preferred_username: 'Preferred username',
    profile: 'Profile link',
    username: 'Username',
    website: 'Website',
    zoneinfo: 'Time zone',
    country: 'Country',
  }),

  /**
   * Errors of input that is not sent. A function takes the label of the field. A text without one is for input whose field
   * is obvious; the error summary puts the label before it.
   */
  validation: {
    required: (label: string) => `Enter your ${inSentence(label)}.`,
    'not-a-code': (label: string) => `${label} must be 6 to 8 digits.`,
    'not-an-email': 'Enter an email address in the correct format, like name@example.com.',
    'not-offered': 'Choose one of the options.',
    'has-spaces': 'Remove the spaces.',
    'too-short': (label: string) => `${label} is too short.`,
    'too-long': (label: string) => `${label} is too long.`,
    malformed: (label: string) => `${label} is not accepted. Check it and try again.`,
  } satisfies Record<InputIssue, string | ((label: string) => string)>,

  /**
   * Errors of the last answer: what happened, and what the user can do. Where only waiting helps, the text says what
   * happened, and `retryIn` adds when to try again.
   */
  errors: withSharedTexts({
    'wrong-credentials': 'Incorrect username or password. Try again.',
    'account-locked': 'Too many attempts.',
    'user-disabled': 'This account is disabled. Contact your administrator.',
    'not-authorized': 'Your request was not accepted. Sign in again.',
    'temporary-password-expired':
      'Your temporary password has expired. Ask your administrator for a new one.',
    blocked: 'This sign-in was blocked for security reasons. Try again later, or contact your administrator.',
    'wrong-code': 'Incorrect code. Check it and try again.',
    'expired-code': 'This code has expired. Request a new one.',
    'used-code': 'This code has already been used. Wait for the next one.',
    'delivery-failed': 'We could not send the code. Try again, or use another method.',
    'resend-cooldown': 'A code was just sent.',
    'sign-in-required': 'To get a new code, sign in again.',
    'wrong-answer': 'Incorrect answer. Try again.',
    'weak-password': 'This password is too weak. Choose a stronger one.',
    'reused-password': 'You have used this password before. Choose a different one.',
    'bad-username': 'This username is not accepted. Choose a different one.',
    'bad-email': 'Enter an email address in the correct format, like name@example.com.',
    'bad-phone-number': 'Enter a full phone number, starting with + and the country code.',
    'bad-attributes': 'Some details are missing or not accepted. Check what you entered.',
    'account-exists':
      'An account with this username already exists. Sign in, or choose a different username.',
    'alias-exists': 'Another account already uses this email address or phone number.',
    'reset-not-possible': 'This password cannot be reset here. Contact your administrator.',
    'confirm-not-possible': 'This account cannot be confirmed. Sign in, or contact your administrator.',
    'sign-up-closed': 'You cannot create an account here. Contact your administrator.',
    'factor-not-set-up': 'This method is not set up for your account. Use another method.',
    'session-expired': 'Your sign-in has expired. Sign in again.',
    'rate-limited': 'The service is busy.',
    misconfigured: "This page is not set up correctly. Contact the site's owner.",
    'rejected-by-lambda': "This is not allowed. Contact the site's owner.",
    'passkey-rejected': 'This passkey was not accepted. Try again, or use another method.',
    'provider-rejected': 'The sign-in did not work. Try again, or use another method.',
    network: 'We could not connect. Check your internet connection and try again.',
    unknown: 'Something went wrong. Try again.',
  }),

  /** Adds to the text of an error when to try again. */
  retryIn: (text: string, seconds: number) => `${text} Try again ${inTime(seconds)}.`,
}
