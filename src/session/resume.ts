/** A conversation that survives a reload: its step lies in the tab's storage for as long as the pool waits. */
import { type ChallengeName, isName } from '../challenges/initial-states.js'
import { type KeyValueStorage, parseStored, readText, writeText } from '../dialogue/storage.js'
import type { ChallengeStep } from '../dialogue/types.js'

interface StoredStep {
  readonly step: ChallengeStep
  /** When the pool's patience ends; missing where nothing waits for it. */
  readonly expiresAt?: number | undefined
  readonly resendAt?: number | undefined
  readonly answered: readonly ChallengeName[]
}

export interface Resume {
  load(): StoredStep | undefined
  /** Stores the step. Without one, removes the step that this session stored or loaded, and no other. */
  save(kept: StoredStep | undefined): void
}

// A question of ours has no deadline of the pool's; an hour is how long a code for a new password lives.
const maxAge = 60 * 60_000

// Whoever can write to this origin's storage can do worse than mislead a form. What the question holds is its own
// affair: where it makes no sense, the conversation is over once it is answered.
function isStoredStep(stored: unknown): stored is StoredStep {
  const { step, answered, until, expiresAt, resendAt } = (stored ?? {}) as Partial<Record<string, unknown>>
  const {
    status,
    challenge,
    cognitoSession,
    username,
    userId,
    available = [],
  } = (step ?? {}) as Partial<ChallengeStep>
  // The username of a challenge becomes the username of the step once it is answered.
  const details = challenge as { readonly username?: unknown } | undefined
  return (
    Number(until) > Date.now() &&
    Number(until) <= Date.now() + maxAge &&
    status === 'challenge' &&
    isName(challenge?.name) &&
    areAll('string', [cognitoSession, username, userId, details?.username]) &&
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
  let ownText: string | undefined

  const save: Resume['save'] = (kept) => {
    if (kept) {
      ownText = JSON.stringify({ ...kept, until: kept.expiresAt ?? Date.now() + maxAge })
      writeText(storage, key, ownText)
    } else if (ownText !== undefined && readText(storage, key) === ownText) writeText(storage, key, undefined)
  }

  return {
    save,
    load() {
      ownText = readText(storage, key)
      const stored = parseStored(ownText)
      if (isStoredStep(stored)) return stored
      save(undefined)
      return undefined
    },
  }
}
