/** The memory of one conversation: a store that takes one turn at a time. */

import type { KitChallengeName } from '../challenges/challenge-types.js'
import type { Answer, Challenge, ChallengeName } from '../challenges/index.js'
import type { CallOptions, ChallengeStep, FlowClient, Outcome, Secrets, Step } from '../dialogue/types.js'
import type { AuthError } from '../wire/auth-error.js'
import type { ErrorCode } from '../wire/error-table.js'
import type { SignInResult, Tokens } from '../wire/parse-reply.js'
import type { Fields } from '../wire/transport.js'
import type { AuthEvent } from './events.js'
import type { RememberedUserStore } from './remembered-user.js'
import { report } from './report.js'
import type { Resume } from './resume.js'

/** What is on the screen. No password, code or token is ever part of it. */
export type State = {
  /** The name as it was typed. */
  readonly username?: string | undefined
  /** A turn is under way; further answers are dropped until it ends. */
  readonly pending: boolean
  /** Why the last turn did not move us on. */
  readonly error?: AuthError | undefined
  /** When the pool's patience with this question ends, in milliseconds. */
  readonly expiresAt?: number | undefined
  /** From when a code can be sent again, in milliseconds; missing where none can. */
  readonly resendAt?: number | undefined
  /** Whether the code of this challenge was sent again just now; an answer to it ends that. */
  readonly codeResent?: boolean | undefined
  /** Whether the person can go back to a choice of ways and take another. */
  readonly canGoBack?: boolean | undefined
  /** The questions by which this person signed in here last, if they wanted to be remembered. */
  readonly lastSignInChallenges?: readonly ChallengeName[] | undefined
} & (
  | {
      readonly status: 'challenge'
      readonly challenge: Challenge
      /**
       * Identifies this asking of the challenge, as a `key` for its form. It stays the same when an answer is refused
       * and when the code is sent again, and differs each time that the same challenge is posed again.
       */
      readonly challengeKey: number
    }
  | { readonly status: 'signed-in'; readonly challenge?: undefined; readonly challengeKey?: undefined }
)

/** The entries that a person can go to at any time. */
export type GoToTarget = Exclude<KitChallengeName, 'remember-device'>

export interface GoToOptions {
  /**
   * The name of the account.
   * @default The username of the sign-in that is under way
   */
  readonly username?: string | undefined
  /**
   * Whether to send a code to that account first: for `confirm-sign-up` and `reset-password`. For
   * `confirm-sign-up`, neither the challenge nor a wrong code tells whether there is such an account; a code that
   * could not be sent does.
   * @default false
   */
  readonly sendCode?: boolean
}

export interface AnswerOptions {
  /** For the pool's Lambda triggers, with the calls of this turn only. */
  readonly clientMetadata?: Fields
}

/** A challenge that is not on the screen yet. */
export interface PeekedChallenge {
  readonly challenge: Challenge
  /** When its Cognito session ends, in milliseconds. */
  readonly expiresAt: number
  /**
   * Goes there and answers it, unless something else has happened in the meantime. `rememberUsername` says what the
   * user wants by now, if the form offers that.
   */
  readonly answer: (
    values: unknown,
    options?: { readonly rememberUsername?: boolean | undefined },
  ) => Promise<State>
}

export interface PeekOptions extends AnswerOptions {
  /** Aborts the call. What was found can't be answered after that. */
  readonly signal?: AbortSignal
}

/** What comes of a way that leads elsewhere. */
export type ExternalSignIn = SignInResult | AuthError | undefined

