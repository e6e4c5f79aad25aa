/** A conversation that survives a reload: its step lies in the tab's storage for as long as the pool waits. */
import { isName, type Name } from '../challenges/openings.js'
import type { Asked } from '../dialogue/dialogue.js'

/** What of the Web's `Storage` is used. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

interface Kept {
  readonly step: Asked
  /** When the pool's patience ends; missing where nothing waits for it. */
  readonly expiresAt?: number | undefined
  readonly resendAt?: number | undefined
  readonly answered: readonly Name[]
}

export interface Resume {
  load(): Kept | undefined
  /** Given nothing, it keeps nothing. */
  save(kept: Kept | undefined): void
}

// A question of ours has no deadline of the pool's; an hour is how long a code for a new password lives.
const longest = 60 * 60_000

// Whoever can write to this origin's storage can do worse than mislead a form. What the question holds is its own
// affair: where it makes no sense, the conversation is over once it is answered.
function isKept(stored: unknown): stored is Kept {
  const { step, answered, until, expiresAt, resendAt } = (stored ?? {}) as Partial<Record<string, unknown>>
  const { status, challenge, thread, username, userId, available = [] } = (step ?? {}) as Partial<Asked>
  return (
    Number(until) > Date.now() &&
    Number(until) <= Date.now() + longest &&
    status === 'asked' &&
    isName(challenge?.name) &&
    areAll('string', [thread, username, userId]) &&
    areAll('number', [expiresAt, resendAt]) &&
    Array.isArray(answered) &&
    answered.every(isName) &&
    areAll('string', available)
  )
}

const areAll = (type: string, stored: unknown) =>
  Array.isArray(stored) && stored.every((one) => one === undefined || typeof one === type)

export function createResume(storage: Storage | undefined, key: string): Resume {
  const save: Resume['save'] = (kept) =>
    writeStored(storage, key, kept && { ...kept, until: kept.expiresAt ?? Date.now() + longest })

  return {
    save,
    load() {
      const stored = readStored(storage, key)
      if (isKept(stored)) return stored
      save(undefined)
      return undefined
    },
  }
}

/** Storage can be missing, full, blocked or filled by someone else: then there is simply nothing in it. */
export function readStored(storage: Storage | undefined, key: string): unknown {
  try {
    return JSON.parse(storage?.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

export function writeStored(storage: Storage | undefined, key: string, value: unknown): void {
  try {
    if (value === undefined) storage?.removeItem(key)
    else storage?.setItem(key, JSON.stringify(value))
  } catch {}
}
