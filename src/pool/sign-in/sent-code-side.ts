/** The pool's side of the challenges that are passed with a code from a message. */
import { refuse } from '../call/refusal.js'
import type { Contact, FirstFactor, SecondFactor } from '../settings/settings.js'
import { digits, same } from '../state/chance.js'
import { hours, now } from '../state/desk.js'
import type { Code } from '../state/state.js'
import { claimAliases } from '../users/accounts.js'
import { isVerified } from '../users/attributes.js'
import { checkCodeLock, countWrongCode, forgetWrongCodes } from '../users/locks.js'
import { describe, send } from '../users/messages.js'
import { enableSecondFactor, isDue, secondFactors } from './second-factors.js'
import { type Asked, needEntry, type Side } from './side.js'

interface Kind {
  /** The challenge's own name: a newer code of the same kind makes an older one useless. */
  readonly name: string
  /** The answer's key. */
  readonly key: string
  readonly contact: Contact
  readonly first?: FirstFactor
  readonly second?: SecondFactor
}

/** What is kept in mind of a code that was sent. */
interface Sent {
  readonly code: string
  readonly to: string
  /** Whether the address is only now being given, to be the second factor. */
  readonly isNew: boolean
}

/** The user may have got another address in the meantime, or have set up another second factor. */
function isStillFor(asked: Asked, contact: Contact): boolean {
  const { to, isNew } = asked.signIn.memory as unknown as Sent
  return isNew ? secondFactors(asked).methods.length === 0 : asked.user.attributes[contact] === to
}

export function sentCodeSide({ name, key, contact, first, second }: Kind): Side {
  const has = ({ attributes }: Asked['user']) => Boolean(attributes[contact])
  return {
    ...(first && { first: { factor: first, ready: has } }),
    ...(second && { second: { method: second, usable: has, contact } }),
    suffices: true,
    stands: (asked) => second !== undefined && isDue(asked, second),

    async pose(asked) {
      const { desk, signIn, user, newAddress } = asked
      const begins = signIn.proved.length === 0
      const { otpLength } = desk.realm.quirks
      const code = digits(desk.realm.random, begins ? otpLength.first : otpLength.second)
      const to = newAddress ?? user.attributes[contact] ?? ''
      const occasion = begins ? 'sign-in' : 'second-factor'
      const { Destination, DeliveryMedium } = signIn.phantom
        ? describe(contact, to)
        : await send(desk, user, occasion, contact, to, code)
      user.codes = { ...user.codes, [name]: { code, expiresAt: now(desk) + hours(1), wrong: 0 } }
      return {
        parameters: {
          CODE_DELIVERY_DELIVERY_MEDIUM: DeliveryMedium,
          CODE_DELIVERY_DESTINATION: Destination,
          ...(!begins && { USER_ID_FOR_SRP: user.username }),
        },
        memory: { code, to, isNew: newAddress !== undefined },
      }
    },

    judge(answer, asked) {
      const { desk, signIn, user } = asked
      const given = needEntry(answer, key)
      const { code, to } = signIn.memory as unknown as Sent
      checkCodeLock(desk, user)
      const newest: Code | undefined = user.codes[name]
      if (signIn.phantom || !same(code, given) || newest?.code !== code || !isStillFor(asked, contact)) {
        countWrongCode(desk, user)
        return refuse('CodeMismatch', 'Invalid code or auth state for the user.')
      }
      if (to !== user.attributes[contact] || !isVerified(user, contact)) {
        const attributes = { ...user.attributes, [contact]: to, [`${contact}_verified`]: 'true' }
        claimAliases(desk.pool, user, false, attributes)
        user.attributes = attributes
      }
      forgetWrongCodes(desk, user)
      const { [name]: _, ...codes } = user.codes
      user.codes = codes
      if (signIn.proved.length > 0 && second) enableSecondFactor(user, second)
      // Whoever reads what is sent to the address has confirmed the account by it.
      else if (user.status === 'UNCONFIRMED') user.status = 'CONFIRMED'
      return { right: true }
    },
  }
}