export interface AuthSession {
  readonly getSnapshot: () => State
  /** The state that a server renders, and a browser before it has looked into its storage. */
  readonly getServerSnapshot: () => State
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Answers this question and no other: an answer to one that is no longer asked, or given while another is on its
   * way, is dropped. Resolves to the state that it led to. Only a bug makes it reject, and leaves a problem in the
   * state as well: `unknown`.
   */
  readonly answer: <C extends Challenge>(
    challenge: C,
    values: Answer<C['name']>,
    options?: AnswerOptions,
  ) => Promise<State>
  /** Sends the code again. */
  readonly resend: (options?: AnswerOptions) => Promise<State>
  /** Goes back to the choice of ways that led here. */
  readonly back: (options?: AnswerOptions) => Promise<State>
  /**
   * Takes what was got elsewhere, such as from a provider of identities: somebody who is signed in, or the problem
   * that was had with it, or nothing. Until it is there, a turn is under way.
   */
  readonly completeSignIn: (got: ExternalSignIn | Promise<ExternalSignIn>) => Promise<State>
  /**
   * Answers the challenge without leaving it, to see what would come next: for a passkey that the browser suggests
   * while the user is still at the form. It sends one call, and nothing that follows from the reply. Returns nothing
   * if that call does not lead to a challenge. Give it no answer that sends a code.
   */
  readonly peek: <C extends Challenge>(
    challenge: C,
    values: Answer<C['name']>,
    options?: PeekOptions,
  ) => Promise<PeekedChallenge | undefined>
  /**
   * Goes to a challenge of the kit. During a sign-in the username stays. After a completed sign-in the tokens are
   * dropped and the username is cleared.
   */
  readonly goTo: (entry: GoToTarget, options?: GoToOptions) => void
  /**
   * Goes back to the sign-in form and aborts the call that is under way. During a sign-in the username stays. After
   * a completed sign-in this signs the user out of this page: the tokens are dropped, and the form shows no name
   * except one that is remembered. Cognito is not called: its tokens stay valid until they expire or are revoked.
   */
  readonly restart: () => void
  /** What a person who is signed in holds. It is here and in no state. */
  readonly getTokens: () => Tokens | undefined
}

export interface SessionOptions {
  readonly authSessionMinutes: number
  readonly resendCooldownSeconds: number
  readonly resume: Resume
  readonly rememberedUserStore: RememberedUserStore
  readonly onEvent?: ((event: AuthEvent) => void) | undefined
  readonly onSignedIn?: ((tokens: Tokens) => void) | undefined
}

const longestTimer = 2 ** 31 - 1

/** What brings a conversation somewhere else. */
type Cause = 'answer' | 'resend' | 'back' | 'external' | 'go-to' | 'expiry'

