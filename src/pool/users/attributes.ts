/** Attributes of users: what the schema allows, and what a client may touch. */
import type { Fields } from '../../wire/transport.js'
import { reject } from '../call/exception.js'
import type { Client, Contact, SchemaAttribute } from '../settings/settings.js'
import type { User, UserPool } from '../state/state.js'

const standard: readonly SchemaAttribute[] = [
  ...[
    ...[
      'address',
      'family_name',
      'gender',
      'given_name',
      'locale',
      'middle_name',
      'name',
      'nickname',
      'picture',
    ],
    ...['preferred_username', 'profile', 'website', 'zoneinfo', 'email', 'phone_number'],
  ].map((name) => ({ name, maxLength: 2048 })),
  { name: 'birthdate', minLength: 10, maxLength: 10 },
  { name: 'updated_at', type: 'Number', minValue: 0 },
  { name: 'email_verified', type: 'Boolean' },
  { name: 'phone_number_verified', type: 'Boolean' },
]

export const standardAttribute = (name: string): SchemaAttribute | undefined =>
  standard.find((attribute) => attribute.name === name)

/** What Cognito itself sets; no client may. */
const ours = ['sub', 'email_verified', 'phone_number_verified', 'identities', 'cognito:user_status']

/** `[{Name, Value}]`, as lists of attributes travel. */
export type AttributeList = readonly { readonly Name: string; readonly Value?: string | undefined }[]

export const fromList = (list: AttributeList = []): Fields =>
  Object.fromEntries(list.map(({ Name, Value = '' }) => [Name, Value]))

export const toList = (fields: Fields): AttributeList =>
  Object.entries(fields).map(([Name, Value]) => ({ Name, Value }))

/** Where an empty text says nothing. */
export const withoutBlanks = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))

/** The schema of a pool: the standard attributes, changed by what its settings say, and its own. */
export function schemaOf({ settings }: UserPool): readonly SchemaAttribute[] {
  const told = new Map(settings.attributes.map((attribute) => [attribute.name, attribute]))
  const own = settings.attributes.filter(({ name }) => !standard.some((attribute) => attribute.name === name))
  return [...standard.map((attribute) => ({ ...attribute, ...told.get(attribute.name) })), ...own]
}

/** The values as Cognito keeps them: `True` and `False` are taken, and read back in small letters. */
export function normalise(pool: UserPool, attributes: Fields): Fields {
  const flags = new Set(schemaOf(pool).flatMap(({ name, type }) => (type === 'Boolean' ? [name] : [])))
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      flags.has(name) && /^(true|false)$/i.test(value) ? value.toLowerCase() : value,
    ]),
  )
}

/** The attributes that a user must have. */
export const requiredIn = (pool: UserPool): readonly string[] =>
  schemaOf(pool).flatMap(({ name, required }) => (required ? [name] : []))

/** A client may write what its permissions name, and never what is Cognito's own. */
export function checkWritable(pool: UserPool, client: Client, names: readonly string[]): void {
  const known = new Set(schemaOf(pool).map(({ name }) => name))
  for (const name of names) {
    const foreign =
      ours.includes(name) ||
      name.startsWith('dev:') ||
      (client.writeAttributes && !client.writeAttributes.includes(name))
    if (foreign || (!known.has(name) && !name.startsWith('custom:')))
      reject('NotAuthorized', 'A client attempted to write unauthorized attribute')
  }
}

export const readableBy = (client: Client, attributes: Fields): Fields =>
  client.readAttributes
    ? Object.fromEntries(Object.entries(attributes).filter(([name]) => client.readAttributes?.includes(name)))
    : attributes

/** A map, as an attribute may be asked for by a name that every object has. */
const formats: ReadonlyMap<string, readonly [RegExp, string]> = new Map([
  ['email', [/^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)*$/, 'Invalid email address format.']],
  ['phone_number', [/^\+\d{1,15}$/, 'Invalid phone number format.']],
])

/** What the schema says of values. A user's earlier values matter where something is written only once. */
export function checkValues(pool: UserPool, attributes: Fields, before: Fields = {}): void {
  const schema = new Map(schemaOf(pool).map((attribute) => [attribute.name, attribute]))
  for (const [name, value] of Object.entries(attributes)) {
    const [format, message] = formats.get(name) ?? []
    if (value && format && !format.test(value)) reject('InvalidParameter', message)
    const attribute = schema.get(name)
    if (!attribute) {
      reject(
        'InvalidParameter',
        `Invalid user attributes: user.${name}: Attribute does not exist in the schema.\n`,
      )
    }
    if (attribute.mutable === false && before[name] && before[name] !== value)
      reject('InvalidParameter', `user.${name}: Attribute cannot be updated.\n`)
    const wrong = value && violationOf(attribute, value)
    if (wrong) reject('InvalidParameter', `Attributes did not conform to the schema: ${name}: ${wrong}\n`)
  }
}

function violationOf(attribute: SchemaAttribute, value: string): string | undefined {
  const {
    type = 'String',
    minLength = 0,
    maxLength = 2048,
    minValue = -Infinity,
    maxValue = Infinity,
  } = attribute
  if (type === 'Boolean' && value !== 'true' && value !== 'false')
    return 'The attribute must be true or false'
  if (
    type === 'Number' &&
    !(/^-?\d+(\.\d+)?$/.test(value) && Number(value) >= minValue && Number(value) <= maxValue)
  )
    return 'The attribute must be a number in its range'
  if (type === 'DateTime' && Number.isNaN(Date.parse(value))) return 'The attribute must be a date'
  if (type === 'String' && (value.length < minLength || value.length > maxLength))
    return `String must be between ${minLength} and ${maxLength} characters long`
  return undefined
}

/** Refuses a user who would lack something that the pool requires. */
export function checkRequired(pool: UserPool, attributes: Fields): void {
  const missing = requiredIn(pool).filter((name) => !attributes[name])
  if (missing.length > 0)
    reject(
      'InvalidParameter',
      `Attributes did not conform to the schema: ${missing.map((name) => `${name}: The attribute is required\n`).join('')}`,
    )
}

export const isVerified = ({ attributes }: User, contact: Contact): boolean =>
  Boolean(attributes[contact]) && attributes[`${contact}_verified`] === 'true'

/** Notes that an address was proved to be the user's. */
export function markVerified(user: User, contact: Contact): void {
  user.attributes = { ...user.attributes, [`${contact}_verified`]: 'true' }
}
