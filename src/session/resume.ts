/** A conversation that survives a reload: its step lies in the tab's storage for as long as the pool waits. */
import { isName, type Name } from '../challenges/index.js'
import type { Asked } from '../dialogue/dialogue.js'

/** What of the Web's `Storage` is used. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

interface Kept {
  readonly step: Asked
  readonly expiresAt?: number | undefined
  readonly resendAt?: number | undefined
  readonly answered: readonly Name[]
}

export interface Resume {
  load(): Kept | undefined
  save(kept: Kept): void
  clear(): void
}

// A question of ours has no deadline of the pool's; an hour is how long a code for a new password lives.
const longest = 60 * 60_000

export function createResume(storage: Storage, key: string): Resume {
  const clear = () => writeStored(storage, key, undefined)

  return {
    clear,
    save: (kept) => writeStored(storage, key, { ...kept, until: kept.expiresAt ?? Date.now() + longest }),
    load() {
      const stored = readStored(storage, key)
      if (isKept(stored)) return stored
      clear()
      return undefined
    },
  }
}

// Whoever can write to this origin's storage can do worse than mislead a form. What the question holds is its own
// affair: where it makes no sense, the conversation is over once it is answered.
function isKept(stored: unknown): stored is Kept {
  const { step, answered, until, expiresAt, resendAt } = (stored ?? {}) as Record<string, unknown>
  const { status, challenge, thread, username, userId, available } = (step ?? {}) as Record<string, unknown>
  return (
    isTime(until) &&
    until > Date.now() &&
    until <= Date.now() + longest &&
    [expiresAt, resendAt].every((time) => time === undefined || isTime(time)) &&
    isNames(answered) &&
    status === 'asked' &&
    isName((challenge as Partial<Asked['challenge']> | undefined)?.name) &&
    [thread, username, userId].every((text) => text === undefined || typeof text === 'string') &&
    (available === undefined || isNames(available))
  )
}

const isTime = (stored: unknown): stored is number => typeof stored === 'number'
const isNames = (stored: unknown) => Array.isArray(stored) && stored.every((name) => typeof name === 'string')

/** Storage can be full, blocked or filled by someone else: then there is simply nothing in it. */
export function readStored(storage: Storage, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}

export function writeStored(storage: Storage, key: string, value: unknown): void {
  try {
    if (value === undefined) storage.removeItem(key)
    else storage.setItem(key, JSON.stringify(value))
  } catch {}
}
