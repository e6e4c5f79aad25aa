/** How a sign-in begins: the flows of Cognito that a configuration can choose. */
import { Refused } from '../wire/halt.js'
import type { Reply } from '../wire/transport.js'
import type { Credentials, Next, Seed, Turn } from './spec.js'

/** The flows by AWS's names; `CUSTOM_AUTH_WITH_SRP` is CUSTOM_AUTH with the password proved first. */
export type Flow =
  | 'USER_SRP_AUTH'
  | 'USER_PASSWORD_AUTH'
  | 'USER_AUTH'
  | 'CUSTOM_AUTH'
  | 'CUSTOM_AUTH_WITH_SRP'

/** How the password goes along with the first call, if it does; in USER_AUTH the preferred factor decides. */
const carries: Readonly<Record<string, 'PASSWORD' | 'SRP_A' | undefined>> = {
  USER_SRP_AUTH: 'SRP_A',
  USER_PASSWORD_AUTH: 'PASSWORD',
  CUSTOM_AUTH_WITH_SRP: 'SRP_A',
  PASSWORD: 'PASSWORD',
  PASSWORD_SRP: 'SRP_A',
}

const offersChoice = (flow: Flow) => flow === 'USER_AUTH'

/** Whether the first form asks for the password too. */
export const asksPassword = (flow: Flow, preferredChallenge = ''): boolean =>
  Boolean(carries[offersChoice(flow) ? preferredChallenge : flow])

/** Whether a password may be proved by SRP, which is worth making ready for. */
export const provesPassword = (flow: Flow): boolean => offersChoice(flow) || carries[flow] === 'SRP_A'

/** Begins a sign-in. The credentials are noted in the turn, so that it can begin once more. */
export async function begin(credentials: Credentials, turn: Turn): Promise<Reply> {
  const { flow, authParameters } = turn.settings
  const { username, password } = credentials
  const wanted = offersChoice(flow) && (credentials.preferredChallenge ?? (password && 'PASSWORD_SRP'))
  // A password that isn't there can't be preferred: then the pool offers the choice.
  const preferred = wanted && (password || !carries[wanted]) ? wanted : undefined
  const carried = carries[preferred ?? flow]
  const preferredChallenge = offersChoice(flow) ? credentials.preferredChallenge : undefined
  Object.assign(turn, {
    began: { ...credentials, preferredChallenge },
    username,
    userId: undefined,
    password,
  })
  return turn.ask('InitiateAuth', {
    AuthFlow: flow.replace('_WITH_SRP', ''),
    AuthParameters: {
      ...authParameters(),
      USERNAME: username,
      PREFERRED_CHALLENGE: preferred,
      CHALLENGE_NAME: flow === 'CUSTOM_AUTH_WITH_SRP' ? carried : undefined,
      PASSWORD: carried === 'PASSWORD' ? password : undefined,
      SRP_A: carried === 'SRP_A' ? await turn.srp.hello() : undefined,
      DEVICE_KEY: turn.device?.deviceKey,
    },
  })
}

/**
 * Goes on to sign in, once an account is confirmed or has a new password. The conversation stands at the sign-in
 * form from here on, so that a refusal is shown there and not at a question that was answered well.
 */
export async function goOn(after: Seed['after'], turn: Turn, thread?: string): Promise<Next> {
  const { username = '', password, settings } = turn
  const seed = { username, after }
  turn.standAt('sign-in', seed)
  if (thread) {
    const AuthParameters = { USERNAME: username }
    try {
      return {
        reply: await turn.ask('InitiateAuth', { AuthFlow: 'USER_AUTH', AuthParameters, Session: thread }),
      }
    } catch (halt) {
      // It was a courtesy of the pool's; the ordinary way is still open.
      if (!(halt instanceof Refused)) throw halt
    }
  }
  if (!password || settings.flow === 'CUSTOM_AUTH') return { open: 'sign-in', seed }
  return { reply: await begin({ username, password }, turn) }
}
