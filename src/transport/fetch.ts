/** A transport that uses `fetch`: AWS JSON 1.1, unsigned, as every operation of a sign-in allows. */

import { CognitoError, errorOfStatus, InvalidResponseError, NetworkError } from '../wire/errors.js'
import { parseBody, readBody, readExceptionName } from '../wire/parse-body.js'
import { longestTimer } from '../wire/timer.js'
import type { Transport } from '../wire/transport.js'

/** The options of `fetchTransport`. Either `region` or `endpoint` is required, and each excludes the other. */
export type FetchOptions = {
  /**
   * Replaces the global `fetch`.
   * @default globalThis.fetch
   */
  readonly fetch?: typeof fetch
  /**
   * Milliseconds until a call without a reply fails with a `NetworkError`.
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
      /** The URL of another host: a FIPS or dual-stack endpoint of AWS, a proxy, or a local pool. */
      readonly endpoint: string | URL
      readonly region?: never
    }
)

/** The domain suffix of each AWS partition, by the prefix of its region names. The AWS SDK has the same table. */
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

// Replies of Cognito have a few kB. A much longer body is not from Cognito.
const longestBody = 1_000_000

/**
 * Creates a transport that calls Cognito with `fetch`. By default, a session uses one for the region of its user pool.
 *
 * @throws NetworkError from the transport, if a call has no reply or AWS answers with status 500 or more.
 * @throws CognitoError from the transport, if Cognito rejects the call.
 * @throws InvalidResponseError from the transport, if the reply is not one of Cognito.
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
      // No `cache` option and the same header names for each call, so that the browser caches the preflight response.
      // https://fetch.spec.whatwg.org/#cors-preflight-cache
      response = await call(url, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        },
        body: JSON.stringify(input),
        credentials: 'omit',
        // Cognito never redirects. Another server must not receive the body, which can contain a password.
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

/** Combines the time limit and the caller's signal. `AbortSignal.any` is missing in some supported browsers. */
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

/** Reads the exception from the body, then from the headers, in the order of the AWS SDK. */
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
