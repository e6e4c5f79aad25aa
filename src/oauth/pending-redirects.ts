/** Those who left for a provider and may come back: what proves it lies in this tab, under the state that went along. */

/** Nobody else may know it: it stays in the tab, and goes from there to the pool alone. */
export interface PendingRedirect {
  readonly verifier: string
  readonly nonce: string
  /** The name of the provider, which tells apart several instances of one app client. */
  readonly provider: string
}

interface StoredRedirect extends PendingRedirect {
  readonly until: number
}

export interface PendingRedirectStore {
  /** False where the browser lets nobody keep anything. */
  save(state: string, pendingRedirect: PendingRedirect): boolean
  /** Returns nothing for a state that this tab did not create, or created too long ago. */
  find(state: string): PendingRedirect | undefined
  remove(state: string): void
}

// As long as Cognito's own cookie lets a person hesitate at the provider.
const maxAge = 60 * 60_000

export function createPendingRedirects(key: string): PendingRedirectStore {
  function load(): [string, StoredRedirect][] {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? '{}')
    return Object.entries(stored ?? {}).filter((entry): entry is [string, StoredRedirect] =>
      isStoredRedirect(entry[1]),
    )
  }

  function save(all: [string, StoredRedirect][]) {
    if (all.length > 0) sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(all)))
    else sessionStorage.removeItem(key)
  }

  return {
    save: (state, pendingRedirect) =>
      attempt(() => {
        save([...attempt(load, []), [state, { ...pendingRedirect, until: Date.now() + maxAge }]])
        return true
      }, false),
    find: (state) => attempt(() => load().find(([other]) => other === state)?.[1], undefined),
    remove: (state) => attempt(() => save(load().filter(([other]) => other !== state)), undefined),
  }
}

function isStoredRedirect(stored: unknown): stored is StoredRedirect {
  const { verifier, nonce, provider, until } = (stored ?? {}) as Partial<Record<string, unknown>>
  return (
    typeof verifier === 'string' &&
    typeof nonce === 'string' &&
    typeof provider === 'string' &&
    Number(until) > Date.now() &&
    Number(until) <= Date.now() + maxAge
  )
}

/** Storage can be missing, full, blocked or filled by someone else. */
function attempt<Result>(run: () => Result, otherwise: Result): Result {
  try {
    return run()
  } catch {
    return otherwise
  }
}
