/** Reads the body of a request, and more strictly than `JSON.parse`: one that says two things at once says nothing. */

type Json = Readonly<Record<string, unknown>>

const deepest = 64

/**
 * The JSON object that a text is, or nothing if it is malformed, anything else, nested too deeply, or has a name
 * twice in one object: then one reader would go by the first, and another by the last. An empty text counts as `{}`.
 */
export function readJson(text: string): Json | undefined {
  const value = parse(text === '' ? '{}' : text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const { names, depth } = measure(text)
  // `JSON.parse` keeps one of two members with the same name, however it is spelled; so some are missing.
  return depth <= deepest && names === countNames(value) ? (value as Json) : undefined
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** How many names there are in a text that is JSON, and how deeply it is nested. Outside strings, each name has a colon. */
function measure(text: string): { names: number; depth: number } {
  let [names, depth, open, inString] = [0, 0, 0, false]
  // With a backslash goes what it escapes, so that a quotation mark is one only if it begins or ends a string.
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
