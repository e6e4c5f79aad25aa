/** The conversation as React sees it. */
import { useSyncExternalStore } from 'react'
import type { AuthSession, State } from '../session/session.js'

export type AuthChallenge = State &
  Pick<AuthSession, 'answer' | 'ahead' | 'resend' | 'chooseAgain' | 'go' | 'restart' | 'tokens'>

/**
 * What is asked now, and the ways to go on. Narrow `challenge` by its name, and `answer` takes what fits it.
 *
 * The session lives outside: create it once, beside your components.
 */
export function useAuthChallenge(session: AuthSession): AuthChallenge {
  const { getSnapshot, getServerSnapshot, subscribe, ...ways } = session
  return { ...useSyncExternalStore(subscribe, getSnapshot, getServerSnapshot), ...ways }
}
