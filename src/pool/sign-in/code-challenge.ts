/** Handler of the challenges that are answered with a code from a message. */
import { reject } from '../call/exception.js'
import type { Contact, FirstFactor, SecondFactor } from '../settings/settings.js'
import { hours, now } from '../state/context.js'
import { constantTimeEqual, randomDigits } from '../state/random.js'
import type { Code } from '../state/state.js'
import { claimAliases } from '../users/accounts.js'
import { isVerified } from '../users/attributes.js'
import { checkCodeLock, countWrongCode, forgetWrongCodes } from '../users/locks.js'
import { describe, send } from '../users/messages.js'
import { type Attempt, type ChallengeHandler, requireParameter } from './challenge-handler.js'
import { enableSecondFactor, isOnlyDueMethod, secondFactors } from './second-factors.js'

interface Kind {
  /** Name of the challenge. A newer code with the same name replaces an older one. */
  readonly name: string
  /** Name of the answer's member in `ChallengeResponses`. */
  readonly key: string
  readonly contact: Contact
  readonly first?: FirstFactor
  readonly second?: SecondFactor
}

/** Data about a sent code. */
interface Sent {
  readonly code: string
  readonly to: string
  /** Whether the address is not an attribute of the user yet, because MFA_SETUP asked for it. */
  readonly isNew: boolean
}

/** The user may have a new address, or may have set up another second factor, since the code was sent. */
function isStillFor(attempt: Attempt, contact: Contact): boolean {
  const { to, isNew } = attempt.signIn.challengeState as unknown as Sent
  return isNew ? secondFactors(attempt).methods.length === 0 : attempt.user.attributes[contact] === to
}

export function codeChallengeHandler({ name, key, contact, first, second }: Kind): ChallengeHandler {
  const has = ({ attributes }: Attempt['user']) => Boolean(attributes[contact])
  return {
    ...(first && { first: { factor: first, ready: has } }),
    ...(second && { second: { method: second, usable: has, contact } }),
    satisfiesMfa: true,
    isDue: (attempt) => second !== undefined && isOnlyDueMethod(attempt, second),

    async start(attempt) {
      const { ctx, signIn, user, newAddress } = attempt
      const begins = signIn.passedChallenges.length === 0
      const { otpLength } = ctx.env.quirks
      const code = randomDigits(ctx.env.random, begins ? otpLength.first : otpLength.second)
      const to = newAddress ?? user.attributes[contact] ?? ''
      const occasion = begins ? 'sign-in' : 'second-factor'
      const { Destination, DeliveryMedium } = signIn.simulated
        ? describe(contact, to)
        : await send(ctx, user, occasion, contact, to, code)
      user.codes = { ...user.codes, [name]: { code, expiresAt: now(ctx) + hours(1), wrong: 0 } }
      return {
        parameters: {
          CODE_DELIVERY_DELIVERY_MEDIUM: DeliveryMedium,
          CODE_DELIVERY_DESTINATION: Destination,
          ...(!begins && { USER_ID_FOR_SRP: user.username }),
        },
        challengeState: { code, to, isNew: newAddress !== undefined },
      }
    },

    verify(answer, attempt) {
      const { ctx, signIn, user } = attempt
      const given = requireParameter(answer, key)
      const { code, to } = signIn.challengeState as unknown as Sent
      checkCodeLock(ctx, user)
      const newest: Code | undefined = user.codes[name]
      if (
        signIn.simulated ||
        !constantTimeEqual(code, given) ||
        newest?.code !== code ||
        !isStillFor(attempt, contact)
      ) {
        countWrongCode(ctx, user)
        return reject('CodeMismatch', 'Invalid code or auth state for the user.')
      }
      if (to !== user.attributes[contact] || !isVerified(user, contact)) {
        const attributes = { ...user.attributes, [contact]: to, [`${contact}_verified`]: 'true' }
        claimAliases(ctx.pool, user, false, attributes)
        user.attributes = attributes
      }
      forgetWrongCodes(ctx, user)
      const { [name]: _, ...codes } = user.codes
      user.codes = codes
      if (signIn.passedChallenges.length > 0 && second) enableSecondFactor(user, second)
      // A user who receives messages at the address has confirmed the account.
      else if (user.status === 'UNCONFIRMED') user.status = 'CONFIRMED'
      return { correct: true }
    },
  }
}
