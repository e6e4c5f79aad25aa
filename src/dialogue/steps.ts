/** The steps of a sign-in: sends an answer, answers automatic challenges, and reads the next challenge. */

import type { Credentials, KitChallengeInput, KitChallengeName, Next } from '../challenges/challenge-types.js'
import { usesSrp } from '../challenges/flow.js'
import {
  type AnySpec,
  automaticChallengeOf,
  type Challenge,
  type ChallengeName,
  isIntact,
  specOf,
  userChallengeNameOf,
} from '../challenges/index.js'
import { initiateAuth } from '../challenges/initiate-auth.js'
import { explain, watchPolicy } from '../development/explain.js'
import type { AuthError } from '../wire/auth-error.js'
import { claimsOf, stringClaim } from '../wire/claims.js'
import { attributeIssuesOf, type ErrorCode, errorInfoOf } from '../wire/error-table.js'
import { CognitoError, InvalidResponseError, NetworkError } from '../wire/errors.js'
import { readNames, readParameters, readTokens, requireString, type Tokens } from '../wire/parse-reply.js'
import type { Fields, Reply } from '../wire/transport.js'
import type { FlowClientConfig } from './client.js'
import { createContext, type FlowContext, PeekLimitError } from './context.js'
import { deviceNameOf as nameOf } from './device-name.js'
import { needsDeviceConsent } from './device-registration.js'
import { createDeviceStore } from './device-store.js'
import { createSrp } from './srp.js'
import type { CallOptions, ChallengeStep, FlowClient, Outcome, Secrets } from './types.js'
import { validateAnswer } from './validate-answer.js'

/** The part of a flow client that loads with the first answer. */
export type FlowSteps = Omit<FlowClient, 'open'>

type GrantedTokens = NonNullable<ReturnType<typeof readTokens>>

// Stops a user pool that sends automatic challenges without end.
const maxAutomaticChallenges = 8

