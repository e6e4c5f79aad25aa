/** The memory of one conversation: a store that takes one turn at a time. */
import type { Answer, Challenge, Name } from '../challenges/index.js'
import type { EntryName } from '../challenges/spec.js'
import type { Dialogue, Outcome, Secrets, Step, TurnOptions } from '../dialogue/dialogue.js'
import type { Problem } from '../wire/problem.js'
import type { Tokens } from '../wire/read.js'
import type { Code } from '../wire/refusals.js'
import type { Fields } from '../wire/transport.js'
import type { AuthEvent } from './events.js'
import type { Resume } from './resume.js'

/** What is on the screen. No password, code or token is ever part of it. */
export type State = {
  /** The name as it was typed. */
  readonly username?: string
  /** A turn is under way; further answers are dropped until it ends. */
  readonly pending: boolean
  /** Why the last turn did not move us on. */
  readonly problem?: Problem
  /** When the pool's patience with this question ends, in milliseconds. */
  readonly expiresAt?: number
  /** From when a code can be sent again, in milliseconds; missing where none can. */
  readonly resendAt?: number
} & (
  | { readonly status: 'asked'; readonly challenge: Challenge }
  | { readonly status: 'signed-in'; readonly challenge?: undefined }
)

/** The entries that a person can go to at any time. */
export type Destination = Exclude<EntryName, 'remember-device'>

export interface AnswerOptions {
  /** For the pool's Lambda triggers, with the calls of this turn only. */
  readonly clientMetadata?: Fields
}

export interface AuthSession {
  readonly getSnapshot: () => State
  /** The state that a server renders, and a browser before it has looked into its storage. */
  readonly getServerSnapshot: () => State
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Answers this question and no other: an answer to one that is no longer asked, or given while another is on its
   * way, is dropped. Resolves to the state that it led to; only a bug makes it reject.
   */
  readonly answer: <C extends Challenge>(
    challenge: C,
    values: Answer<C['name']>,
    options?: AnswerOptions,
  ) => Promise<State>
  /** Sends the code again. */
  readonly resend: (options?: AnswerOptions) => Promise<State>
  /** Goes to another question of ours; the username goes along. */
  readonly go: (entry: Destination, seed?: { readonly username?: string }) => void
  /** Begins anew, with the username kept; a turn under way is aborted. */
  readonly restart: () => void
  /** What a person who is signed in holds. It is here and in no state. */
  readonly tokens: () => Tokens | undefined
}

export interface Habits {
  readonly sessionMinutes: number
  readonly resendSeconds: number
  readonly resume?: Resume | undefined
  readonly onEvent?: ((event: AuthEvent) => void) | undefined
  readonly onSignedIn?: ((tokens: Tokens) => void) | undefined
}

/** All that a conversation remembers. */
interface Memory {
  readonly step: Step
  readonly secrets: Secrets
  readonly pending: boolean
  /** The questions that were answered on the way, in order. */
  readonly answered: readonly Name[]
  readonly tokens?: Tokens | undefined
  readonly problem?: Problem | undefined
  readonly expiresAt?: number | undefined
  readonly resendAt?: number | undefined
}

/** What brings a conversation somewhere else. */
type Cause = 'answer' | 'resend' | 'leave' | 'clock'

