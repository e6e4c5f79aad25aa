/**
 * What an error of OAuth means for the person. Descriptions are for nobody's eyes: whoever makes a link can write one.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/authorization-endpoint.html
 * https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 */
import type { AuthError } from '../wire/auth-error.js'
import type { ErrorCode } from '../wire/error-table.js'

/** The person is at the first question, and can press the button again. */
export const rejected = (
  code: ErrorCode,
  exception?: string,
  lambdaMessage?: string,
): Extract<AuthError, { kind: 'rejected' }> => ({
  kind: 'rejected',
  code,
  recovery: 'retry',
  // None of the form's own, so that nobody is led to one of those.
  field: 'provider',
  exception,
  lambdaMessage,
})

/** Only an administrator can mend these. */
const misconfigured = [
  'invalid_client',
  'invalid_scope',
  'unauthorized_client',
  'unsupported_grant_type',
  'unsupported_response_type',
]

/** Cognito's own sentence around what an application's Lambda said. */
const ofLambda = /^\w+ failed with error (.*?)[\s.]*$/s

export function authErrorOf(error: unknown, description: unknown, exposeLambdaMessages: boolean): AuthError {
  // It ends in logs, where nothing else that came by an address may go.
  const name = /^\w{1,64}$/.exec(String(error))?.[0]
  const said = typeof description === 'string' ? description : ''
  const [, text] = ofLambda.exec(said) ?? []
  if (text !== undefined) return rejected('refused-by-lambda', name, exposeLambdaMessages ? text : undefined)
  // A bad scope is an invalid request to Cognito, and its name the description.
  return [name, said].some((each) => misconfigured.includes(each ?? ''))
    ? rejected('misconfigured', name)
    : rejected('provider-refused', name)
}
