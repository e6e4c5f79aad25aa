/** A sign-in: the pool asks, judges the answer, and asks on, until nothing stands between the user and the tokens. */
import { gates, sideNamed, sides } from '../../challenges/pools.js'
import type { Fields } from '../../wire/transport.js'
import { Refusal, refuse } from '../call/refusal.js'
import type { ClientDesk } from '../state/desk.js'
import type { SignIn, User } from '../state/state.js'
import { type AuthenticationResult, grant } from '../tokens/tokens.js'
import { run } from '../triggers.js'
import { checkPresent, findUser, isUsername, needUser } from '../users/accounts.js'
import { knownKey } from '../users/devices.js'
import { makePhantom } from '../users/phantoms.js'
import { admit, checkEnabled } from './admission.js'
import { decide } from './custom.js'
import { type Asked, needEntry, refuseCredentials, type Side, type Verdict } from './side.js'
import { createSession, discard, findSession, giveBack, issue, take, tear } from './tickets.js'

/** What InitiateAuth and RespondToAuthChallenge answer. */
export interface Step {
  readonly ChallengeName?: string
  readonly Session?: string
  readonly ChallengeParameters: Fields
  readonly AvailableChallenges?: readonly string[]
  readonly AuthenticationResult?: AuthenticationResult
}

/** Asks; or judges at once what is answered together with its choice. */
export async function ask(asked: Asked, name: string): Promise<Step> {
  const { desk, signIn } = asked
  const side = needSide(name)
  if (!side.pose) return settle(asked, name, await side.judge(asked.given, asked))

  const { parameters, memory = {}, block, available } = await side.pose(asked)
  const session = issue(desk, block ?? createSession(desk), { ...signIn, asks: name, memory })
  return {
    ...(available && { AvailableChallenges: available }),
    ChallengeName: name,
    ...(block === undefined && { Session: session }),
    ChallengeParameters: parameters,
  }
}

/** Judges an answer, and goes on. */
export async function answer(
  desk: ClientDesk,
  name: string,
  responses: Fields,
  session: string | undefined,
): Promise<Step> {
  const side = needSide(name)
  const typed = needEntry(responses, 'USERNAME')
  const ticket = session ?? side.sessionIn?.(responses) ?? findWaiting(desk, name, side, responses)
  if (!ticket) return refuse('InvalidParameter', 'Missing required parameter Session')

  const taken = take(
    desk,
    ticket,
    (waiting) => (waiting.asks === name || waiting.asks === side.standsFor) && isAbout(waiting, typed, desk),
  )
  const user = await userOf(desk, taken)
  const signIn = placeOn(desk, user, taken, responses)
  const asked = { desk, signIn, user, sides, given: responses }
  let judged: Judged
  try {
    judged = await judge(name, asked)
  } catch (error) {
    if (isFinal(error)) end(desk, ticket, signIn)
    else giveBack(desk, ticket)
    throw error
  }
  tear(desk, ticket)
  try {
    return await settle(asked, judged.name, judged.verdict)
  } catch (error) {
    end(desk, ticket, signIn)
    throw error
  }
}

/** Ends a sign-in. Of a custom one that failed, Cognito no longer knows the session. */
const end = (desk: ClientDesk, session: string, { rounds }: SignIn): void =>
  rounds ? discard(desk, session) : tear(desk, session)

/** The session of an answer that brings none, where the challenge can do without. */
function findWaiting(desk: ClientDesk, name: string, side: Side, responses: Fields): string | undefined {
  const { isAnsweredBy } = side
  if (!isAnsweredBy) return undefined
  const typed = responses.USERNAME ?? ''
  return (
    findSession(
      desk,
      (waiting) => waiting.asks === name && isAbout(waiting, typed, desk) && isAnsweredBy(responses, waiting),
    ) ?? refuse('NotAuthorized', 'Invalid session for the user.')
  )
}

/** On which device it is may be told as late as with the first proof. */
const placeOn = (desk: ClientDesk, user: User, signIn: SignIn, { DEVICE_KEY }: Fields): SignIn =>
  signIn.deviceKey || signIn.proved.length > 0
    ? signIn
    : { ...signIn, deviceKey: knownKey(desk, user, DEVICE_KEY) }

