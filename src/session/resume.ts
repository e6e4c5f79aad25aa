/** A conversation that survives a reload: its step lies in the tab's storage for as long as the pool waits. */
import { isName, type Name } from '../challenges/openings.js'
import type { Asked } from '../dialogue/dialogue.js'

/** The part of the Web's `Storage` that a session uses: the browser's `localStorage` has it, and so may your own. */
export interface Storage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

interface Kept {
  readonly step: Asked
  /** When the pool's patience ends; missing where nothing waits for it. */
  readonly expiresAt?: number | undefined
  readonly resendAt?: number | undefined
  readonly answered: readonly Name[]
}

export interface Resume {
  load(): Kept | undefined
  /** Stores the step. Without one, removes the step that this session stored or loaded, and no other. */
  save(kept: Kept | undefined): void
}

// A question of ours has no deadline of the pool's; an hour is how long a code for a new password lives.
const longest = 60 * 60_000

// Whoever can write to this origin's storage can do worse than mislead a form. What the question holds is its own
// affair: where it makes no sense, the conversation is over once it is answered.
function isKept(stored: unknown): stored is Kept {
  const { step, answered, until, expiresAt, resendAt } = (stored ?? {}) as Partial<Record<string, unknown>>
  const { status, challenge, thread, username, userId, available = [] } = (step ?? {}) as Partial<Asked>
  // The username of a challenge becomes the username of the step once it is answered.
  const details = challenge as { readonly username?: unknown } | undefined
  return (
    Number(until) > Date.now() &&
    Number(until) <= Date.now() + longest &&
    status === 'asked' &&
    isName(challenge?.name) &&
    areAll('string', [thread, username, userId, details?.username]) &&
    areAll('number', [expiresAt, resendAt]) &&
    Array.isArray(answered) &&
    answered.every(isName) &&
    areAll('string', available)
  )
}

const areAll = (type: string, stored: unknown) =>
  Array.isArray(stored) && stored.every((one) => one === undefined || typeof one === type)

export function createResume(storage: Storage | undefined, key: string): Resume {
  // Another session on the same storage can have stored its own step in the meantime.
  let own: string | undefined

  const save: Resume['save'] = (kept) => {
    if (kept) {
      own = JSON.stringify({ ...kept, until: kept.expiresAt ?? Date.now() + longest })
      writeText(storage, key, own)
    } else if (own !== undefined && readText(storage, key) === own) writeText(storage, key, undefined)
  }

  return {
    save,
    load() {
      own = readText(storage, key)
      const stored = parse(own)
      if (isKept(stored)) return stored
      save(undefined)
      return undefined
    },
  }
}

/** Returns the stored value; `null` if there is none, or none that can be read. */
export const readStored = (storage: Storage | undefined, key: string): unknown =>
  parse(readText(storage, key))

export function writeStored(storage: Storage | undefined, key: string, value: unknown): void {
  writeText(storage, key, value === undefined ? undefined : JSON.stringify(value))
}

// A storage can be missing, full or blocked. Then nothing is stored.
function readText(storage: Storage | undefined, key: string): string | undefined {
  try {
    return storage?.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

function writeText(storage: Storage | undefined, key: string, text: string | undefined): void {
  try {
    if (text === undefined) storage?.removeItem(key)
    else storage?.setItem(key, text)
  } catch {}
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
