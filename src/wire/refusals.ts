/**
 * One table: what an exception of Cognito means for the person who signs in. The first row that matches counts.
 *
 * Exceptions are told apart by name. The few whose texts must be told apart as well are told apart here and
 * nowhere else, by words that have stayed the same for years.
 *
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_RespondToAuthChallenge.html#API_RespondToAuthChallenge_Errors
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/CommonErrors.html
 * https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
import type { Refused } from './halt.js'

interface Row {
  readonly exception: string
  /** Words of the text, in lower case. */
  readonly says?: string
  readonly during?: string
  readonly code: string
  /** The thread is spent: only a new start helps. */
  readonly over?: true
  readonly field?: string
  /** How many seconds to wait; an estimate, as Cognito never says. */
  readonly wait?: number
  /** The refusal is no error but a step: the question it leads to. */
  readonly leadsTo?: 'confirm-sign-up' | 'reset-password' | 'sign-in'
  readonly after?: 'confirmed'
  /** The remembered device is at fault, and forgetting it is the cure. */
  readonly device?: true
}

const rows = [
  // Steps
  { exception: 'UserNotConfirmedException', code: 'not-confirmed', leadsTo: 'confirm-sign-up' },
  { exception: 'PasswordResetRequiredException', code: 'reset-required', leadsTo: 'reset-password' },
  {
    exception: 'NotAuthorizedException',
    says: 'current status is confirmed',
    code: 'already-confirmed',
    leadsTo: 'sign-in',
    after: 'confirmed',
  },
  {
    exception: 'InvalidParameterException',
    says: 'already confirmed',
    code: 'already-confirmed',
    leadsTo: 'sign-in',
    after: 'confirmed',
  },

  // Credentials, locks, dead threads: one exception for all of them
  {
    exception: 'NotAuthorizedException',
    says: 'incorrect username or password',
    code: 'wrong-credentials',
    over: true,
  },
  {
    exception: 'NotAuthorizedException',
    says: 'password attempts exceeded',
    code: 'locked',
    over: true,
    wait: 30,
  },
  { exception: 'NotAuthorizedException', says: 'too many invalid credentials', code: 'locked', wait: 30 },
  { exception: 'NotAuthorizedException', says: 'temporarily locked', code: 'locked', wait: 30 },
  { exception: 'NotAuthorizedException', says: 'session is expired', code: 'session-expired', over: true },
  { exception: 'NotAuthorizedException', says: 'can only be used once', code: 'session-used', over: true },
  { exception: 'NotAuthorizedException', says: 'invalid session', code: 'session-invalid', over: true },
  { exception: 'NotAuthorizedException', says: 'user is disabled', code: 'user-disabled', over: true },
  {
    exception: 'NotAuthorizedException',
    says: 'temporary password has expired',
    code: 'temporary-password-expired',
    over: true,
  },
  { exception: 'NotAuthorizedException', says: 'cannot be reset in the current', code: 'reset-not-possible' },
  { exception: 'NotAuthorizedException', says: 'contact administrator to reset', code: 'reset-not-possible' },
  { exception: 'NotAuthorizedException', says: 'signup is not permitted', code: 'sign-up-closed' },
  {
    exception: 'NotAuthorizedException',
    says: 'unauthorized attribute',
    code: 'attribute-not-writable',
    field: 'attributes',
  },
  {
    exception: 'NotAuthorizedException',
    says: 'cannot modify an already provided',
    code: 'attribute-not-writable',
    field: 'attributes',
  },
  { exception: 'NotAuthorizedException', says: 'security reasons', code: 'blocked', over: true },
  { exception: 'NotAuthorizedException', says: 'secret', code: 'misconfigured', over: true },
  { exception: 'NotAuthorizedException', says: 'cannot resend codes', code: 'misconfigured' },
  { exception: 'NotAuthorizedException', code: 'not-authorized', over: true },

  // A user who isn't there looks like one who got something wrong
  {
    exception: 'UserNotFoundException',
    during: 'ConfirmSignUp',
    code: 'wrong-code',
    field: 'code',
  },
  {
    exception: 'UserNotFoundException',
    during: 'ConfirmForgotPassword',
    code: 'wrong-code',
    field: 'code',
  },
  { exception: 'UserNotFoundException', code: 'wrong-credentials', over: true },

  // Codes
  { exception: 'CodeMismatchException', code: 'wrong-code', field: 'code' },
  { exception: 'EnableSoftwareTokenMFAException', code: 'wrong-code', field: 'code' },
  { exception: 'ExpiredCodeException', says: 'already been used', code: 'used-code', field: 'code' },
  { exception: 'ExpiredCodeException', code: 'expired-code', field: 'code' },
  { exception: 'CodeDeliveryFailureException', code: 'delivery-failed' },
  { exception: 'MFAMethodNotFoundException', code: 'factor-missing', over: true },
  { exception: 'SoftwareTokenMFANotFoundException', code: 'factor-missing', over: true },

  // Passwords and accounts
  { exception: 'InvalidPasswordException', code: 'weak-password', field: 'password' },
  { exception: 'PasswordHistoryPolicyViolationException', code: 'reused-password', field: 'password' },
  { exception: 'UsernameExistsException', code: 'account-exists', field: 'username' },
  { exception: 'AliasExistsException', code: 'alias-exists' },

  // Input that only the pool can judge
  { exception: 'InvalidParameterException', says: "at 'password'", code: 'weak-password', field: 'password' },
  { exception: 'InvalidParameterException', says: "at 'username'", code: 'bad-username', field: 'username' },
  { exception: 'InvalidParameterException', says: "at 'usercode'", code: 'wrong-code', field: 'code' },
  {
    exception: 'InvalidParameterException',
    says: "at 'confirmationcode'",
    code: 'wrong-code',
    field: 'code',
  },
  {
    exception: 'InvalidParameterException',
    says: 'username should be',
    code: 'bad-username',
    field: 'username',
  },
  {
    exception: 'InvalidParameterException',
    says: 'username cannot be of',
    code: 'bad-username',
    field: 'username',
  },
  {
    exception: 'InvalidParameterException',
    says: 'invalid email address',
    code: 'bad-email',
    field: 'attributes',
  },
  {
    exception: 'InvalidParameterException',
    says: 'invalid phone number',
    code: 'bad-phone-number',
    field: 'attributes',
  },
  {
    exception: 'InvalidParameterException',
    says: 'attributes',
    code: 'bad-attributes',
    field: 'attributes',
  },
  { exception: 'InvalidParameterException', says: 'no registered/verified', code: 'reset-not-possible' },
  { exception: 'InvalidParameterException', says: 'cannot resend codes', code: 'misconfigured' },
  { exception: 'InvalidParameterException', says: 'not enabled', code: 'misconfigured' },
  { exception: 'InvalidParameterException', says: 'not configured', code: 'misconfigured' },
  { exception: 'InvalidParameterException', says: 'not supported', code: 'misconfigured' },
  { exception: 'InvalidParameterException', says: 'missing required parameter', code: 'misconfigured' },
  { exception: 'InvalidParameterException', code: 'invalid-parameter' },

  // Waiting
  { exception: 'LimitExceededException', code: 'too-many-attempts', wait: 300 },
  { exception: 'TooManyFailedAttemptsException', code: 'too-many-attempts', wait: 300 },
  { exception: 'TooManyRequestsException', code: 'busy', wait: 5 },
  { exception: 'ConcurrentModificationException', code: 'busy', wait: 1 },

  // The application's own Lambdas, and the firewall before the pool
  { exception: 'UserLambdaValidationException', code: 'refused-by-lambda', over: true },
  { exception: 'UnexpectedLambdaException', code: 'lambda-failed' },
  { exception: 'InvalidLambdaResponseException', code: 'lambda-failed' },
  { exception: 'ForbiddenException', code: 'blocked' },

  // Things that only an administrator can mend
  {
    exception: 'ResourceNotFoundException',
    says: 'device',
    code: 'device-unknown',
    over: true,
    device: true,
  },
  { exception: 'ResourceNotFoundException', code: 'misconfigured' },
  { exception: 'InvalidUserPoolConfigurationException', code: 'misconfigured' },
  { exception: 'InvalidSmsRoleAccessPolicyException', code: 'misconfigured' },
  { exception: 'InvalidSmsRoleTrustRelationshipException', code: 'misconfigured' },
  { exception: 'InvalidEmailRoleAccessPolicyException', code: 'misconfigured' },
  { exception: 'UserPoolAddOnNotEnabledException', code: 'misconfigured' },
  { exception: 'FeatureUnavailableInTierException', code: 'misconfigured' },
  { exception: 'OperationNotEnabledException', code: 'misconfigured' },
  { exception: 'UnsupportedOperationException', code: 'misconfigured' },
  { exception: 'WebAuthnNotEnabledException', code: 'misconfigured' },
  { exception: 'WebAuthnConfigurationMissingException', code: 'misconfigured' },
] as const satisfies readonly Row[]

/** Why the pool, or the session itself, said no. */
export type Code =
  | (typeof rows)[number]['code']
  /** An exception that this table doesn't know; the problem holds its name. */
  | 'unknown'
  /** The same question came back, and the last answer is the likely reason. */
  | 'wrong-answer'
  /** Codes can be sent again, but not yet. */
  | 'too-soon'
  /** A new code needs a new sign-in. */
  | 'sign-in-again'

export type Meaning = Row & { readonly code: Code }

export function meaningOf(refused: Refused): Meaning {
  const matches = (row: Row) =>
    row.exception === refused.exception &&
    (row.during ?? refused.operation) === refused.operation &&
    (row.says === undefined || refused.mentions(row.says))
  return rows.find(matches) ?? { exception: refused.exception, code: 'unknown' }
}
