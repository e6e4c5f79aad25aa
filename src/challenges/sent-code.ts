/** The questions that are a code on its way: they differ in the answer's key alone. */
import { type Delivery, readParameters, readText, toDelivery } from '../wire/read.js'
import type { Fields } from '../wire/transport.js'
import { code } from './answers.js'
import { object } from './schema.js'
import { question } from './spec.js'

export interface SentCode extends Delivery {
  /** Cognito's name for the challenge where that is an alias. The answer repeats it. */
  readonly alias?: string | undefined
}

/** @param aliases Other names under which Cognito may pose the challenge, each with the answer's key. */
export const sentCode = (key: string, aliases: Fields = {}) =>
  question({
    read(reply): SentCode {
      const { CODE_DELIVERY_DESTINATION, CODE_DELIVERY_DELIVERY_MEDIUM } = readParameters(reply)
      const name = readText(reply, 'ChallengeName') ?? ''
      return {
        ...toDelivery(CODE_DELIVERY_DESTINATION, CODE_DELIVERY_DELIVERY_MEDIUM),
        ...(Object.hasOwn(aliases, name) && { alias: name }),
      }
    },
    answer: () => object({ code: code() }),
    write: ({ code }, { alias }) =>
      alias === undefined
        ? { respond: { [key]: code } }
        : { as: alias, respond: { [aliases[alias] ?? key]: code } },
    sendsCode: true,
    aliases: Object.keys(aliases),
  })
