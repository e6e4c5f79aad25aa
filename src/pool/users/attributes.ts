/** User attributes: the schema, and the permissions of clients. */
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

/** Attributes that only Cognito sets. */
const cognitoAttributes = [
  'sub',
  'email_verified',
  'phone_number_verified',
  'identities',
  'cognito:user_status',
]

/** Attributes in the list format of the API. */
export type AttributeList = readonly { readonly Name: string; readonly Value?: string | undefined }[]

export const fromList = (list: AttributeList = []): Fields =>
  Object.fromEntries(list.map(({ Name, Value = '' }) => [Name, Value]))

export const toList = (fields: Fields): AttributeList =>
  Object.entries(fields).map(([Name, Value]) => ({ Name, Value }))

/** Removes empty values. */
export const withoutBlanks = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))

/** Returns the schema: the standard attributes with the constraints of the settings, and the custom attributes. */
export function schemaOf({ settings }: UserPool): readonly SchemaAttribute[] {
  const configured = new Map(settings.attributes.map((attribute) => [attribute.name, attribute]))
  const own = settings.attributes.filter(({ name }) => !standard.some((attribute) => attribute.name === name))
  return [...standard.map((attribute) => ({ ...attribute, ...configured.get(attribute.name) })), ...own]
}

/** Returns the values as Cognito stores them. `True` and `False` become lowercase. */
export function normalise(pool: UserPool, attributes: Fields): Fields {
  const flags = new Set(schemaOf(pool).flatMap(({ name, type }) => (type === 'Boolean' ? [name] : [])))
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      flags.has(name) && /^(true|false)$/i.test(value) ? value.toLowerCase() : value,
    ]),
  )
}

/** Returns the names of the required attributes. */
export const requiredIn = (pool: UserPool): readonly string[] =>
  schemaOf(pool).flatMap(({ name, required }) => (required ? [name] : []))

/** Rejects attributes that the client may not write, and those that only Cognito sets. */
export function checkWritable(pool: UserPool, client: Client, names: readonly string[]): void {
  const known = new Set(schemaOf(pool).map(({ name }) => name))
  for (const name of names) {
    const forbidden =
      cognitoAttributes.includes(name) ||
      name.startsWith('dev:') ||
      (client.writeAttributes && !client.writeAttributes.includes(name))
    if (forbidden || (!known.has(name) && !name.startsWith('custom:')))
      reject('NotAuthorized', 'A client attempted to write unauthorized attribute')
  }
}

export const readableBy = (client: Client, attributes: Fields): Fields =>
  client.readAttributes
    ? Object.fromEntries(Object.entries(attributes).filter(([name]) => client.readAttributes?.includes(name)))
    : attributes

/** A `Map`, because an attribute can have the name of an inherited property. */
const formats: ReadonlyMap<string, readonly [RegExp, string]> = new Map([
  ['email', [/^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)*$/, 'Invalid email address format.']],
  ['phone_number', [/^\+\d{1,15}$/, 'Invalid phone number format.']],
])

/** Checks values against the schema. Earlier values are needed for immutable attributes. */
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

/** Rejects a user without a required attribute. */
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

export function markVerified(user: User, contact: Contact): void {
  user.attributes = { ...user.attributes, [`${contact}_verified`]: 'true' }
}
