/** What a turn does, whole: an answer is sent, the machine's part is played, and the next question read. */
import { begin } from '../challenges/begin.js'
import { provesPassword } from '../challenges/flow.js'
import {
  type AnySpec,
  type Challenge,
  type ChallengeName,
  questionNamed,
  silentNamed,
  specOf,
} from '../challenges/index.js'
import type { Credentials, KitChallengeName, Next, Seed } from '../challenges/spec.js'
import { explain, watchPolicy } from '../development/explain.js'
import { claimsOf, textOf } from '../wire/claims.js'
import { CognitoError, InvalidResponseError, NetworkError } from '../wire/halt.js'
import type { AuthError } from '../wire/problem.js'
import { needText, readNames, readParameters, readTokens, type Tokens } from '../wire/read.js'
import { complaintsOf, meaningOf } from '../wire/refusals.js'
import type { Fields, Reply } from '../wire/transport.js'
import { mustAsk } from './device.js'
import { deviceName as nameOf } from './device-name.js'
import { createDevices } from './devices.js'
import type { Asked, Dialogue, Outcome, Secrets, TurnOptions } from './dialogue.js'
import type { DirectConfig } from './direct.js'
import { fitAnswer } from './fit.js'
import { createSrp } from './srp.js'
import { type Belongings, SecondCall, takeUp } from './turn.js'

/** All of a dialogue but how it opens. */
export type Turns = Omit<Dialogue, 'open'>

type Granted = NonNullable<ReturnType<typeof readTokens>>

// A pool that asks the machine more often than this in one turn will never ask the person.
const mostSilent = 8

