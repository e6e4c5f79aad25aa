/** Exchanges the authorization code for tokens. */

import type { AuthError } from '../wire/auth-error.js'
import { claimsOf, stringClaim } from '../wire/claims.js'
import { InvalidResponseError } from '../wire/errors.js'
import { parseBody } from '../wire/parse-body.js'
import { readTokens, type SignInResult } from '../wire/parse-reply.js'
import { longestTimer } from '../wire/timer.js'
import type { Fields } from '../wire/transport.js'
import { authErrorOf, rejected } from './oauth-errors.js'

interface Exchange {
  readonly url: string
  readonly fields: Fields
  readonly nonce: string
  readonly exposeLambdaMessages: boolean
  readonly fetch: typeof fetch | undefined
  readonly timeout: number
}

type Json = Readonly<Record<string, unknown>>

const operation = 'oauth2/token'

// Three tokens have a few kB. A much longer body is not from Cognito.
const longestBody = 1_000_000

const networkError: AuthError = { kind: 'network', operation, recovery: 'retry' }
const invalidResponse = (field: string): AuthError => ({
  kind: 'invalid-response',
  operation,
  field,
  recovery: 'retry',
})

/** Sends one request. A second one would fail, because the code is valid once. */
export async function exchange(options: Exchange): Promise<SignInResult | AuthError> {
  const { url, fields, timeout, nonce, exposeLambdaMessages } = options
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), Math.min(timeout, longestTimer))
  let response: Response
  let text: string
  try {
    response = await (options.fetch ?? fetch)(url, {
      method: 'POST',
      body: new URLSearchParams(fields),
      credentials: 'omit',
      redirect: 'manual',
      signal: controller.signal,
    })
    text = await response.text()
  } catch {
    return networkError
  } finally {
    clearTimeout(timer)
  }
  if (response.status >= 500) return networkError
  if (response.status === 429) return { ...rejected('rate-limited'), retryAfter: 5 }
  const body = text.length > longestBody ? undefined : parseBody(text)
  if (!body) return invalidResponse('body')
  if (response.ok) return signInResultOf(body, nonce)
  return body.error === undefined
    ? invalidResponse('body')
    : authErrorOf(body.error, body.error_description, exposeLambdaMessages)
}

function signInResultOf(body: Json, nonce: string): SignInResult | AuthError {
  const result = readTokenResponse(body)
  if ('kind' in result) return result
  const { tokens, id, access } = result
  // The nonce proves that the token belongs to the redirect of this tab.
  if (tokens.idToken && id?.nonce !== nonce) return rejected('provider-rejected', 'wrong_nonce')
  const userId = stringClaim(id?.['cognito:username']) ?? stringClaim(access?.username) ?? ''
  // The user does not know a username such as `Google_115…`.
  return { tokens, userId, username: stringClaim(id?.email) ?? userId }
}

function readTokenResponse(body: Json) {
  try {
    // In the form of `InitiateAuth`, so that the same function validates the tokens.
    const AuthenticationResult = {
      AccessToken: body.access_token,
      IdToken: body.id_token,
      RefreshToken: body.refresh_token,
      TokenType: body.token_type,
      ExpiresIn: body.expires_in,
    }
    const { tokens } = readTokens({ operation, body: { AuthenticationResult } }) ?? {}
    if (!tokens) return invalidResponse('body')
    const id = claimsOf(tokens.idToken)
    return tokens.idToken && !id
      ? invalidResponse('id_token')
      : { tokens, id, access: claimsOf(tokens.accessToken) }
  } catch (error) {
    if (error instanceof InvalidResponseError) return invalidResponse(error.field)
    throw error
  }
}
