/** Stores the secrets of each redirect in `sessionStorage`, by its state, until the user returns. */

/** The secrets of one redirect. They must not leave the tab, except to Cognito. */
export interface PendingRedirect {
  readonly verifier: string
  readonly nonce: string
  /** The name of the provider, which distinguishes several instances with the same app client. */
  readonly provider: string
}

interface StoredRedirect extends PendingRedirect {
  readonly until: number
}

export interface PendingRedirectStore {
  /** Stores the redirect. Returns `false` if the browser blocks the storage. */
  save(state: string, pendingRedirect: PendingRedirect): boolean
  /** Returns the redirect, or `undefined` if this tab did not create the state, or created it too long ago. */
  find(state: string): PendingRedirect | undefined
  remove(state: string): void
}

// The same time as Cognito's cookie, which limits the sign-in at the provider.
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

/** Returns the result, or `otherwise` if the storage is missing, full, blocked or has other content. */
function attempt<Result>(run: () => Result, otherwise: Result): Result {
  try {
    return run()
  } catch {
    return otherwise
  }
}
