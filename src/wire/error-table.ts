/**
 * One table: what an exception of Cognito means for the person who signs in.
 *
 * Exceptions are told apart by name. The few whose texts must be told apart as well are told apart here and
 * nowhere else, by words that have stayed the same for years.
 *
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html#API_RespondToAuthChallenge_Errors
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */

import type { InputIssue } from './auth-error.js'
import type { CognitoError } from './errors.js'

interface ErrorEntry {
  readonly code: string
  /** The thread is spent: only a new start helps. */
  readonly endsSession?: true
  /**
   * Whether the session can be used once more even where a challenge takes one answer: Cognito refused before it did
   * anything (a limit, the firewall), or could not send the code that comes next.
   */
  readonly keepsSession?: true
  readonly field?: string
  /** How many seconds to wait; an estimate, as Cognito never says. */
  readonly retryAfter?: number
  /** The refusal is no error but a step: the question it leads to. */
  readonly leadsTo?: 'confirm-sign-up' | 'reset-password' | 'sign-in'
  /** What the challenge that it leads to tells the user. */
  readonly notice?: 'account-confirmed' | 'reset-required'
  /** The remembered device is at fault, and forgetting it is the cure. */
  readonly unknownDevice?: true
}

/** By words of the text, in lower case. The first that it holds count, and `''` is in every text. */
type EntriesByText<Meaning = ErrorEntry> = Readonly<Record<string, Meaning>> & { readonly code?: never }

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

/** By the exception's name without its last word, `Exception`. */
const table = {
  UserNotConfirmed: { code: 'not-confirmed', leadsTo: 'confirm-sign-up' },
  PasswordResetRequired: { code: 'reset-required', leadsTo: 'reset-password', notice: 'reset-required' },

  // Credentials, locks, dead threads: one exception for all of them
  NotAuthorized: {
    'current status is confirmed': alreadyConfirmed,
    // An account that needs no confirmation, or gets it elsewhere: of an administrator or a provider.
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
    // The user can't change which attributes the app client may write.
    'unauthorized attribute': misconfigured,
    'cannot modify an already provided': notWritable,
    'security reasons': { code: 'blocked', endsSession: true },
    secret: { code: 'misconfigured', endsSession: true },
    'cannot resend codes': misconfigured,
    device: deviceUnknown,
    '': { code: 'not-authorized', endsSession: true },
  },

  // A user who isn't there looks like one who got something wrong
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

  // Input that only the pool can judge
  InvalidParameter: {
    // Not each mention of a device: an authenticator app has a `friendlyDeviceName`.
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

  // The application's own Lambdas, and the firewall before the pool
  UserLambdaValidation: { code: 'refused-by-lambda', endsSession: true },
  UnexpectedLambda: lambdaFailed,
  InvalidLambdaResponse: lambdaFailed,
  Forbidden: { code: 'blocked', keepsSession: true },

  // Things that only an administrator can mend
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
  // A name of the kit's own: the page has no WebCrypto, so that nothing was sent.
  InsecureContext: { code: 'misconfigured', keepsSession: true },
} as const satisfies Record<string, ErrorEntry | EntriesByText>

type CodesIn<Entry> = Entry extends { readonly code: infer Code }
  ? Code
  : { [Key in keyof Entry]: CodesIn<Entry[Key]> }[keyof Entry]

/** Why the pool, or the session itself, said no. */
export type ErrorCode =
  | CodesIn<typeof table>
  /** An exception that this table doesn't know; the problem holds its name. */
  | 'unknown'
  /** The same question came back, and the last answer is the likely reason. */
  | 'wrong-answer'
  /** Codes can be sent again, but not yet. */
  | 'resend-cooldown'
  /** A new code needs a new sign-in. */
  | 'sign-in-required'
  /** A passkey, where the pool has but one word for every denial. */
  | 'passkey-refused'
  /** A provider of identities, or the way back from it, said no. */
  | 'provider-refused'

export type ErrorInfo = ErrorEntry & { readonly code: ErrorCode }

const entries: ReadonlyMap<string, ErrorInfo | EntriesByText<ErrorInfo>> = /* @__PURE__ */ new Map(
  /* @__PURE__ */ Object.entries(table),
)

export function errorInfoOf(refused: CognitoError): ErrorInfo {
  const name = refused.exception.replace(/Exception$/, '')
  const found = entries.get(`${name} in ${refused.operation}`) ?? entries.get(name) ?? {}
  if (found.code) return found
  const byText = Object.entries(found).find(([words]) => refused.mentions(words))
  return byText?.[1] ?? { code: 'unknown' }
}

/** A text that names an attribute: `…the schema: given_name: …`, `user.given_name: …`, `…given, given_name is missing`. */
const naming = (name: string, complaint: string) =>
  // The time is linear: the blanks end at a line break, where a match can begin again, and a name has a longest length.
  new RegExp(`(?:schema:|given,|user\\.|\\n)[^\\S\\n]*${name}(?:${complaint}| is missing)`)

/**
 * What is wrong with these attributes, as far as Cognito names them; undefined if it names none at all. A name from
 * outside of the list is not repeated, since the text can hold anything.
 */
export function attributeIssuesOf(
  refused: CognitoError,
  attributes: readonly string[],
): Readonly<Record<string, InputIssue>> | undefined {
  if (errorInfoOf(refused).code !== 'bad-attributes' || !refused.mentions(naming('\\S{1,64}', ':')))
    return undefined
  const complaints = attributes.flatMap((attribute): [string, InputIssue][] => {
    const name = attribute.toLowerCase().replace(/\W/g, '\\$&')
    const isMissing = refused.mentions(naming(name, ': *the attribute is required'))
    return isMissing || refused.mentions(naming(name, ':'))
      ? [[attribute, isMissing ? 'required' : 'malformed']]
      : []
  })
  return Object.fromEntries(complaints)
}
