/** A conversation that survives a reload: its step lies in the tab's storage for as long as the pool waits. */
import { isName, type Name } from '../challenges/index.js'
import type { Asked } from '../dialogue/dialogue.js'

/** What of the Web's `Storage` is used. */
export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>

interface Kept {
  readonly expiresAt?: number | undefined
  readonly resendAt?: number | undefined
  readonly answered: readonly Name[]
}

export interface Resume {
  load(): (Kept & { readonly step: Asked }) | undefined
  save(step: Asked | undefined, kept: Kept): void
  clear(): void
}

// A question of ours has no deadline of the pool's; an hour is how long a code for a new password lives.
const longest = 60 * 60_000

export function createResume(storage: Storage, key: string): Resume {
  const resume: Resume = {
    load() {
      const kept = readStored(storage, key)
      if (isResumable(kept)) return kept
      resume.clear()
      return undefined
    },

    save(step, kept) {
      if (!step || (!step.thread && step.challenge.name === 'sign-in')) return resume.clear()
      writeStored(storage, key, { ...kept, step, until: kept.expiresAt ?? Date.now() + longest })
    },

    clear: () => writeStored(storage, key, undefined),
  }
  return resume
}

// Whoever can write to this origin's storage can do worse than mislead a form; it is only kept from crashing.
function isResumable(kept: unknown): kept is Kept & { step: Asked } {
  const { step, answered, until } = (kept ?? {}) as { step?: Asked; answered?: unknown; until?: unknown }
  return (
    typeof until === 'number' &&
    until > Date.now() &&
    step?.status === 'asked' &&
    isName(step.challenge?.name) &&
    Array.isArray(answered)
  )
}

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
