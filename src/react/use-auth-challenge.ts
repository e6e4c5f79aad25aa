import { useSyncExternalStore } from 'react'
import type { AuthSession, State } from '../session/session.js'

/** State and functions of a session, as `useAuthChallenge` returns them. */
export type AuthChallenge = State &
  Pick<
    AuthSession,
    'answer' | 'peek' | 'resend' | 'back' | 'completeSignIn' | 'goTo' | 'restart' | 'getTokens'
  >

/**
 * Returns the state of a session and the functions that change it, and renders again when the state changes.
 *
 * Check `challenge.name` first: TypeScript then knows which values `answer` accepts. Create the session once, outside of
 * components.
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
  const { getSnapshot, getServerSnapshot, subscribe, ...actions } = session
  return { ...useSyncExternalStore(subscribe, getSnapshot, getServerSnapshot), ...actions }
}
