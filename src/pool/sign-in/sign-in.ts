/** A sign-in: the pool asks, judges the answer, and asks on, until nothing stands between the user and the tokens. */
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

/** What InitiateAuth and RespondToAuthChallenge answer. */
export interface Step {
  readonly ChallengeName?: string
  readonly Session?: string
  readonly ChallengeParameters: Fields
  readonly AvailableChallenges?: readonly string[]
  readonly AuthenticationResult?: AuthenticationResult
}

/** Asks; or judges at once what is answered together with its choice. */
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

/** Judges an answer, and goes on. */
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

/** Ends a sign-in. Of a custom one that failed, Cognito no longer knows the session. */
const endSession = (ctx: ClientContext, session: string, { challengeResults }: SignIn): void =>
  challengeResults ? deleteSession(ctx, session) : consumeSession(ctx, session)

/** The session of an answer that brings none, where the challenge can do without. */
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

/** On which device it is may be told as late as with the first proof. */
const withDevice = (ctx: ClientContext, user: User, signIn: SignIn, { DEVICE_KEY }: Fields): SignIn =>
  signIn.deviceKey || signIn.passedChallenges.length > 0
    ? signIn
    : { ...signIn, deviceKey: knownDeviceKey(ctx, user, DEVICE_KEY) }

/** A verdict, and the challenge that it is about: after a choice, the chosen one. */
interface VerifiedAnswer {
  readonly name: string
  readonly result: VerificationResult
}

/** Judges an answer. An answer that came together with a choice is judged by the challenge that was chosen. */
async function verifyAnswer(name: string, attempt: Attempt): Promise<VerifiedAnswer> {
  const result = await requireHandler(name).verify(attempt.input, attempt)
  if ('correct' in result) return { name, result }
  const chosen = requireHandler(result.next)
  const withAnswer = { ...attempt, input: result.input }
  if (!chosen.start) return verifyAnswer(result.next, withAnswer)
  const resultOfChosen = await chosen.verifyWithChoice?.(result.input, withAnswer)
  return resultOfChosen ? { name: result.next, result: resultOfChosen } : { name, result }
}

/** What a wrong answer leaves alive can be answered once more. A wrong password or a broken Lambda leaves nothing. */
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

/** Asks whatever still stands between the user and the tokens. */
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
 * Whether Cognito would confirm the device that is new at this sign-in: only after SRP, and only if the call that won
 * the tokens named the user by the username and not by an alias.
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

/** A session is one user's, by whichever name. */
const isForUser = ({ username, typed }: SignIn, name: string, { pool }: ClientContext): boolean =>
  name === username || name === typed || findUser(pool, name)?.username === username
