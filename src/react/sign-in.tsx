/** The whole login screen: drop it in, hand it a session, and hear when somebody is signed in. */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { report } from '../session/report.js'
import type { AuthSession } from '../session/session.js'
import type { Tokens } from '../wire/parse-reply.js'
import { useFocusAfterSignIn, useOnSignedIn } from './after-sign-in.js'
import { type AuthLayoutProps, AuthLayoutRoot } from './auth-layout.js'
import { useTexts } from './auth-ui.js'
import { ChallengeForm, type FormReplacements, prefetch, useLoadedForm } from './challenge-form.js'
import { AuthErrorBoundary } from './error-boundary.js'
import type { FormProps } from './form-props.js'
import { Alert } from './parts/alert.js'
import { type AuthChallenge, useAuthChallenge } from './use-auth-challenge.js'
import { useCountdown } from './use-countdown.js'
import { useFocusManagement } from './use-focus-management.js'

export interface SignInProps extends AuthLayoutProps {
  /** The session that this screen shows. Create it once with `createAuthSession`, outside of components. */
  readonly session: AuthSession
  /** Called with the tokens, once for each sign-in. */
  readonly onSignedIn?: ((tokens: Tokens) => void) | undefined
  /** Forms of your own, for the questions that need one. */
  readonly forms?: FormReplacements | undefined
  /**
   * Rendered in place of the whole screen when the user is signed in.
   * @default A sentence that says so.
   */
  readonly children?: ReactNode
}

/**
 * Shows the whole login screen: the form of each challenge until the user is signed in, and then its children.
 *
 * @example
 * ```tsx
 * import { createAuthSession } from 'countersign'
 * import { SignIn } from 'countersign/ui'
 * import 'countersign/theme.css'
 *
 * const session = createAuthSession({ userPoolId: 'eu-west-1_Ab1cD2eF3', clientId: '1example23456789' })
 *
 * export const Login = () => (
 *   <SignIn session={session} onSignedIn={({ accessToken }) => void accessToken}>
 *     <p>You are signed in.</p>
 *   </SignIn>
 * )
 * ```
 */
export function SignIn({ session, onSignedIn, forms, children, ...stage }: SignInProps) {
  const auth = useAuthChallenge(session)
  const followed = useRef<number>(undefined)
  const opening = useOpening(session)
  useOnSignedIn(auth, onSignedIn)
  const rootRef = useFocusAfterSignIn(session, auth.status, stage.texts)
  // Children are outside of the kit: of its elements, its styles and its error boundary.
  if (!auth.challenge && children !== undefined) return <>{children}</>
  return (
    <AuthLayoutRoot {...stage} rootRef={rootRef}>
      {auth.challenge ? (
        <AuthErrorBoundary challengeKey={auth.challengeKey} onRestart={auth.restart}>
          <ChallengeScreen {...{ session, auth, forms, followed, opening }} />
        </AuthErrorBoundary>
      ) : (
        <SignedIn />
      )}
    </AuthLayoutRoot>
  )
}

interface ChallengeScreenProps extends Pick<SignInProps, 'session' | 'forms'> {
  readonly auth: Extract<AuthChallenge, { readonly status: 'challenge' }>
  readonly followed: RefObject<number | undefined>
  readonly opening: ReturnType<typeof useOpening>
}

function ChallengeScreen({ session, auth, forms, followed, opening }: ChallengeScreenProps) {
  const { answer, peek, resend, back, goTo, restart } = auth
  const { common } = useTexts()
  const Form = useLoadedForm(auth.challenge.name)
  // Until the next form is there, the last one stays: nothing flashes, and nothing jumps.
  const { keys, passing } = opening
  const key = keys.get(auth.challengeKey) ?? auth.challengeKey
  const [shown, setShown] = useState({ challenge: auth.challenge, key, Form })
  if (shown.challenge !== auth.challenge ? Form : Form !== shown.Form)
    setShown({ challenge: auth.challenge, key, Form })
  const { challenge } = shown
  const waits = challenge !== auth.challenge
  const { root, spoken } = useFocusManagement(
    shown.Form && shown.key !== passing ? shown.key : undefined,
    followed,
  )

  useEffect(() => {
    if (auth.pending) prefetch()
  }, [auth.pending])

  // Only a page that begins in the middle of a conversation has nothing to show yet, or one that somebody signs out of.
  if (!shown.Form) return <p data-part="loading">{common.loading}</p>

  const { username, error, pending, resendAt, codeResent, lastSignInChallenges, canGoBack } = auth
  // Only a bug rejects, and the session shows a problem by then.
  const told = (error: unknown) => {
    report(error)
    return session.getSnapshot()
  }
  const formProps: FormProps = {
    challenge,
    username,
    error: waits ? undefined : error,
    pending: pending || waits,
    resendAt,
    codeResent,
    lastSignInChallenges,
    onAnswer: (values) => answer(challenge, values as never).catch(told),
    onPeek: (values, options) => peek(challenge, values as never, options),
    onResend: () => void resend().catch(told),
    onBack: canGoBack ? () => void back().catch(told) : undefined,
    onRestart: restart,
    onGoTo: goTo,
  }
  return (
    <div ref={root} data-part="challenge" data-name={challenge.name}>
      <span data-part="sr-only" role="status">
        {spoken}
      </span>
      <Deadline expiresAt={auth.expiresAt} />
      <ChallengeForm key={shown.key} Form={shown.Form} replacements={forms} formProps={formProps} />
    </div>
  )
}

/**
 * While a page hydrates, the session shows what the server has rendered, and then what is stored in this browser: the same
 * form with a name, or the form of another challenge. The same form gets the same key, so that it keeps what was typed
 * before. The other form replaces one that the user has not been led to: `passing` is its key.
 */
function useOpening(session: AuthSession) {
  const [opening] = useState(() => {
    const [servers, first] = [session.getServerSnapshot(), session.getSnapshot()]
    const isSameForm = servers.challenge?.name === first.challenge?.name
    return {
      keys: new Map(isSameForm ? [[first.challengeKey, servers.challengeKey]] : []),
      passing: isSameForm ? undefined : servers.challengeKey,
    }
  })
  return opening
}

/** Nobody wants each second read aloud. */
const spokenEach = 20

function Deadline({ expiresAt }: { readonly expiresAt: number | undefined }) {
  const { common } = useTexts()
  const left = useCountdown(expiresAt ?? 0)
  const isSoon = left > 0 && left <= 60
  return (
    <>
      {isSoon && <Alert variant="warning">{common.expiresIn(left)}</Alert>}
      <span data-part="sr-only" role="status">
        {isSoon && common.expiresIn(Math.ceil(left / spokenEach) * spokenEach)}
      </span>
    </>
  )
}

function SignedIn() {
  const { common } = useTexts()
  const done = useRef<HTMLParagraphElement>(null)
  // The button that was pressed is gone, and the focus with it.
  useEffect(() => done.current?.focus(), [])
  return (
    <p ref={done} data-part="signed-in" role="status" tabIndex={-1}>
      {common.signedIn}
    </p>
  )
}
