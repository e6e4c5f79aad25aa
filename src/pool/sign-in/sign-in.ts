/**
 * A sign-in: the pool starts a challenge and verifies its answer, until no challenge is due and the tokens are
 * issued.
 */
import { challengeHandlers, challengeOrder, findHandler } from '../../challenges/pools.js'
import type { Fields } from '../../wire/transport.js'
import { CognitoException, reject } from '../call/exception.js'
import type { ClientContext } from '../state/context.js'
import type { SignIn, User } from '../state/state.js'
import { type AuthenticationResult, issueTokens } from '../tokens/tokens.js'
import { runTrigger } from '../triggers.js'
import { checkPresent, findUser, isUsername, requireUser } from '../users/accounts.js'
import { knownDeviceKey } from '../users/devices.js'
import { simulateUser } from '../users/simulated-users.js'
import { checkEnabled, checkStatus } from './account-checks.js'
import {
  type Attempt,
  type ChallengeHandler,
  rejectCredentials,
  requireParameter,
  type VerificationResult,
} from './challenge-handler.js'
import { defineNext } from './custom-auth.js'
import {
  claimSession,
  consumeSession,
  createSession,
  deleteSession,
  findSession,
  generateSessionId,
  releaseSession,
} from './sign-in-sessions.js'

/** Result of InitiateAuth and RespondToAuthChallenge. */
export interface Step {
  readonly ChallengeName?: string
  readonly Session?: string
  readonly ChallengeParameters: Fields
  readonly AvailableChallenges?: readonly string[]
  readonly AuthenticationResult?: AuthenticationResult
}

/** Starts a challenge, or verifies it immediately if the input already contains the answer. */
export async function startChallenge(attempt: Attempt, name: string): Promise<Step> {
  const { ctx, signIn } = attempt
  const handler = requireHandler(name)
  if (!handler.start) return applyResult(attempt, name, await handler.verify(attempt.input, attempt))

  const { parameters, challengeState = {}, block, available } = await handler.start(attempt)
  const session = createSession(ctx, block ?? generateSessionId(ctx), {
    ...signIn,
    challengeName: name,
    challengeState,
  })
  return {
    ...(available && { AvailableChallenges: available }),
    ChallengeName: name,
    ...(block === undefined && { Session: session }),
    ChallengeParameters: parameters,
  }
}

/** Verifies an answer and continues the sign-in. */
export async function answerChallenge(
  ctx: ClientContext,
  name: string,
  responses: Fields,
  session: string | undefined,
): Promise<Step> {
  const handler = requireHandler(name)
  const typed = requireParameter(responses, 'USERNAME')
  const sessionId = session ?? handler.sessionIdIn?.(responses) ?? findWaiting(ctx, name, handler, responses)
  if (!sessionId) return reject('InvalidParameter', 'Missing required parameter Session')

  const taken = claimSession(
    ctx,
    sessionId,
    (waiting) =>
      (waiting.challengeName === name || waiting.challengeName === handler.mayAnswerFor) &&
      isForUser(waiting, typed, ctx),
  )
  const user = await userOf(ctx, taken)
  const signIn = withDevice(ctx, user, taken, responses)
  const attempt = { ctx, signIn, user, challengeHandlers, input: responses }
  let verified: VerifiedAnswer
  try {
    verified = await verifyAnswer(name, attempt)
  } catch (error) {
    if (isFinal(error)) endSession(ctx, sessionId, signIn)
    else releaseSession(ctx, sessionId)
    throw error
  }
  consumeSession(ctx, sessionId)
  try {
    return await applyResult(attempt, verified.name, verified.result)
  } catch (error) {
    endSession(ctx, sessionId, signIn)
    throw error
  }
}

/** Ends a sign-in. Cognito forgets the session of a custom sign-in that failed. */
const endSession = (ctx: ClientContext, session: string, { challengeResults }: SignIn): void =>
  challengeResults ? deleteSession(ctx, session) : consumeSession(ctx, session)

/** Returns the session ID for an answer without one, if the challenge allows that. */
function findWaiting(
  ctx: ClientContext,
  name: string,
  handler: ChallengeHandler,
  responses: Fields,
): string | undefined {
  const { matchesWithoutSession } = handler
  if (!matchesWithoutSession) return undefined
  const typed = responses.USERNAME ?? ''
  return (
    findSession(
      ctx,
      (waiting) =>
        waiting.challengeName === name &&
        isForUser(waiting, typed, ctx) &&
        matchesWithoutSession(responses, waiting),
    ) ?? reject('NotAuthorized', 'Invalid session for the user.')
  )
}

