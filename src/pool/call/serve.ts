/** Serves one call: finds the operation, applies a fault and runs the operation. */
import { operations } from '../operations/index.js'
import type { Environment } from '../state/context.js'
import { reject } from './exception.js'
import type { Fault } from './faults.js'
import type { Caller } from './operation.js'

export interface Served {
  readonly env: Environment
  readonly ready: Promise<void>
  readonly faults?: ((operation: string, input: object) => Fault | undefined) | undefined
}

/** Thrown if a fault drops the request or the response. */
export class DroppedCall extends Error {
  override readonly name = 'DroppedCall'
}

type Json = Readonly<Record<string, unknown>>

export async function serve(
  { env, ready, faults }: Served,
  name: string,
  body: Json,
  caller: Caller,
): Promise<object> {
  await ready
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined
  if (!operation) return reject('UnknownOperation', `${name} is no operation of the local pool.`)
  const fault = faults?.(name, body)
  await applyFault(fault)
  const answer = await operation.serve(env, body, caller)
  if (fault && 'drop' in fault) throw new DroppedCall()
  return answer
}

async function applyFault(fault: Fault | undefined): Promise<void> {
  if (!fault) return
  if ('exception' in fault) reject(fault.exception.replace(/Exception$/, ''), fault.message)
  if ('delayMs' in fault) await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
  if ('drop' in fault && fault.drop === 'request') throw new DroppedCall()
}
