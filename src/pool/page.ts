/** Long lists, a page at a time. */
import { fromBase64, toBase64, utf8 } from '../srp/math.js'
import { refuse } from './refusal.js'

export interface Page<Item> {
  readonly items: readonly Item[]
  /** What to ask for the next page with; nothing after the last one. */
  readonly next?: string
}

/** The token is good for the list that it came with, and tells nobody how far along it is. */
export function takePage<Item>(
  all: readonly Item[],
  { size = 60, token, list }: { size?: number | undefined; token?: string | undefined; list: string },
): Page<Item> {
  const start = token === undefined ? 0 : readToken(list, token)
  const end = start + (size || 60)
  return { items: all.slice(start, end), ...(end < all.length && { next: writeToken(list, end) }) }
}

const writeToken = (list: string, position: number): string => toBase64(utf8(`${list} ${position}`))

function readToken(list: string, token: string): number {
  const [, position] = decode(token)?.match(new RegExp(`^${list} (\\d+)$`)) ?? []
  return position ? Number(position) : refuse('InvalidParameter', 'Invalid pagination token.')
}

function decode(token: string): string | undefined {
  try {
    return new TextDecoder().decode(fromBase64(token))
  } catch {
    return undefined
  }
}
