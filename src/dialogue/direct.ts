/** The dialogue with a pool itself: an answer is sent, the machine's part is played, and the next question read. */
import { begin, provesPassword } from '../challenges/flows.js'
import { type Challenge, questionNamed, silentNamed, specOf } from '../challenges/index.js'
import type { EntryName, Next, Seed } from '../challenges/spec.js'
import { Garbled, Refused, Unreachable } from '../wire/halt.js'
import type { Problem } from '../wire/problem.js'
import { needText, readNames, readParameters, readTokens } from '../wire/read.js'
import { meaningOf } from '../wire/refusals.js'
import type { Fields, Reply } from '../wire/transport.js'
import { asksConsent } from './device.js'
import type { Asked, Dialogue, Outcome, Secrets, TurnOptions } from './dialogue.js'
import { fitAnswer } from './fit.js'
import { createSrp } from './srp.js'
import { type Belongings, type House, takeUp } from './turn.js'

export interface DirectConfig extends House {
  /** What becomes of a device that the pool could remember. */
  readonly remember: 'always' | 'ask' | 'never'
  /** Whether what was typed may be kept, in memory, until the conversation ends. */
  readonly holdCredentials: boolean
  /** Whether the words of the application's own Lambdas may reach the person. */
  readonly lambdaTexts: boolean
}

/** The pool asked what nobody can answer. */
class Unanswerable extends Error {
  readonly challenge: string

  constructor(challenge: string) {
    super(`The pool asked ${challenge}, which no operation answers.`)
    this.challenge = challenge
  }
}

// A pool that asks the machine more often than this in one turn will never ask the person.
const mostSilent = 8

