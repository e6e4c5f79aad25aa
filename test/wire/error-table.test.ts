/** The meaning of each exception of Cognito for the user who signs in. */
import { describe, expect, test } from 'vitest'
import { attributeIssuesOf, type ErrorInfo, errorInfoOf } from '../../src/wire/error-table.js'
import { CognitoError } from '../../src/wire/errors.js'

const meaning = (exception: string, text = '', operation = 'RespondToAuthChallenge'): ErrorInfo =>
  errorInfoOf(new CognitoError(operation, exception, text))

const retryAfter = expect.any(Number)
/** Cognito did nothing before it refused, or only failed to send the next code. */
const keepsSession = true

describe('NotAuthorizedException, by its text', () => {
  test.each<[text: string, ErrorInfo]>([
    ['Incorrect username or password.', { code: 'wrong-credentials', endsSession: true }],
    ['Password attempts exceeded', { code: 'account-locked', endsSession: true, retryAfter }],
    [
      'Too many invalid credentials attempts. User temporarily locked.',
      { code: 'account-locked', retryAfter },
    ],
    ['User temporarily locked. Try again soon.', { code: 'account-locked', retryAfter }],
    ['Invalid session for the user, session is expired.', { code: 'session-expired', endsSession: true }],
    [
      'Invalid session for the user, session can only be used once.',
      { code: 'session-used', endsSession: true },
    ],
    ['Invalid session for the user.', { code: 'session-invalid', endsSession: true }],
    ['User is disabled.', { code: 'user-disabled', endsSession: true }],
    [
      'Temporary password has expired and must be reset by an administrator.',
      { code: 'temporary-password-expired', endsSession: true },
    ],
    [
      'User account has expired, it must be reset by an administrator.',
      { code: 'temporary-password-expired', endsSession: true },
    ],
    ['User password cannot be reset in the current state.', { code: 'reset-not-possible' }],
    ['Contact administrator to reset password.', { code: 'reset-not-possible' }],
    [
      'User cannot be confirmed. Current status is CONFIRMED',
      { code: 'already-confirmed', leadsTo: 'sign-in', notice: 'account-confirmed' },
    ],
    ['User cannot be confirmed. Current status is FORCE_CHANGE_PASSWORD', { code: 'confirm-not-possible' }],
    ['User cannot be confirmed. Current status is RESET_REQUIRED', { code: 'confirm-not-possible' }],
    ['SignUp is not permitted for this user pool', { code: 'sign-up-closed' }],
    ['A client attempted to write unauthorized attribute', { code: 'misconfigured' }],
    ['Cannot modify an already provided email', { code: 'attribute-not-writable', field: 'attributes' }],
    ['Unable to login because of security reasons.', { code: 'blocked', endsSession: true }],
    [
      'Client 1example is configured with secret but SECRET_HASH was not received',
      { code: 'misconfigured', endsSession: true },
    ],
    ['Unable to verify secret hash for client 1example', { code: 'misconfigured', endsSession: true }],
    ['SecretHash does not match for the client: 1example', { code: 'misconfigured', endsSession: true }],
    // No form can help with a token: what is left is to sign in again.
    ['Invalid Refresh Token', { code: 'not-authorized', endsSession: true }],
    ['Access Token has expired', { code: 'not-authorized', endsSession: true }],
    ['Access Token has been revoked', { code: 'not-authorized', endsSession: true }],
    ['Words that are not in the table', { code: 'not-authorized', endsSession: true }],
    ['', { code: 'not-authorized', endsSession: true }],
  ])('%s', (text, expected) => {
    expect(meaning('NotAuthorizedException', text)).toEqual(expected)
    expect(meaning('NotAuthorizedException', text.toUpperCase())).toEqual(expected)
    expect(meaning('NotAuthorizedException', `PreSomething said: ${text} `)).toEqual(expected)
  })
})

