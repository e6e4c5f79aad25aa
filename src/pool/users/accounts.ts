/** Users of a pool: lookup, creation and removal. */
import type { Fields } from '../../wire/transport.js'
import { reject } from '../call/exception.js'
import { type Alias, type Contact, contacts } from '../settings/settings.js'
import type { Context } from '../state/context.js'
import { uuid } from '../state/random.js'
import { insert } from '../state/records.js'
import type { Status, User, UserPool } from '../state/state.js'
import { checkValues, isVerified, normalise } from './attributes.js'

/** Normalizes a name for lookup. */
export const fold = ({ settings }: UserPool, name: string): string =>
  settings.caseSensitive ? name : name.toLowerCase()

const looksLike: Readonly<Record<Contact, RegExp>> = { email: /^[^\s@]+@[^\s@]+$/, phone_number: /^\+\d+$/ }

/** Finds a user by username, by the address that serves as the username, by an alias or by `sub`. */
export function findUser(pool: UserPool, name: string): User | undefined {
  const { usernameAttributes, aliasAttributes } = pool.settings
  return (
    pool.users.get(fold(pool, name)) ??
    findBy(pool, usernameAttributes, name) ??
    findBy(
      pool,
      aliasAttributes,
      name,
      (found, alias) => alias === 'preferred_username' || isVerified(found, alias),
    ) ??
    [...pool.users.values()].find(({ sub }) => sub === name)
  )
}

function findBy(
  pool: UserPool,
  attributes: readonly Alias[],
  value: string,
  counts: (user: User, attribute: Alias) => boolean = () => true,
): User | undefined {
  const wanted = fold(pool, value)
  if (attributes.length === 0) return undefined
  for (const user of pool.users.values())
    for (const attribute of attributes) {
      const has = user.attributes[attribute]
      if (has && fold(pool, has) === wanted && counts(user, attribute)) return user
    }
  return undefined
}

/** Whether the name is the username and not an alias. */
export const isUsername = (pool: UserPool, { username }: User, name: string): boolean =>
  fold(pool, name) === fold(pool, username)

export const requireUser = (pool: UserPool, name: string): User =>
  findUser(pool, name) ?? reject('UserNotFound', 'User does not exist.')

/** Creates a user if the name is free. The function is synchronous, so that no other call interferes. */
export function createUser(
  { env, pool }: Context,
  typed: string,
  given: Fields,
  {
    status,
    aliasesMove = false,
    sub = uuid(env.random),
  }: { status: Status; aliasesMove?: boolean; sub?: string },
): User {
  const { username, attributes } = nameUser(pool, typed, given, sub)
  checkValues(pool, attributes)
  if (findUser(pool, typed)) rejectTaken(pool, typed)
  for (const contact of pool.settings.usernameAttributes)
    if (attributes[contact] && findBy(pool, [contact], attributes[contact]))
      rejectTaken(pool, attributes[contact])
  if (pool.users.has(fold(pool, username))) reject('UsernameExists', 'User account already exists')

  const user = newUser(username, sub, status, attributes, env.clock())
  claimAliases(pool, user, aliasesMove)
  return insert(pool.users, fold(pool, username), user)
}

/** Whether the pool still contains this user. Another user may have the name now. */
export const isPresent = (pool: UserPool, user: User): boolean =>
  pool.users.get(fold(pool, user.username)) === user

/** The user may have been deleted while a trigger ran. */
export function checkPresent(pool: UserPool, user: User): void {
  if (!isPresent(pool, user)) reject('UserNotFound', 'User does not exist.')
}

/** Removes a user and all unfinished sign-ins, so that a later user with the same name does not get them. */
export function removeUser(pool: UserPool, user: User): void {
  if (!isPresent(pool, user)) return
  pool.users.delete(fold(pool, user.username))
  for (const [name, { signIn }] of pool.signInSessions)
    if (signIn?.username === user.username) pool.signInSessions.delete(name)
}