/** The first answer may still name the device. */
const withDevice = (ctx: ClientContext, user: User, signIn: SignIn, { DEVICE_KEY }: Fields): SignIn =>
  signIn.deviceKey || signIn.passedChallenges.length > 0
    ? signIn
    : { ...signIn, deviceKey: knownDeviceKey(ctx, user, DEVICE_KEY) }

/** A result, and the challenge that it belongs to. After a selection it is the selected challenge. */
interface VerifiedAnswer {
  readonly name: string
  readonly result: VerificationResult
}

/** Verifies an answer. If a selection contained an answer, the selected challenge verifies it. */
async function verifyAnswer(name: string, attempt: Attempt): Promise<VerifiedAnswer> {
  const result = await requireHandler(name).verify(attempt.input, attempt)
  if ('correct' in result) return { name, result }
  const chosen = requireHandler(result.next)
  const withAnswer = { ...attempt, input: result.input }
  if (!chosen.start) return verifyAnswer(result.next, withAnswer)
  const resultOfChosen = await chosen.verifyWithChoice?.(result.input, withAnswer)
  return resultOfChosen ? { name: result.next, result: resultOfChosen } : { name, result }
}

/** Other wrong answers can be corrected. A wrong password or a failed Lambda ends the sign-in. */
const isFinal = (error: unknown): boolean =>
  !(error instanceof CognitoException) ||
  /^NotAuthorized$|^PasswordResetRequired$|^UserNotConfirmed$|Lambda/.test(error.exception)

export function applyResult(attempt: Attempt, name: string, result: VerificationResult): Promise<Step> {
  if ('next' in result) {
    const { input, newAddress } = result
    return startChallenge({ ...attempt, input, newAddress }, result.next)
  }
  const { signIn } = attempt
  const round = { challengeName: name, challengeResult: result.correct, challengeMetadata: result.metadata }
  return continueSignIn({
    ...attempt,
    signIn: {
      ...signIn,
      passedChallenges: result.correct ? [...signIn.passedChallenges, name] : signIn.passedChallenges,
      ...(signIn.challengeResults && { challengeResults: [...signIn.challengeResults, round] }),
    },
  })
}

/** Starts the next challenge that is due, or issues the tokens. */
export async function continueSignIn(attempt: Attempt): Promise<Step> {
  const due = challengeOrder.find((name) => requireHandler(name).isDue?.(attempt))
  if (due) return startChallenge(attempt, due)
  if (!attempt.signIn.challengeResults) return completeSignIn(attempt)

  const decision = await defineNext(attempt)
  return decision.tokens ? completeSignIn(attempt) : startChallenge(attempt, decision.next)
}

export async function completeSignIn(attempt: Attempt): Promise<Step> {
  const { ctx, signIn, user } = attempt
  if (signIn.simulated) rejectCredentials()
  checkEnabled(user)
  checkStatus(user)
  const isNew = ctx.pool.settings.devices !== undefined && !signIn.deviceKey
  await runTrigger(ctx, 'PostAuthentication', 'PostAuthentication_Authentication', user, {
    newDeviceUsed: isNew,
  })
  checkPresent(ctx.pool, user)
  const source = signIn.passedChallenges.map((name) => findHandler(name)?.tokenSource).findLast(Boolean)
  const { deviceKey } = signIn
  const granted = { deviceKey, confirmsDevice: confirmsDevice(attempt) }
  return { ChallengeParameters: {}, AuthenticationResult: await issueTokens(ctx, user, granted, source) }
}

/**
 * Whether Cognito would confirm the new device of this sign-in: only after SRP, and only if the last call named the
 * user by the username and not by an alias.
 */
function confirmsDevice({ ctx, signIn, user, challengeHandlers, input }: Attempt): boolean {
  const bySrp = signIn.passedChallenges.some((name) => challengeHandlers[name]?.provesBySrp)
  const byUsername = isUsername(ctx.pool, user, input.USERNAME ?? '')
  return byUsername && (bySrp || ctx.env.quirks.confirmDeviceWithoutSrp)
}

const requireHandler = (name: string): ChallengeHandler =>
  findHandler(name) ?? reject('InvalidParameter', 'The challenge is none that can be answered.')

async function userOf(ctx: ClientContext, signIn: SignIn): Promise<User> {
  if (signIn.simulated) return simulateUser(ctx, signIn.typed)
  const user = requireUser(ctx.pool, signIn.username)
  return user.sub === signIn.sub ? user : reject('UserNotFound', 'User does not exist.')
}

/** Whether the name is the user's username or one of the user's aliases. */
const isForUser = ({ username, typed }: SignIn, name: string, { pool }: ClientContext): boolean =>
  name === username || name === typed || findUser(pool, name)?.username === username