describe('the other exceptions', () => {
  test.each<[exception: string, text: string, ErrorInfo]>([
    ['UserNotFoundException', 'User does not exist.', { code: 'wrong-credentials', endsSession: true }],
    [
      'UserNotFoundException',
      'Username/client id combination not found.',
      { code: 'wrong-credentials', endsSession: true },
    ],
    [
      'UserNotConfirmedException',
      'User is not confirmed.',
      { code: 'not-confirmed', leadsTo: 'confirm-sign-up' },
    ],
    [
      'PasswordResetRequiredException',
      'Password reset required for the user',
      { code: 'reset-required', leadsTo: 'reset-password', notice: 'reset-required' },
    ],
    [
      'CodeMismatchException',
      'Invalid code or auth state for the user.',
      { code: 'wrong-code', field: 'code' },
    ],
    ['CodeMismatchException', 'Invalid code received for user', { code: 'wrong-code', field: 'code' }],
    [
      'CodeMismatchException',
      'Invalid verification code provided, please try again.',
      { code: 'wrong-code', field: 'code' },
    ],
    [
      'ExpiredCodeException',
      'Invalid code provided, please request a code again.',
      { code: 'expired-code', field: 'code' },
    ],
    [
      'ExpiredCodeException',
      'Your software token has already been used once.',
      { code: 'used-code', field: 'code' },
    ],
    [
      'InvalidPasswordException',
      'Password does not conform to policy: Password not long enough',
      { code: 'weak-password', field: 'password' },
    ],
    [
      'InvalidPasswordException',
      'Password did not conform with policy: Password must have numeric characters',
      { code: 'weak-password', field: 'password' },
    ],
    [
      'PasswordHistoryPolicyViolationException',
      'Password has been used before',
      { code: 'reused-password', field: 'password' },
    ],
    [
      'InvalidParameterException',
      "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must have length greater than or equal to 6",
      { code: 'weak-password', field: 'password' },
    ],
    [
      'InvalidParameterException',
      "1 validation error detected: Value at 'username' failed to satisfy constraint: Member must satisfy regular expression pattern",
      { code: 'bad-username', field: 'username' },
    ],
    [
      'InvalidParameterException',
      "1 validation error detected: Value at 'confirmationCode' failed to satisfy constraint",
      { code: 'wrong-code', field: 'code' },
    ],
    [
      'InvalidParameterException',
      "1 validation error detected: Value at 'userCode' failed to satisfy constraint",
      { code: 'wrong-code', field: 'code' },
    ],
    [
      'InvalidParameterException',
      'Invalid email address format.',
      { code: 'bad-email', field: 'attributes' },
    ],
    [
      'InvalidParameterException',
      'Invalid phone number format.',
      { code: 'bad-phone-number', field: 'attributes' },
    ],
    ['InvalidParameterException', 'Missing required parameter USERNAME', { code: 'misconfigured' }],
    [
      'InvalidParameterException',
      'USER_PASSWORD_AUTH flow not enabled for this client',
      { code: 'misconfigured' },
    ],
    [
      'InvalidParameterException',
      'Only custom auth (lambda driven) is enabled for this client.',
      { code: 'misconfigured' },
    ],
    [
      'InvalidParameterException',
      'User is already confirmed.',
      { code: 'already-confirmed', leadsTo: 'sign-in', notice: 'account-confirmed' },
    ],
    ['InvalidParameterException', 'Something else.', { code: 'invalid-parameter' }],
    ['UsernameExistsException', 'User already exists', { code: 'account-exists', field: 'username' }],
    [
      'UsernameExistsException',
      'An account with the given email already exists.',
      { code: 'account-exists', field: 'username' },
    ],
    ['AliasExistsException', 'An account with the email already exists.', { code: 'alias-exists' }],
    [
      'LimitExceededException',
      'Attempt limit exceeded, please try after some time.',
      { code: 'too-many-attempts', retryAfter, keepsSession },
    ],
    [
      'LimitExceededException',
      'Exceeded daily email limit for the operation or the account. If a higher limit is required, please configure your user pool to use your own Amazon SES configuration for sending email.',
      { code: 'delivery-failed', keepsSession },
    ],
    ['TooManyFailedAttemptsException', '', { code: 'too-many-attempts', retryAfter, keepsSession }],
    ['TooManyRequestsException', 'Rate exceeded', { code: 'rate-limited', retryAfter, keepsSession }],
    ['ThrottlingException', 'Rate exceeded', { code: 'rate-limited', retryAfter, keepsSession }],
    ['ConcurrentModificationException', '', { code: 'rate-limited', retryAfter, keepsSession }],
    ['CodeDeliveryFailureException', '', { code: 'delivery-failed', keepsSession }],
    ['MFAMethodNotFoundException', '', { code: 'factor-not-set-up', endsSession: true }],
    [
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA does not exist for the user.',
      { code: 'factor-not-set-up', endsSession: true },
    ],
    [
      'EnableSoftwareTokenMFAException',
      'Code mismatch and fail enable Software Token MFA',
      { code: 'wrong-code', field: 'code' },
    ],
    ['ResourceNotFoundException', 'User pool client 1example does not exist.', { code: 'misconfigured' }],
    ...[
      ['ResourceNotFoundException', 'Device does not exist.'],
      ['InvalidParameterException', 'Invalid device key given.'],
      ['InvalidParameterException', 'Device tracking not currently enabled for this pool.'],
      ['InvalidUserPoolConfigurationException', 'Device tracking is not enabled for the user pool.'],
      ['NotAuthorizedException', 'Device does not exist.'],
    ].map(([exception = '', text = '']): [string, string, ErrorInfo] => [
      exception,
      text,
      { code: 'device-unknown', endsSession: true, unknownDevice: true },
    ]),
    [
      'InvalidParameterException',
      "1 validation error detected: Value at 'friendlyDeviceName' failed to satisfy constraint",
      { code: 'invalid-parameter' },
    ],
    ...[
      'InvalidUserPoolConfigurationException',
      'InvalidSmsRoleAccessPolicyException',
      'InvalidSmsRoleTrustRelationshipException',
      'InvalidEmailRoleAccessPolicyException',
      'UserPoolAddOnNotEnabledException',
      'FeatureUnavailableInTierException',
      'OperationNotEnabledException',
      'UnsupportedOperationException',
      'WebAuthnNotEnabledException',
      'WebAuthnConfigurationMissingException',
    ].map((exception): [string, string, ErrorInfo] => [exception, '', { code: 'misconfigured' }]),
    [
      'UserLambdaValidationException',
      'PreSignUp failed with error Only our own domain, please.',
      { code: 'rejected-by-lambda', endsSession: true },
    ],
    ['UnexpectedLambdaException', '', { code: 'lambda-failed' }],
    ['InvalidLambdaResponseException', '', { code: 'lambda-failed' }],
    ['ForbiddenException', 'Request not allowed due to WAF block.', { code: 'blocked', keepsSession }],
    ['RetinaMismatchException', '', { code: 'unknown' }],
    ['constructor', '', { code: 'unknown' }],
    ['', '', { code: 'unknown' }],
  ])('%s: %s', (exception, text, expected) => {
    expect(meaning(exception, text)).toEqual(expected)
  })
})

