/** A passkey. */
import { InvalidResponseError } from '../../wire/halt.js'
import { needParameter, readJson } from '../../wire/read.js'
import { object } from '../schema.js'
import { question } from '../spec.js'
import { assertion, toOptions } from './json.js'

const key = 'CREDENTIAL_REQUEST_OPTIONS'
const field = `ChallengeParameters.${key}`

export const webAuthn = question({
  read(reply) {
    const json = readJson(reply, field, needParameter(reply, key))
    const options = toOptions(json, (member) => {
      throw new InvalidResponseError(reply.operation, `${field}.${member}`)
    })
    return { options }
  },
  answer: () => object({ credential: assertion }),
  write: ({ credential }) => ({
    respond: {
      CREDENTIAL: JSON.stringify({
        ...credential,
        clientExtensionResults: credential.clientExtensionResults ?? {},
      }),
    },
  }),
  once: true,
  denial: { 'wrong-credentials': 'passkey-refused', 'not-authorized': 'passkey-refused' },
})
