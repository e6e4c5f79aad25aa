/** The dialogue with a pool itself: what it knows at once, and the turns that it takes once they are loaded. */
import { provesPassword } from '../challenges/flows.js'
import { type Challenge, type Name, specOf } from '../challenges/index.js'
import type { EntryName, Seed } from '../challenges/spec.js'
import type { Code } from '../wire/refusals.js'
import type { Asked, Dialogue, Outcome, Secrets } from './dialogue.js'
import { fitAnswer } from './fit.js'
import { createSrp } from './srp.js'
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
  const srp = createSrp()
  let turns: Promise<Turns> | undefined

  const open = (entry: EntryName, seed: Seed): Asked => ({
    status: 'asked',
    challenge: { name: entry, ...specOf(entry).open?.(seed, config) } as Challenge,
    username: seed.username,
  })

  /** The first question is there before the program that takes its answer. */
  const load = () => {
    turns ??= import('./turns.js').then(({ createTurns }) => createTurns(config, srp, open))
    // The network may be back when somebody asks again.
    turns.catch(() => {
      turns = undefined
    })
    return turns
  }

  /** A program that did not arrive is a network's failure like any other. */
  async function take(
    step: Asked,
    secrets: Secrets,
    run: (turns: Turns) => Promise<Outcome>,
  ): Promise<Outcome> {
    const loaded = await load().catch(() => undefined)
    if (loaded) return run(loaded)
    return { step, secrets, problem: { kind: 'unreachable', operation: 'import', then: 'again' } }
  }

  const canResend: Dialogue['canResend'] = ({ challenge, username }, { began, walked }) => {
    const { send, sendsCode } = specOf(challenge.name)
    return Boolean((send && username) || (sendsCode && began && walked))
  }

  /** The way to the last choice: how to begin, and what to answer before it. */
  function wayBack({ began, walked }: Secrets): Secrets | undefined {
    if (!began || !walked) return undefined
    const last = walked.findLastIndex(
      ({ name, answer }) => specOf(name as Name).offersWays && 'choice' in answer,
    )
    if (last >= 0) return { began, walked: walked.slice(0, last) }
    // Without what was preferred, the pool offers what there is.
    return began.preferredChallenge ? { began: { ...began, preferredChallenge: '' }, walked: [] } : undefined
  }

  return {
    open,
    canResend,
    canChooseAgain: (secrets) => Boolean(wayBack(secrets)),

    prepare() {
      load().catch(() => {})
      if (provesPassword(config.flow)) srp.prepare()
    },

    keep(step) {
      const { challenge } = step
      const { keep = (details) => details } = specOf(challenge.name)
      const details = keep(challenge)
      return details && { ...step, challenge: { ...details, name: challenge.name } as Challenge }
    },

    async answer(step, values, secrets, options) {
      const { answer, problem } = fitAnswer(step.challenge, values)
      if (problem) return { step, problem, secrets }
      return take(step, secrets, (turns) => turns.answer(step, answer, secrets, options))
    },

    async chooseAgain(step, secrets, options) {
      const back = wayBack(secrets)
      if (!back) return { step, secrets, problem: refused('sign-in-again') }
      return take(step, secrets, (turns) => turns.walk(step, { ...secrets, ...back }, options))
    },

    async resend(step, secrets, options) {
      if (!canResend(step, secrets)) return { step, secrets, problem: refused('sign-in-again') }
      return take(step, secrets, (turns) => turns.resend(step, secrets, options))
    },
  }
}

const refused = (code: Code) => ({ kind: 'refused', code, then: 'again' }) as const
