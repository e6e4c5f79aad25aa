/** The whole login screen: drop it in, hand it a session, and hear when somebody is signed in. */
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import type { AuthSession, State } from '../session/session.js'
import type { Tokens } from '../wire/read.js'
import { Boundary } from './boundary.js'
import type { FormProps } from './face.js'
import { useWords } from './faces.js'
import { useFollowing } from './following.js'
import { Alert } from './parts/alert.js'
import { type FormReplacements, prefetch, Question, useFormOf } from './question.js'
import { useSecondsUntil } from './seconds-until.js'
import { Stage, type StageProps } from './stage.js'
import { useAuthChallenge } from './use-auth-challenge.js'

export interface SignInProps extends StageProps {
  /** The session that this screen shows. Create it once with `createAuthSession`, outside of components. */
  readonly session: AuthSession
  /** Called with the tokens once the user is signed in. */
  readonly onSignedIn?: ((tokens: Tokens) => void) | undefined
  /** Forms of your own, for the questions that need one. */
  readonly forms?: FormReplacements | undefined
  /**
   * Rendered once the user is signed in.
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
  const followed = useRef<number>(undefined)
  return (
    <Stage {...stage}>
      <Boundary onRestart={session.restart}>
        <Conversation {...{ session, onSignedIn, forms, followed }}>{children}</Conversation>
      </Boundary>
    </Stage>
  )
}

interface ConversationProps extends Omit<SignInProps, Exclude<keyof StageProps, 'children'>> {
  readonly followed: RefObject<number | undefined>
}

function Conversation({ session, onSignedIn, forms, followed, children }: ConversationProps) {
  const { answer, ahead, resend, chooseAgain, go, restart, tokens, ...state } = useAuthChallenge(session)
  const { around } = useWords()
  const Form = useFormOf(state.challenge?.name)
  // Until the next form is there, the last one stays: nothing flashes, and nothing jumps.
  const [shown, setShown] = useState({ state: state as State, Form })
  if (shown.state.challenge !== state.challenge ? Form || !state.challenge : Form !== shown.Form)
    setShown({ state: state as State, Form })
  const { challenge, challengeKey } = shown.state
  const waits = challenge !== state.challenge
  const { root, spoken } = useFollowing(shown.Form && challengeKey, followed)

  useEffect(() => {
    if (state.pending) prefetch()
  }, [state.pending])

  // Not the tokens themselves: whoever looks into React finds none.
  const told = useRef(new WeakSet<Tokens>())
  useEffect(() => {
    const held = state.status === 'signed-in' ? tokens() : undefined
    // A function that is written in place is another one each time; who signed in is not.
    if (!held || !onSignedIn || told.current.has(held)) return
    told.current.add(held)
    onSignedIn(held)
  }, [state.status, tokens, onSignedIn])

  if (!state.challenge) return <SignedIn>{children}</SignedIn>
  // Only a page that begins in the middle of a conversation has nothing to show yet, or one that somebody signs out of.
  if (!challenge || !shown.Form) return <p data-part="loading">{around.loading}</p>

  const { username, problem, pending, resendAt, codeResent, lastBy, canChooseAgain } = state
  const face: FormProps = {
    challenge,
    username,
    problem: waits ? undefined : problem,
    pending: pending || waits,
    resendAt,
    codeResent,
    lastBy,
    onAnswer: (values) => void answer(challenge, values as never),
    onAhead: (values) => ahead(challenge, values as never),
    onResend: () => void resend(),
    onChooseAgain: canChooseAgain ? () => void chooseAgain() : undefined,
    onRestart: restart,
    onGo: go,
  }
  return (
    <div ref={root} data-part="question" data-name={challenge.name}>
      <span data-part="spoken" role="status">
        {spoken}
      </span>
      <Deadline expiresAt={state.expiresAt} />
      <Question key={challengeKey} Form={shown.Form} replacements={forms} face={face} />
    </div>
  )
}

/** Nobody wants each second read aloud. */
const spokenEach = 20

function Deadline({ expiresAt }: { readonly expiresAt: number | undefined }) {
  const { around } = useWords()
  const left = useSecondsUntil(expiresAt ?? 0)
  const isSoon = left > 0 && left <= 60
  return (
    <>
      {isSoon && <Alert kind="time">{around.endsSoon(left)}</Alert>}
      <span data-part="spoken" role="status">
        {isSoon && around.endsSoon(Math.ceil(left / spokenEach) * spokenEach)}
      </span>
    </>
  )
}

function SignedIn({ children }: { readonly children: ReactNode }) {
  const { around } = useWords()
  const done = useRef<HTMLParagraphElement>(null)
  // The button that was pressed is gone, and the focus with it.
  useEffect(() => done.current?.focus(), [])
  return children === undefined ? (
    <p ref={done} data-part="done" role="status" tabIndex={-1}>
      {around.signedIn}
    </p>
  ) : (
    children
  )
}
