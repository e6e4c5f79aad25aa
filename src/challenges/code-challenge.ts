/** The questions that are a code on its way: they differ in the answer's key, and in which factor they are. */
import { type Delivery, optionalString, readParameters, toDelivery } from '../wire/parse-reply.js'
import type { Fields } from '../wire/transport.js'
import { type Factor, userChallenge } from './challenge-types.js'
import { firstFactorDigits, otherDigits, type WithCode } from './code-length.js'
import { code } from './fields.js'
import { object } from './schema.js'

export interface CodeChallenge extends Delivery, WithCode {
  /** Cognito's name for the challenge where that is an alias. The answer repeats it. */
  readonly alias?: string | undefined
}

interface CodeChallengeOptions {
  /** The answer's key. */
  readonly key: string
  /** Missing where the challenge can be either. */
  readonly factor?: Factor
  /** Other names under which Cognito may pose the challenge as the second factor, each with the answer's key. */
  readonly aliases?: Fields
}

const digits = { first: firstFactorDigits, second: otherDigits }

export const codeChallenge = ({ key, factor, aliases = {} }: CodeChallengeOptions) =>
  userChallenge({
    read(reply, { nextFactor }): CodeChallenge {
      const parameters = readParameters(reply)
      const name = optionalString(reply, 'ChallengeName') ?? ''
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
    deliversCode: true,
    aliases: Object.keys(aliases),
  })
