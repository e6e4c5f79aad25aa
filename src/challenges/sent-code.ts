/** The questions that are a code on its way: they differ in the answer's key, and in which factor they are. */
import { type Delivery, readParameters, readText, toDelivery } from '../wire/read.js'
import type { Fields } from '../wire/transport.js'
import { code } from './answers.js'
import { firstFactorDigits, otherDigits, type WithCode } from './code-length.js'
import { object } from './schema.js'
import { type Factor, question } from './spec.js'

export interface SentCode extends Delivery, WithCode {
  /** Cognito's name for the challenge where that is an alias. The answer repeats it. */
  readonly alias?: string | undefined
}

interface Kind {
  /** The answer's key. */
  readonly key: string
  /** Missing where the challenge can be either. */
  readonly factor?: Factor
  /** Other names under which Cognito may pose the challenge as the second factor, each with the answer's key. */
  readonly aliases?: Fields
}

const digits = { first: firstFactorDigits, second: otherDigits }

export const sentCode = ({ key, factor, aliases = {} }: Kind) =>
  question({
    read(reply, { nextFactor }): SentCode {
      const parameters = readParameters(reply)
      const name = readText(reply, 'ChallengeName') ?? ''
      const isAlias = Object.hasOwn(aliases, name)
      // Cognito sends the canonical name only with a second factor.
      const told = isAlias || parameters.USER_ID_FOR_SRP ? 'second' : undefined
      const known = factor ?? nextFactor ?? told
      return {
        ...toDelivery(parameters.CODE_DELIVERY_DESTINATION, parameters.CODE_DELIVERY_DELIVERY_MEDIUM),
        codeLength: known && digits[known],
        ...(isAlias && { alias: name }),
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