/** Returns the internal username for a typed name, and the attributes with the typed address. */
export function nameUser(pool: UserPool, typed: string, rawAttributes: Fields, sub: string) {
  const { usernameAttributes, aliasAttributes } = pool.settings
  const given = normalise(pool, rawAttributes)
  if (usernameAttributes.length > 0) {
    const contact = usernameAttributes.find((name) => looksLike[name].test(typed))
    if (!contact)
      return reject('InvalidParameter', `Username should be ${choices[usernameAttributes.join()]}.`)
    return { username: sub, attributes: { ...given, [contact]: typed } }
  }
  for (const [contact, kind] of [
    ['email', 'email'],
    ['phone_number', 'phone number'],
  ] as const)
    if (aliasAttributes.includes(contact) && looksLike[contact].test(typed))
      reject(
        'InvalidParameter',
        `Username cannot be of ${kind} format, since user pool is configured for ${kind} alias.`,
      )
  return { username: typed, attributes: given }
}

const choices: Readonly<Record<string, string>> = {
  email: 'an email',
  phone_number: 'a phone number',
  'email,phone_number': 'either an email or a phone number',
  'phone_number,email': 'either an email or a phone number',
}

/** Rejects a name that is in use. For an address, Cognito has another text. */
export function rejectTaken(pool: UserPool, name: string, text = 'User already exists'): never {
  const contact = pool.settings.usernameAttributes.find((attribute) => looksLike[attribute].test(name))
  return reject('UsernameExists', contact ? addressTaken(contact) : text)
}

/** Returns the text for an address that is the username. The text for an alias is slightly different. */
const addressTaken = (contact: Contact): string => `An account with the given ${contact} already exists.`

/**
 * Ensures that each alias belongs to one user. With `takesOver`, a verified alias moves to this user; an address that
 * is the username never moves. `attributes` allows a check before they are written.
 */
export function claimAliases(
  pool: UserPool,
  user: User,
  takesOver = false,
  attributes: Fields = user.attributes,
): void {
  for (const contact of pool.settings.usernameAttributes) {
    const owner = attributes[contact] && findBy(pool, [contact], attributes[contact])
    if (owner && owner !== user) reject('AliasExists', addressTaken(contact))
  }
  for (const alias of pool.settings.aliasAttributes) {
    const value = attributes[alias]
    if (!value || (alias !== 'preferred_username' && attributes[`${alias}_verified`] !== 'true')) continue
    const owner = findBy(
      pool,
      [alias],
      value,
      (found) => alias === 'preferred_username' || isVerified(found, alias),
    )
    if (!owner || owner === user) continue
    if (!takesOver) rejectAlias(alias)
    owner.attributes = {
      ...owner.attributes,
      ...(alias === 'preferred_username' ? { [alias]: '' } : { [`${alias}_verified`]: 'false' }),
    }
  }
}

const rejectAlias = (alias: Alias): never =>
  reject('AliasExists', `An account with the ${alias} already exists.`)

/** Returns the kind of address that a name has, if it is one. */
export const contactOf = (name: string): Contact | undefined =>
  contacts.find((contact) => looksLike[contact].test(name))

export const newUser = (
  username: string,
  sub: string,
  status: Status,
  attributes: Fields,
  at: number,
): User => ({
  username,
  sub,
  status,
  enabled: true,
  createdAt: at,
  changedAt: at,
  attributes,
  formerPasswords: [],
  mfa: { enabled: [] },
  passkeys: [],
  devices: [],
  groups: [],
  grants: [],
  codes: {},
  failures: { count: 0, at: 0, lockedUntil: 0 },
  calls: {},
})

/** Returns the attributes that the pool shows, including `sub`, which cannot be written. */
export const attributesOf = ({ sub, attributes }: User): Fields => ({ sub, ...attributes })

/** Returns the kinds of addresses for recovery codes, by priority. */
export const recoveryContacts = ({ settings }: UserPool): readonly Contact[] =>
  settings.accountRecovery.flatMap((way) =>
    way === 'admin_only' ? [] : [way === 'verified_email' ? 'email' : 'phone_number'],
  )

/** Returns the kind of address for a user's recovery code. It must be verified and not be the second factor. */
export const recoveryContact = (pool: UserPool, user: User): Contact | undefined =>
  recoveryContacts(pool).find((contact) => isVerified(user, contact) && !isSecondFactor(user, contact))

export const requireRecoveryContact = (pool: UserPool, user: User): Contact =>
  recoveryContact(pool, user) ??
  reject(
    'InvalidParameter',
    'Cannot reset password for the user as there is no registered/verified email or phone_number',
  )

const isSecondFactor = ({ mfa }: User, contact: Contact): boolean =>
  mfa.preferred === (contact === 'email' ? 'EMAIL_OTP' : 'SMS_MFA')
