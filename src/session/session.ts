import type { KitChallengeName } from '../challenges/challenge-types.js'
import type { Answer, Challenge, ChallengeName } from '../challenges/index.js'
import type { CallOptions, ChallengeStep, FlowClient, Outcome, Secrets, Step } from '../dialogue/types.js'
import type { AuthError } from '../wire/auth-error.js'
import type { ErrorCode } from '../wire/error-table.js'
import type { SignInResult, Tokens } from '../wire/parse-reply.js'
import { longestTimer } from '../wire/timer.js'
import type { Fields } from '../wire/transport.js'
import type { AuthEvent } from './events.js'
import type { RememberedUserStore } from './remembered-user.js'
import { report } from './report.js'
import type { Resume } from './resume.js'

/** The state of a session: a snapshot for the user interface. It never contains a password, a code or a token. */
export type State = {
  /** The username as the user typed it. Missing before the first answer, unless a username is remembered. */
  readonly username?: string | undefined
  /** Whether a call is in progress. While it is `true`, the session ignores further answers. */
  readonly pending: boolean
  /** The error of the last answer, resend or redirect. Missing if it succeeded, and while a call is in progress. */
  readonly error?: AuthError | undefined
  /**
   * The time at which the Cognito session of this challenge expires, in milliseconds since 1970. The session then
   * returns to `sign-in`. Missing for challenges of the kit, which have no Cognito session.
   */
  readonly expiresAt?: number | undefined
  /**
   * The time from which `resend` sends another code, in milliseconds since 1970. Missing if the challenge has no code
   * that can be sent again.
   */
  readonly resendAt?: number | undefined
  /** Whether the last call sent the code of this challenge again. */
  readonly codeResent?: boolean | undefined
  /** Whether `back` can return to an earlier choice of factors. */
  readonly canGoBack?: boolean | undefined
  /**
   * The challenges that the remembered user answered at the last sign-in, in order. Missing unless the option
   * `rememberUsername` is set and the user chose to be remembered.
   */
  readonly lastSignInChallenges?: readonly ChallengeName[] | undefined
} & (
  | {
      readonly status: 'challenge'
      /** The challenge that the user must answer. */
      readonly challenge: Challenge
      /**
       * A React `key` for the form of the challenge. It stays the same when an answer is rejected and when the code is
       * sent again. It changes when the same challenge follows itself, so that the form starts empty.
       */
      readonly challengeKey: number
    }
  | { readonly status: 'signed-in'; readonly challenge?: undefined; readonly challengeKey?: undefined }
)

/** The challenges that the application can open: all of the kit's except `remember-device`. */
export type GoToTarget = Exclude<KitChallengeName, 'remember-device'>

/** The options of `goTo`. */
export interface GoToOptions {
  /**
   * The username of the account.
   * @default the username of the current sign-in
   */
  readonly username?: string | undefined
  /**
   * Whether to send a code to the account before the challenge is shown. Used with `confirm-sign-up` and
   * `reset-password` only. If the code cannot be sent, the challenge is shown with the error. With `confirm-sign-up`, an
   * unknown account has the same challenge and the same error for a wrong code as an existing one. Only the error of a
   * code that could not be sent reveals that the account exists.
   * An identical `goTo` during the call sends nothing. During `resend` or an answer to `forgot-password`, `goTo` sends
   * a second code.
   * @default false
   */
  readonly sendCode?: boolean
}

/** The options of the methods that call Cognito. */
export interface AnswerOptions {
  /**
   * `ClientMetadata` for the Lambda triggers of the user pool, sent with the calls of this answer only. It is merged
   * with the option `clientMetadata` of the session.
   * No default.
   */
  readonly clientMetadata?: Fields
}

/** The result of `peek`: the next challenge, which the state does not contain yet. */
export interface PeekedChallenge {
  readonly challenge: Challenge
  /** The time at which the Cognito session of the challenge expires, in milliseconds since 1970. */
  readonly expiresAt: number
  /**
   * Moves the session to the challenge and answers it. Does nothing if the session shows another challenge by
   * then. `rememberUsername` is the value of the checkbox of the sign-in form. Resolves with the next
   * state.
   */
  readonly answer: (
    values: unknown,
    options?: { readonly rememberUsername?: boolean | undefined },
  ) => Promise<State>
}