/** A verdict, and the challenge that it is about: after a choice, the chosen one. */
interface Judged {
  readonly name: string
  readonly verdict: Verdict
}

/** Judges an answer. An answer that came together with a choice is judged by the challenge that was chosen. */
async function judge(name: string, asked: Asked): Promise<Judged> {
  const verdict = await needSide(name).judge(asked.given, asked)
  if ('right' in verdict) return { name, verdict }
  const chosen = needSide(verdict.ask)
  const withAnswer = { ...asked, given: verdict.given }
  if (!chosen.pose) return judge(verdict.ask, withAnswer)
  const verdictOnChosen = await chosen.judgeChosen?.(verdict.given, withAnswer)
  return verdictOnChosen ? { name: verdict.ask, verdict: verdictOnChosen } : { name, verdict }
}

/** What a wrong answer leaves alive can be answered once more. A wrong password or a broken Lambda leaves nothing. */
const isFinal = (error: unknown): boolean =>
  !(error instanceof Refusal) ||
  /^NotAuthorized$|^PasswordResetRequired$|^UserNotConfirmed$|Lambda/.test(error.exception)

export function settle(asked: Asked, name: string, verdict: Verdict): Promise<Step> {
  if ('ask' in verdict) {
    const { given, newAddress } = verdict
    return ask({ ...asked, given, newAddress }, verdict.ask)
  }
  const { signIn } = asked
  const round = { challengeName: name, challengeResult: verdict.right, challengeMetadata: verdict.metadata }
  return proceed({
    ...asked,
    signIn: {
      ...signIn,
      proved: verdict.right ? [...signIn.proved, name] : signIn.proved,
      ...(signIn.rounds && { rounds: [...signIn.rounds, round] }),
    },
  })
}

/** Asks whatever still stands between the user and the tokens. */
export async function proceed(asked: Asked): Promise<Step> {
  const due = gates.find((name) => needSide(name).stands?.(asked))
  if (due) return ask(asked, due)
  if (!asked.signIn.rounds) return finish(asked)

  const decision = await decide(asked)
  return decision.tokens ? finish(asked) : ask(asked, decision.ask)
}

export async function finish(asked: Asked): Promise<Step> {
  const { desk, signIn, user } = asked
  if (signIn.phantom) refuseCredentials()
  checkEnabled(user)
  admit(user)
  const isNew = desk.pool.settings.devices !== undefined && !signIn.deviceKey
  await run(desk, 'PostAuthentication', 'PostAuthentication_Authentication', user, { newDeviceUsed: isNew })
  checkPresent(desk.pool, user)
  const source = signIn.proved.map((name) => sideNamed(name)?.tokenSource).findLast(Boolean)
  const { deviceKey } = signIn
  const granted = { deviceKey, confirmsDevice: confirmsDevice(asked) }
  return { ChallengeParameters: {}, AuthenticationResult: await grant(desk, user, granted, source) }
}

/**
 * Whether Cognito would confirm the device that is new at this sign-in: only after SRP, and only if the call that won
 * the tokens named the user by the username and not by an alias.
 */
function confirmsDevice({ desk, signIn, user, sides, given }: Asked): boolean {
  const bySrp = signIn.proved.some((name) => sides[name]?.provesBySrp)
  const byUsername = isUsername(desk.pool, user, given.USERNAME ?? '')
  return byUsername && (bySrp || desk.realm.quirks.confirmDeviceWithoutSrp)
}

const needSide = (name: string): Side =>
  sideNamed(name) ?? refuse('InvalidParameter', 'The challenge is none that can be answered.')

async function userOf(desk: ClientDesk, signIn: SignIn): Promise<User> {
  if (signIn.phantom) return makePhantom(desk, signIn.typed)
  const user = needUser(desk.pool, signIn.username)
  return user.sub === signIn.sub ? user : refuse('UserNotFound', 'User does not exist.')
}

/** A session is one user's, by whichever name. */
const isAbout = ({ username, typed }: SignIn, name: string, { pool }: ClientDesk): boolean =>
  name === username || name === typed || findUser(pool, name)?.username === username
