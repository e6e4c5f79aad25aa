/** Those who left for a provider and may come back: what proves it lies in this tab, under the state that went along. */

/** Nobody else may know it: it stays in the tab, and goes from there to the pool alone. */
export interface Departure {
  readonly verifier: string
  readonly nonce: string
}

interface Kept extends Departure {
  readonly until: number
}

export interface Departures {
  /** False where the browser lets nobody keep anything. */
  keep(state: string, departure: Departure): boolean
  /** Hands it over once; nothing for a state that nobody left with, or too long ago. */
  take(state: string): Departure | undefined
}

// As long as Cognito's own cookie lets a person hesitate at the provider.
const longest = 60 * 60_000

export function createDepartures(key: string): Departures {
  function load(): [string, Kept][] {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    return Object.entries(stored ?? {}).filter((entry): entry is [string, Kept] => isKept(entry[1]))
  }

  function save(all: [string, Kept][]) {
    if (all.length > 0) sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(all)))
    else sessionStorage.removeItem(key)
  }

  return {
    keep: (state, departure) =>
      tried(() => {
        save([...tried(load, []), [state, { ...departure, until: Date.now() + longest }]])
        return true
      }, false),
    take: (state) =>
      tried(() => {
        const all = load()
        save(all.filter(([other]) => other !== state))
        return all.find(([other]) => other === state)?.[1]
      }, undefined),
  }
}

function isKept(stored: unknown): stored is Kept {
  const { verifier, nonce, until } = (stored ?? {}) as Partial<Record<string, unknown>>
  return (
    typeof verifier === 'string' &&
    typeof nonce === 'string' &&
    Number(until) > Date.now() &&
    Number(until) <= Date.now() + longest
  )
}

/** Storage can be missing, full, blocked or filled by someone else. */
function tried<Result>(run: () => Result, otherwise: Result): Result {
  try {
    return run()
  } catch {
    return otherwise
  }
}
