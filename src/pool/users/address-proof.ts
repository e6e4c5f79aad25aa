/** Verification of an address by a code that was sent to it. */
import type { Contact } from '../settings/settings.js'
import { type Context, now } from '../state/context.js'
import type { User, UserPool } from '../state/state.js'
import { claimAliases } from './accounts.js'
import { checkCode, dropCode, rejectExpired } from './codes.js'

/** Whether the old address remains until the new one is verified. The pool must send codes for the address, too. */
const verifiesFirst = ({ settings }: UserPool, contact: Contact): boolean =>
  settings.verifyBeforeUpdate.includes(contact) && settings.autoVerifiedAttributes.includes(contact)

/** Returns the address for the next code. A new address that waits for verification precedes the current one. */
export function addressToProve(pool: UserPool, user: User, contact: Contact): string | undefined {
  const waiting = verifiesFirst(pool, contact) ? user.codes[contact]?.value : undefined
  return waiting ?? user.attributes[contact]
}

/** Verifies the address to which the code was sent, and no other. */
export function proveAddress(ctx: Context, user: User, contact: Contact, given: string): void {
  const { value = '' } = checkCode(ctx, user, contact, given)
  if (value !== user.attributes[contact] && !verifiesFirst(ctx.pool, contact)) rejectExpired()
  const attributes = { ...user.attributes, [contact]: value, [`${contact}_verified`]: 'true' }
  claimAliases(ctx.pool, user, false, attributes)
  dropCode(user, contact)
  user.attributes = attributes
  user.changedAt = now(ctx)
}
