/** The setup of a second factor: an authenticator app, an email address, or the choice between them. */
import { CognitoError } from '../../wire/errors.js'
import { readNames, readParameters, requireString } from '../../wire/parse-reply.js'
import { type ChallengeContext, userChallenge } from '../challenge-types.js'
import { otherDigits, type WithCode } from '../code-length.js'
import { code, email, oneOf } from '../fields.js'
import { areTexts, freeText, object, optional, unless } from '../schema.js'
import { otpauth } from './otpauth.js'

const app = 'SOFTWARE_TOKEN_MFA'
const mail = 'EMAIL_OTP'

/** The methods that this question can go; `methods` are the factors that can be set up here. */
export type MfaSetup = { readonly methods: readonly string[] } & (
  | { readonly method: 'choose' }
  /** `verified`: the app's code was right, and only the last call is missing. */
  | ({
      readonly method: 'app'
      readonly secret: string
      readonly uri: string
      readonly verified?: true
    } & WithCode)
  | { readonly method: 'email' }
  /** No factor that the pool offers can be set up from here; an administrator must help. */
  | { readonly method: 'none'; readonly reason: 'sms-only' | 'nothing-usable' }
)

export const mfaSetup = userChallenge({
  async read(reply, context): Promise<MfaSetup> {
    const { MFAS_CAN_SETUP = '[]', chosen } = readParameters(reply)
    const offered = readNames(reply, 'ChallengeParameters.MFAS_CAN_SETUP', MFAS_CAN_SETUP)
    const methods = offered.filter((name) => name === app || name === mail)
    const method = chosen ?? (methods.length === 1 ? methods[0] : undefined)
    if (method === app)
      return { method: 'app', methods, codeLength: otherDigits, ...(await associate(context)) }
    if (method === mail) return { method: 'email', methods }
    if (methods.length > 1) return { method: 'choose', methods }
    return { method: 'none', methods, reason: offered.includes('SMS_MFA') ? 'sms-only' : 'nothing-usable' }
  },

  isIntact: ({ method, methods }) => areTexts(methods) && Object.hasOwn(fits, String(method)),

  answer: (details) => fits[details.method](details),

  async write(answer, details, context) {
    if ('choice' in answer) {
      const MFAS_CAN_SETUP = JSON.stringify(details.methods)
      return { challenge: 'MFA_SETUP', parameters: { MFAS_CAN_SETUP, chosen: answer.choice } }
    }
    if ('email' in answer) return { respond: { EMAIL: answer.email } }
    if (details.method === 'app' && !details.verified) await verify(answer, context)
    return { respond: {} }
  },

  nextFactor: 'second',
  // A code counts once, and what it set up is not asked for again.
  replay: (answer) => ('code' in answer ? undefined : 'repeat'),
  isChoice: true,

  // The secret is shown and never stored: after a reload the choice is back, and with it a new secret.
  persist: (details): MfaSetup =>
    details.method === 'app' ? { method: 'choose', methods: details.methods } : details,
})

const fits = {
  choose: ({ methods }: MfaSetup) => object({ choice: oneOf(methods) }),
  app: (details: MfaSetup) =>
    object({ code: unless('verified' in details, code(/^\d{6}$/)), deviceName: optional(freeText) }),
  email: () => object({ email }),
  none: () => object({ choice: oneOf([]) }),
}

/** A new secret each time; the one before it is void. */
async function associate({ call, settings, username = '' }: ChallengeContext) {
  const secret = requireString(await call('AssociateSoftwareToken'), 'SecretCode')
  return { secret, uri: otpauth({ secret, issuer: settings.issuer, account: username }) }
}

/** The app is active in the pool from here on, even if the call after this one never arrives. */
async function verify(
  answer: { code?: string | undefined; deviceName?: string | undefined },
  { call, updateDetails }: ChallengeContext,
) {
  const operation = 'VerifySoftwareToken'
  const FriendlyDeviceName = answer.deviceName?.trim() || undefined
  const reply = await call(operation, { UserCode: answer.code, FriendlyDeviceName })
  // The model has a second way to say that the code is wrong.
  if (reply.body.Status !== 'SUCCESS') throw new CognitoError(operation, 'EnableSoftwareTokenMFAException')
  updateDetails({ verified: true })
}