test.each(['ConfirmSignUp', 'ConfirmForgotPassword'])(
  'in %s, a user who does not exist looks like one whose code was wrong',
  (operation) => {
    expect(meaning('UserNotFoundException', 'User does not exist.', operation)).toEqual(
      meaning('CodeMismatchException', '', operation),
    )
  },
)

test('a user who does not exist looks like one whose password was wrong', () => {
  for (const operation of ['InitiateAuth', 'RespondToAuthChallenge', 'ForgotPassword']) {
    expect(meaning('UserNotFoundException', 'User does not exist.', operation)).toEqual(
      meaning('NotAuthorizedException', 'Incorrect username or password.', operation),
    )
  }
})

describe('each documented exception of an operation has a meaning', () => {
  const base =
    'InvalidParameter NotAuthorized ResourceNotFound TooManyRequests OperationNotEnabled Forbidden InternalError'
  const lambdas = 'InvalidLambdaResponse UnexpectedLambda UserLambdaValidation'
  const messages = 'InvalidEmailRoleAccessPolicy InvalidSmsRoleAccessPolicy InvalidSmsRoleTrustRelationship'
  const documented = {
    InitiateAuth: `${lambdas} ${messages} FeatureUnavailableInTier InvalidUserPoolConfiguration PasswordResetRequired
      UnsupportedOperation UserNotConfirmed UserNotFound`,
    RespondToAuthChallenge: `${lambdas} ${messages} AliasExists CodeMismatch ExpiredCode InvalidPassword
      InvalidUserPoolConfiguration MFAMethodNotFound PasswordHistoryPolicyViolation PasswordResetRequired
      SoftwareTokenMFANotFound UserNotConfirmed UserNotFound`,
    SignUp: `${lambdas} ${messages} CodeDeliveryFailure InvalidPassword LimitExceeded UsernameExists`,
    ConfirmSignUp: `${lambdas} AliasExists CodeMismatch ExpiredCode LimitExceeded TooManyFailedAttempts UserNotFound`,
    ResendConfirmationCode: `${lambdas} ${messages} CodeDeliveryFailure LimitExceeded UserNotFound`,
    ForgotPassword: `${lambdas} ${messages} CodeDeliveryFailure LimitExceeded UserNotFound`,
    ConfirmForgotPassword: `${lambdas} CodeMismatch ExpiredCode InvalidPassword LimitExceeded
      PasswordHistoryPolicyViolation TooManyFailedAttempts UserNotConfirmed UserNotFound`,
    AssociateSoftwareToken: 'ConcurrentModification SoftwareTokenMFANotFound',
    VerifySoftwareToken: `CodeMismatch EnableSoftwareTokenMFA InvalidUserPoolConfiguration PasswordResetRequired
      SoftwareTokenMFANotFound UserNotConfirmed UserNotFound`,
    ConfirmDevice: `DeviceKeyExists InvalidLambdaResponse InvalidPassword InvalidUserPoolConfiguration
      PasswordResetRequired UserNotConfirmed UserNotFound UsernameExists`,
    UpdateDeviceStatus: 'InvalidUserPoolConfiguration PasswordResetRequired UserNotConfirmed UserNotFound',
  }

  // Comes as 500, which is a network error before its name is read.
  const byItsStatus = 'InternalError'
  // An error while a device is confirmed never reaches the user.
  const neverShown = 'DeviceKeyExists'

  test.each(Object.entries(documented))('%s', (operation, more) => {
    const unknown = `${base} ${more}`
      .split(/\s+/)
      .filter((name) => meaning(`${name}Exception`, '', operation).code === 'unknown')
    expect(unknown).toEqual(operation === 'ConfirmDevice' ? [byItsStatus, neverShown] : [byItsStatus])
  })
})

