/** The dialogue with a pool itself: how it opens, and the turns that it takes once they are loaded. */
import type { Challenge } from '../challenges/index.js'
import { later } from '../challenges/later.js'
import { openingOf } from '../challenges/openings.js'
import type { Asked, Dialogue, Outcome, Secrets } from './dialogue.js'
import type { KeyValueStorage } from './stored.js'
import type { Shared } from './turn.js'
import type { Turns } from './turns.js'

export interface DirectConfig extends Omit<Shared, 'devices' | 'deviceName'> {
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

export function direct(config: DirectConfig): Dialogue {
  const open: Dialogue['open'] = (entry, seed) => ({
    status: 'challenge',
    challenge: { name: entry, ...openingOf(entry)?.open(seed, config) } as Challenge,
    username: seed.username,
  })

  /** The first form is there before the program that takes its answer. */
  const { there, load } = later(async () => (await import('./turns.js')).createTurns(config, open))

  /** A program that did not arrive is a network's failure like any other. */
  async function take(
    step: Asked,
    secrets: Secrets,
    run: (turns: Turns) => Promise<Outcome>,
  ): Promise<Outcome> {
    const turns = there() ?? (await load().catch(() => undefined))
    if (turns) return run(turns)
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
      there()?.canResend(step, secrets) ?? Boolean(openingOf(step.challenge.name)?.resends && step.username),
    canGoBack: (secrets) => there()?.canGoBack(secrets) ?? false,
    keep(step) {
      const turns = there()
      if (turns) return turns.keep(step)
      const opening = openingOf(step.challenge.name)
      return opening?.keep && !opening.keep(step.challenge) ? undefined : step
    },
    answer: (step, values, secrets, options) =>
      take(step, secrets, (turns) => turns.answer(step, values, secrets, options)),
    async peek(step, values, secrets, options) {
      const turns = there() ?? (await load().catch(() => undefined))
      return turns?.peek(step, values, secrets, options)
    },
    back: (step, secrets, options) => take(step, secrets, (turns) => turns.back(step, secrets, options)),
    resend: (step, secrets, options) => take(step, secrets, (turns) => turns.resend(step, secrets, options)),
  }
}
