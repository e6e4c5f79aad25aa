/** Stores the current step, so that a page reload returns to it until the Cognito session expires. */
import { type ChallengeName, isName } from '../challenges/initial-states.js'
import { type KeyValueStorage, parseStored, readText, writeText } from '../dialogue/storage.js'
import type { ChallengeStep } from '../dialogue/types.js'

interface StoredStep {
  readonly step: ChallengeStep
  /** The time at which the Cognito session expires. Missing for a challenge of the kit. */
  readonly expiresAt?: number | undefined
  readonly resendAt?: number | undefined
  readonly answered: readonly ChallengeName[]
}

export interface Resume {
  load(): StoredStep | undefined
  /** Stores the step. Without one, removes the step that this session stored or loaded, and no other. */
  save(kept: StoredStep | undefined): void
}

// A challenge of the kit has no deadline in Cognito. A code for a new password expires after one hour.
const maxAge = 60 * 60_000

// The details of the challenge are not checked: an attacker who can write to the storage of this origin can do worse.
// If they are invalid, the answer to the challenge ends the sign-in.
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