/** The options of `peek`. */
export interface PeekOptions extends AnswerOptions {
  /**
   * Aborts the call. A challenge that was found cannot be answered after that.
   * No default.
   */
  readonly signal?: AbortSignal
}

/**
 * The result of a sign-in outside of the session: tokens, an error, or `undefined` if the user came back without signing
 * in.
 */
export type ExternalSignIn = SignInResult | AuthError | undefined

/**
 * A store that holds one sign-in. It has the form that React's `useSyncExternalStore` takes, and needs no `this`:
 * its methods can be destructured.
 */
export interface AuthSession {
  /** Returns the current state. The object is the same until the state changes. */
  readonly getSnapshot: () => State
  /**
   * Returns the state for server rendering and hydration: the challenge `sign-in` without a username. It never changes,
   * and does not depend on the storages of the browser.
   */
  readonly getServerSnapshot: () => State
  /** Calls the listener after each change of the state. Returns a function that removes the listener. */
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Answers the challenge. `challenge` must be the object of the current state; the call does nothing if it is not,
   * or if `pending` is `true`. Resolves with the next state. Invalid values are not sent: `error` of that state has the
   * kind `invalid-input`.
   *
   * @throws any unexpected error, for example one thrown by a transport or a callback of the application. `error` in the
   * state then has the code `unknown`.
   */
  readonly answer: <C extends Challenge>(
    challenge: C,
    values: Answer<C['name']>,
    options?: AnswerOptions,
  ) => Promise<State>
  /**
   * Sends the code of the current challenge again. Before `resendAt`, nothing is sent and the error has the code
   * `resend-cooldown`. If the challenge has no code that can be sent again, the error has the code `sign-in-required`.
   * Does nothing if `pending` is `true`. Resolves with the next state.
   */
  readonly resend: (options?: AnswerOptions) => Promise<State>
  /**
   * Returns to the last choice of factors. Possible if `canGoBack` is `true`: the session starts the sign-in again
   * with the answers before that choice. Otherwise the error has the code `sign-in-required`. Does nothing if `pending`
   * is `true`. Resolves with the next state.
   */
  readonly back: (options?: AnswerOptions) => Promise<State>
  /**
   * Completes a sign-in outside of the session, such as one with an identity provider. Accepts the result of
   * `oauth.signInWithRedirect` or `oauth.handleRedirect`, or a promise of it. `pending` is `true` until the promise
   * settles. With `undefined` the challenge stays, and only its error is cleared. Does nothing if another call is in
   * progress. Resolves with the next state.
   *
   * @throws the reason of a rejected promise. `error` in the state then has the code `unknown`.
   */
  readonly completeSignIn: (got: ExternalSignIn | Promise<ExternalSignIn>) => Promise<State>
  /**
   * Answers the challenge and returns the next challenge, without a change of the state. Used for a passkey that the
   * browser suggests while the user is still at the form. Sends one call. Resolves with `undefined` if the call fails or
   * does not lead to a challenge. Use it with `sign-in`, which the user can answer again in each case: a call can use up
   * a challenge of Cognito. Do not use it with an answer that makes Cognito send a code.
   */
  readonly peek: <C extends Challenge>(
    challenge: C,
    values: Answer<C['name']>,
    options?: PeekOptions,
  ) => Promise<PeekedChallenge | undefined>
  /**
   * Moves to a challenge of the kit, such as `sign-up`, clears the error and aborts a call in progress. During a sign-in
   * the username stays. After a completed sign-in the tokens are dropped and the username is cleared.
   */
  readonly goTo: (entry: GoToTarget, options?: GoToOptions) => void
  /**
   * Returns to the sign-in form and aborts a call in progress, as `goTo('sign-in')` does. During a sign-in the username stays. After a completed
   * sign-in this signs the user out of the page: the tokens are dropped, and the form shows only a remembered
   * username. Cognito is not called: the tokens stay valid until they expire or are revoked.
   */
  readonly restart: () => void
  /**
   * Returns the tokens of the user who is signed in, or `undefined`. They are in memory only: the state does not contain
   * them, and a page reload loses them. The session does not refresh them.
   */
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

/** The cause of a change of the state. */
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
  /** The challenges that the user answered in this sign-in, in order. */
  let answered: readonly ChallengeName[] = []
  /** Aborts the call in progress. */
  let abortController: AbortController | undefined
  /** Identifies the code that the call in progress sends, if `goTo` began it. */
  let requestedCode: string | undefined
  let expiryTimer: ReturnType<typeof setTimeout> | undefined
  /** The time at which the Cognito session of `current` expires. */
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

