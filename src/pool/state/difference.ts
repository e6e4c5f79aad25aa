/**
 * Differences between two lists of objects, so that adding an object to a long list does not write the whole list
 * again.
 */

/** A range of the previous list: the index of its first object, and its length. */
type Kept = readonly [from: number, count: number]
export type Edits = readonly (Kept | object)[]

/** Returns the parts of the new list, or `undefined` if the whole list is as short. */
export function difference(before: unknown, after: unknown): Edits | undefined {
  if (!isListOfObjects(before) || !isListOfObjects(after)) return undefined
  const edits: (Kept | object)[] = []
  let kept = 0
  for (let at = 0; at < after.length; ) {
    const object = after[at] as object
    const from = before.indexOf(object)
    if (from < 0) {
      edits.push(object)
      at += 1
      continue
    }
    let count = 1
    while (from + count < before.length && before[from + count] === after[at + count]) count += 1
    edits.push([from, count])
    kept += 1
    at += count
  }
  return kept > 0 ? edits : undefined
}

/**
 * Returns the new list.
 *
 * @throws TypeError if the edits do not belong to the list.
 */
export function edit(before: unknown, edits: unknown): readonly unknown[] {
  if (!Array.isArray(before) || !Array.isArray(edits)) throw new TypeError('No list')
  return edits.flatMap((each) => {
    if (!Array.isArray(each)) return [each]
    const [from, count] = each
    const kept = before.slice(from, from + count)
    if (kept.length !== count) throw new TypeError('Another list')
    return kept
  })
}

const isListOfObjects = (value: unknown): value is readonly object[] =>
  Array.isArray(value) &&
  value.every((item) => typeof item === 'object' && item !== null && !Array.isArray(item))
