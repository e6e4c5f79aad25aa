/** A passkey. */
import * as z from 'zod/mini'
import { Garbled } from '../../wire/halt.js'
import { needParameter, readJson } from '../../wire/read.js'
import { question } from '../spec.js'
import { assertion, toCredential, toOptions } from './json.js'

const key = 'CREDENTIAL_REQUEST_OPTIONS'
const field = `ChallengeParameters.${key}`

export const webAuthn = question({
  read(reply) {
    const json = readJson(reply, field, needParameter(reply, key))
    const options = toOptions(json, (member) => {
      throw new Garbled(reply.operation, `${field}.${member}`)
    })
    return { options }
  },
  answer: () => z.object({ credential: assertion }),
  write: ({ credential }) => ({ respond: { CREDENTIAL: toCredential(credential) } }),
  once: true,
})
