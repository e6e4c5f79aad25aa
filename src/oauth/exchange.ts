/** The code that came back, given for tokens. */

import { parseBody } from '../wire/body.js'
import { claimsOf, textOf } from '../wire/claims.js'
import { InvalidResponseError } from '../wire/halt.js'
import type { AuthError } from '../wire/problem.js'
import { readTokens, type SignInResult } from '../wire/read.js'
import type { Fields } from '../wire/transport.js'
import { refusalOf, refused } from './refusals.js'

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

// A timer that is set for longer fires immediately.
const longestTimer = 2 ** 31 - 1

// Three tokens weigh a few kB; a body of megabytes isn't them.
const longestBody = 1_000_000

const unreachable: AuthError = { kind: 'network', operation, recovery: 'retry' }
const garbled = (field: string): AuthError => ({
  kind: 'invalid-response',
  operation,
  field,
  recovery: 'retry',
})

/** Asks once: the code is spent by the first call that arrives. */
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
    return unreachable
  } finally {
    clearTimeout(timer)
  }
  if (response.status >= 500) return unreachable
  if (response.status === 429) return { ...refused('rate-limited'), retryAfter: 5 }
  const body = text.length > longestBody ? undefined : parseBody(text)
  if (!body) return garbled('body')
  if (response.ok) return arrivalOf(body, nonce)
  return body.error === undefined
    ? garbled('body')
    : refusalOf(body.error, body.error_description, exposeLambdaMessages)
}

function arrivalOf(body: Json, nonce: string): SignInResult | AuthError {
  const arrival = readArrival(body)
  if ('kind' in arrival) return arrival
  const { tokens, id, access } = arrival
  // Whoever left is who came back: the nonce went out with one and is signed for the other.
  if (tokens.idToken && id?.nonce !== nonce) return refused('provider-refused', 'wrong_nonce')
  const userId = textOf(id?.['cognito:username']) ?? textOf(access?.username) ?? ''
  // `Google_115…` is nobody's name for themselves.
  return { tokens, userId, username: textOf(id?.email) ?? userId }
}

function readArrival(body: Json) {
  try {
    // Spelt as the pool's own operations spell them, so that there is one judge of tokens.
    const AuthenticationResult = {
      AccessToken: body.access_token,
      IdToken: body.id_token,
      RefreshToken: body.refresh_token,
      TokenType: body.token_type,
      ExpiresIn: body.expires_in,
    }
    const { tokens } = readTokens({ operation, body: { AuthenticationResult } }) ?? {}
    if (!tokens) return garbled('body')
    const id = claimsOf(tokens.idToken)
    return tokens.idToken && !id ? garbled('id_token') : { tokens, id, access: claimsOf(tokens.accessToken) }
  } catch (halt) {
    if (halt instanceof InvalidResponseError) return garbled(halt.field)
    throw halt
  }
}
