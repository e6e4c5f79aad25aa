/** The flow client: opens the kit's challenges, and loads the module with the steps when the first answer needs it. */
import type { Challenge } from '../challenges/index.js'
import { initialStateOf } from '../challenges/initial-states.js'
import { lazy } from '../challenges/lazy.js'
import type { Shared } from './context.js'
import type { FlowSteps } from './steps.js'
import type { KeyValueStorage } from './storage.js'
import type { ChallengeStep, FlowClient, Outcome, Secrets } from './types.js'

export interface FlowClientConfig extends Omit<Shared, 'devices' | 'deviceName'> {
  /** @default the browser and the system */
  readonly deviceName?: string | undefined
  /** Stores the secrets of devices. Without it no device is remembered. */
  readonly deviceStorage: KeyValueStorage | undefined
  readonly rememberDevice: 'always' | 'ask' | 'never'
  readonly keepCredentials: boolean
  readonly exposeLambdaMessages: boolean
}

export function createFlowClient(config: FlowClientConfig): FlowClient {
  const open: FlowClient['open'] = (entry, input) => ({
    status: 'challenge',
    challenge: { name: entry, ...initialStateOf(entry)?.open(input, config) } as Challenge,
    username: input.username,
  })

  /** The module with the steps. The first form is shown before it loads. */
  const { loaded, load } = lazy(async () => (await import('./steps.js')).createFlowSteps(config, open))

  /** Runs a step. A module that does not load is a network error. */
  async function runStep(
    step: ChallengeStep,
    secrets: Secrets,
    run: (steps: FlowSteps) => Promise<Outcome>,
  ): Promise<Outcome> {
    const steps = loaded() ?? (await load().catch(() => undefined))
    if (steps) return run(steps)
    return { step, secrets, error: { kind: 'network', operation: 'import', recovery: 'retry' } }
  }

  // Without the module, the challenge is one of the kit or one that was stored before a reload.
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
      const initialState = initialStateOf(step.challenge.name)
      return initialState?.persist && !initialState.persist(step.challenge) ? undefined : step
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
