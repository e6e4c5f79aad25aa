/** A code from an authenticator app. */
import { readParameters } from '../../wire/parse-reply.js'
import { userChallenge } from '../challenge-types.js'
import { otherDigits, type WithCode } from '../code-length.js'
import { code } from '../fields.js'
import { object } from '../schema.js'

export interface SoftwareTokenMfa extends WithCode {
  /** The name that the user gave to the app. */
  readonly deviceName?: string | undefined
}

export const softwareTokenMfa = userChallenge({
  read(reply): SoftwareTokenMfa {
    return { deviceName: readParameters(reply).FRIENDLY_DEVICE_NAME, codeLength: otherDigits }
  },
  answer: () => object({ code: code(/^\d{6}$/) }),
  write: ({ code }) => ({ respond: { SOFTWARE_TOKEN_MFA_CODE: code } }),
})
