/** Stores the username and the challenges of the last sign-in, if the user chose to be remembered. */
import { type ChallengeName, isName } from '../challenges/initial-states.js'
import { type KeyValueStorage, readStored, writeStored } from '../dialogue/storage.js'

export interface RememberedUser {
  readonly username: string
  /** The challenges that the user answered, in order. */
  readonly challenges: readonly ChallengeName[]
}

export interface RememberedUserStore {
  load(): RememberedUser | undefined
  /** Stores the user. `undefined` removes the stored user. */
  save(rememberedUser: RememberedUser | undefined): void
}

/** Without a storage no user is remembered. */
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
