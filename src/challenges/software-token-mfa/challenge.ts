/** A code from the authenticator app. */
import { readParameters } from '../../wire/read.js'
import { code } from '../answers.js'
import { object } from '../schema.js'
import { question } from '../spec.js'

export const softwareTokenMfa = question({
  read(reply) {
    return { deviceName: readParameters(reply).FRIENDLY_DEVICE_NAME }
  },
  answer: () => object({ code: code(/^\d{6}$/) }),
  write: ({ code }) => ({ respond: { SOFTWARE_TOKEN_MFA_CODE: code } }),
})