export function createSession(dialogue: Dialogue, habits: Habits): AuthSession {
  const listeners = new Set<() => void>()
  const beginning: Memory = {
    step: dialogue.open('sign-in', {}),
    secrets: {},
    pending: false,
    answered: [],
  }
  const serverState = toState(beginning)
  const resumed = habits.resume?.load()

  let memory = beginning
  let state = serverState
  let turn: AbortController | undefined
  let clock: ReturnType<typeof setTimeout> | undefined
  let looked = false

  if (resumed) {
    const { step, answered, expiresAt, resendAt } = resumed
    remember({ step, answered, expiresAt, resendAt: dialogue.canResend(step, {}) ? resendAt : undefined })
  }

  function remember(changes: Partial<Memory>) {
    memory = { ...memory, ...changes }
    state = toState(memory)
    watchTheClock()
  }

  function show() {
    for (const listener of [...listeners]) if (listeners.has(listener)) tell(listener, undefined)
    makeReady()
  }

  /** Moves on by itself when the pool's patience ends. */
  function watchTheClock() {
    clearTimeout(clock)
    if (memory.expiresAt === undefined || memory.pending) return
    clock = setTimeout(expire, memory.expiresAt - Date.now())
    // Node waits for timers; a server that rendered a form should not.
    ;(clock as { unref?: () => void }).unref?.()
  }

  function expire() {
    arrive(ended('session-expired'), 'clock')
  }

  const ended = (code: Code): Outcome => ({
    step: dialogue.open('sign-in', { username: memory.step.username }),
    secrets: {},
    problem: { kind: 'refused', code, then: 'over' },
  })

  /** Takes one turn. What comes back after another was begun is dropped. */
  async function take(
    cause: Cause,
    run: (options: TurnOptions) => Promise<Outcome>,
    { clientMetadata }: AnswerOptions = {},
  ) {
    const mine = new AbortController()
    turn = mine
    look()
    remember({ pending: true, problem: undefined })
    show()
    let outcome: Outcome
    try {
      outcome = await run({ signal: mine.signal, ...(clientMetadata && { clientMetadata }) })
    } catch (error) {
      if (turn !== mine) return
      if (memory.step.challenge !== resumed?.step.challenge) {
        turn = undefined
        remember({ pending: false })
        show()
        throw error
      }
      // What lay in a storage can have any shape: a question that makes no sense can't be asked further.
      outcome = ended('session-invalid')
    }
    if (turn === mine) arrive(outcome, cause)
  }

  /** Remembers where a turn has led, then tells of it: whoever is told may go on at once. */
  function arrive({ step, secrets, tokens, problem }: Outcome, cause: Cause) {
    turn = undefined
    looked = true
    const before = memory
    remember({
      step,
      secrets,
      tokens,
      problem,
      pending: false,
      answered: answeredSince(before, problem, cause),
      ...deadlines({ step, secrets, ...(problem && { problem }) }, before, cause),
    })
    keep()
    for (const event of newsOf(before.step, memory, cause)) tell(habits.onEvent, event)
    if (tokens) tell(habits.onSignedIn, tokens)
    show()
  }

  /** Until when the pool waits, and from when a code can be sent again. */
  function deadlines({ step, secrets, problem }: Outcome, before: Memory, cause: Cause) {
    if (step.status !== 'asked') return { expiresAt: undefined, resendAt: undefined }
    const now = Date.now()
    const sameThread = before.step.status === 'asked' && before.step.thread === step.thread
    const expiresAt = sameThread ? before.expiresAt : now + habits.sessionMinutes * 60_000
    const sent = !problem && cause !== 'leave'
    const earlier = before.step.challenge?.name === step.challenge.name ? before.resendAt : undefined
    const wait = problem?.kind === 'refused' && problem.retryAfter
    const allowed = wait ? now + wait * 1000 : 0
    const resendAt = Math.max(sent ? now + habits.resendSeconds * 1000 : (earlier ?? now), allowed)
    return {
      expiresAt: step.thread === undefined ? undefined : expiresAt,
      resendAt: dialogue.canResend(step, secrets) ? resendAt : undefined,
    }
  }

  /** For a reload: all but the beginning, which a reload leads to anyway. */
  function keep() {
    const { step, expiresAt, resendAt, answered } = memory
    const kept =
      step.status === 'asked' && step.challenge.name !== beginning.step.challenge?.name && dialogue.keep(step)
    if (kept) habits.resume?.save({ step: kept, expiresAt, resendAt, answered })
    else habits.resume?.clear()
  }

  /** Leaves what is under way for a question of ours. */
  function leaveFor(entry: EntryName, username = memory.step.username) {
    turn?.abort()
    arrive({ step: dialogue.open(entry, { username }), secrets: {} }, 'leave')
  }

  // A listener's bug is the application's to see, and not this conversation's to die of.
  function tell<Given>(listener: ((given: Given) => void) | undefined, given: Given) {
    try {
      listener?.(given)
    } catch (error) {
      report(error)
    }
  }

  /** A conversation's first question is asked once someone looks at it; all others, once they are there. */
  function look() {
    const { challenge } = memory.step
    if (looked || !challenge) return
    looked = true
    tell(habits.onEvent, { type: 'asked', challenge: challenge.name })
  }

  /** While nobody waits. */
  function makeReady() {
    if (listeners.size === 0 || memory.pending || memory.step.status !== 'asked') return
    const idle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 1))
    idle(() => dialogue.prepare())
  }

  return {
    getSnapshot: () => state,
    getServerSnapshot: () => serverState,
    tokens: () => memory.tokens,

    subscribe(listener) {
      listeners.add(listener)
      look()
      if (listeners.size === 1) makeReady()
      return () => listeners.delete(listener)
    },

    async answer(challenge, values, options) {
      const { step, secrets, expiresAt = Number.POSITIVE_INFINITY } = memory
      if (turn || step.status !== 'asked' || step.challenge !== challenge) return state
      // A machine that slept is late with its timers.
      if (expiresAt <= Date.now()) {
        expire()
        return state
      }
      await take('answer', (given) => dialogue.answer(step, values, secrets, given), options)
      return state
    },

    async resend(options) {
      const { step, secrets, resendAt = 0 } = memory
      if (turn || step.status !== 'asked') return state
      const wait = Math.ceil((resendAt - Date.now()) / 1000)
      if (wait > 0) {
        remember({ problem: { kind: 'refused', code: 'too-soon', then: 'again', retryAfter: wait } })
        show()
        return state
      }
      await take('resend', (given) => dialogue.resend(step, secrets, given), options)
      return state
    },

    go: (entry, seed) => leaveFor(entry, seed?.username),
    restart: () => leaveFor('sign-in'),
  }
}

