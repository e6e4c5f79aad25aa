/** The dialogue with a pool itself: how it opens, and the turns that it takes once they are loaded. */
import type { Challenge } from '../challenges/index.js'
import { openingOf } from '../challenges/openings.js'
import type { Asked, Dialogue, Outcome, Secrets } from './dialogue.js'
import type { Shared } from './turn.js'
import type { Turns } from './turns.js'

export interface DirectConfig extends Shared {
  /** What becomes of a device that the pool could remember. */
  readonly remember: 'always' | 'ask' | 'never'
  /** Whether what was typed may be kept, in memory, until the conversation ends. */
  readonly holdCredentials: boolean
  /** Whether the words of the application's own Lambdas may reach the person. */
  readonly lambdaTexts: boolean
}

export function direct(config: DirectConfig): Dialogue {
  let turns: Turns | undefined
  let loading: Promise<Turns> | undefined

  const open: Dialogue['open'] = (entry, seed) => ({
    status: 'asked',
    challenge: { name: entry, ...openingOf(entry)?.open(seed, config) } as Challenge,
    username: seed.username,
  })

  /** The first form is there before the program that takes its answer. */
  function load(): Promise<Turns> {
    loading ??= import('./turns.js')
      .then(({ createTurns }) => {
        turns = createTurns(config, open)
        return turns
      })
      .catch((error) => {
        // The network may be back when somebody asks again.
        loading = undefined
        throw error
      })
    return loading
  }

  /** A program that did not arrive is a network's failure like any other. */
  async function take(
    step: Asked,
    secrets: Secrets,
    run: (turns: Turns) => Promise<Outcome>,
  ): Promise<Outcome> {
    const loaded = turns ?? (await load().catch(() => undefined))
    if (loaded) return run(loaded)
    return { step, secrets, problem: { kind: 'unreachable', operation: 'import', then: 'again' } }
  }

  // What the pool asks is asked by turns: without them, it is a question of ours or one from before a reload.
  return {
    open,
    prepare: () =>
      void load()
        .then(({ prepare }) => prepare())
        .catch(() => {}),
    canResend: (step, secrets) =>
      turns
        ? turns.canResend(step, secrets)
        : Boolean(openingOf(step.challenge.name)?.resends && step.username),
    canChooseAgain: (secrets) => Boolean(turns?.canChooseAgain(secrets)),
    keep(step) {
      if (turns) return turns.keep(step)
      const opening = openingOf(step.challenge.name)
      return opening?.keep && !opening.keep(step.challenge) ? undefined : step
    },
    answer: (step, values, secrets, options) =>
      take(step, secrets, (turns) => turns.answer(step, values, secrets, options)),
    chooseAgain: (step, secrets, options) =>
      take(step, secrets, (turns) => turns.chooseAgain(step, secrets, options)),
    resend: (step, secrets, options) => take(step, secrets, (turns) => turns.resend(step, secrets, options)),
  }
}
