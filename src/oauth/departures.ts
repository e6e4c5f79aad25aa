/** Those who left for a provider and may come back: what proves it lies in this tab, under the state that went along. */

/** Nobody else may know it: it stays in the tab, and goes from there to the pool alone. */
export interface Departure {
  readonly verifier: string
  readonly nonce: string
  /** The name of the provider, which tells apart several instances of one app client. */
  readonly provider: string
}

interface Kept extends Departure {
  readonly until: number
}

export interface Departures {
  /** False where the browser lets nobody keep anything. */
  keep(state: string, departure: Departure): boolean
  /** Returns nothing for a state that this tab did not create, or created too long ago. */
  find(state: string): Departure | undefined
  remove(state: string): void
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
    find: (state) => tried(() => load().find(([other]) => other === state)?.[1], undefined),
    remove: (state) => tried(() => save(load().filter(([other]) => other !== state)), undefined),
  }
}

function isKept(stored: unknown): stored is Kept {
  const { verifier, nonce, provider, until } = (stored ?? {}) as Partial<Record<string, unknown>>
  return (
    typeof verifier === 'string' &&
    typeof nonce === 'string' &&
    typeof provider === 'string' &&
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