  /** Sets the timer that ends the sign-in when the Cognito session expires. */
  function scheduleExpiry() {
    clearTimeout(expiryTimer)
    if (!state.expiresAt || abortController) return
    const left = state.expiresAt - Date.now()
    expiryTimer = setTimeout(left > longestTimer ? scheduleExpiry : expire, Math.min(left, longestTimer))
    // Node waits for timers before it exits. A server that rendered a form must not wait.
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

  /** Runs one step. Drops its outcome if another step has started in the meantime. */
  async function runStep(
    cause: Cause,
    run: (step: ChallengeStep, secrets: Secrets, options: CallOptions) => Promise<Outcome | undefined>,
    options?: AnswerOptions,
    code?: string,
  ) {
    const { step, secrets } = current
    if (step.status !== 'challenge') return state
    const controller = new AbortController()
    requestedCode = code
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

  /** Answers a peeked challenge. The form stays visible until Cognito replies. */
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

  function cancelStep() {
    abortController = undefined
    setState({ pending: false })
  }

  /** Stores the outcome of a step, then calls the listeners. They may call methods of the session. */
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
    // The listener of the events may have restarted the session.
    if (tokens && current === outcome) callListener(sessionOptions.onSignedIn, tokens)
    setState()
  }

  /** Stores or removes the remembered user, as the user chose in the sign-in form. */
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

  function deadlines({ step, secrets, error }: Outcome, cause: Cause) {
    if (step.status !== 'challenge') return undefined
    const now = Date.now()
    const isSameCognitoSession = current.step.challenge && current.step.cognitoSession === step.cognitoSession
    const earlier = state.challenge?.name === step.challenge.name ? state.resendAt : undefined
    const sent = !error && cause !== 'go-to'
    const wait = sent ? sessionOptions.resendCooldownSeconds : error?.kind === 'rejected' && error.retryAfter
    return {
      expiresAt: isSameCognitoSession
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
    // A challenge that remains after an error, or whose code was sent again, is no new challenge.
    else if (next !== challenge || (!error && cause !== 'resend'))
      events.push({ type: 'challenge', challenge: next })
    return events
  }

  /** Returns the username for the next form. After a completed sign-in the next user can be a different one. */
  const nextUsername = () =>
    current.step.status === 'signed-in' ? rememberedUser?.username : current.step.username

  /** Aborts the call in progress and moves to a challenge of the kit. */
  function abandonFor(entry: KitChallengeName, typed = nextUsername()) {
    abortController?.abort()
    const username = typed?.trim() || undefined
    applyOutcome({ step: flow.open(entry, { username }), secrets: {} }, 'go-to')
  }

  // An error in a listener is reported to the application and must not break the session.
  function callListener<Given>(listener: ((given: Given) => void) | undefined, given: Given) {
    try {
      listener?.(given)
    } catch (error) {
      report(error)
    }
  }

  /** Reports the first challenge when the first subscriber arrives. All others are reported when they are reached. */
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
      // Timers fire late on a computer that was asleep.
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
        // A copy, because each sign-in needs a new object: `<SignIn>` calls `onSignedIn` once for each object.
        return { step: { status: 'signed-in', ...who }, secrets: {}, tokens: { ...tokens } }
      })
    },

    goTo(entry, { username: typed = nextUsername(), sendCode } = {}) {
      const next = flow.open(entry, { username: typed?.trim(), mayNotExist: true, codeSent: false })
      if (!sendCode || !flow.canResend(next, {})) return abandonFor(entry, typed)
      const code = `${entry} ${next.username}`
      if (abortController && requestedCode === code) return
      abortController?.abort()
      if (current.step.status !== 'challenge') abandonFor('sign-in', typed)
      // The challenges of the abandoned sign-in do not count.
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

// Counts for all sessions of a page, so that their keys are unique.
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
