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

/** The details by `method`. `methods` are the factors that the user can set up. */
export type MfaSetup = { readonly methods: readonly string[] } & (
  | { readonly method: 'choose' }
  /** `verified` is set if Cognito has accepted the code of the app, and only the last call is missing. */
  | ({
      readonly method: 'app'
      readonly secret: string
      readonly uri: string
      readonly verified?: true
    } & WithCode)
  | { readonly method: 'email' }
  /** None of the offered factors can be set up by the user. An administrator must help. */
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

  isIntact: ({ method, methods }) => areTexts(methods) && Object.hasOwn(schemas, String(method)),

  answer: (details) => schemas[details.method](details),

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
  // A code is valid once, and Cognito does not ask again for a factor that is set up.
  replay: (answer) => ('code' in answer ? undefined : 'repeat'),
  isChoice: true,

  // The secret is never stored. After a reload the user chooses again and gets a new secret.
  persist: (details): MfaSetup =>
    details.method === 'app' ? { method: 'choose', methods: details.methods } : details,
})

const schemas = {
  choose: ({ methods }: MfaSetup) => object({ choice: oneOf(methods) }),
  app: (details: MfaSetup) =>
    object({ code: unless('verified' in details, code(/^\d{6}$/)), deviceName: optional(freeText) }),
  email: () => object({ email }),
  none: () => object({ choice: oneOf([]) }),
}

/** Requests a new secret. The one before it becomes invalid. */
async function associate({ call, settings, username = '' }: ChallengeContext) {
  const secret = requireString(await call('AssociateSoftwareToken'), 'SecretCode')
  return { secret, uri: otpauth({ secret, issuer: settings.issuer, account: username }) }
}

/** Verifies the code of the app. The app is active from now on, even if the next call does not arrive. */
async function verify(
  answer: { code?: string | undefined; deviceName?: string | undefined },
  { call, updateDetails }: ChallengeContext,
) {
  const operation = 'VerifySoftwareToken'
  const FriendlyDeviceName = answer.deviceName?.trim() || undefined
  const reply = await call(operation, { UserCode: answer.code, FriendlyDeviceName })
  // The service model allows a status instead of an exception for a wrong code.
  if (reply.body.Status !== 'SUCCESS') throw new CognitoError(operation, 'EnableSoftwareTokenMFAException')
  updateDetails({ verified: true })
}
