/**
 * Maps each exception of Cognito to the error that the user sees and to the next step.
 *
 * Most exceptions are distinguished by name. A few are also distinguished by words of their messages, which have not
 * changed for years.
 *
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html#API_RespondToAuthChallenge_Errors
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */

import type { InputIssue } from './auth-error.js'
import type { CognitoError } from './errors.js'

interface ErrorEntry {
  readonly code: string
  /** The Cognito session cannot be used again: the sign-in must start again. */
  readonly endsSession?: true
  /**
   * Whether the Cognito session stays valid even after the answer to a challenge that accepts only one. Cognito rejected
   * the call before it did anything (a limit, the firewall), or could not send the next code.
   */
  readonly keepsSession?: true
  readonly field?: string
  /** Seconds until another try. An estimate, because Cognito does not report it. */
  readonly retryAfter?: number
  /** The challenge of the kit to which the exception leads. The user then sees no error. */
  readonly leadsTo?: 'confirm-sign-up' | 'reset-password' | 'sign-in'
  /** The notice that the form of that challenge shows. */
  readonly notice?: 'account-confirmed' | 'reset-required'
  /** Cognito does not know the remembered device: the session forgets it and starts the sign-in again. */
  readonly unknownDevice?: true
}

/** Entries by words of the message, in lower case. The first match counts, and `''` matches every message. */
type EntriesByText<Info = ErrorEntry> = Readonly<Record<string, Info>> & { readonly code?: never }

const alreadyConfirmed = {
  code: 'already-confirmed',
  leadsTo: 'sign-in',
  notice: 'account-confirmed',
} as const
const wrongCredentials = { code: 'wrong-credentials', endsSession: true } as const
const wrongCode = { code: 'wrong-code', field: 'code' } as const
const weakPassword = { code: 'weak-password', field: 'password' } as const
const badUsername = { code: 'bad-username', field: 'username' } as const
const notWritable = { code: 'attribute-not-writable', field: 'attributes' } as const
const factorMissing = { code: 'factor-not-set-up', endsSession: true } as const
const resetNotPossible = { code: 'reset-not-possible' } as const
const locked = { code: 'account-locked', retryAfter: 30 } as const
const tooManyAttempts = { code: 'too-many-attempts', retryAfter: 300, keepsSession: true } as const
const throttled = { code: 'rate-limited', retryAfter: 5, keepsSession: true } as const
const deliveryFailed = { code: 'delivery-failed', keepsSession: true } as const
const deviceUnknown = { code: 'device-unknown', endsSession: true, unknownDevice: true } as const
const lambdaFailed = { code: 'lambda-failed' } as const
const misconfigured = { code: 'misconfigured' } as const

/** Entries by the name of the exception without the suffix `Exception`. */
const table = {
  UserNotConfirmed: { code: 'not-confirmed', leadsTo: 'confirm-sign-up' },
  PasswordResetRequired: { code: 'reset-required', leadsTo: 'reset-password', notice: 'reset-required' },

  // One exception for wrong credentials, locked accounts and expired Cognito sessions
  NotAuthorized: {
    'current status is confirmed': alreadyConfirmed,
    // The account needs no confirmation, or an administrator or an identity provider confirms it.
    'user cannot be confirmed': { code: 'confirm-not-possible' },
    'incorrect username or password': wrongCredentials,
    'password attempts exceeded': { code: 'account-locked', retryAfter: 30, endsSession: true },
    'too many invalid credentials': locked,
    'temporarily locked': locked,
    'session is expired': { code: 'session-expired', endsSession: true },
    'can only be used once': { code: 'session-used', endsSession: true },
    'invalid session': { code: 'session-invalid', endsSession: true },
    'user is disabled': { code: 'user-disabled', endsSession: true },
    // "User account has expired, it must be reset…" is the usual text, "Temporary password has expired and must…" the other.
    'must be reset by an administrator': { code: 'temporary-password-expired', endsSession: true },
    'cannot be reset in the current': resetNotPossible,
    'contact administrator to reset': resetNotPossible,
    'signup is not permitted': { code: 'sign-up-closed' },
    // The app client has no permission to write an attribute. The user cannot change that.
    'unauthorized attribute': misconfigured,
    'cannot modify an already provided': notWritable,
    'security reasons': { code: 'blocked', endsSession: true },
    secret: { code: 'misconfigured', endsSession: true },
    'cannot resend codes': misconfigured,
    device: deviceUnknown,
    '': { code: 'not-authorized', endsSession: true },
  },

  // An unknown user must not be distinguishable from a wrong password or code
  UserNotFound: wrongCredentials,
  'UserNotFound in ConfirmSignUp': wrongCode,
  'UserNotFound in ConfirmForgotPassword': wrongCode,

  // Codes
  CodeMismatch: wrongCode,
  EnableSoftwareTokenMFA: wrongCode,
  ExpiredCode: {
    'already been used': { code: 'used-code', field: 'code' },
    '': { code: 'expired-code', field: 'code' },
  },
  CodeDeliveryFailure: deliveryFailed,
  MFAMethodNotFound: factorMissing,
  SoftwareTokenMFANotFound: factorMissing,

  // Passwords and accounts
  InvalidPassword: weakPassword,
  PasswordHistoryPolicyViolation: { code: 'reused-password', field: 'password' },
  UsernameExists: { code: 'account-exists', field: 'username' },
  AliasExists: { code: 'alias-exists' },

  // Input that only Cognito can check
  InvalidParameter: {
    // The word "device" alone is ambiguous: an authenticator app has a `friendlyDeviceName`.
    'device key': deviceUnknown,
    'device tracking': deviceUnknown,
    'already confirmed': alreadyConfirmed,
    "at 'password'": weakPassword,
    "at 'username'": badUsername,
    "at 'usercode'": wrongCode,
    "at 'confirmationcode'": wrongCode,
    'username should be': badUsername,
    'username cannot be of': badUsername,
    'invalid email address': { code: 'bad-email', field: 'attributes' },
    'invalid phone number': { code: 'bad-phone-number', field: 'attributes' },
    attributes: { code: 'bad-attributes', field: 'attributes' },
    'no registered/verified': resetNotPossible,
    'cannot resend codes': misconfigured,
    'not enabled': misconfigured,
    'only custom auth': misconfigured,
    'not configured': misconfigured,
    'not supported': misconfigured,
    'missing required parameter': misconfigured,
    '': { code: 'invalid-parameter' },
  },

  // Waiting
  LimitExceeded: {
    'daily email limit': deliveryFailed,
    '': tooManyAttempts,
  },
  TooManyFailedAttempts: tooManyAttempts,
  TooManyRequests: throttled,
  Throttling: throttled,
  ConcurrentModification: { code: 'rate-limited', retryAfter: 1, keepsSession: true },

  // Lambda triggers, and the firewall before the user pool
  UserLambdaValidation: { code: 'rejected-by-lambda', endsSession: true },
  UnexpectedLambda: lambdaFailed,
  InvalidLambdaResponse: lambdaFailed,
  Forbidden: { code: 'blocked', keepsSession: true },

  // Errors that only an administrator can fix
  ResourceNotFound: {
    device: deviceUnknown,
    '': misconfigured,
  },
  InvalidUserPoolConfiguration: {
    device: deviceUnknown,
    '': misconfigured,
  },
  InvalidSmsRoleAccessPolicy: misconfigured,
  InvalidSmsRoleTrustRelationship: misconfigured,
  InvalidEmailRoleAccessPolicy: misconfigured,
  UserPoolAddOnNotEnabled: misconfigured,
  FeatureUnavailableInTier: misconfigured,
  OperationNotEnabled: misconfigured,
  UnsupportedOperation: misconfigured,
  WebAuthnNotEnabled: misconfigured,
  WebAuthnConfigurationMissing: misconfigured,
  // A name of the kit: the page has no WebCrypto, and nothing was sent.
  InsecureContext: { code: 'misconfigured', keepsSession: true },
} as const satisfies Record<string, ErrorEntry | EntriesByText>

