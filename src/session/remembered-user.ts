/** Who signed in here last, and by which questions: kept only for a person who wants to be known here again. */
import { type ChallengeName, isName } from '../challenges/initial-states.js'
import { type KeyValueStorage, readStored, writeStored } from '../dialogue/storage.js'

export interface RememberedUser {
  readonly username: string
  /** The questions that were answered on the way, in order. */
  readonly challenges: readonly ChallengeName[]
}

export interface RememberedUserStore {
  load(): RememberedUser | undefined
  /** Given nobody, it knows nobody. */
  save(rememberedUser: RememberedUser | undefined): void
}

/** Without a storage nobody is known. */
export function createRememberedUserStore(
  storage: KeyValueStorage | undefined,
  key: string,
): RememberedUserStore {
  return {
    load() {
      const stored = readStored(storage, key)
      return isKnown(stored) ? stored : undefined
    },
    save: (rememberedUser) => writeStored(storage, key, rememberedUser),
  }
}

function isKnown(stored: unknown): stored is RememberedUser {
  const { username, challenges } = (stored ?? {}) as Partial<RememberedUser>
  return typeof username === 'string' && Array.isArray(challenges) && challenges.every(isName)
}
