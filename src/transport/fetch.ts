/** The road over `fetch`: AWS JSON 1.1, unsigned, as every operation of a sign-in allows. */

import { CognitoError, errorOfStatus, InvalidResponseError, NetworkError } from '../wire/errors.js'
import { parseBody, readBody, readExceptionName } from '../wire/parse-body.js'
import type { Transport } from '../wire/transport.js'

/** Where `fetchTransport` sends its calls, and how. Give it a `region` or an `endpoint`. */
export type FetchOptions = {
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof fetch
  /**
   * Milliseconds until a call that has no reply fails.
   * @default 30_000
   */
  readonly timeout?: number
} & (
  | {
      /** The region of the user pool, such as `eu-west-1`. */
      readonly region: string
      readonly endpoint?: never
    }
  | {
      /** Another host: a FIPS or dual-stack one of AWS, your own proxy, a local pool. */
      readonly endpoint: string | URL
      readonly region?: never
    }
)

/** What a partition's hosts end with, by the beginning of its regions' names. The AWS SDK carries the same table. */
const suffixes: Readonly<Record<string, string>> = {
  'cn-': 'amazonaws.com.cn',
  'eusc-': 'amazonaws.eu',
  'us-iso-': 'c2s.ic.gov',
  'us-isob-': 'sc2s.sgov.gov',
  'eu-isoe-': 'cloud.adc-e.uk',
  'us-isof-': 'csp.hci.ic.gov',
}

function hostOf(region: string): string {
  const start = Object.keys(suffixes).find((prefix) => region.startsWith(prefix)) ?? ''
  return `https://cognito-idp.${region}.${suffixes[start] ?? 'amazonaws.com'}/`
}

// A pool's replies weigh a few kB; a body of megabytes isn't one.
const longestBody = 1_000_000

/**
 * Creates a transport that calls Cognito with `fetch`. A session has one by default, for its user pool's region.
 *
 * @throws NetworkError when a call has no reply, or AWS answers 500 or more.
 * @throws CognitoError when Cognito rejects the call.
 * @throws InvalidResponseError when the reply is not one of Cognito's.
 *
 * @example
 * ```ts
 * import { createAuthSession, fetchTransport } from 'countersign'
 *
 * export const session = createAuthSession({
 *   userPoolId: 'eu-west-1_Ab1cD2eF3',
 *   clientId: '1example23456789',
 *   transport: fetchTransport({ endpoint: 'https://example.com/cognito', timeout: 10_000 }),
 * })
 * ```
 */
export function fetchTransport(options: FetchOptions): Transport {
  const url = options.region === undefined ? String(options.endpoint) : hostOf(options.region)
  const { timeout = 30_000 } = options

  return async (operation, input, signal) => {
    const call = options.fetch ?? globalThis.fetch
    const { until, done } = deadline(timeout, signal)
    let response: Response
    let text: string
    try {
      // No `cache` option and the same header names for each call: a browser then asks its preflight once, and
      // not once per call. https://fetch.spec.whatwg.org/#cors-preflight-cache
      response = await call(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        },
        body: JSON.stringify(input),
        credentials: 'omit',
        // Cognito redirects nobody: whoever does is another, and the body may hold a password.
        redirect: 'manual',
        signal: until,
      })
      text = await response.text()
    } catch (cause) {
      signal?.throwIfAborted()
      throw new NetworkError(operation, { cause })
    } finally {
      done()
    }
    if (response.status >= 500) throw new NetworkError(operation)
    if (text.length > longestBody) throw new InvalidResponseError(operation, 'body')
    if (!response.ok) throw errorOf(operation, response, text)
    const date = Date.parse(response.headers.get('date') ?? '') || undefined
    return { operation, body: readBody(operation, text), date }
  }
}

// A timer that is set for longer fires immediately.
const longestTimer = 2 ** 31 - 1

/** A signal of our own, since `AbortSignal.any` is younger than some browsers in use. */
function deadline(timeout: number, signal: AbortSignal | undefined) {
  const controller = new AbortController()
  const abort = () => controller.abort()
  const timer = setTimeout(abort, Math.min(timeout, longestTimer))
  signal?.addEventListener('abort', abort)
  if (signal?.aborted) abort()
  const done = () => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
  return { until: controller.signal, done }
}

/** The order is the AWS SDK's own: body first, then header. */
function errorOf(
  operation: string,
  { status, headers }: Response,
  text: string,
): CognitoError | InvalidResponseError {
  const body = parseBody(text) ?? {}
  const name = readExceptionName(body.__type ?? body.code ?? headers.get('x-amzn-errortype'))
  const message = body.message ?? body.Message ?? headers.get('x-amzn-errormessage')
  if (!name) return errorOfStatus(operation, status)
  return new CognitoError(operation, name, typeof message === 'string' ? message : '')
}
