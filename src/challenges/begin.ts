/** The first call of a sign-in, by the flow that was chosen; and how one goes on by itself. */
import { CognitoError } from '../wire/halt.js'
import type { Reply } from '../wire/transport.js'
import { carries, offersChoice } from './flow.js'
import type { Credentials, Next, Seed, Turn } from './spec.js'

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
    // A password by SRP is proved later. What Lambdas ask for after a name, only they know.
    nextFactor: carried === 'PASSWORD' ? 'second' : offersChoice(flow) ? 'first' : undefined,
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
export async function goOn(notice: Seed['notice'], turn: Turn, thread?: string): Promise<Next> {
  const { username = '', password, settings } = turn
  const seed = { username, notice }
  turn.standAt('sign-in', seed)
  if (thread) {
    const AuthParameters = { USERNAME: username }
    try {
      return {
        reply: await turn.ask('InitiateAuth', { AuthFlow: 'USER_AUTH', AuthParameters, Session: thread }),
      }
    } catch (halt) {
      // It was a courtesy of the pool's; the ordinary way is still open.
      if (!(halt instanceof CognitoError)) throw halt
    }
  }
  if (!password || settings.flow === 'CUSTOM_AUTH') return { open: 'sign-in', seed }
  return { reply: await begin({ username, password }, turn) }
}