describe('the message of a Lambda', () => {
  test.each([
    ['PreSignUp failed with error Only our own domain, please.', 'Only our own domain, please'],
    ['PreAuthentication failed with error Closed on Sundays!.', 'Closed on Sundays!'],
    ['DefineAuthChallenge failed with error Done...', 'Done..'],
    ['Something else', 'Something else'],
  ])('%s', (text, said) => {
    expect(new CognitoError('SignUp', 'UserLambdaValidationException', text).lambdaMessage).toBe(said)
  })

  test('the message is absent without a Lambda', () => {
    const error = new CognitoError('SignUp', 'NotAuthorizedException', 'PreSignUp failed with error No.')
    expect(error.lambdaMessage).toBeUndefined()
  })
})

describe('the attributes that a rejection names', () => {
  const asked = ['given_name', 'name', 'birthdate', 'custom:shoe.size', 'address', 'email']
  const complaints = (text: string, exception = 'InvalidParameterException') =>
    attributeIssuesOf(new CognitoError('SignUp', exception, text), asked)

  test.each<[text: string, expected: object | undefined]>([
    [
      'Attributes did not conform to the schema: given_name: The attribute is required\n',
      { given_name: 'required' },
    ],
    [
      'Attributes did not conform to the schema: given_name: The attribute is required\nbirthdate: The attribute is required\n',
      { given_name: 'required', birthdate: 'required' },
    ],
    [
      'Attributes did not conform to the schema: birthdate: String must be between 10 and 10 characters long\n',
      { birthdate: 'malformed' },
    ],
    ['Attributes did not conform to the schema: name: The attribute is required', { name: 'required' }],
    [
      'Attributes did not conform to the schema: custom:shoe.size: Too big',
      { 'custom:shoe.size': 'malformed' },
    ],
    ['Invalid attributes given, given_name is missing', { given_name: 'required' }],
    [
      'Invalid user attributes: user.birthdate: Attribute does not exist in the schema.\n',
      { birthdate: 'malformed' },
    ],
    // Not in the form: then there is nothing to mark.
    ['Attributes did not conform to the schema: nickname: The attribute is required\n', {}],
    ['Attributes did not conform to the schema: custom:name: The attribute is required\n', {}],
    ['Attributes did not conform to the schema: custom:shoeXsize: Too big', {}],
    ['Attributes did not conform to the schema', undefined],
    ['Username should be an email.', undefined],
    ['Invalid email address format.', undefined],
  ])('%s', (text, expected) => {
    expect(complaints(text)).toEqual(expected)
  })

  test('the attributes are absent where another exception has such words', () => {
    expect(complaints('given_name: The attribute is required', 'NotAuthorizedException')).toBeUndefined()
  })
})

