/** Changes of a user's attributes, and the codes that they require. */
import type { Fields } from '../../wire/transport.js'
import { reject } from '../call/exception.js'
import { type Contact, contacts } from '../settings/settings.js'
import { type Context, now } from '../state/context.js'
import type { User, UserPool } from '../state/state.js'
import { claimAliases, isPresent } from './accounts.js'
import { checkValues, normalise, requiredIn } from './attributes.js'
import { dropCode, sendCode } from './codes.js'
import type { Delivery } from './messages.js'

/**
 * Sets attributes. An empty value deletes one. A new address becomes unverified unless the changes set its flag. With
 * `verifyBeforeUpdate`, the old address remains until the code is entered.
 */
export async function setAttributes(
  ctx: Context,
  user: User,
  rawChanges: Fields,
): Promise<readonly Delivery[]> {
  const { pool } = ctx
  const changes = normalise(pool, rawChanges)
  checkValues(pool, changes, user.attributes)
  checkKept(pool, user, changes)
  const fresh = contacts.filter((contact) => isNew(user, changes, contact))
  const unproved = fresh.filter((contact) => changes[contact] && changes[`${contact}_verified`] !== 'true')
  const tested = unproved.filter((contact) => pool.settings.autoVerifiedAttributes.includes(contact))
  const waiting = tested.filter((contact) => pool.settings.verifyBeforeUpdate.includes(contact))

  const attributes = apply(user.attributes, changes, fresh, waiting)
  checkFlags(attributes, changes)
  claimAliases(pool, user, false, { ...attributes, ...only(changes, waiting) })
  user.attributes = attributes
  user.changedAt = now(ctx)
  // Earlier codes were sent to another address.
  for (const contact of fresh) dropCode(user, contact)

  return sendCodes(ctx, user, tested, changes)
}

const isNew = ({ attributes }: User, changes: Fields, contact: Contact): boolean =>
  changes[contact] !== undefined && changes[contact] !== (attributes[contact] ?? '')

function apply(
  before: Fields,
  changes: Fields,
  fresh: readonly Contact[],
  waiting: readonly Contact[],
): Fields {
  const reset = fresh.map((contact) => [`${contact}_verified`, changes[contact] ? 'false' : ''])
  const changed = { ...before, ...Object.fromEntries(reset), ...changes }
  const held = (name: string) => waiting.some((contact) => name === contact || name === `${contact}_verified`)
  const kept = Object.entries(changed).map(([name, value]) => [name, held(name) ? before[name] : value])
  return Object.fromEntries(kept.filter(([, value]) => value))
}

const only = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => names.includes(name)))

/** Rejects the deletion of a required attribute, and of the last address that is the username. */
function checkKept(pool: UserPool, { attributes }: User, changes: Fields): void {
  const names = pool.settings.usernameAttributes.filter((name) => attributes[name])
  if (names.length > 0 && names.every((name) => changes[name] === ''))
    reject('InvalidParameter', 'The attribute is the username, and cannot be deleted.')
  const missing = requiredIn(pool).find((name) => changes[name] === '')
  if (missing)
    reject(
      'InvalidParameter',
      `Attributes did not conform to the schema: ${missing}: The attribute is required\n`,
    )
}

/** Rejects the verification flag of a missing address. */
export function checkFlags(attributes: Fields, changes: Fields = attributes): void {
  for (const contact of contacts)
    if (changes[`${contact}_verified`] === 'true' && !attributes[contact])
      reject('InvalidParameter', `${contact} is required for ${contact}_verified to be true.`)
}

async function sendCodes(
  ctx: Context,
  user: User,
  recipients: readonly Contact[],
  changes: Fields,
): Promise<readonly Delivery[]> {
  const sent: Delivery[] = []
  for (const contact of recipients) {
    if (!isPresent(ctx.pool, user)) break
    const request = { purpose: contact, occasion: 'update-attribute', attribute: contact } as const
    sent.push(await sendCode(ctx, user, { ...request, to: changes[contact] as string }))
  }
  return sent
}
