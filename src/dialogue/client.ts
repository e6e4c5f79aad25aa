/** The dialogue with a pool itself: how it opens, and the turns that it takes once they are loaded. */
import type { Challenge } from '../challenges/index.js'
import { initialStateOf } from '../challenges/initial-states.js'
import { lazy } from '../challenges/lazy.js'
import type { Shared } from './context.js'
import type { FlowSteps } from './steps.js'
import type { KeyValueStorage } from './storage.js'
import type { ChallengeStep, FlowClient, Outcome, Secrets } from './types.js'

export interface FlowClientConfig extends Omit<Shared, 'devices' | 'deviceName'> {
  /** The name under which Cognito lists this browser. The browser and the system, if it is missing. */
  readonly deviceName?: string | undefined
  /** Where the secrets of devices are kept. Without it, none is. */
  readonly deviceStorage: KeyValueStorage | undefined
  /** What becomes of a device that the pool could remember. */
  readonly rememberDevice: 'always' | 'ask' | 'never'
  /** Whether what was typed may be kept, in memory, until the conversation ends. */
  readonly keepCredentials: boolean
  /** Whether the words of the application's own Lambdas may reach the person. */
  readonly exposeLambdaMessages: boolean
}

export function createFlowClient(config: FlowClientConfig): FlowClient {
  const open: FlowClient['open'] = (entry, input) => ({
    status: 'challenge',
    challenge: { name: entry, ...initialStateOf(entry)?.open(input, config) } as Challenge,
    username: input.username,
  })

  /** The first form is there before the program that takes its answer. */
  const { loaded, load } = lazy(async () => (await import('./steps.js')).createFlowSteps(config, open))

  /** A program that did not arrive is a network's failure like any other. */
  async function runStep(
    step: ChallengeStep,
    secrets: Secrets,
    run: (steps: FlowSteps) => Promise<Outcome>,
  ): Promise<Outcome> {
    const steps = loaded() ?? (await load().catch(() => undefined))
    if (steps) return run(steps)
    return { step, secrets, error: { kind: 'network', operation: 'import', recovery: 'retry' } }
  }

  // What the pool asks is asked by turns: without them, it is a question of ours or one from before a reload.
  return {
    open,
    prepare: () =>
      void load()
        .then(({ prepare }) => prepare())
        .catch(() => {}),
    canResend: (step, secrets) =>
      loaded()?.canResend(step, secrets) ??
      Boolean(initialStateOf(step.challenge.name)?.canResend && step.username),
    canGoBack: (secrets) => loaded()?.canGoBack(secrets) ?? false,
    persist(step) {
      const steps = loaded()
      if (steps) return steps.persist(step)
      const opening = initialStateOf(step.challenge.name)
      return opening?.persist && !opening.persist(step.challenge) ? undefined : step
    },
    answer: (step, values, secrets, options) =>
      runStep(step, secrets, (steps) => steps.answer(step, values, secrets, options)),
    async peek(step, values, secrets, options) {
      const steps = loaded() ?? (await load().catch(() => undefined))
      return steps?.peek(step, values, secrets, options)
    },
    back: (step, secrets, options) => runStep(step, secrets, (steps) => steps.back(step, secrets, options)),
    resend: (step, secrets, options) =>
      runStep(step, secrets, (steps) => steps.resend(step, secrets, options)),
  }
}