export function createFlowSteps(config: FlowClientConfig, open: FlowClient['open']): FlowSteps {
  const { clientId, keepCredentials, deviceName = nameOf(globalThis.navigator?.userAgent ?? '') } = config
  const devices = createDeviceStore(config.deviceStorage, `countersign/1/${clientId}/devices`)
  const shared = { ...config, devices, deviceName }
  const srp = createSrp()
  watchPolicy()

  const canResend: FlowSteps['canResend'] = (
    { challenge, username },
    { initiatedWith, replayableAnswers },
  ) => {
    const { canResend, deliversCode } = specOf(challenge.name)
    return Boolean((canResend && username) || (deliversCode && initiatedWith && replayableAnswers))
  }

  /** Returns the credentials and the answers that lead to the last choice of factors. */
  function replayPath({ initiatedWith, replayableAnswers }: Secrets): Secrets | undefined {
    if (!initiatedWith || !replayableAnswers) return undefined
    const last = replayableAnswers.findLastIndex(
      ({ name, answer }) => specOf(name as ChallengeName).isChoice && 'choice' in answer,
    )
    if (last >= 0) return { initiatedWith, replayableAnswers: replayableAnswers.slice(0, last) }
    // Without a preferred factor, Cognito offers the choice.
    return initiatedWith.preferredChallenge
      ? { initiatedWith: { ...initiatedWith, preferredChallenge: '' }, replayableAnswers: [] }
      : undefined
  }

  return {
    canResend,
    canGoBack: (secrets) => Boolean(replayPath(secrets)),

    prepare() {
      if (usesSrp(config.flow)) srp.prepare()
    },

    persist(step) {
      const { challenge } = step
      const { persist = (details) => details } = specOf(challenge.name)
      const details = persist(challenge)
      return details && { ...step, challenge: { ...details, name: challenge.name } as Challenge }
    },

    async answer(step, values, secrets, options) {
      const { challenge } = step
      if (isBroken(step)) return endFlow(rejection('session-invalid', 'restart'), step)
      const { answer, error } = validateAnswer(challenge, values)
      if (error) return { step, error, secrets }
      return runStep(step, secrets, options, (context) =>
        submitUserAnswer(challenge, answer, secrets, context),
      )
    },

    async peek(step, values, secrets, options) {
      const { challenge } = step
      if (isBroken(step)) return undefined
      const { answer, error } = validateAnswer(challenge, values)
      if (error) return undefined
      const context = createContext(shared, step, secrets, { ...options, peek: true }, srp.forStep(), open)
      try {
        return await run(context, () => submitUserAnswer(challenge, answer, secrets, context))
      } catch (error) {
        if (isCallError(error) || error instanceof PeekLimitError) return undefined
        throw error
      }
    },

    async back(step, secrets, options) {
      const back = replayPath(secrets)
      if (!back) return { step, secrets, error: rejection('sign-in-required') }
      return runStep(step, secrets, options, (context) => replay({ ...secrets, ...back }, context))
    },

    async resend(step, secrets, options) {
      const { send } = specOf(step.challenge.name)
      if (!canResend(step, secrets)) return { step, secrets, error: rejection('sign-in-required') }
      return runStep(step, secrets, options, async (context) => {
        if (!send) return replay(secrets, context)
        const { challenge } = step
        const sent = {
          destination: undefined,
          deliveryMedium: undefined,
          codeSent: undefined,
          ...(await send(context, challenge)),
        }
        return { step: { ...step, challenge: { ...challenge, ...sent } as Challenge }, secrets }
      })
    },
  }

  /** Runs one step and returns its outcome. Errors become outcomes. */
  async function runStep(
    step: ChallengeStep,
    secrets: Secrets,
    options: CallOptions,
    how: (context: FlowContext) => Promise<Outcome>,
  ): Promise<Outcome> {
    const context = createContext(shared, step, secrets, options, srp.forStep(), open)
    try {
      return await run(context, how)
    } catch (error) {
      return handleError(error, step, secrets, context)
    }
  }

  async function run(
    context: FlowContext,
    how: (context: FlowContext) => Promise<Outcome>,
  ): Promise<Outcome> {
    const outcome = await how(context)
    return { ...outcome, secrets: { ...outcome.secrets, rememberUsername: context.rememberUsername } }
  }

  async function submitUserAnswer(
    challenge: Challenge,
    answer: unknown,
    secrets: Secrets,
    context: FlowContext,
  ) {
    const outcome = await retryWithoutDevice(context, () => submit(challenge, answer, context))
    return nextSecrets(outcome, challenge.name, answer, secrets, context)
  }

  /** Sends one answer and continues to the next challenge of the user. */
  async function submit(challenge: Challenge, answer: unknown, context: FlowContext): Promise<Outcome> {
    const { name } = challenge
    const { write, isRetry } = specOf(name)
    context.answering = name
    const next = await write(answer, challenge, context)
    const outcome = await applyNext(next, name, context)
    const after = outcome.step.challenge
    if (after?.name !== name || !isRetry) return outcome
    try {
      return isRetry(challenge, after, shared) ? { ...outcome, error: rejection('wrong-answer') } : outcome
    } catch (thrown) {
      if (context.peek) throw thrown
      // The application compares the challenges. Its error must not lose the new Cognito session.
      return { ...outcome, error: rejection('unknown'), thrown }
    }
  }

  async function applyNext(next: Next, name: ChallengeName, context: FlowContext): Promise<Outcome> {
    const reply = await replyTo(next, name, context)
    if (reply) return advance(reply, context)
    if ('open' in next) {
      const { error } = next
      if (typeof error === 'string') explain(rejection(error), config, [])
      return {
        step: open(next.open, next.input),
        secrets: {},
        error: typeof error === 'string' ? rejection(error) : error && toAuthError(error, 'retry', context),
      }
    }
    if (!context.pendingSignIn) return endFlow(rejection('session-invalid', 'restart'), context)
    return signedIn(context.pendingSignIn.tokens, context)
  }

  /** Returns the reply to an answer, from Cognito or made by the kit, or `undefined` if a kit challenge follows. */
  async function replyTo(next: Next, name: ChallengeName, context: FlowContext): Promise<Reply | undefined> {
    if ('respond' in next) {
      context.nextFactor = specOf(name).nextFactor
      return respond(next.as ?? name, next.respond, context)
    }
    if ('reply' in next) return next.reply
    if (!('challenge' in next)) return undefined
    const body = { ChallengeName: next.challenge, ChallengeParameters: next.parameters }
    return { operation: 'RespondToAuthChallenge', body }
  }

  async function respond(name: string, fields: Fields, context: FlowContext): Promise<Reply> {
    const reply = await context.call('RespondToAuthChallenge', {
      ChallengeName: name,
      ChallengeResponses: {
        USERNAME: context.userId ?? context.username,
        DEVICE_KEY: context.device?.deviceKey,
        ...fields,
      },
    })
    Object.assign(context, { answering: undefined, answerAccepted: true })
    return reply
  }

  /** Answers automatic challenges until the user must answer or is signed in. */
  async function advance(first: Reply, context: FlowContext): Promise<Outcome> {
    let reply = first
    for (let count = 0; count <= maxAutomaticChallenges; count++) {
      const { USER_ID_FOR_SRP, USERNAME } = readParameters(reply)
      context.userId ??= USER_ID_FOR_SRP ?? USERNAME
      const result = readTokens(reply, context.device?.deviceKey)
      if (result) return finishSignIn(result, context)
      const name = requireString(reply, 'ChallengeName')
      const automatic = automaticChallengeOf(name)
      if (!automatic) {
        const outcome = await readChallenge(name, reply, context)
        const next = await submitOnlyAnswer(outcome.step.challenge, context)
        if (!next) return outcome
        reply = next
        continue
      }
      if ('unsupported' in automatic)
        return endFlow({ kind: 'unsupported-challenge', name, recovery: 'restart' }, context)
      try {
        context.nextFactor = automatic.nextFactor ?? context.nextFactor
        reply = await respond(name, await automatic.respond(reply, context), context)
      } catch (error) {
        // A rejection during the proof of the device concerns the device and not the password.
        if (!automatic.blamesDevice || !(error instanceof CognitoError) || !isRejectedIdentity(error))
          throw error
        throw new CognitoError(error.operation, 'ResourceNotFoundException', 'Device')
      }
    }
    throw new InvalidResponseError(reply.operation, 'ChallengeName')
  }

  /** Reads a challenge of the user from a reply. */
  async function readChallenge(poolName: string, reply: Reply, context: FlowContext): Promise<Outcome> {
    const name = userChallengeNameOf(poolName)
    const { read } = specOf(name)
    if (lacksSession(name, context)) throw new InvalidResponseError(reply.operation, 'Session')
    const field = 'AvailableChallenges'
    const available = reply.body[field] ?? context.available
    context.available = available === undefined ? undefined : readNames(reply, field, available)
    const details = await read?.({ ...reply, body: { ...reply.body, [field]: available } }, context)
    const { cognitoSession, username, userId } = context
    const challenge = { name, ...details } as Challenge
    return {
      step: {
        status: 'challenge',
        challenge,
        cognitoSession,
        username,
        userId,
        available: context.available,
      },
      secrets: {},
    }
  }

  /** Sends the only possible answer to a challenge and returns the reply. */
  async function submitOnlyAnswer(
    challenge: Challenge | undefined,
    context: FlowContext,
  ): Promise<Reply | undefined> {
    if (!challenge || context.peek) return undefined
    const { onlyAnswer, write } = specOf(challenge.name)
    const answer = onlyAnswer?.(challenge)
    if (answer === undefined) return undefined
    context.answering = challenge.name
    return replyTo(await write(answer, challenge, context), challenge.name, context)
  }

  /** Completes the sign-in after Cognito returned tokens. The user may have to decide about a new device first. */
  async function finishSignIn({ tokens, newDevice }: GrantedTokens, context: FlowContext): Promise<Outcome> {
    // After a sign-in without a challenge, only the tokens contain the canonical username.
    context.userId ??= stringClaim(claimsOf(tokens.accessToken)?.username)
    context.pendingSignIn = newDevice && { tokens, newDevice }
    if (!(await needsDeviceConsent(context, devices, config.rememberDevice))) return signedIn(tokens, context)
    const { username, userId, pendingSignIn } = context
    return {
      step: { ...open('remember-device', { username, deviceName }), userId },
      secrets: { pendingSignIn },
    }
  }

  function signedIn(tokens: Tokens, { username = '', userId = username }: FlowContext): Outcome {
    devices.addName(username, userId)
    return { step: { status: 'signed-in', username, userId }, secrets: {}, tokens }
  }

  /** If Cognito does not know the device, forgets it and starts the sign-in again without it. */
  async function retryWithoutDevice(context: FlowContext, attempt: () => Promise<Outcome>): Promise<Outcome> {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof CognitoError) || !errorInfoOf(error).unknownDevice) throw error
      devices.forget(context.username, context.userId)
      if (!context.initiatedWith) throw error
      return advance(await initiateAuth(context.initiatedWith, context), context)
    }
  }

  /** Starts the sign-in again and repeats the answers, up to the challenge that sends the code. */
  async function replay(secrets: Secrets, context: FlowContext): Promise<Outcome> {
    const { replayableAnswers = [], password } = secrets
    // The newest password, because one of the answers can have changed it.
    const renewed = <Given extends object>(given: Given) =>
      'password' in given && given.password ? { ...given, password } : given
    const initiatedWith = renewed(secrets.initiatedWith as Credentials)
    const { cognitoSession, fallbackChallenge } = context
    try {
      let outcome = await retryWithoutDevice(context, async () =>
        advance(await initiateAuth(initiatedWith, context), context),
      )
      for (const { name, answer } of replayableAnswers) {
        const { challenge } = outcome.step
        if (challenge?.name !== name) break
        outcome = await submit(challenge, renewed(answer), context)
      }
      return outcome.tokens ? outcome : { ...outcome, secrets: { ...secrets, ...outcome.secrets } }
    } catch (error) {
      // The old challenge is still valid with its old Cognito session.
      Object.assign(context, {
        cognitoSession,
        fallbackChallenge,
        answering: undefined,
        answerAccepted: false,
      })
      throw error
    }
  }

  /** Returns the secrets that the session keeps after a successful step. */
  function nextSecrets(
    outcome: Outcome,
    name: Challenge['name'],
    answer: unknown,
    before: Secrets,
    { initiatedWith = before.initiatedWith, password }: FlowContext,
  ): Outcome {
    const { error } = outcome
    const ended = outcome.tokens || (error && 'recovery' in error && error.recovery === 'restart')
    if (ended || !keepCredentials) return outcome
    const replay = specOf(name).replay?.(answer)
    const replayableAnswers =
      initiatedWith !== before.initiatedWith
        ? []
        : replay === 'repeat'
          ? before.replayableAnswers && [...before.replayableAnswers, { name, answer: answer as object }]
          : replay && before.replayableAnswers
    return { ...outcome, secrets: { ...outcome.secrets, initiatedWith, password, replayableAnswers } }
  }

  /** Returns the outcome of a failed step. */
  async function handleError(
    error: unknown,
    step: ChallengeStep,
    secrets: Secrets,
    context: FlowContext,
    leading = false,
  ): Promise<Outcome> {
    const info = error instanceof CognitoError ? errorInfoOf(error) : undefined
    const { leadsTo, notice } = info ?? {}
    const { send, sendOperation } = leadsTo ? specOf(leadsTo) : ({} as Partial<AnySpec>)
    // An exception does not lead to a challenge that sends a code if one was to be sent just now.
    const isSendRejected = send && (leading || sendOperation === (error as CognitoError).operation)
    if (leadsTo && !isSendRejected) return openErrorStep(leadsTo, { notice }, context)
    const { singleAttempt, rejectionCodes } = context.answering
      ? specOf(context.answering)
      : ({} as Partial<AnySpec>)
    // A challenge of the kit has no Cognito session that could end.
    const ends =
      !specOf(context.fallbackChallenge.name).open &&
      (context.answerAccepted || info?.endsSession || (info && singleAttempt && !info.keepsSession))
    const authError = toAuthError(error, ends ? 'restart' : 'retry', context, rejectionCodes)
    const outcome = ends
      ? endFlow(authError, context)
      : { step: currentStep(step, context), secrets, error: authError }
    return isCallError(error) ? outcome : { ...outcome, thrown: error }
  }

  /** Returns the step with the fallback challenge and the newest Cognito session. */
  function currentStep(
    step: ChallengeStep,
    { fallbackChallenge: challenge, cognitoSession, username }: FlowContext,
  ): ChallengeStep {
    return {
      ...step,
      challenge,
      username,
      cognitoSession: specOf(challenge.name).open ? undefined : cognitoSession,
    }
  }

  function endFlow(error: AuthError, { username }: { readonly username?: string | undefined }): Outcome {
    return { step: open('sign-in', { username }), secrets: {}, error }
  }

  /** Opens the challenge to which an exception leads, and sends its code. */
  async function openErrorStep(
    entry: KitChallengeName,
    why: KitChallengeInput,
    context: FlowContext,
  ): Promise<Outcome> {
    const { username, password } = context
    const secrets: Secrets = keepCredentials ? { password } : {}
    const input = { ...why, username }
    context.setFallbackStep(entry, { ...input, codeSent: false })
    try {
      const sent = await specOf(entry).send?.(context, open(entry, input).challenge)
      return { step: open(entry, { ...input, ...sent }), secrets }
    } catch (error) {
      return handleError(error, open(entry, input), secrets, context, true)
    }
  }

  /** Returns the error that the user sees. An error that is not Cognito's is a bug, and the user sees `unknown`. */
  function toAuthError(
    error: unknown,
    recovery: 'retry' | 'restart',
    { attributes }: FlowContext,
    rejectionCodes: AnySpec['rejectionCodes'] = {},
  ): AuthError {
    explain(error, config, attributes)
    if (error instanceof NetworkError) return { kind: 'network', operation: error.operation, recovery }
    if (error instanceof InvalidResponseError)
      return { kind: 'invalid-response', operation: error.operation, field: error.field, recovery }
    if (!(error instanceof CognitoError)) return rejection('unknown', recovery)
    const { code, field, retryAfter } = errorInfoOf(error)
    const issues = attributeIssuesOf(error, attributes)
    return {
      kind: 'rejected',
      code: rejectionCodes[code] ?? code,
      recovery,
      exception: error.exception,
      field,
      fields: issues && prefixed(`${field}.`, issues),
      retryAfter,
      lambdaMessage: config.exposeLambdaMessages ? error.lambdaMessage : undefined,
    }
  }
}

const prefixed = <Value>(prefix: string, fields: Readonly<Record<string, Value>>) =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [prefix + name, value]))

/** Whether the challenge needs a Cognito session and there is none. */
function lacksSession(
  name: ChallengeName,
  { cognitoSession }: Pick<ChallengeStep, 'cognitoSession'>,
): boolean {
  const { open, sessionOptional } = specOf(name)
  return !open && !sessionOptional && !cognitoSession
}

/** Whether a storage returned a step without its Cognito session, or with details of another shape. */
const isBroken = (step: ChallengeStep): boolean =>
  lacksSession(step.challenge.name, step) || !isIntact(step.challenge)

const rejection = (code: ErrorCode, recovery: 'retry' | 'restart' = 'retry'): AuthError => ({
  kind: 'rejected',
  code,
  recovery,
})

const isCallError = (error: unknown) =>
  error instanceof CognitoError || error instanceof NetworkError || error instanceof InvalidResponseError

/** Whether Cognito rejected the user or the device, and not the moment or the form of the call. */
const isRejectedIdentity = (error: CognitoError) =>
  /^(wrong-credentials|not-authorized)$/.test(errorInfoOf(error).code)