type CodesIn<Entry> = Entry extends { readonly code: infer Code }
  ? Code
  : { [Key in keyof Entry]: CodesIn<Entry[Key]> }[keyof Entry]

/**
 * The reason of an error of the kind `rejected`. Some codes are similar:
 *
 * - `session-expired`: the time for the challenge is over. `session-used`: another answer, such as one in another tab, has
 *   used the Cognito session. `session-invalid`: Cognito or the kit does not accept the stored Cognito session.
 * - `account-exists`: the username of a sign-up is taken. `alias-exists`: another account has confirmed the same email
 *   address or phone number.
 * - `account-locked`: too many wrong passwords or codes, and the user can try again later. `blocked`: the threat
 *   protection or the firewall rejected the call.
 */
export type ErrorCode =
  | CodesIn<typeof table>
  /** Another exception, named by `exception` of the error, or a bug. */
  | 'unknown'
  /** Cognito sent the same challenge again, probably because the answer was wrong. */
  | 'wrong-answer'
  /** Another code cannot be sent yet. `retryAfter` has the seconds. */
  | 'resend-cooldown'
  /** Another code needs a new sign-in. */
  | 'sign-in-required'
  /** Cognito rejected the passkey. */
  | 'passkey-rejected'
  /** The sign-in with an identity provider failed. */
  | 'provider-rejected'

export type ErrorInfo = ErrorEntry & { readonly code: ErrorCode }

const entries: ReadonlyMap<string, ErrorInfo | EntriesByText<ErrorInfo>> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries(table),
)

export function errorInfoOf(error: CognitoError): ErrorInfo {
  const name = error.exception.replace(/Exception$/, '')
  const found = entries.get(`${name} in ${error.operation}`) ?? entries.get(name) ?? {}
  if (found.code) return found
  const byText = Object.entries(found).find(([words]) => error.mentions(words))
  return byText?.[1] ?? { code: 'unknown' }
}

/** Matches a message that names an attribute: `…the schema: given_name: …`, `user.given_name: …`, `…given, given_name is missing`. */
const naming = (name: string, ending: string) =>
  // The time is linear: the blanks end at a line break, where a match can begin again, and a name has a longest length.
  new RegExp(`(?:schema:|given,|user\\.|\\n)[^\\S\\n]*${name}(?:${ending}| is missing)`)

/**
 * Returns the issues of the attributes that Cognito's message names, or `undefined` if it names none. Only names from
 * the list are returned, because the message can contain any text.
 */
export function attributeIssuesOf(
  error: CognitoError,
  attributes: readonly string[],
): Readonly<Record<string, InputIssue>> | undefined {
  if (errorInfoOf(error).code !== 'bad-attributes' || !error.mentions(naming('\\S{1,64}', ':')))
    return undefined
  const issues = attributes.flatMap((attribute): [string, InputIssue][] => {
    const name = attribute.toLowerCase().replace(/\W/g, '\\$&')
    const isMissing = error.mentions(naming(name, ': *the attribute is required'))
    return isMissing || error.mentions(naming(name, ':'))
      ? [[attribute, isMissing ? 'required' : 'malformed']]
      : []
  })
  return Object.fromEntries(issues)
}
