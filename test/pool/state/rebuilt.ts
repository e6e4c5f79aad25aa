/** Compares a pool with its journal, to find changes that bypass the records. */
import { expect } from 'vitest'
import type { Journal, Pool } from '../../../src/pool/index.js'
import { replay } from '../../../src/pool/state/replay.js'

/** The state that a file would have. */
export class Reader {
  readonly state: Record<string, unknown> = {}

  read(changes: readonly string[]): void {
    for (const change of changes) replay(this.state, JSON.parse(change))
  }
}

export function copyWhole(journal: Journal): Reader {
  const reader = new Reader()
  const copy = journal.copy()
  reader.read(copy.next(Number.POSITIVE_INFINITY))
  copy.end()
  journal.take()
  return reader
}

/** From now on. What comes back holds that the changes up to then have made the same state. */
export function watchJournal(pool: Pool): () => Promise<void> {
  const file = copyWhole(pool.journal)
  return async () => {
    const snapshot = await pool.snapshot()
    file.read(pool.journal.take())
    const text = JSON.stringify(file.state, (_, value) =>
      value instanceof Map ? { $map: [...value] } : value,
    )
    expect(JSON.parse(text), 'The journal does not tell of all changes').toEqual(snapshot)
  }
}