// Node has no `reportError` yet, nor have the oldest browsers in use.
const report = (error: unknown) =>
  globalThis.reportError
    ? globalThis.reportError(error)
    : queueMicrotask(() => {
        throw error
      })

/** Whether the problem ended the conversation; what nobody can answer ends it too, and is told by its name. */
const isOver = (problem: Problem | undefined) =>
  problem !== undefined && ('name' in problem || ('then' in problem && problem.then === 'over'))

/** A conversation that begins anew begins its list anew. */
function answeredSince({ step, answered }: Memory, problem: Problem | undefined, cause: Cause) {
  if (cause === 'leave' || isOver(problem)) return []
  return cause === 'answer' && !problem && step.challenge ? [...answered, step.challenge.name] : answered
}

/** What there is to count once a turn has led from one step to another. */
function newsOf(from: Step, { step, problem, answered }: Memory, cause: Cause): AuthEvent[] {
  const asked = from.challenge?.name
  const next = step.challenge?.name
  const news: AuthEvent[] = []
  if (asked && problem) {
    const reason = problem.kind === 'refused' ? problem.code : problem.kind
    if (cause !== 'clock') news.push({ type: 'refused', challenge: asked, reason })
    if (isOver(problem)) news.push({ type: 'over', challenge: asked, reason })
  }
  if (asked && !problem && cause === 'answer') news.push({ type: 'answered', challenge: asked })
  if (asked && !problem && cause === 'resend' && asked === next)
    news.push({ type: 'resent', challenge: asked })
  if (!next) news.push({ type: 'signed-in', by: answered })
  // Asked anew: not if it merely stands, and not if its code was sent again.
  else if (asked !== next || cause === 'leave' || (cause === 'answer' && !problem)) {
    news.push({ type: 'asked', challenge: next })
  }
  return news
}

function toState({ step, pending, problem, expiresAt, resendAt }: Memory): State {
  const { username } = step
  const common = { ...(username && { username }), pending, ...(problem && { problem }) }
  if (step.status === 'signed-in') return { ...common, status: 'signed-in' }
  return {
    ...common,
    status: 'asked',
    challenge: step.challenge,
    ...(expiresAt !== undefined && { expiresAt }),
    ...(resendAt !== undefined && { resendAt }),
  }
}
