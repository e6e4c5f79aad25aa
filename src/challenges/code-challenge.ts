/** Challenges of Cognito that ask for a sent code. They differ in the key of the response and in their factor. */
import { type Delivery, optionalString, readParameters, toDelivery } from '../wire/parse-reply.js'
import type { Fields } from '../wire/transport.js'
import { type Factor, userChallenge } from './challenge-types.js'
import { firstFactorDigits, otherDigits, type WithCode } from './code-length.js'
import { code } from './fields.js'
import { object } from './schema.js'

export interface CodeChallenge extends Delivery, WithCode {
  /** Cognito's name for the challenge if it is an alias. The answer must use it. */
  readonly alias?: string | undefined
}

interface CodeChallengeOptions {
  /** The key of the challenge response. */
  readonly key: string
  /** Missing if the challenge can be either factor. */
  readonly factor?: Factor
  /** Other names of the challenge as a second factor, each with the key of its response. */
  readonly aliases?: Fields
}

const digits = { first: firstFactorDigits, second: otherDigits }

export const codeChallenge = ({ key, factor, aliases = {} }: CodeChallengeOptions) =>
  userChallenge({
    read(reply, { nextFactor }): CodeChallenge {
      const parameters = readParameters(reply)
      const name = optionalString(reply, 'ChallengeName') ?? ''
      const isAlias = Object.hasOwn(aliases, name)
      // Cognito sends the canonical username only with a second factor.
      const detected = isAlias || parameters.USER_ID_FOR_SRP ? 'second' : undefined
      const known = factor ?? nextFactor ?? detected
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
    deliversCode: true,
    aliases: Object.keys(aliases),
  })