export function createTurns(config: DirectConfig, open: Dialogue['open']): Turns {
  const { clientId, keepCredentials, deviceName = nameOf(globalThis.navigator?.userAgent ?? '') } = config
  const devices = createDevices(config.deviceStorage, `countersign/1/${clientId}/devices`)
  const shared = { ...config, devices, deviceName }
  const srp = createSrp()
  watchPolicy()

  const canResend: Turns['canResend'] = ({ challenge, username }, { began, walked }) => {
    const { resends, sendsCode } = specOf(challenge.name)
    return Boolean((resends && username) || (sendsCode && began && walked))
  }

  /** The way to the last choice: how to begin, and what to answer before it. */
  function wayBack({ began, walked }: Secrets): Secrets | undefined {
    if (!began || !walked) return undefined
    const last = walked.findLastIndex(
      ({ name, answer }) => specOf(name as ChallengeName).offersWays && 'choice' in answer,
    )
    if (last >= 0) return { began, walked: walked.slice(0, last) }
    // Without what was preferred, the pool offers what there is.
    return began.preferredChallenge ? { began: { ...began, preferredChallenge: '' }, walked: [] } : undefined
  }

  return {
    canResend,
    canGoBack: (secrets) => Boolean(wayBack(secrets)),

    prepare() {
      if (provesPassword(config.flow)) srp.prepare()
    },

    keep(step) {
      const { challenge } = step
      const { keep = (details) => details } = specOf(challenge.name)
      const details = keep(challenge)
      return details && { ...step, challenge: { ...details, name: challenge.name } as Challenge }
    },

    async answer(step, values, secrets, options) {
      const { challenge } = step
      // A storage can hold details of any shape.
      if (!isIntact(challenge)) return over(sessionInvalid, step)
      const { answer, error } = fitAnswer(challenge, values)
      if (error) return { step, error, secrets }
      return take(step, secrets, options, (turn) => giveFirst(challenge, answer, secrets, turn))
    },

    async peek(step, values, secrets, options) {
      const { challenge } = step
      if (!isIntact(challenge)) return undefined
      const { answer, error } = fitAnswer(challenge, values)
      if (error) return undefined
      const turn = takeUp(shared, step, secrets, { ...options, peek: true }, srp.forTurn(), open)
      try {
        return await run(turn, () => giveFirst(challenge, answer, secrets, turn))
      } catch (halt) {
        if (isHalt(halt) || halt instanceof SecondCall) return undefined
        throw halt
      }
    },

    async back(step, secrets, options) {
      const back = wayBack(secrets)
      if (!back)
        return { step, secrets, error: { kind: 'rejected', code: 'sign-in-required', recovery: 'retry' } }
      return take(step, secrets, options, (turn) => walk({ ...secrets, ...back }, turn))
    },

    async resend(step, secrets, options) {
      const { send } = specOf(step.challenge.name)
      if (!canResend(step, secrets)) {
        return { step, secrets, error: { kind: 'rejected', code: 'sign-in-required', recovery: 'retry' } }
      }
      return take(step, secrets, options, async (turn) => {
        if (!send) return walk(secrets, turn)
        const { challenge } = step
        const sent = {
          destination: undefined,
          deliveryMedium: undefined,
          codeSent: undefined,
          ...(await send(turn, challenge)),
        }
        return { step: { ...step, challenge: { ...challenge, ...sent } as Challenge }, secrets }
      })
    },
  }

  /** One turn, and where it leaves the conversation, however it ends. */
  async function take(
    step: Asked,
    secrets: Secrets,
    options: TurnOptions,
    how: (turn: Belongings) => Promise<Outcome>,
  ): Promise<Outcome> {
    const turn = takeUp(shared, step, secrets, options, srp.forTurn(), open)
    try {
      return await run(turn, how)
    } catch (halt) {
      return stopped(halt, step, secrets, turn)
    }
  }

  async function run(turn: Belongings, how: (turn: Belongings) => Promise<Outcome>): Promise<Outcome> {
    const outcome = await how(turn)
    return { ...outcome, secrets: { ...outcome.secrets, rememberUsername: turn.rememberUsername } }
  }

  /** Gives the answer of the user. */
  async function giveFirst(challenge: Challenge, answer: unknown, secrets: Secrets, turn: Belongings) {
    const outcome = await withDevice(turn, () => give(challenge, answer, turn))
    return remembering(outcome, challenge.name, answer, secrets, turn)
  }

  /** Gives one answer, and goes on to what it leads to. */
  async function give(challenge: Challenge, answer: unknown, turn: Belongings): Promise<Outcome> {
    const { name } = challenge
    const { write, comesBack } = specOf(name)
    // Such as a step from a storage that holds something else by now.
    if (lacksThread(name, turn)) return over(sessionInvalid, turn)
    turn.answering = name
    const next = await write(answer, challenge, turn)
    const outcome = await follow(next, name, turn)
    const after = outcome.step.challenge
    if (after?.name !== name || !comesBack) return outcome
    try {
      if (!comesBack(challenge, after, shared)) return outcome
    } catch (thrown) {
      // The application compares the challenges. Its error must not lose the new Cognito session.
      return { ...outcome, error: unknownError('retry'), thrown }
    }
    return { ...outcome, error: { kind: 'rejected', code: 'wrong-answer', recovery: 'retry' } }
  }

  async function follow(next: Next, name: ChallengeName, turn: Belongings): Promise<Outcome> {
    const reply = await replyTo(next, name, turn)
    if (reply) return land(reply, turn)
    if ('open' in next) {
      const { halt } = next
      return {
        step: open(next.open, next.seed),
        secrets: {},
        error: halt && toProblem(halt, 'retry', turn),
      }
    }
    if (!turn.waiting) return over(sessionInvalid, turn)
    return signedIn(turn.waiting.tokens, turn)
  }

  /** What Cognito says to an answer, or the kit in its place; nothing where a challenge of the kit comes next. */
  async function replyTo(next: Next, name: ChallengeName, turn: Belongings): Promise<Reply | undefined> {
    if ('respond' in next) {
      turn.nextFactor = specOf(name).nextFactor
      return respond(next.as ?? name, next.respond, turn)
    }
    if ('reply' in next) return next.reply
    if (!('pose' in next)) return undefined
    const body = { ChallengeName: next.pose, ChallengeParameters: next.parameters }
    return { operation: 'RespondToAuthChallenge', body }
  }

  async function respond(name: string, fields: Fields, turn: Belongings): Promise<Reply> {
    const reply = await turn.ask('RespondToAuthChallenge', {
      ChallengeName: name,
      ChallengeResponses: {
        USERNAME: turn.userId ?? turn.username,
        DEVICE_KEY: turn.device?.deviceKey,
        ...fields,
      },
    })
    Object.assign(turn, { answering: undefined, spent: true })
    return reply
  }

  /** Plays the machine's part until a person is asked or has arrived. */
  async function land(first: Reply, turn: Belongings): Promise<Outcome> {
    let reply = first
    for (let silences = 0; silences <= mostSilent; silences++) {
      const { USER_ID_FOR_SRP, USERNAME } = readParameters(reply)
      turn.userId ??= USER_ID_FOR_SRP ?? USERNAME
      const result = readTokens(reply, turn.device?.deviceKey)
      if (result) return arrive(result, turn)
      const name = needText(reply, 'ChallengeName')
      const machine = silentNamed(name)
      if (!machine) {
        const outcome = await ask(name, reply, turn)
        const next = await answerOnly(outcome.step.challenge, turn)
        if (!next) return outcome
        reply = next
        continue
      }
      if ('unanswerable' in machine)
        return over({ kind: 'unsupported-challenge', name, recovery: 'restart' }, turn)
      try {
        turn.nextFactor = machine.nextFactor ?? turn.nextFactor
        reply = await respond(name, await machine.respond(reply, turn), turn)
      } catch (halt) {
        // A refusal while the device speaks for itself is the device's.
        if (!machine.blamesDevice || !(halt instanceof CognitoError) || !isDenial(halt)) throw halt
        throw new CognitoError(halt.operation, 'ResourceNotFoundException', 'Device')
      }
    }
    throw new InvalidResponseError(reply.operation, 'ChallengeName')
  }

  /** Reads a question and puts it before the person. */
  async function ask(poolName: string, reply: Reply, turn: Belongings): Promise<Outcome> {
    const name = questionNamed(poolName)
    const { read } = specOf(name)
    if (lacksThread(name, turn)) throw new InvalidResponseError(reply.operation, 'Session')
    const field = 'AvailableChallenges'
    const available = reply.body[field] ?? turn.available
    turn.available = available === undefined ? undefined : readNames(reply, field, available)
    const details = await read?.({ ...reply, body: { ...reply.body, [field]: available } }, turn)
    const { thread, username, userId } = turn
    const challenge = { name, ...details } as Challenge
    return {
      step: { status: 'challenge', challenge, thread, username, userId, available: turn.available },
      secrets: {},
    }
  }

  /** Gives the only answer that a challenge has, and returns the reply to it. */
  async function answerOnly(challenge: Challenge | undefined, turn: Belongings): Promise<Reply | undefined> {
    if (!challenge || turn.peek) return undefined
    const { onlyAnswer, write } = specOf(challenge.name)
    const answer = onlyAnswer?.(challenge)
    if (answer === undefined) return undefined
    turn.answering = challenge.name
    return replyTo(await write(answer, challenge, turn), challenge.name, turn)
  }

  /** The pool is satisfied: what is left is the device, if it brought one. */
  async function arrive({ tokens, newDevice }: Granted, turn: Belongings): Promise<Outcome> {
    // A sign-in without a challenge names the user only here.
    turn.userId ??= textOf(claimsOf(tokens.accessToken)?.username)
    turn.waiting = newDevice && { tokens, newDevice }
    if (!(await mustAsk(turn, devices, config.rememberDevice))) return signedIn(tokens, turn)
    const { username, userId, waiting } = turn
    return { step: { ...open('remember-device', { username, deviceName }), userId }, secrets: { waiting } }
  }

  function signedIn(tokens: Tokens, { username = '', userId = username }: Belongings): Outcome {
    devices.addName(username, userId)
    return { step: { status: 'signed-in', username, userId }, secrets: {}, tokens }
  }

  /** A device that the pool no longer knows is forgotten, and the sign-in begun once more without it. */
  async function withDevice(turn: Belongings, attempt: () => Promise<Outcome>): Promise<Outcome> {
    try {
      return await attempt()
    } catch (halt) {
      if (!(halt instanceof CognitoError) || !meaningOf(halt).device) throw halt
      devices.forget(turn.username, turn.userId)
      if (!turn.began) throw halt
      return land(await begin(turn.began, turn), turn)
    }
  }

  /** Begins again and answers as before, up to the question that sends the code. */
  async function walk(secrets: Secrets, turn: Belongings): Promise<Outcome> {
    const { walked = [], password } = secrets
    // The newest password, in case the way led over a change of it.
    const renewed = <Given extends object>(given: Given) =>
      'password' in given && given.password ? { ...given, password } : given
    const began = renewed(secrets.began as Credentials)
    const { thread, standing } = turn
    try {
      let outcome = await withDevice(turn, async () => land(await begin(began, turn), turn))
      for (const { name, answer } of walked) {
        const { challenge } = outcome.step
        if (challenge?.name !== name) break
        outcome = await give(challenge, renewed(answer), turn)
      }
      return outcome.tokens ? outcome : { ...outcome, secrets: { ...secrets, ...outcome.secrets } }
    } catch (halt) {
      // The question that was left still stands, on its own thread.
      Object.assign(turn, { thread, standing, answering: undefined, spent: false })
      throw halt
    }
  }

  /** What the memory keeps of a turn that went well. */
  function remembering(
    outcome: Outcome,
    name: Challenge['name'],
    answer: unknown,
    before: Secrets,
    { began = before.began, password }: Belongings,
  ): Outcome {
    const { error } = outcome
    const ended = outcome.tokens || (error && 'recovery' in error && error.recovery === 'restart')
    if (ended || !keepCredentials) return outcome
    const onWalk = specOf(name).onWalk?.(answer)
    const walked =
      began !== before.began
        ? []
        : onWalk === 'repeat'
          ? before.walked && [...before.walked, { name, answer: answer as object }]
          : onWalk && before.walked
    return { ...outcome, secrets: { ...outcome.secrets, began, password, walked } }
  }

  /** Where a turn that failed leaves the conversation. */
  async function stopped(
    halt: unknown,
    step: Asked,
    secrets: Secrets,
    turn: Belongings,
    leading = false,
  ): Promise<Outcome> {
    const rejected = halt instanceof CognitoError ? halt : undefined
    const meaning = rejected && meaningOf(rejected)
    const { leadsTo, notice } = meaning ?? {}
    const { send, sendOperation } = leadsTo ? specOf(leadsTo) : ({} as Partial<AnySpec>)
    // An exception does not lead to a challenge that sends a code if one was to be sent just now.
    const isFollowed = !send || !(leading || sendOperation === rejected?.operation)
    if (leadsTo && isFollowed) return lead(leadsTo, { notice }, turn)
    const atThePools = !specOf(turn.standing.name).open
    const { once, denial } = turn.answering ? specOf(turn.answering) : ({} as Partial<AnySpec>)
    const ends = turn.spent || meaning?.over || (meaning && once && !meaning.keepsSession)
    const outcome =
      atThePools && ends
        ? over(toProblem(halt, 'restart', turn, denial), turn)
        : { step: standing(step, turn), secrets, error: toProblem(halt, 'retry', turn, denial) }
    return isHalt(halt) ? outcome : { ...outcome, thrown: halt }
  }

  /** The question that stands, with the newest thread that belongs to it. */
  function standing(step: Asked, { standing: challenge, thread, username }: Belongings): Asked {
    return { ...step, challenge, username, thread: specOf(challenge.name).open ? undefined : thread }
  }

  function over(error: AuthError, { username }: { readonly username?: string | undefined }): Outcome {
    return { step: open('sign-in', { username }), secrets: {}, error }
  }

  /** Some refusals are steps: the question they lead to is opened, and its code sent. */
  async function lead(entry: KitChallengeName, why: Seed, turn: Belongings): Promise<Outcome> {
    const { username, password } = turn
    const secrets: Secrets = keepCredentials ? { password } : {}
    const seed = { ...why, username }
    turn.standAt(entry, { ...seed, codeSent: false })
    try {
      const sent = await specOf(entry).send?.(turn, open(entry, seed).challenge)
      return { step: open(entry, { ...seed, ...sent }), secrets }
    } catch (halt) {
      return stopped(halt, open(entry, seed), secrets, turn, true)
    }
  }

  /** Returns the error that the user sees. An error that is not Cognito's is a bug, and the user sees `unknown`. */
  function toProblem(
    halt: unknown,
    recovery: 'retry' | 'restart',
    { attributes }: Belongings,
    denial: AnySpec['denial'] = {},
  ): AuthError {
    explain(halt, config, attributes)
    if (halt instanceof NetworkError) return { kind: 'network', operation: halt.operation, recovery }
    if (halt instanceof InvalidResponseError)
      return { kind: 'invalid-response', operation: halt.operation, field: halt.field, recovery }
    if (!(halt instanceof CognitoError)) return unknownError(recovery)
    const { code, field, wait } = meaningOf(halt)
    const complaints = complaintsOf(halt, attributes)
    return {
      kind: 'rejected',
      code: denial[code] ?? code,
      recovery,
      exception: halt.exception,
      field,
      fields: complaints && prefixed(`${field}.`, complaints),
      retryAfter: wait,
      lambdaMessage: config.exposeLambdaMessages ? halt.lambdaMessage : undefined,
    }
  }
}

const prefixed = <Value>(prefix: string, fields: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [prefix + name, value]))

/** Whether Cognito takes no answer to this challenge without a session, and there is none. */
function lacksThread(name: ChallengeName, { thread }: Belongings): boolean {
  const { open, threadless } = specOf(name)
  return !open && !threadless && !thread
}

/** Whether the details of this challenge have the shape that its description needs. */
const isIntact = (challenge: Challenge): boolean =>
  specOf(challenge.name).isIntact?.(challenge as Details) ?? true

type Details = Parameters<NonNullable<AnySpec['isIntact']>>[0]

const sessionInvalid = { kind: 'rejected', code: 'session-invalid', recovery: 'restart' } as const

const unknownError = (recovery: 'retry' | 'restart') =>
  ({ kind: 'rejected', code: 'unknown', recovery }) as const

const isHalt = (error: unknown) =>
  error instanceof CognitoError || error instanceof NetworkError || error instanceof InvalidResponseError

/** A no to who asks, and not to when or how. */
const isDenial = (halt: CognitoError) => /^(wrong-credentials|not-authorized)$/.test(meaningOf(halt).code)
