/** Pagination of long lists. */
import { fromBase64, toBase64, utf8 } from '../../srp/math.js'
import { reject } from './exception.js'

interface Page<Item> {
  readonly items: readonly Item[]
  /** Token for the next page. Missing on the last page. */
  readonly next?: string
}

interface PageRequest<Item> {
  /** Number of items. Missing and 0 mean the maximum. */
  readonly size?: number | undefined
  readonly token?: string | undefined
  /** Name of the list. A token of another list is rejected. */
  readonly list: string
  /**
   * Returns a key that does not change while other items are added and removed, so that no item is skipped or
   * repeated.
   *
   * @default The index of the item
   */
  readonly sortKeyOf?: (item: Item) => string
}

const most = 60

export function paginate<Item>(
  all: readonly Item[],
  { size, token, list, sortKeyOf }: PageRequest<Item>,
): Page<Item> {
  const after = token === undefined ? '' : readToken(list, token)
  const left = all
    .map((item, position) => ({ item, place: sortKeyOf?.(item) ?? sortKey(position) }))
    .filter(({ place }) => place > after)
    .toSorted((a, b) => (a.place < b.place ? -1 : 1))
  const taken = left.slice(0, size || most)
  const last = taken.at(-1)
  return {
    items: taken.map(({ item }) => item),
    ...(last && taken.length < left.length && { next: writeToken(list, last.place) }),
  }
}

/** Returns a key for lists that are sorted by age. */
export const sortKey = (at: number, name = ''): string => `${String(at).padStart(16, '0')} ${name}`

const writeToken = (list: string, place: string): string => toBase64(utf8(`${list} ${place}`))

function readToken(list: string, token: string): string {
  const text = decode(token)
  if (!text?.startsWith(`${list} `)) return reject('InvalidParameter', 'Invalid pagination token.')
  return text.slice(list.length + 1)
}

function decode(token: string): string | undefined {
  try {
    return new TextDecoder().decode(fromBase64(token))
  } catch {
    return undefined
  }
}
