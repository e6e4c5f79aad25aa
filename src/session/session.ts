/** The memory of one conversation: a store that takes one turn at a time. */
import type { Answer, Challenge, Name } from '../challenges/index.js'
import type { EntryName } from '../challenges/spec.js'
import type { Dialogue, Outcome, Secrets, Step, TurnOptions } from '../dialogue/dialogue.js'
import type { Problem } from '../wire/problem.js'
import type { Tokens } from '../wire/read.js'
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
    options?: { readonly clientMetadata?: Fields },
  ) => Promise<State>
  /** Sends the code again. */
  readonly resend: (options?: { readonly clientMetadata?: Fields }) => Promise<State>
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
  readonly tokens?: Tokens | undefined
  readonly problem?: Problem | undefined
  readonly expiresAt?: number | undefined
  readonly resendAt?: number | undefined
}

export function createSession(dialogue: Dialogue, habits: Habits): AuthSession {
  const listeners = new Set<() => void>()
  const beginning: Memory = { step: dialogue.open('sign-in', {}), secrets: {} }
  const resumed = habits.resume?.load()

  let memory: Memory = resumed ? { ...resumed, secrets: {} } : beginning
  let answered: readonly Name[] = resumed?.answered ?? []
  const serverState = toState(beginning)
  let state = resumed ? toState(memory) : serverState
  let turn: AbortController | undefined
  let clock: ReturnType<typeof setTimeout> | undefined
  let shown = false
  watchTheClock()

  function set(next: State) {
    state = next
    watchTheClock()
    for (const listener of listeners) listener()
  }

  /** Moves on by itself when the pool's patience ends. */
  function watchTheClock() {
    clearTimeout(clock)
    if (state.expiresAt === undefined || state.pending) return
    clock = setTimeout(expire, state.expiresAt - Date.now())
    // Node waits for timers; a server that rendered a form should not.
    ;(clock as { unref?: () => void }).unref?.()
  }

  function expire() {
    const problem: Problem = { kind: 'refused', code: 'session-expired', then: 'over' }
    noteProblem(problem)
    arrive({ step: dialogue.open('sign-in', { username: memory.step.username }), secrets: {}, problem })
  }

  /** Takes one turn. What comes back after another was begun is dropped. */
  async function take(
    run: (options: TurnOptions) => Promise<Outcome>,
    metadata?: Fields,
  ): Promise<Outcome | undefined> {
    const mine = new AbortController()
    turn = mine
    const { problem: _, ...calm } = state
    set({ ...calm, pending: true })
    try {
      const outcome = await run({ signal: mine.signal, ...(metadata && { clientMetadata: metadata }) })
      return turn === mine ? outcome : undefined
    } catch (error) {
      if (turn !== mine) return undefined
      set({ ...calm, pending: false })
      throw error
    } finally {
      if (turn === mine) turn = undefined
    }
  }

  function arrive({ step, secrets, tokens, problem }: Outcome) {
    const before = memory
    const now = Date.now()
    memory = {
      step,
      secrets,
      tokens,
      problem,
      ...deadlines({ step, secrets, ...(problem && { problem }) }, before, now),
    }
    if (step.status === 'asked' && step.challenge.name === 'sign-in') answered = []
    set(toState(memory))
    if (step.status === 'asked') {
      habits.resume?.save(dialogue.keep(step), {
        expiresAt: memory.expiresAt,
        resendAt: memory.resendAt,
        answered,
      })
      if (!problem || step.challenge.name !== before.step.challenge?.name) noteShown()
    } else {
      habits.resume?.clear()
      note({ type: 'signed-in', by: answered })
      if (tokens) tell(habits.onSignedIn, tokens)
    }
    makeReady()
  }

  /** Until when the pool waits, and from when a code can be sent again. */
  function deadlines({ step, secrets, problem }: Outcome, before: Memory, now: number) {
    if (step.status !== 'asked') return {}
    const { thread } = step
    const sameThread = before.step.status === 'asked' && before.step.thread === thread
    const expiresAt = sameThread ? before.expiresAt : now + habits.sessionMinutes * 60_000
    const wait = problem?.kind === 'refused' ? problem.retryAfter : undefined
    const sent = !problem && step.challenge !== before.step.challenge
    const resendAt = wait ? now + wait * 1000 : sent ? now + habits.resendSeconds * 1000 : before.resendAt
    return {
      ...(thread && { expiresAt }),
      ...(dialogue.canResend(step, secrets) && { resendAt: resendAt ?? now }),
    }
  }

  /** Leaves what is under way for a question of ours, which nobody has sent a code for. */
  function leaveFor(entry: EntryName, username: string | undefined) {
    turn?.abort()
    turn = undefined
    arrive({ step: dialogue.open(entry, { username: username ?? memory.step.username }), secrets: {} })
    if (memory.resendAt === undefined) return
    memory = { ...memory, resendAt: Date.now() }
    set(toState(memory))
  }

  // A listener's bug is the application's to see, and not this conversation's to die of.
  function tell<Given>(listener: ((given: Given) => void) | undefined, given: Given) {
    try {
      listener?.(given)
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }

  const note = (event: AuthEvent) => tell(habits.onEvent, event)

  function noteShown() {
    if (state.challenge) note({ type: 'asked', challenge: state.challenge.name })
  }

  function noteProblem(problem: Problem) {
    const challenge = memory.step.challenge?.name
    if (!challenge) return
    const reason = 'code' in problem ? problem.code : problem.kind
    note({ type: 'refused', challenge, reason })
    if ('then' in problem && problem.then === 'over') note({ type: 'over', challenge, reason })
  }

  /** While nobody waits. */
  function makeReady() {
    if (listeners.size === 0 || memory.step.status !== 'asked') return
    const idle = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 1))
    idle(() => dialogue.prepare())
  }

  return {
    getSnapshot: () => state,
    getServerSnapshot: () => serverState,
    tokens: () => memory.tokens,

    subscribe(listener) {
      listeners.add(listener)
      if (!shown) {
        shown = true
        noteShown()
        makeReady()
      }
      return () => listeners.delete(listener)
    },

    async answer(challenge, values, options) {
      const { step, secrets, expiresAt } = memory
      if (turn || step.status !== 'asked' || step.challenge !== challenge) return state
      if (expiresAt !== undefined && expiresAt <= Date.now()) {
        expire()
        return state
      }
      const outcome = await take(
        (given) => dialogue.answer(step, values, secrets, given),
        options?.clientMetadata,
      )
      if (!outcome) return state
      if (outcome.problem) noteProblem(outcome.problem)
      else {
        answered = [...answered, challenge.name]
        note({ type: 'answered', challenge: challenge.name })
      }
      arrive(outcome)
      return state
    },

    async resend(options) {
      const { step, secrets, resendAt = 0 } = memory
      if (turn || step.status !== 'asked') return state
      const wait = Math.ceil((resendAt - Date.now()) / 1000)
      if (wait > 0) {
        const problem: Problem = { kind: 'refused', code: 'too-soon', then: 'again', retryAfter: wait }
        memory = { ...memory, problem }
        set(toState(memory))
        return state
      }
      const outcome = await take((given) => dialogue.resend(step, secrets, given), options?.clientMetadata)
      if (!outcome) return state
      if (outcome.problem) noteProblem(outcome.problem)
      else note({ type: 'resent', challenge: step.challenge.name })
      arrive(outcome)
      return state
    },

    go: (entry, seed) => leaveFor(entry, seed?.username),
    restart: () => leaveFor('sign-in', undefined),
  }
}

function toState({ step, problem, expiresAt, resendAt }: Memory): State {
  const { username } = step
  const common = { ...(username && { username }), pending: false, ...(problem && { problem }) }
  if (step.status === 'signed-in') return { ...common, status: 'signed-in' }
  return {
    ...common,
    status: 'asked',
    challenge: step.challenge,
    ...(expiresAt !== undefined && { expiresAt }),
    ...(resendAt !== undefined && { resendAt }),
  }
}
