/** The conversation as React sees it. */
import { useSyncExternalStore } from 'react'
import type { AuthSession, State } from '../session/session.js'

export type AuthChallenge = State &
  Pick<
    AuthSession,
    'answer' | 'peek' | 'resend' | 'back' | 'completeSignIn' | 'goTo' | 'restart' | 'getTokens'
  >

/**
 * Returns the challenge that is open now and the functions that lead on. Narrow `challenge` by its name, and `answer`
 * takes the values that fit it. Create the session once, outside of components.
 *
 * @example
 * ```tsx
 * import { type AuthSession, useAuthChallenge } from 'countersign'
 *
 * export function Code({ session }: { session: AuthSession }) {
 *   const { challenge, answer } = useAuthChallenge(session)
 *   if (challenge?.name !== 'EMAIL_OTP') return null
 *   return <button onClick={() => answer(challenge, { code: '123456' })}>Send the code</button>
 * }
 * ```
 */
export function useAuthChallenge(session: AuthSession): AuthChallenge {
  const { getSnapshot, getServerSnapshot, subscribe, ...ways } = session
  return { ...useSyncExternalStore(subscribe, getSnapshot, getServerSnapshot), ...ways }
}
