/** Setting up a second factor: an authenticator app or an e-mail address, or the choice between them. */
import { CognitoError } from '../../wire/halt.js'
import { needText, readNames, readParameters } from '../../wire/read.js'
import { code, email, oneOf } from '../answers.js'
import { otherDigits, type WithCode } from '../code-length.js'
import { freeText, object, optional, unless } from '../schema.js'
import { question, type Turn } from '../spec.js'
import { otpauth } from './otpauth.js'

const app = 'SOFTWARE_TOKEN_MFA'
const mail = 'EMAIL_OTP'

/** The ways that this question can go; `ways` are the factors that can be set up here. */
export type MfaSetup = { readonly ways: readonly string[] } & (
  | { readonly way: 'choose' }
  /** `verified`: the app's code was right, and only the last call is missing. */
  | ({
      readonly way: 'app'
      readonly secret: string
      readonly uri: string
      readonly verified?: true
    } & WithCode)
  | { readonly way: 'email' }
  /** No factor that the pool offers can be set up from here; an administrator must help. */
  | { readonly way: 'none'; readonly reason: 'sms-only' | 'nothing-usable' }
)

export const mfaSetup = question({
  async read(reply, turn): Promise<MfaSetup> {
    const { MFAS_CAN_SETUP = '[]', chosen } = readParameters(reply)
    const offered = readNames(reply, 'ChallengeParameters.MFAS_CAN_SETUP', MFAS_CAN_SETUP)
    const ways = offered.filter((name) => name === app || name === mail)
    const way = chosen ?? (ways.length === 1 ? ways[0] : undefined)
    if (way === app) return { way: 'app', ways, codeLength: otherDigits, ...(await associate(turn)) }
    if (way === mail) return { way: 'email', ways }
    if (ways.length > 1) return { way: 'choose', ways }
    return { way: 'none', ways, reason: offered.includes('SMS_MFA') ? 'sms-only' : 'nothing-usable' }
  },

  answer: (details) => fits[details.way](details),

  async write(answer, details, turn) {
    if ('choice' in answer) {
      const MFAS_CAN_SETUP = JSON.stringify(details.ways)
      return { pose: 'MFA_SETUP', parameters: { MFAS_CAN_SETUP, chosen: answer.choice } }
    }
    if ('email' in answer) return { respond: { EMAIL: answer.email } }
    if (details.way === 'app' && !details.verified) await verify(answer, turn)
    return { respond: {} }
  },

  nextFactor: 'second',
  // A code counts once, and what it set up is not asked for again.
  onWalk: (answer) => ('code' in answer ? undefined : 'repeat'),
  offersWays: true,

  // The secret is shown and never stored: after a reload the choice is back, and with it a new secret.
  keep: (details): MfaSetup => (details.way === 'app' ? { way: 'choose', ways: details.ways } : details),
})

const fits = {
  choose: ({ ways }: MfaSetup) => object({ choice: oneOf(ways) }),
  app: (details: MfaSetup) =>
    object({ code: unless('verified' in details, code(/^\d{6}$/)), deviceName: optional(freeText) }),
  email: () => object({ email }),
  none: () => object({ choice: oneOf([]) }),
}

/** A new secret each time; the one before it is void. */
async function associate({ ask, settings, username = '' }: Turn) {
  const secret = needText(await ask('AssociateSoftwareToken'), 'SecretCode')
  return { secret, uri: otpauth({ secret, issuer: settings.issuer, account: username }) }
}

/** The app is active in the pool from here on, even if the call after this one never arrives. */
async function verify(
  answer: { code?: string | undefined; deviceName?: string | undefined },
  { ask, amend }: Turn,
) {
  const operation = 'VerifySoftwareToken'
  const FriendlyDeviceName = answer.deviceName?.trim() || undefined
  const reply = await ask(operation, { UserCode: answer.code, FriendlyDeviceName })
  // The model has a second way to say that the code is wrong.
  if (reply.body.Status !== 'SUCCESS') throw new CognitoError(operation, 'EnableSoftwareTokenMFAException')
  amend({ verified: true })
}
