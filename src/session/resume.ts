/** A conversation that survives a reload: its step lies in the tab's storage for as long as the pool waits. */
import { type ChallengeName, isName } from '../challenges/openings.js'
import type { Asked } from '../dialogue/dialogue.js'
import { type KeyValueStorage, parseStored, readText, writeText } from '../dialogue/stored.js'

interface Kept {
  readonly step: Asked
  /** When the pool's patience ends; missing where nothing waits for it. */
  readonly expiresAt?: number | undefined
  readonly resendAt?: number | undefined
  readonly answered: readonly ChallengeName[]
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
    status === 'challenge' &&
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

export function createResume(storage: KeyValueStorage | undefined, key: string): Resume {
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
      const stored = parseStored(own)
      if (isKept(stored)) return stored
      save(undefined)
      return undefined
    },
  }
}
