/** A passkey. */
import * as z from 'zod/mini'
import { needParameter, readJson } from '../../wire/read.js'
import { question } from '../spec.js'
import { toAssertion, toOptions } from './json.js'

export const webAuthn = question({
  read(reply) {
    const key = 'CREDENTIAL_REQUEST_OPTIONS'
    const field = `ChallengeParameters.${key}`
    return { options: toOptions(readJson(reply, field, needParameter(reply, key)), reply.operation, field) }
  },
  answer: () => z.object({ credential: toAssertion }),
  write: ({ credential }) => ({ respond: { CREDENTIAL: JSON.stringify(credential) } }),
  once: true,
})
