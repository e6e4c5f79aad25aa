/** Who signed in here last, and by which questions: kept only for a person who wants to be known here again. */
import { type ChallengeName, isName } from '../challenges/openings.js'
import { type KeyValueStorage, readStored, writeStored } from '../dialogue/stored.js'

export interface Known {
  readonly username: string
  /** The questions that were answered on the way, in order. */
  readonly challenges: readonly ChallengeName[]
}

export interface Acquaintance {
  find(): Known | undefined
  /** Given nobody, it knows nobody. */
  keep(known: Known | undefined): void
}

/** Without a storage nobody is known. */
export function createAcquaintance(storage: KeyValueStorage | undefined, key: string): Acquaintance {
  return {
    find() {
      const stored = readStored(storage, key)
      return isKnown(stored) ? stored : undefined
    },
    keep: (known) => writeStored(storage, key, known),
  }
}

function isKnown(stored: unknown): stored is Known {
  const { username, challenges } = (stored ?? {}) as Partial<Known>
  return typeof username === 'string' && Array.isArray(challenges) && challenges.every(isName)
}
