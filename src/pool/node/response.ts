/** What goes back to a client, and that it goes back whatever happens in the pool or on the disk. */

import type { Journal } from '../state/records.js'
import { CliError } from './cli-error.js'
import type { StateFile } from './file.js'

/** A response with all of its body at hand. */
export interface HttpReply {
  readonly status: number
  readonly headers: Iterable<[string, string]>
  readonly body: Uint8Array | string
}

/** What is served: a pool, as far as a port is concerned. */
export interface Servable {
  readonly ready: Promise<unknown>
  fetch(request: Request): Promise<Response>
  /** What changes in the pool. */
  readonly journal: Journal
}

/** A no in the wire's own format. A browser reads it from any page. */
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
 * Asks the pool, and lets no answer out before what it changed is safe. A call that the pool loses on purpose has no
 * answer.
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

  // The disk works while the pool signs tokens. A save that fails here fails for the answer, too.
  pool.journal.onChange = () => void state?.save(pool.journal).catch(() => {})

  return async (request) => {
    try {
      const response = await pool.fetch(request)
      const body = new Uint8Array(await response.arrayBuffer())
      // A preflight changes nothing, and a browser whose preflight is refused hides from its page why.
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

/** By its name: a pool may come from another copy of the package than this. */
const isDropped = (error: unknown): boolean => error instanceof Error && error.name === 'DroppedCall'

/** An error's text may quote what it choked on, and that may be a password: its kind and its place have to do. */
export function describe(error: unknown, who = 'The pool'): string {
  if (error instanceof CliError) return error.message
  if (!(error instanceof Error)) return `${who} threw something that is no error.`
  const frames = error.stack?.split('\n').filter((line) => /^ +at /.test(line)) ?? []
  return [`${who} failed with ${error.constructor.name}.`, ...frames].join('\n')
}
