/** HTTP replies. Each request gets one, even after an error of the pool or the disk. */

import type { Journal } from '../state/records.js'
import { CliError } from './cli-error.js'
import type { StateFile } from './file.js'

/** A response with its whole body. */
export interface HttpReply {
  readonly status: number
  readonly headers: Iterable<[string, string]>
  readonly body: Uint8Array | string
}

/** The part of a pool that `servePool` uses. */
export interface Servable {
  readonly ready: Promise<unknown>
  fetch(request: Request): Promise<Response>
  /** Changes of the state, for a file that stores them. */
  readonly journal: Journal
}

/** Returns an error in Cognito's format. CORS headers allow each page to read it. */
export function createError(status: number, exception: string, text = ''): HttpReply {
  return {
    status,
    headers: [
      ['content-type', 'application/x-amz-json-1.1'],
      ['x-amzn-requestid', crypto.randomUUID()],
      ['x-amzn-errortype', `${exception}:`],
      ['x-amzn-errormessage', text],
      ['access-control-allow-origin', '*'],
      ['access-control-expose-headers', 'x-amzn-RequestId,x-amzn-ErrorType,x-amzn-ErrorMessage,Date'],
    ],
    body: JSON.stringify({ __type: exception, message: text }),
  }
}

/**
 * Creates a function that passes a request to the pool and returns the reply after the changes are on the disk. A
 * call that a fault drops has no reply.
 */
export function createResponder(
  pool: Servable,
  state: StateFile | undefined,
  log: (line: string) => void,
): (request: Request) => Promise<HttpReply | 'dropped'> {
  const failure = () => createError(500, 'InternalErrorException', 'Something went wrong')
  let reported = false

  async function isSafe(): Promise<boolean> {
    try {
      await state?.save(pool.journal)
      reported = false
      return true
    } catch (error) {
      if (!reported) log(describe(error))
      reported = true
      return false
    }
  }

  return async (request) => {
    try {
      const response = await pool.fetch(request)
      const body = new Uint8Array(await response.arrayBuffer())
      // A preflight changes nothing. If it failed, the browser would hide the reason from its page.
      const free = request.method === 'OPTIONS'
      return free || (await isSafe())
        ? { status: response.status, headers: response.headers, body }
        : failure()
    } catch (error) {
      if (isDropped(error)) return (await isSafe()) ? 'dropped' : failure()
      log(describe(error))
      return failure()
    }
  }
}

/** Compares the name, because the pool may come from another copy of the package. */
const isDropped = (error: unknown): boolean => error instanceof Error && error.name === 'DroppedCall'

/** Describes an error without its message, which may quote a password. */
export function describe(error: unknown, label = 'The pool'): string {
  if (error instanceof CliError) return error.message
  if (!(error instanceof Error)) return `${label} threw a value that is not an error.`
  const frames = error.stack?.split('\n').filter((line) => /^ +at /.test(line)) ?? []
  return [`${label} failed with ${error.constructor.name}.`, ...frames].join('\n')
}
