/** Wraps a session and reports what happens in it. The reports contain no secrets. */
import type { AuthConfig, AuthSession, Challenge, State } from '../../src/core.js'
import { withLogging } from '../../src/transport/with.js'
import type { ActionKind, CurrentStep, Failure, ReportEvent } from './transcript.js'

export function instrumentSession(
  config: AuthConfig,
  create: (config: AuthConfig) => AuthSession,
  report: ReportEvent,
): AuthSession {
  let lastId = 0
  const elapsed = (since: number) => Math.round(performance.now() - since)
  let pendingActions = 0
  const { transport, onEvent } = config

  const session = create({
    ...config,
    ...(transport && {
      transport: (operation, input, signal) => {
        const since = performance.now()
        const id = lastId
        return withLogging(transport, (call) => report({ type: 'call', id, ...call, ms: elapsed(since) }))(
          operation,
          input,
          signal,
        )
      },
    }),
    onEvent(event) {
      onEvent?.(event)
      // If no action is pending, a deadline has ended the sign-in.
      if (event.type === 'ended' && !pendingActions)
        finish(start('deadline', event.challenge), session.getSnapshot())
    },
  })

  function start(kind: ActionKind, challenge: string | undefined, fields: readonly string[] = []) {
    lastId += 1
    report({ type: 'started', id: lastId, kind, challenge, fields })
    return { id: lastId, since: performance.now() }
  }

  function finish({ id, since }: ReturnType<typeof start>, state: State) {
    report({
      type: 'finished',
      id,
      ms: elapsed(since),
      step: currentStepOf(state),
      failure: failureOf(state),
    })
  }

  async function runAsync(
    kind: ActionKind,
    fields: readonly string[],
    run: () => Promise<State>,
  ): Promise<State> {
    const { pending, challenge } = session.getSnapshot()
    if (pending || !challenge) return run()
    const started = start(kind, challenge.name, fields)
    pendingActions += 1
    try {
      return await run()
    } finally {
      pendingActions -= 1
      finish(started, session.getSnapshot())
    }
  }

  function runSync(kind: ActionKind, run: () => void) {
    const started = start(kind, session.getSnapshot().challenge?.name)
    run()
    finish(started, session.getSnapshot())
  }

  report({
    type: 'created',
    flow: config.flow ?? 'USER_SRP_AUTH',
    step: currentStepOf(session.getSnapshot()),
  })
  return {
    ...session,
    // The session drops an answer to an earlier challenge: that is no action.
    answer: (challenge, values, options) =>
      session.getSnapshot().challenge === challenge
        ? runAsync('answer', fieldsOf(values), () => session.answer(challenge, values, options))
        : session.answer(challenge, values, options),
    resend: (options) => runAsync('resend', [], () => session.resend(options)),
    back: (options) => runAsync('back', [], () => session.back(options)),
    goTo: (entry, seed) => runSync('goTo', () => session.goTo(entry, seed)),
    restart: () => runSync('restart', session.restart),
  }
}

/** Returns the names of the answered fields, such as `username` and `attributes.birthdate`, without their values. */
export function fieldsOf(values: unknown, path = ''): readonly string[] {
  return Object.entries((values ?? {}) as object).flatMap(([key, value]) => {
    if (value === undefined || value === '') return []
    // Other objects, such as a passkey's credential, are one field.
    const isGroup = key === 'attributes' && typeof value === 'object'
    return isGroup ? fieldsOf(value, `${path}${key}.`) : [path + key]
  })
}

export const currentStepOf = ({ challenge, resendAt, canGoBack }: State): CurrentStep => ({
  challenge: challenge?.name,
  choices: challenge && choicesOf(challenge),
  canResend: resendAt !== undefined,
  canGoBack: canGoBack === true,
})

const choicesOf = (challenge: Challenge): readonly string[] | undefined =>
  'choices' in challenge ? challenge.choices : 'methods' in challenge ? challenge.methods : undefined

function failureOf({ error }: State): Failure | undefined {
  if (!error) return undefined
  const { kind } = error
  if (error.kind === 'invalid-input') return { kind, fields: error.fields }
  const { recovery } = error
  if (error.kind !== 'rejected') return { kind, recovery }
  return { kind, recovery, code: error.code, exception: error.exception }
}
