/** A question that AWS invented after this was written: shown as it came, and answerable by whoever knows it. */
import * as z from 'zod/mini'
import { needText, readNames, readParameters } from '../../wire/read.js'
import { question } from '../spec.js'

export const unknownChallenge = question({
  read(reply) {
    const { AvailableChallenges: available } = reply.body
    return {
      challenge: needText(reply, 'ChallengeName'),
      parameters: readParameters(reply),
      ...(available ? { available: readNames(reply, 'AvailableChallenges', available) } : {}),
    }
  },
  answer: () => z.record(z.string(), z.string()),
  write: (answer, { challenge }) => ({ respond: answer, as: challenge }),
  threadless: true,
})