export function direct(config: DirectConfig): Dialogue {
  const { settings, devices } = config
  const srp = createSrp()

  const open = (entry: EntryName, seed: Seed): Asked => ({
    status: 'asked',
    challenge: { name: entry, ...specOf(entry).open?.(seed, settings) } as Challenge,
    ...(seed.username && { username: seed.username }),
  })

  const start = (step: Asked, secrets: Secrets, options: TurnOptions) =>
    takeUp(config, step, secrets, options, srp.forTurn(), open)

  return {
    open,

    prepare() {
      if (provesPassword(settings.flow)) srp.prepare()
    },

    async answer(step, values, secrets, options) {
      const checked = fitAnswer(step.challenge, values)
      if ('problem' in checked) return { step, problem: checked.problem, secrets }
      const turn = start(step, secrets, options)
      try {
        const outcome = await withDevice(turn, () => give(step.challenge, checked.answer, turn))
        return remembering(outcome, step.challenge, checked.answer, secrets, turn)
      } catch (halt) {
        return stopped(halt, step, secrets, turn)
      }
    },

    canResend({ challenge, username }, { began, walked }) {
      const { send, sendsCode } = specOf(challenge.name)
      return Boolean((send && username) || (sendsCode && began && walked))
    },

    keep(step) {
      const { keep, afterTokens } = specOf(step.challenge.name)
      if (afterTokens) return undefined
      return keep
        ? { ...step, challenge: { name: step.challenge.name, ...keep(step.challenge) } as Challenge }
        : step
    },

    async resend(step, secrets, options) {
      const turn = start(step, secrets, options)
      const { send } = specOf(step.challenge.name)
      try {
        if (!this.canResend(step, secrets)) {
          return { step, secrets, problem: { kind: 'refused', code: 'sign-in-again', then: 'again' } }
        }
        if (!send) return await walk(secrets, start(step, secrets, options))
        const { sentTo: _, by: __, ...challenge } = step.challenge as Challenge<'confirm-sign-up'>
        return { step: { ...step, challenge: { ...challenge, ...(await send(turn)) } }, secrets }
      } catch (halt) {
        return stopped(halt, step, secrets, turn)
      }
    },
  }

  /** Gives one answer, and goes on to what it leads to. */
  async function give(challenge: Challenge, answer: unknown, turn: Belongings): Promise<Outcome> {
    const spec = specOf(challenge.name)
    const next = await spec.write(answer, challenge, turn)
    const outcome = await follow(next, challenge.name, turn)
    const { step } = outcome
    if (step.status !== 'asked' || step.challenge.name !== challenge.name || 'pose' in next) return outcome
    if (!spec.comesBack?.(challenge, step.challenge, settings)) return outcome
    return { ...outcome, problem: { kind: 'refused', code: 'wrong-answer', then: 'again' } }
  }

  async function follow(next: Next, name: string, turn: Belongings): Promise<Outcome> {
    if ('respond' in next) return land(await respond(next.as ?? name, next.respond, turn), turn)
    if ('reply' in next) return land(next.reply, turn)
    if ('pose' in next) {
      const body = { ChallengeName: next.pose, ChallengeParameters: next.parameters }
      return land({ operation: 'RespondToAuthChallenge', body }, turn)
    }
    if ('open' in next) {
      const step = open(next.open, next.seed)
      return { step, secrets: {}, ...(next.halt && { problem: problemOf(next.halt, 'again') }) }
    }
    if (!turn.waiting) throw new TypeError('countersign: no tokens wait for this answer.')
    return signedIn(turn.waiting.tokens, turn)
  }

  function respond(name: string, fields: Fields, turn: Belongings): Promise<Reply> {
    const { device } = turn
    return turn.ask('RespondToAuthChallenge', {
      ChallengeName: name,
      ChallengeResponses: {
        USERNAME: turn.userId ?? turn.username,
        ...(device && { DEVICE_KEY: device.deviceKey }),
        ...fields,
      },
    })
  }

  /** Plays the machine's part until a person is asked or has arrived. */
  async function land(first: Reply, turn: Belongings): Promise<Outcome> {
    let reply = first
    for (let silences = 0; silences <= mostSilent; silences++) {
      const parameters = readParameters(reply)
      turn.userId ??= parameters.USER_ID_FOR_SRP ?? parameters.USERNAME
      const result = readTokens(reply, turn.device?.deviceKey)
      if (result) return arrive(result, turn)
      const name = needText(reply, 'ChallengeName')
      const machine = silentNamed(name)
      if (!machine) return ask(name, reply, turn)
      if ('unanswerable' in machine) throw new Unanswerable(name)
      const blame = machine.blamesDevice ? blameDevice : (halt: unknown) => halt
      try {
        reply = await respond(name, await machine.respond(reply, turn), turn)
      } catch (halt) {
        throw blame(halt)
      }
    }
    throw new Garbled(reply.operation, 'ChallengeName')
  }

  /** Reads a question and puts it before the person. */
  async function ask(poolName: string, reply: Reply, turn: Belongings): Promise<Outcome> {
    const name = questionNamed(poolName)
    const spec = specOf(name)
    const field = 'AvailableChallenges'
    const available = reply.body[field] ?? turn.available
    turn.available = available === undefined ? undefined : readNames(reply, field, available)
    const details = await spec.read?.({ ...reply, body: { ...reply.body, [field]: available } }, turn)
    const { thread, username, userId } = turn
    if (!thread && !spec.threadless) throw new Garbled(reply.operation, 'Session')
    return {
      step: {
        status: 'asked',
        challenge: { name, ...details } as Challenge,
        ...(thread && { thread }),
        ...(username && { username }),
        ...(userId && { userId }),
        ...(turn.available && { available: turn.available }),
      },
      secrets: {},
    }
  }

  /** The pool is satisfied: what is left is the device, if it brought one. */
  async function arrive(
    { tokens, newDevice }: NonNullable<ReturnType<typeof readTokens>>,
    turn: Belongings,
  ): Promise<Outcome> {
    if (!newDevice || config.remember === 'never') return signedIn(tokens, turn)
    turn.waiting = { tokens, newDevice }
    if (config.remember === 'always' && !(await asksConsent(turn, devices))) return signedIn(tokens, turn)
    const { userId } = turn
    const step = open('remember-device', { username: turn.username })
    return { step: { ...step, ...(userId && { userId }) }, secrets: { waiting: turn.waiting } }
  }

  function signedIn(
    tokens: NonNullable<Outcome['tokens']>,
    { username = '', userId = username }: Belongings,
  ): Outcome {
    return { step: { status: 'signed-in', username, userId }, secrets: {}, tokens }
  }

  /** A device that the pool no longer knows is forgotten, and the sign-in begun once more without it. */
  async function withDevice(turn: Belongings, attempt: () => Promise<Outcome>): Promise<Outcome> {
    try {
      return await attempt()
    } catch (halt) {
      if (!(halt instanceof Refused) || !meaningOf(halt).device) throw halt
      devices.forget(turn.username, turn.userId)
      if (!turn.began || turn.withoutDevice) throw halt
      turn.withoutDevice = true
      return land(await begin(turn.began, turn), turn)
    }
  }

  /** Begins again and answers as before, up to the question that sends the code. */
  async function walk(secrets: Secrets, turn: Belongings): Promise<Outcome> {
    const { began, walked = [] } = secrets
    if (!began) throw new TypeError('countersign: nothing to begin again with.')
    turn.userId = undefined
    let outcome = await withDevice(turn, async () => land(await begin(began, turn), turn))
    for (const { name, answer } of walked) {
      const { step } = outcome
      if (step.status !== 'asked' || step.challenge.name !== name) break
      outcome = await give(step.challenge, answer, turn)
    }
    return { ...outcome, secrets: { ...secrets, ...outcome.secrets } }
  }

  /** What the memory keeps of a turn that went well. */
  function remembering(
    outcome: Outcome,
    { name }: Challenge,
    answer: unknown,
    before: Secrets,
    turn: Belongings,
  ) {
    if (outcome.step.status === 'signed-in' || !config.holdCredentials) return outcome
    const { onWalk } = specOf(name)
    const began = turn.began ?? before.began
    const password = turn.password
    const passwordNow = password ? { password } : {}
    const earlier = turn.began ? [] : before.walked
    const walked = turn.began
      ? []
      : onWalk === 'repeat'
        ? earlier && [...earlier, { name, answer: answer as object }]
        : onWalk === 'skip'
          ? earlier
          : undefined
    return {
      ...outcome,
      secrets: {
        ...outcome.secrets,
        ...passwordNow,
        ...(began && { began: { ...began, ...(began.password && passwordNow) } }),
        ...(walked && {
          walked: walked.map((one) => ({
            ...one,
            answer: 'password' in one.answer ? { ...one.answer, ...passwordNow } : one.answer,
          })),
        }),
      },
    }
  }

  /** Where a turn that failed leaves the conversation. */
  async function stopped(
    halt: unknown,
    step: Asked,
    secrets: Secrets,
    turn: Belongings,
    leading = false,
  ): Promise<Outcome> {
    const stay = standing(step, turn)
    if (halt instanceof Unreachable) {
      return { step: stay, secrets, problem: { kind: 'unreachable', operation: halt.operation } }
    }
    if (halt instanceof Garbled) {
      return {
        step: stay,
        secrets,
        problem: { kind: 'garbled', operation: halt.operation, field: halt.field },
      }
    }
    if (halt instanceof Unanswerable) {
      return { ...back(turn), problem: { kind: 'unknown-challenge', name: halt.challenge } }
    }
    if (!(halt instanceof Refused)) throw halt
    const { leadsTo, after, over } = meaningOf(halt)
    // On the way to a question no other is looked for, unless nothing needs to be sent there.
    if (leadsTo && !(leading && specOf(leadsTo).send))
      return lead(leadsTo, { username: turn.username, ...(after && { after }) }, turn)
    const atThePools = !specOf(stay.challenge.name).open
    if (atThePools && (over || specOf(step.challenge.name).once)) {
      return { ...back(turn), problem: problemOf(halt, 'over') }
    }
    return { step: stay, secrets, problem: problemOf(halt, 'again') }
  }

  /** The question that stands, with the newest thread that belongs to it. */
  function standing(
    { thread: old, ...step }: Asked,
    { standing, moved, thread, username }: Belongings,
  ): Asked {
    return {
      ...step,
      challenge: standing,
      ...(username && { username }),
      ...(old && thread && !moved && { thread }),
    }
  }

  function back({ username }: Belongings): Outcome {
    return { step: open('sign-in', { username }), secrets: {} }
  }

  /** Some refusals are steps: the question they lead to is opened, and its code sent. */
  async function lead(entry: EntryName, seed: Seed, turn: Belongings): Promise<Outcome> {
    const secrets: Secrets = config.holdCredentials && turn.password ? { password: turn.password } : {}
    turn.standAt(entry, seed)
    try {
      return { step: open(entry, { ...seed, ...(await specOf(entry).send?.(turn)) }), secrets }
    } catch (halt) {
      return stopped(halt, open(entry, seed), secrets, turn, true)
    }
  }

  function problemOf(halt: Refused, then: 'again' | 'over'): Problem {
    const { code, field, wait } = meaningOf(halt)
    const text = config.lambdaTexts ? halt.lambdaText : undefined
    return {
      kind: 'refused',
      code,
      then,
      exception: halt.exception,
      ...(field && { field }),
      ...(wait && { retryAfter: wait }),
      ...(text && { text }),
    }
  }
}

/** A refusal while the device speaks for itself is the device's. */
const blameDevice = (halt: unknown) =>
  halt instanceof Refused ? new Refused(halt.operation, 'ResourceNotFoundException', 'Device') : halt
