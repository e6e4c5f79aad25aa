/** How a sign-in begins: the flows of Cognito that a configuration can choose. */
import { Refused } from '../wire/halt.js'
import type { Fields, Reply } from '../wire/transport.js'
import type { Credentials, Next, Seed, Turn } from './spec.js'

interface Beginning {
  /** Whether the first form asks for the password too. */
  asksPassword(preferredChallenge?: string): boolean
  /** Whether a password, if there is one, is of use. */
  readonly takesPassword: boolean
  /** Whether the password may be proved by SRP, which is worth making ready for. */
  readonly provesPassword: boolean
  parameters(credentials: Credentials, turn: Turn): Promise<Fields>
}

const withPassword = ({ password = '' }: Credentials): Fields => ({ PASSWORD: password })
const withSrp = async (turn: Turn): Promise<Fields> => ({ SRP_A: await turn.srp.hello() })

// USER_AUTH: what goes along with a preference, where something does.
const preferences: Readonly<Record<string, Beginning['parameters']>> = {
  PASSWORD: async (credentials) => withPassword(credentials),
  PASSWORD_SRP: (_, turn) => withSrp(turn),
}

const beginnings = {
  USER_SRP_AUTH: {
    asksPassword: () => true,
    takesPassword: true,
    provesPassword: true,
    parameters: (_, turn) => withSrp(turn),
  },
  USER_PASSWORD_AUTH: {
    asksPassword: () => true,
    takesPassword: true,
    provesPassword: false,
    parameters: async (credentials) => withPassword(credentials),
  },
  USER_AUTH: {
    takesPassword: true,
    provesPassword: true,
    asksPassword: (preferred = '') => preferred in preferences,
    async parameters(credentials, turn) {
      const { password, preferredChallenge: preferred = password && 'PASSWORD_SRP' } = credentials
      if (!preferred) return {}
      return { PREFERRED_CHALLENGE: preferred, ...(await preferences[preferred]?.(credentials, turn)) }
    },
  },
  CUSTOM_AUTH: {
    asksPassword: () => false,
    takesPassword: false,
    provesPassword: false,
    parameters: async () => ({}),
  },
  CUSTOM_AUTH_WITH_SRP: {
    asksPassword: () => true,
    takesPassword: true,
    provesPassword: true,
    parameters: async (_, turn) => ({ CHALLENGE_NAME: 'SRP_A', ...(await withSrp(turn)) }),
  },
} as const satisfies Record<string, Beginning>

/** The flows by AWS's names; `CUSTOM_AUTH_WITH_SRP` is CUSTOM_AUTH with the password proved first. */
export type Flow = keyof typeof beginnings

export const asksPassword = (flow: Flow, preferredChallenge?: string): boolean =>
  beginnings[flow].asksPassword(preferredChallenge)

export const provesPassword = (flow: Flow): boolean => beginnings[flow].provesPassword

/** Begins a sign-in. The credentials are noted in the turn, so that it can begin once more. */
export async function begin(credentials: Credentials, turn: Turn): Promise<Reply> {
  const { flow, authParameters } = turn.settings
  turn.began = credentials
  turn.username = credentials.username
  turn.userId = undefined
  turn.password = credentials.password
  return turn.ask('InitiateAuth', {
    AuthFlow: flow.replace('_WITH_SRP', ''),
    AuthParameters: {
      ...authParameters(),
      USERNAME: credentials.username,
      ...(await beginnings[flow].parameters(credentials, turn)),
      ...(turn.device && { DEVICE_KEY: turn.device.deviceKey }),
    },
  })
}

/**
 * Goes on to sign in, once an account is confirmed or has a new password. The conversation stands at the sign-in
 * form from here on, so that a refusal is shown there and not at a question that was answered well.
 */
export async function goOn(
  after: Seed['after'],
  username: string,
  turn: Turn,
  thread?: string,
): Promise<Next> {
  const seed = { username, ...(after && { after }) }
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
  const { password } = turn
  if (!password || !beginnings[turn.settings.flow].takesPassword) return { open: 'sign-in', seed }
  return { reply: await begin({ username, password }, turn) }
}
