/** The whole login screen: drop it in, hand it a session, and hear when somebody is signed in. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { AuthSession, State } from '../session/session.js'
import type { Tokens } from '../wire/read.js'
import { Boundary } from './boundary.js'
import type { FormProps } from './face.js'
import { useWords } from './faces.js'
import { Alert } from './parts/alert.js'
import { type FormReplacements, prefetch, Question, useForm } from './question.js'
import { useResent } from './resent.js'
import { Stage, type StageProps } from './stage.js'
import { useAuthChallenge } from './use-auth-challenge.js'
import { useSecondsUntil } from './ways.js'

export interface SignInProps extends StageProps {
  readonly session: AuthSession
  readonly onSignedIn?: ((tokens: Tokens) => void) | undefined
  /** Forms of your own, for the questions that need one. */
  readonly forms?: FormReplacements | undefined
  /** What stands here once somebody is signed in. */
  readonly children?: ReactNode
}

export function SignIn({ session, onSignedIn, forms, children, ...stage }: SignInProps) {
  return (
    <Stage {...stage}>
      <Boundary onRestart={session.restart}>
        <Conversation {...{ session, onSignedIn, forms }}>{children}</Conversation>
      </Boundary>
    </Stage>
  )
}

type ConversationProps = Omit<SignInProps, keyof StageProps> & Pick<StageProps, 'children'>

function Conversation({ session, onSignedIn, forms, children }: ConversationProps) {
  const { answer, ahead, chooseAgain, go, restart, tokens, ...state } = useAuthChallenge(session)
  const { around } = useWords()
  const Form = useForm(state.challenge?.name)
  // Until the next form is there, the last one stays: nothing flashes, and nothing jumps.
  const [shown, setShown] = useState({ state: state as State, Form })
  if (shown.state.challenge !== state.challenge ? Form || !state.challenge : Form !== shown.Form)
    setShown({ state: state as State, Form })
  const { challenge } = shown.state
  const waits = challenge !== state.challenge
  const root = useFollowing(shown.Form && challenge)
  const { resend, resent } = useResent(session, challenge?.name)

  useEffect(() => {
    if (state.pending) prefetch()
  }, [state.pending])

  useEffect(() => {
    const held = state.status === 'signed-in' && tokens()
    if (held) onSignedIn?.(held)
  }, [state.status, tokens, onSignedIn])

  if (!challenge) return <SignedIn>{children}</SignedIn>
  // Only a page that begins in the middle of a conversation has nothing to show yet.
  if (!shown.Form) return <p data-part="loading">{around.loading}</p>

  const { username, problem, pending, resendAt, lastBy, canChooseAgain } = state
  const face: FormProps = {
    challenge,
    username,
    problem: waits ? undefined : problem,
    pending: pending || waits,
    resendAt,
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
      <Deadline expiresAt={state.expiresAt} />
      {resent}
      <Question key={keyOf(challenge)} Form={shown.Form} replacements={forms} face={face} />
    </div>
  )
}

/** A form lives as long as its question: nothing that was typed outlives it. */
const keys = new WeakMap<object, number>()
let last = 0
function keyOf(challenge: object): number {
  const known = keys.get(challenge)
  if (known !== undefined) return known
  last += 1
  keys.set(challenge, last)
  return last
}

/** Focus and the page's title follow the question. */
function useFollowing(challenge: object | undefined) {
  const root = useRef<HTMLDivElement>(null)
  const followed = useRef<object>(undefined)
  useEffect(() => {
    const { current } = root
    // Strict React does this twice.
    if (!challenge || !current || followed.current === challenge) return
    const first = !followed.current
    followed.current = challenge
    const title = current.querySelector<HTMLElement>('[data-part=title]')
    if (title?.textContent) document.title = title.textContent
    // A page that has just been opened keeps its focus where the person has it.
    if (!first) (firstEmpty(current) ?? title)?.focus()
  }, [challenge])
  return root
}

/** What may be left empty is no place to begin at. */
const firstEmpty = (root: HTMLElement): HTMLElement | undefined =>
  [...root.querySelectorAll<HTMLInputElement>('[data-part=input][aria-required]')].find(({ value }) => !value)

function Deadline({ expiresAt }: { readonly expiresAt: number | undefined }) {
  const { around } = useWords()
  const left = useSecondsUntil(expiresAt ?? 0)
  if (!expiresAt || left > 60 || left === 0) return null
  return <Alert kind="news">{around.endsSoon(left)}</Alert>
}

function SignedIn({ children }: { readonly children: ReactNode }) {
  const { around } = useWords()
  return children === undefined ? (
    <p data-part="done" role="status">
      {around.signedIn}
    </p>
  ) : (
    children
  )
}
