/** The state as one JSON object, and read again. */
import { checkState } from './check.js'
import { mapMarker, revive } from './replay.js'
import type { State } from './state.js'

export const write = (state: State): object =>
  JSON.parse(
    JSON.stringify(state, (_, value) => (value instanceof Map ? { [mapMarker]: [...value] } : value)),
  )

/** Returns the state that `write` or `replay` made. @throws TypeError if parts of it are missing. */
export function read(given: object): State {
  const { pools, messages = [] }: { pools?: unknown; messages?: unknown } =
    'pools' in given && given.pools instanceof Map ? given : JSON.parse(JSON.stringify(given), revive)
  // Former versions have no messages, and no phantoms where none were asked for.
  const complete =
    pools instanceof Map
      ? new Map([...pools].map(([id, pool]) => [id, { simulatedUsers: new Map(), ...pool }]))
      : pools
  const state: unknown = { pools: complete, messages }
  checkState(state)
  return state
}
