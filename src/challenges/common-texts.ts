/** The words that belong to no question in particular: ways out, codes, passwords, and what went wrong. */
import type { AuthError, InputIssue } from '../wire/problem.js'
import type { ErrorCode } from '../wire/refusals.js'
import { pluralFormat, relativeTimeFormat } from './text-format.js'

const count = pluralFormat('en')
const inTime = relativeTimeFormat('en')

/** Why an answer did not lead on: by the code of a refusal, or by what else it was. */
export type ErrorTextKey = ErrorCode | Exclude<AuthError['kind'], 'invalid-input' | 'rejected'>

/** Where nothing else is to be done, nothing else is said: these speak as others do, unless they are given words. */
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
} as const satisfies { readonly [Echo in ErrorTextKey]?: ErrorTextKey }

type SharedErrorKey = keyof typeof sharedErrorTexts

const withSharedTexts = <Said extends Readonly<Record<Exclude<ErrorTextKey, SharedErrorKey>, string>>>(
  said: Said,
): Said & { readonly [echo in SharedErrorKey]?: string } => said

/** An application has attributes of its own, and names for them that nobody else knows. */
const withCustom = <Known>(known: Known): Known & { readonly [own: `custom:${string}`]: string } =>
  known as never

export const commonTexts = {
  /** Around every question. */
  common: {
    loading: 'One moment',
    anotherWay: 'Use another way',
    backToSignIn: 'Back to sign in',
    optional: 'optional',
    errorTitle: (title: string) => `Error: ${title}`,
    errorSummary: 'There is a problem',
    expiresIn: (seconds: number) => `This sign-in ends ${inTime(seconds)}.`,
    signedIn: 'You are signed in.',
    unexpectedError: 'Something went wrong on this page.',
    startAgain: 'Start again',
    notConfirmed: 'I have not confirmed my account yet',
  },

  code: {
    send: 'Send a code',
    haveCode: 'I have a code already',
    resend: 'Send another code',
    resendIn: (seconds: number) => `You can ask for another code ${inTime(seconds)}.`,
    resent: 'Another code is on its way. The one before it no longer works.',
    notReceived: {
      EMAIL: 'No email? Look among your spam, too.',
      SMS: 'No message? It can take a minute.',
    },
    complete: 'The code is complete.',
  },

  password: {
    show: 'Show password',
    hide: 'Hide password',
    shown: 'Your password is visible.',
    hidden: 'Your password is hidden.',
    capsLock: 'Caps Lock is on.',
    requirements: 'Your password needs',
    minimumLength: (length: number) =>
      count(length, { one: 'at least # character', other: 'at least # characters' }),
    requireLowercase: 'a lower-case letter',
    requireUppercase: 'an upper-case letter',
    requireNumbers: 'a number',
    requireSymbols: 'a symbol',
    met: 'met',
    notMet: 'not met yet',
    allMet: 'Your password has all it needs.',
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
    picture: 'Link to your picture',
    preferred_username: 'Preferred username',
    profile: 'Link to your profile',
    username: 'Username',
    website: 'Website',
    zoneinfo: 'Time zone',
    country: 'Country',
  }),

  /** What is wrong with an answer that was not sent. */
  validation: {
    required: (label: string) => `${label}: please fill this in.`,
    'not-a-code': 'A code has six to eight digits.',
    'not-an-email': 'This is not an email address. It looks like name@example.com.',
    'not-offered': 'Please choose one of these.',
    'has-spaces': 'Please leave out the spaces at the beginning and at the end, and in names all of them.',
    'too-short': 'This is too short.',
    'too-long': 'This is too long.',
    malformed: 'This cannot be used here.',
  } satisfies Record<InputIssue, string | ((label: string) => string)>,

  /**
   * Why the last answer did not lead on: what happened, and what to do. Where only time helps, `waitFor` says when to try
   * again, and the text says no more than what happened.
   */
  errors: withSharedTexts({
    'wrong-credentials': 'That name or password is not right. Please try again.',
    'account-locked': 'Too many tries.',
    'user-disabled': 'This account is switched off. Please ask your administrator.',
    'not-authorized': 'That was not accepted. Please sign in again.',
    'temporary-password-expired':
      'Your temporary password has run out. Please ask your administrator for a new one.',
    blocked: 'This sign-in was blocked for security. Please try again later, or ask your administrator.',
    'wrong-code': 'That code is not right. Check it, and enter it again.',
    'expired-code': 'That code has run out. Please ask for another one.',
    'used-code': 'That code was used already. Please wait for the next one.',
    'delivery-failed': 'We could not send the code. Please try again, or use another way.',
    'resend-cooldown': 'A code was sent a moment ago.',
    'sign-in-required': 'For another code, please sign in again.',
    'wrong-answer': 'That is not the answer. Please try again.',
    'weak-password': 'This password is too weak for this account. Please choose another.',
    'reused-password': 'You have used this password before. Please choose another.',
    'bad-username': 'This cannot be a username here. Please choose another.',
    'bad-email': 'This email address is not right. It looks like name@example.com.',
    'bad-phone-number': 'This phone number is not right. Please begin with + and the country code.',
    'bad-attributes': 'Something is missing or cannot be used here. Please check what you entered.',
    'account-exists': 'There is an account of this name already. Sign in, or choose another name.',
    'alias-exists': 'This address belongs to another account already.',
    'reset-not-possible': 'This password cannot be reset here. Please ask your administrator.',
    'confirm-not-possible': 'This account cannot be confirmed. Sign in, or ask your administrator.',
    'sign-up-closed': 'New accounts cannot be created here. Please ask your administrator.',
    'factor-not-set-up': 'This way to sign in is not set up for your account. Please use another.',
    'session-expired': 'That took too long. Please sign in again.',
    'rate-limited': 'There is a lot going on.',
    misconfigured: 'This page is not set up correctly. Please tell whoever runs it.',
    'refused-by-lambda': 'This was not allowed. Please ask whoever runs this page.',
    'passkey-refused': 'This passkey was not accepted. Try again, or use another way.',
    'provider-refused': 'That sign-in did not work. Try again, or use another way.',
    network: 'There was no answer. Check your connection, and try again.',
    unknown: 'Something went wrong. Please try again.',
  }),

  /** What went wrong, and when to try again. */
  retryIn: (said: string, seconds: number) => `${said} Please try again ${inTime(seconds)}.`,
}
