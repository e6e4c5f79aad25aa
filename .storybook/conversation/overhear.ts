/** Listens to a conversation: the session is the same, and what is heard of it holds no secret. */
import type { AuthConfig, AuthSession, Challenge, State } from '../../src/core.js'
import { withRecording } from '../../src/transport/with.js'
import type { Cause, Here, Reason, Tell } from './turns.js'

export function overhear(
  config: AuthConfig,
  create: (config: AuthConfig) => AuthSession,
  tell: Tell,
): AuthSession {
  let turn = 0
  const sinceThen = (then: number) => Math.round(performance.now() - then)
  let underWay = 0
  const { transport, onEvent } = config

  const session = create({
    ...config,
    ...(transport && {
      transport: (operation, input, signal) => {
        const since = performance.now()
        const mine = turn
        return withRecording(transport, (call) =>
          tell({ type: 'call', turn: mine, ...call, ms: sinceThen(since) }),
        )(operation, input, signal)
      },
    }),
    onEvent(event) {
      onEvent?.(event)
      // What ends with nobody's doing is the clock's.
      if (event.type === 'ended' && !underWay) end(start('clock', event.challenge), session.getSnapshot())
    },
  })

  function start(by: Cause, question: string | undefined, gives: readonly string[] = []) {
    turn += 1
    tell({ type: 'turn', turn, by, question, gives })
    return { mine: turn, since: performance.now() }
  }

  function end({ mine, since }: ReturnType<typeof start>, state: State) {
    tell({ type: 'led', turn: mine, ms: sinceThen(since), here: hereOf(state), reason: reasonOf(state) })
  }

  async function take(by: Cause, gives: readonly string[], run: () => Promise<State>): Promise<State> {
    const { pending, challenge } = session.getSnapshot()
    if (pending || !challenge) return run()
    const begun = start(by, challenge.name, gives)
    underWay += 1
    try {
      return await run()
    } finally {
      underWay -= 1
      end(begun, session.getSnapshot())
    }
  }

  function leave(by: Cause, run: () => void) {
    const begun = start(by, session.getSnapshot().challenge?.name)
    run()
    end(begun, session.getSnapshot())
  }

  tell({ type: 'begun', flow: config.flow ?? 'USER_SRP_AUTH', here: hereOf(session.getSnapshot()) })
  return {
    ...session,
    // An answer to what is no longer asked is dropped, and no turn.
    answer: (challenge, values, options) =>
      session.getSnapshot().challenge === challenge
        ? take('answer', keysOf(values), () => session.answer(challenge, values, options))
        : session.answer(challenge, values, options),
    resend: (options) => take('resend', [], () => session.resend(options)),
    chooseAgain: (options) => take('another way', [], () => session.chooseAgain(options)),
    go: (entry, seed) => leave('go', () => session.go(entry, seed)),
    restart: () => leave('restart', session.restart),
  }
}

/** `username, attributes.birthdate`: what is given, and nothing of it. */
export function keysOf(values: unknown, path = ''): readonly string[] {
  return Object.entries((values ?? {}) as object).flatMap(([key, value]) => {
    if (value === undefined || value === '') return []
    // What a machine signs is one thing to whoever gives it.
    const isGroup = key === 'attributes' && typeof value === 'object'
    return isGroup ? keysOf(value, `${path}${key}.`) : [path + key]
  })
}

export const hereOf = ({ challenge, resendAt, canChooseAgain }: State): Here => ({
  question: challenge?.name,
  choices: challenge && choicesOf(challenge),
  canResend: resendAt !== undefined,
  canChooseAgain: canChooseAgain === true,
})

const choicesOf = (challenge: Challenge): readonly string[] | undefined =>
  'choices' in challenge ? challenge.choices : 'ways' in challenge ? challenge.ways : undefined

function reasonOf({ error }: State): Reason | undefined {
  if (!error) return undefined
  const { kind } = error
  if (error.kind === 'invalid-input') return { kind, fields: error.fields }
  const { recovery } = error
  if (error.kind !== 'rejected') return { kind, recovery }
  return { kind, recovery, code: error.code, exception: error.exception }
}
