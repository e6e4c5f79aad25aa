/**
 * Maps OAuth errors to the errors that the user sees. Descriptions are not shown, because any link can contain one.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 * https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 */
import type { AuthError } from '../wire/auth-error.js'
import type { ErrorCode } from '../wire/error-table.js'

/** Returns an error of the sign-in form. The user can press the button of the provider again. */
export const rejected = (
  code: ErrorCode,
  exception?: string,
  lambdaMessage?: string,
): Extract<AuthError, { kind: 'rejected' }> => ({
  kind: 'rejected',
  code,
  recovery: 'retry',
  // Not a field of the form, so that no field of the form gets the focus.
  field: 'provider',
  exception,
  lambdaMessage,
})

/** Errors that only an administrator can fix. */
const misconfigured = [
  'invalid_client',
  'invalid_scope',
  'unauthorized_client',
  'unsupported_grant_type',
  'unsupported_response_type',
]

/** Matches Cognito's description of an error in a Lambda trigger. */
const ofLambda = /^\w+ failed with error (.*?)[\s.]*$/s

export function authErrorOf(error: unknown, description: unknown, exposeLambdaMessages: boolean): AuthError {
  // The name appears in logs. Other text of the URL must not.
  const name = /^\w{1,64}$/.exec(String(error))?.[0]
  const details = typeof description === 'string' ? description : ''
  const [, text] = ofLambda.exec(details) ?? []
  if (text !== undefined) return rejected('rejected-by-lambda', name, exposeLambdaMessages ? text : undefined)
  // For an invalid scope, Cognito sends `invalid_request` with `invalid_scope` as the description.
  return [name, details].some((each) => misconfigured.includes(each ?? ''))
    ? rejected('misconfigured', name)
    : rejected('provider-rejected', name)
}
