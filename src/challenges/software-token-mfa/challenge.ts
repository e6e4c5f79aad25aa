/** A code from an authenticator app. */
import { readParameters } from '../../wire/read.js'
import { code } from '../answers.js'
import { otherDigits, type WithCode } from '../code-length.js'
import { object } from '../schema.js'
import { question } from '../spec.js'

export interface SoftwareTokenMfa extends WithCode {
  /** What the user called the app. */
  readonly deviceName?: string | undefined
}

export const softwareTokenMfa = question({
  read(reply): SoftwareTokenMfa {
    return { deviceName: readParameters(reply).FRIENDLY_DEVICE_NAME, codeLength: otherDigits }
  },
  answer: () => object({ code: code(/^\d{6}$/) }),
  write: ({ code }) => ({ respond: { SOFTWARE_TOKEN_MFA_CODE: code } }),
})