export function createSession(flow: FlowClient, sessionOptions: SessionOptions): AuthSession {
  const listeners = new Set<() => void>()
  const initialStep = flow.open('sign-in', {})
  const serverState = toState(initialStep)
  const resumed = sessionOptions.resume.load()
  let rememberedUser = sessionOptions.rememberedUserStore.load()

  let current: Outcome = {
    step: rememberedUser ? flow.open('sign-in', { username: rememberedUser.username }) : initialStep,
    secrets: {},
  }
  let state = rememberedUser ? stateOf(current.step) : serverState
  /** The questions that were answered on the way, in order. */
  let answered: readonly ChallengeName[] = []
  /** The step that is under way. `code` says which code `goTo` is having sent. */
  let abortController: (AbortController & { readonly code: string | undefined }) | undefined
  let expiryTimer: ReturnType<typeof setTimeout> | undefined
  /** When the Cognito session of `here` ends. */
  let deadline: number | undefined
  let notifiedFirstRender = false

  if (resumed) {
    const { step, expiresAt, resendAt } = resumed
    current = { step, secrets: {} }
    answered = resumed.answered
    deadline = expiresAt
    state = stateOf(step, { expiresAt, resendAt: flow.canResend(step, {}) ? resendAt : undefined })
    scheduleExpiry()
  }

  function setState(changes: Partial<State> = {}) {
    state = { ...state, ...changes } as State
    scheduleExpiry()
    notifyFirstRender()
    for (const listener of [...listeners]) if (listeners.has(listener)) callListener(listener, undefined)
  }

  /** Moves on by itself when the pool's patience ends. */
  function scheduleExpiry() {
    clearTimeout(expiryTimer)
    if (!state.expiresAt || abortController) return
    const left = state.expiresAt - Date.now()
    // A timer that is set for longer goes off at once.
    expiryTimer = setTimeout(left > longestTimer ? scheduleExpiry : expire, Math.min(left, longestTimer))
    // Node waits for timers; a server that rendered a form should not.
    ;(expiryTimer as { unref?: () => void }).unref?.()
  }

  function expire() {
    applyOutcome(endedOutcome('session-expired'), 'expiry')
  }

  const endedOutcome = (code: ErrorCode): Outcome => ({
    step: flow.open('sign-in', { username: current.step.username }),
    secrets: {},
    error: { kind: 'rejected', code, recovery: 'restart' },
  })

  /** Takes one turn. What comes back after another was begun is dropped. */
  async function runStep(
    cause: Cause,
    run: (step: ChallengeStep, secrets: Secrets, options: CallOptions) => Promise<Outcome | undefined>,
    options?: AnswerOptions,
    code?: string,
  ) {
    const { step, secrets } = current
    if (step.status !== 'challenge') return state
    const controller = Object.assign(new AbortController(), { code })
    abortController = controller
    setState({ pending: true, error: undefined, codeResent: undefined })
    const outcome = await run(step, secrets, { ...options, signal: controller.signal }).catch(
      (thrown): Outcome => ({
        step,
        secrets,
        error: { kind: 'rejected', code: 'unknown', recovery: 'retry' },
        thrown,
      }),
    )
    const isCurrent = abortController === controller
    if (isCurrent) outcome ? applyOutcome(outcome, cause) : cancelStep()
    if (outcome && 'thrown' in outcome) {
      if (isCurrent) throw outcome.thrown
      // The user has left the challenge, and the caller gets the new state. Only an aborted call is no bug.
      if ((outcome.thrown as Error | undefined)?.name !== 'AbortError') report(outcome.thrown)
    }
    return state
  }

  /** Answers a challenge that was found ahead of the form, which stays on the screen until there is a reply. */
  async function answerPeeked(
    peeked: Outcome,
    until: number,
    values: unknown,
    remember: boolean | undefined,
  ) {
    const { step, secrets } = peeked
    const goToPeeked = () => {
      if (current.step.challenge) answered = [...answered, current.step.challenge.name]
      current = peeked
      deadline = until
    }
    if (step.status !== 'challenge') return state
    if (until <= Date.now()) {
      goToPeeked()
      expire()
      return state
    }
    const chosen = { ...secrets, rememberUsername: remember ?? secrets.rememberUsername }
    return runStep('answer', async (_, __, options) => {
      const outcome = await flow.answer(step, values, chosen, options)
      if (!options.signal?.aborted) goToPeeked()
      return outcome
    })
  }

  /** Ends a turn that led nowhere. */
  function cancelStep() {
    abortController = undefined
    setState({ pending: false })
  }

  /** Remembers where a turn has led, then tells of it: whoever is told may go on at once. */
  function applyOutcome(outcome: Outcome, cause: Cause) {
    const { step, error, tokens } = outcome
    const events = eventsOf(outcome, cause)
    if (tokens) updateRememberedUser(outcome)
    const before = state.challenge as (Challenge & { readonly codeSent?: boolean | undefined }) | undefined
    // A code for another account is the first one of that account.
    const isSame =
      cause === 'resend' && step.challenge?.name === before?.name && step.username === current.step.username
    state = stateOf(step, {
      error,
      ...deadlines(outcome, cause),
      codeResent: (isSame && !error && before?.codeSent !== false) || undefined,
      ...((isSame || step.challenge === state.challenge) && { challengeKey: state.challengeKey }),
    })
    current = outcome
    abortController = undefined
    notifiedFirstRender = true
    const kept = step.challenge && flow.persist(step)
    const { expiresAt, resendAt } = state
    deadline = expiresAt
    sessionOptions.resume.save(kept ? { step: kept, answered, expiresAt, resendAt } : undefined)
    for (const event of events) callListener(sessionOptions.onEvent, event)
    // Whoever heard of it may have begun anew.
    if (tokens && current === outcome) callListener(sessionOptions.onSignedIn, tokens)
    setState()
  }

  /** Knows a person again who wants to be known, and forgets one who doesn't. */
  function updateRememberedUser({ step: { username = '' }, secrets }: Outcome) {
    const wanted = secrets.rememberUsername ?? rememberedUser?.username === username
    if (!wanted && secrets.rememberUsername === undefined) return
    rememberedUser = wanted ? { username, challenges: answered } : undefined
    sessionOptions.rememberedUserStore.save(rememberedUser)
  }

  function stateOf(step: Step, more?: StateExtras): State {
    const lastSignInChallenges =
      rememberedUser && rememberedUser.username === step.username ? rememberedUser.challenges : undefined
    return toState(step, { ...more, ...(lastSignInChallenges && { lastSignInChallenges }) })
  }

  /** Until when the pool will wait, and from when a code can be sent again. */
  function deadlines({ step, secrets, error }: Outcome, cause: Cause) {
    if (step.status !== 'challenge') return undefined
    const now = Date.now()
    const sameThread = current.step.challenge && current.step.cognitoSession === step.cognitoSession
    const earlier = state.challenge?.name === step.challenge.name ? state.resendAt : undefined
    const sent = !error && cause !== 'go-to'
    const wait = sent ? sessionOptions.resendCooldownSeconds : error?.kind === 'rejected' && error.retryAfter
    return {
      expiresAt: sameThread
        ? deadline
        : step.cognitoSession
          ? now + sessionOptions.authSessionMinutes * 60_000
          : undefined,
      resendAt: flow.canResend(step, secrets)
        ? Math.max(earlier ?? now, wait ? now + wait * 1000 : 0)
        : undefined,
      canGoBack: flow.canGoBack(secrets) || undefined,
    }
  }

  /** What there is to count of a turn. */
  function eventsOf({ step, error }: Outcome, cause: Cause): AuthEvent[] {
    const challenge = current.step.challenge?.name
    const next = step.challenge?.name
    const events: AuthEvent[] = []
    if (cause === 'go-to' || !challenge || (cause === 'external' && !error)) answered = []
    else if (error) {
      const reason = error.kind === 'rejected' ? error.code : error.kind
      if (cause !== 'expiry') events.push({ type: 'error', challenge, reason })
      if (error.kind !== 'invalid-input' && error.recovery === 'restart') {
        events.push({ type: 'ended', challenge, reason })
        answered = []
      }
    } else if (cause === 'answer') {
      events.push({ type: 'answered', challenge })
      answered = [...answered, challenge]
    } else if (cause === 'resend' && challenge === next) events.push({ type: 'code-resent', challenge })
    else if (next && answered.includes(next)) answered = answered.slice(0, answered.lastIndexOf(next))

    if (!next) events.push({ type: 'signed-in', challenges: answered })
    // Asked anew: not if it merely stands, and not if its code was sent again.
    else if (next !== challenge || (!error && cause !== 'resend'))
      events.push({ type: 'challenge', challenge: next })
    return events
  }

  /** The name for the next form. After a completed sign-in the next user can be another person. */
  const nextUsername = () =>
    current.step.status === 'signed-in' ? rememberedUser?.username : current.step.username

  /** Leaves what is under way for a question of ours. */
  function abandonFor(entry: KitChallengeName, typed = nextUsername()) {
    abortController?.abort()
    const username = typed?.trim() || undefined
    applyOutcome({ step: flow.open(entry, { username }), secrets: {} }, 'go-to')
  }

  // A listener's bug is the application's to see, and not this conversation's to die of.
  function callListener<Given>(listener: ((given: Given) => void) | undefined, given: Given) {
    try {
      listener?.(given)
    } catch (error) {
      report(error)
    }
  }

  /** A conversation's first question is asked once someone looks at it; all others, once they are there. */
  function notifyFirstRender() {
    const { challenge } = state
    if (!challenge) return
    const first = !notifiedFirstRender
    notifiedFirstRender = true
    if (first) callListener(sessionOptions.onEvent, { type: 'challenge', challenge: challenge.name })
    const idle = globalThis.requestIdleCallback ?? setTimeout
    if (listeners.size > 0) idle(() => abortController || flow.prepare())
  }

  return {
    getSnapshot: () => state,
    getServerSnapshot: () => serverState,
    getTokens: () => current.tokens,

    subscribe(listener) {
      listeners.add(listener)
      notifyFirstRender()
      return () => listeners.delete(listener)
    },

    async answer(challenge, values, options) {
      if (abortController || current.step.challenge !== challenge) return state
      // A machine that slept is late with its timers.
      if (state.expiresAt && state.expiresAt <= Date.now()) {
        expire()
        return state
      }
      return runStep('answer', (step, secrets, given) => flow.answer(step, values, secrets, given), options)
    },

    async peek(challenge, values, options) {
      const { step, secrets } = current
      if (abortController || step.status !== 'challenge' || step.challenge !== challenge) return undefined
      const signal = options?.signal
      const isAborted = () => signal?.aborted
      const given = { ...options, ...(signal && { signal }) }
      const peeked = await flow.peek(step, values, secrets, given).catch((error) => {
        if (!isAborted()) throw error
      })
      if (!peeked?.step.challenge || peeked.error || isAborted()) return undefined
      const expiresAt = Date.now() + sessionOptions.authSessionMinutes * 60_000
      return {
        challenge: peeked.step.challenge,
        expiresAt,
        answer: async (values, more) =>
          abortController || current.step !== step || isAborted()
            ? state
            : answerPeeked(peeked, expiresAt, values, more?.rememberUsername),
      }
    },

    async resend(options) {
      if (abortController) return state
      const retryAfter = Math.ceil(((state.resendAt ?? 0) - Date.now()) / 1000)
      if (retryAfter > 0) {
        setState({ error: { kind: 'rejected', code: 'resend-cooldown', recovery: 'retry', retryAfter } })
        return state
      }
      return runStep('resend', flow.resend, options)
    },

    back: async (options) => (abortController ? state : runStep('back', flow.back, options)),

    async completeSignIn(got) {
      if (abortController) return state
      return runStep('external', async (step, secrets) => {
        const received = await got
        if (!received) return undefined
        if ('kind' in received) return { step, secrets, error: received }
        const { tokens, ...who } = received
        // A copy, since each sign-in has an object of its own: `<SignIn>` calls `onSignedIn` once for each.
        return { step: { status: 'signed-in', ...who }, secrets: {}, tokens: { ...tokens } }
      })
    },

    goTo(entry, { username: typed = nextUsername(), sendCode } = {}) {
      const next = flow.open(entry, { username: typed?.trim(), mayNotExist: true, codeSent: false })
      if (!sendCode || !flow.canResend(next, {})) return abandonFor(entry, typed)
      const code = `${entry} ${next.username}`
      if (abortController?.code === code) return
      abortController?.abort()
      if (current.step.status !== 'challenge') abandonFor('sign-in', typed)
      // The sign-in that is left counts no longer.
      answered = []
      runStep('resend', (_step, _secrets, options) => flow.resend(next, {}, options), {}, code).catch(report)
    },
    restart: () => abandonFor('sign-in'),
  }
}

type StateExtras = Partial<
  Pick<
    State,
    'error' | 'expiresAt' | 'resendAt' | 'codeResent' | 'canGoBack' | 'lastSignInChallenges' | 'challengeKey'
  >
>

// Counts for all sessions of a page, so that two of them share no key.
let lastKey = 0

function toState({ status, username, challenge }: Step, more?: StateExtras): State {
  lastKey += 1
  return {
    status,
    username,
    challenge,
    challengeKey: challenge && lastKey,
    pending: false,
    ...more,
  } as State
}