describe('A hostile text', () => {
  const kilobytes = 4096

  /** The shortest time of several runs: other programs can only add to it. */
  const timeOf = (text: string) =>
    Math.min(
      ...Array.from({ length: 15 }, () => {
        const error = new CognitoError('SignUp', 'InvalidParameterException', text)
        const begin = performance.now()
        for (let nth = 0; nth < 5; nth += 1) attributeIssuesOf(error, ['email', 'given_name'])
        return performance.now() - begin
      }),
    )

  // Compared with a shorter text, because the time itself depends on the machine. Four times the length takes four times
  // as long with a linear pattern, and sixteen times with a quadratic one.
  const shortest = 0.05
  describe.each([
    ['line breaks', '', '\n'],
    ['prefixes', '', 'user.'],
    ['letters of one name', 'user.', 'a'],
    ['blanks', 'schema:', ' '],
    ['prefixes and blanks', '', 'schema: '],
  ])('with many %s', (_, start, piece) => {
    const textOf = (length: number) => `attributes ${start}${piece.repeat(length)}`.slice(0, length)

    test('a text of the longest length is read in linear time', () => {
      timeOf(textOf(kilobytes))
      const short = Math.max(timeOf(textOf(kilobytes / 4)), shortest)
      expect(timeOf(textOf(kilobytes))).toBeLessThan(12 * short)
    })

    test('a longer text takes no more time, because it is cut', () => {
      timeOf(textOf(kilobytes))
      const longest = Math.max(timeOf(textOf(kilobytes)), shortest)
      expect(timeOf(textOf(25 * kilobytes))).toBeLessThan(12 * longest)
    })
  })

  test('a hostile text is cut, and its beginning still counts', () => {
    const text = `PreSignUp failed with error ${'a'.repeat(100_000)}`
    const error = new CognitoError('SignUp', 'UserLambdaValidationException', text)
    expect(error.lambdaMessage).toMatch(/^a+$/)
    expect(error.lambdaMessage?.length).toBeLessThanOrEqual(kilobytes)
  })
})
