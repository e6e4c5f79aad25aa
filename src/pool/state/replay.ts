/** Applies stored changes to a state. */
import { edit } from './difference.js'

/** Name of the JSON member that holds the entries of a map. */
export const mapMarker = '$map'

type Properties = Record<string, unknown>

/**
 * Applies a change to a state whose maps are `Map` objects.
 *
 * @throws TypeError if the change does not fit the state.
 */
export function replay(state: Properties, change: unknown): void {
  if (!Array.isArray(change) || !Array.isArray(change[1])) throw new TypeError('No change')
  const [kind, path, ...values] = change
  if (kind === 'put' && path.length === 0) Object.assign(state, withMaps(values[0]))
  else if (kind === 'put') mapAt(state, path).set(path.at(-1), withMaps(values[0]))
  else if (kind === 'remove') mapAt(state, path).delete(path.at(-1))
  else if (kind === 'set') set(recordAt(state, path), values)
  else throw new TypeError('No change')
}

function set(record: Properties, [values = {}, edits = {}, removed = []]: unknown[]): void {
  Object.assign(record, values)
  for (const [name, parts] of Object.entries(edits as object)) record[name] = edit(record[name], parts)
  for (const name of removed as string[]) delete record[name]
}

function mapAt(state: Properties, path: readonly string[]): Map<unknown, unknown> {
  const map = recordAt(state, path.slice(0, -2))[path.at(-2) ?? '']
  if (!(map instanceof Map)) throw new TypeError('No map')
  return map
}

function recordAt(state: Properties, path: readonly string[]): Properties {
  let record: unknown = state
  for (let at = 0; at < path.length; at += 2) {
    const map: unknown = (record as Properties)[path[at] as string]
    record = map instanceof Map ? map.get(path[at + 1]) : undefined
    if (typeof record !== 'object' || record === null) throw new TypeError('No record')
  }
  return record as Properties
}

/** Converts the maps of a record. Its other properties contain none. */
function withMaps(record: unknown): Properties {
  if (typeof record !== 'object' || record === null) throw new TypeError('No record')
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, revive(name, value)]))
}

/** Reviver for `JSON.parse` that restores maps. */
export const revive = (_: string, value: unknown): unknown => {
  const entries = (value as { [mapMarker]?: unknown } | null)?.[mapMarker]
  return Array.isArray(entries) ? new Map(entries) : value
}
