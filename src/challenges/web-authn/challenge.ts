/** A passkey. */
import { InvalidResponseError } from '../../wire/errors.js'
import { readJson, requireParameter } from '../../wire/parse-reply.js'
import { userChallenge } from '../challenge-types.js'
import { object } from '../schema.js'
import { assertion, toOptions } from './json.js'

const key = 'CREDENTIAL_REQUEST_OPTIONS'
const field = `ChallengeParameters.${key}`

export const webAuthn = userChallenge({
  read(reply) {
    const json = readJson(reply, field, requireParameter(reply, key))
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
  singleAttempt: true,
  rejectionCodes: { 'wrong-credentials': 'passkey-rejected', 'not-authorized': 'passkey-rejected' },
})
