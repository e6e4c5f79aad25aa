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

/** Props of `<SignIn>`. */
export interface SignInProps extends AuthLayoutProps {
  /** The session that this screen shows. Create it once with `createAuthSession`, outside of components. */
  readonly session: AuthSession
  /** Called with the tokens, once for each sign-in, even if the screen is mounted several times. No default. */
  readonly onSignedIn?: ((tokens: Tokens) => void) | undefined
  /** Components that replace forms, by the name of the challenge, such as `sign-in` or `EMAIL_OTP`. No default. */
  readonly forms?: FormReplacements | undefined
  /**
   * Rendered in place of the whole screen, including its layout and brand, when the user is signed in.
   * @default The text "You are signed in."
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
export function SignIn({ session, onSignedIn, forms, children, ...layoutProps }: SignInProps) {
  const auth = useAuthChallenge(session)
  const followed = useRef<number>(undefined)
  const initialKeys = useInitialKeys(session)
  useOnSignedIn(auth, onSignedIn)
  const rootRef = useFocusAfterSignIn(session, auth.status, layoutProps.texts)
  // The children are outside of the elements, the styles and the error boundary of the kit.
  if (!auth.challenge && children !== undefined) return <>{children}</>
  return (
    <AuthLayoutRoot {...layoutProps} rootRef={rootRef}>
      {auth.challenge ? (
        <AuthErrorBoundary challengeKey={auth.challengeKey} onRestart={auth.restart}>
          <ChallengeScreen {...{ session, auth, forms, followed, initialKeys }} />
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
  readonly initialKeys: ReturnType<typeof useInitialKeys>
}

function ChallengeScreen({ session, auth, forms, followed, initialKeys }: ChallengeScreenProps) {
  const { answer, peek, resend, back, goTo, restart } = auth
  const { common } = useTexts()
  const Form = useLoadedForm(auth.challenge.name)
  // The previous form remains until the next one is loaded, so that the page does not flash.
  const { keys, skipped } = initialKeys
  const key = keys.get(auth.challengeKey) ?? auth.challengeKey
  const [shown, setShown] = useState({ challenge: auth.challenge, key, Form })
  if (shown.challenge !== auth.challenge ? Form : Form !== shown.Form)
    setShown({ challenge: auth.challenge, key, Form })
  const { challenge } = shown
  const waits = challenge !== auth.challenge
  const { root, spoken } = useFocusManagement(
    shown.Form && shown.key !== skipped ? shown.key : undefined,
    followed,
  )

  useEffect(() => {
    if (auth.pending) prefetch()
  }, [auth.pending])

  // Only a page that resumes a sign-in, or from which the user signs out, has no previous form.
  if (!shown.Form) return <p data-part="loading">{common.loading}</p>

  const { username, error, pending, resendAt, codeResent, lastSignInChallenges, canGoBack } = auth
  // Only a bug rejects. The state has an error by then.
  const reportBug = (error: unknown) => {
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
    onAnswer: (values) => answer(challenge, values as never).catch(reportBug),
    onPeek: (values, options) => peek(challenge, values as never, options),
    onResend: () => void resend().catch(reportBug),
    onBack: canGoBack ? () => void back().catch(reportBug) : undefined,
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
 * Returns React keys for the first render. During hydration the session shows the state of the server, and then the state
 * that is stored in this browser: the same form with a username, or the form of another challenge. The same form gets the
 * same key, so that it keeps what the user typed. `skipped` is the key of a form that is replaced by another one; it does
 * not get the focus.
 */
function useInitialKeys(session: AuthSession) {
  const [initialKeys] = useState(() => {
    const [server, client] = [session.getServerSnapshot(), session.getSnapshot()]
    const isSameForm = server.challenge?.name === client.challenge?.name
    return {
      keys: new Map(isSameForm ? [[client.challengeKey, server.challengeKey]] : []),
      skipped: isSameForm ? undefined : server.challengeKey,
    }
  })
  return initialKeys
}

/** Seconds between two announcements of the remaining time to screen readers. */
const announceEvery = 20

function Deadline({ expiresAt }: { readonly expiresAt: number | undefined }) {
  const { common } = useTexts()
  const left = useCountdown(expiresAt ?? 0)
  const isSoon = left > 0 && left <= 60
  return (
    <>
      {isSoon && <Alert variant="warning">{common.expiresIn(left)}</Alert>}
      <span data-part="sr-only" role="status">
        {isSoon && common.expiresIn(Math.ceil(left / announceEvery) * announceEvery)}
      </span>
    </>
  )
}

function SignedIn() {
  const { common } = useTexts()
  const done = useRef<HTMLParagraphElement>(null)
  // The button that had the focus was removed.
  useEffect(() => done.current?.focus(), [])
  return (
    <p ref={done} data-part="signed-in" role="status" tabIndex={-1}>
      {common.signedIn}
    </p>
  )
}
