/** The proof that an address is its user's: a code went there, and came back. */
import type { Contact } from '../settings/settings.js'
import { type Context, now } from '../state/context.js'
import type { User, UserPool } from '../state/state.js'
import { claimAliases } from './accounts.js'
import { checkCode, dropCode, rejectExpired } from './codes.js'

/** Whether the old address stays until the new one is proved. A pool that never asks for proof can't wait for it. */
const provesFirst = ({ settings }: UserPool, contact: Contact): boolean =>
  settings.verifyBeforeUpdate.includes(contact) && settings.autoVerifiedAttributes.includes(contact)

/** Where a code has to go: a new address that waits for its proof goes before the one that the user has. */
export function addressToProve(pool: UserPool, user: User, contact: Contact): string | undefined {
  const waiting = provesFirst(pool, contact) ? user.codes[contact]?.value : undefined
  return waiting ?? user.attributes[contact]
}

/** The code proves the address that it went to, and no other. */
export function proveAddress(ctx: Context, user: User, contact: Contact, given: string): void {
  const { value = '' } = checkCode(ctx, user, contact, given)
  if (value !== user.attributes[contact] && !provesFirst(ctx.pool, contact)) rejectExpired()
  const attributes = { ...user.attributes, [contact]: value, [`${contact}_verified`]: 'true' }
  claimAliases(ctx.pool, user, false, attributes)
  dropCode(user, contact)
  user.attributes = attributes
  user.changedAt = now(ctx)
}
