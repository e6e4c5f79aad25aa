/** One call: found by its name, disturbed if that is wanted, and served. */
import { operations } from '../operations/index.js'
import type { Realm } from '../state/desk.js'
import type { Fault } from './faults.js'
import type { Caller } from './operation.js'
import { refuse } from './refusal.js'

export interface Served {
  readonly realm: Realm
  readonly ready: Promise<void>
  readonly faults?: ((operation: string, input: object) => Fault | undefined) | undefined
}

/** The call, or its answer, went astray on purpose. */
export class Lost extends Error {
  override readonly name = 'Lost'
}

type Json = Readonly<Record<string, unknown>>

export async function serve(
  { realm, ready, faults }: Served,
  name: string,
  body: Json,
  caller: Caller,
): Promise<object> {
  await ready
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined
  if (!operation) return refuse('UnknownOperation', `${name} is no operation of the local pool.`)
  const fault = faults?.(name, body)
  await suffer(fault)
  const answer = await operation.serve(realm, body, caller)
  if (fault && 'drop' in fault) throw new Lost()
  return answer
}

async function suffer(fault: Fault | undefined): Promise<void> {
  if (!fault) return
  if ('exception' in fault) refuse(fault.exception.replace(/Exception$/, ''), fault.message)
  if ('delayMs' in fault) await new Promise((resolve) => setTimeout(resolve, fault.delayMs))
  if ('drop' in fault && fault.drop === 'request') throw new Lost()
}
