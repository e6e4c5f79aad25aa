/** Reads the body of a request more strictly than `JSON.parse`: duplicate names are an error. */

type Json = Readonly<Record<string, unknown>>

const maxDepth = 64

/**
 * Returns the JSON object, or `undefined` if the text is malformed, is no object, is nested too deeply or contains a
 * duplicate name, which parsers treat differently. An empty text counts as `{}`.
 */
export function readJson(text: string): Json | undefined {
  const value = parse(text === '' ? '{}' : text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const { names, depth } = measure(text)
  // `JSON.parse` keeps one of two members with the same name, even if they are escaped differently, so the counts
  // differ.
  return depth <= maxDepth && names === countNames(value) ? (value as Json) : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Counts the names in a JSON text and its depth. Outside strings, each name has one colon. */
function measure(text: string): { names: number; depth: number } {
  let [names, depth, open, inString] = [0, 0, 0, false]
  // An escaped character is matched together with its backslash, so that the remaining quotation marks begin or end
  // strings.
  for (const [token] of text.matchAll(/\\.|[":{}[\]]/g)) {
    if (token === '"') inString = !inString
    else if (inString) continue
    else if (token === ':') names += 1
    else if (token === '{' || token === '[') depth = Math.max(depth, ++open)
    else open -= 1
  }
  return { names, depth }
}

function countNames(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  const inside: unknown[] = Object.values(value)
  const own = Array.isArray(value) ? 0 : inside.length
  return inside.reduce<number>((sum, member) => sum + countNames(member), own)
}
