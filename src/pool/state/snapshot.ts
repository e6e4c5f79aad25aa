/** Conversion of the state to one JSON object and back. */
import { checkState } from './check.js'
import { withCurrentNames } from './former-names.js'
import { mapMarker, revive } from './replay.js'
import type { State } from './state.js'

export const write = (state: State): object =>
  JSON.parse(
    JSON.stringify(state, (_, value) => (value instanceof Map ? { [mapMarker]: [...value] } : value)),
  )

/**
 * Returns the state that `write` or `replay` created, also in an earlier version.
 *
 * @throws TypeError if the state is incomplete.
 */
export function read(given: object): State {
  const parsed =
    'pools' in given && given.pools instanceof Map ? given : JSON.parse(JSON.stringify(given), revive)
  const { pools, messages = [] }: { pools?: unknown; messages?: unknown } = withCurrentNames(parsed)
  // Earlier versions wrote no messages and no empty `simulatedUsers`.
  const complete =
    pools instanceof Map
      ? new Map([...pools].map(([id, pool]) => [id, { simulatedUsers: new Map(), ...pool }]))
      : pools
  const state: unknown = { pools: complete, messages }
  checkState(state)
  return state
}
