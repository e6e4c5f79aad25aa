import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { check } from '../../src/pool/call/shape.js'
import {
  describeMfaConfiguration,
  describeSettings,
  readFixedSettings,
  readMfa,
  readSettings,
} from '../../src/pool/settings/pool-settings.js'
import { changeable, fixedSettings, mfaConfiguration } from '../../src/pool/settings/pool-shapes.js'
import type { SchemaAttribute, Settings } from '../../src/pool/settings/settings.js'
import type { UserPool } from '../../src/pool/state/state.js'
import { schemaOf } from '../../src/pool/users/attributes.js'

type Json = Record<string, unknown>

/** Returns the form of the value after JSON. */
const overWire = (body: object): Json => JSON.parse(JSON.stringify(body))

/** AWS returns a schema with prefixes and accepts it without them; one name cannot be given. */
const withoutPrefixes = ({ SchemaAttributes, ...description }: Json): Json => ({
  ...description,
  Schema: (SchemaAttributes as { Name: string }[])
    .filter(({ Name }) => Name !== 'phone_number_verified')
    .map((attribute) => ({ ...attribute, Name: attribute.Name.replace(/^(dev:)?custom:/, '') })),
})

/** Describes the settings in AWS's words and reads them again. */
function thereAndBack(settings: Settings): Settings {
  const told = overWire(describeSettings(settings, schemaOf({ settings } as UserPool)))
  const body = withoutPrefixes(told)
  const fixed = {
    ...readFixedSettings(check(fixedSettings, body)),
    name: told.Name as string,
    mfa: settings.mfa,
  }
  const read = readSettings(check(changeable, body), fixed)
  return readMfa(check(mfaConfiguration, overWire(describeMfaConfiguration(settings))), read)
}

const some = <Name extends string>(...names: readonly Name[]) => fc.uniqueArray(fc.constantFrom(...names))

const own: fc.Arbitrary<SchemaAttribute> = fc
  .record(
    {
      type: fc.constantFrom('Number', 'DateTime', 'Boolean'),
      mutable: fc.constant(false),
      developerOnly: fc.constant(true),
      bounds: fc.tuple(fc.nat(), fc.nat()),
    },
    { requiredKeys: [] },
  )
  .chain(({ bounds, type, ...attribute }) =>
    fc.stringMatching(/^x\w{0,18}$/).map((name) => ({
      name: `${attribute.developerOnly ? 'dev:' : ''}custom:${name}`,
      // An attribute is text by default.
      ...(type ? { type } : { type: 'String' as const }),
      ...attribute,
      ...(bounds && type === 'Number' && { minValue: bounds[0], maxValue: bounds[1] }),
      ...(bounds && !type && { minLength: bounds[0], maxLength: bounds[1] }),
    })),
  )

const standard: fc.Arbitrary<SchemaAttribute> = fc
  .record({
    name: fc.constantFrom('email', 'birthdate', 'updated_at', 'name'),
    deviation: fc.constantFrom({ required: true }, { mutable: false }, { required: true, mutable: false }),
  })
  .map(({ name, deviation }) => ({ name, ...deviation }))

const second = some('SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP')

const settings: fc.Arbitrary<Settings> = fc.record(
  {
    name: fc.stringMatching(/^\w{1,128}$/),
    policies: fc.record({
      password: fc.record({
        minimumLength: fc.integer({ min: 6, max: 99 }),
        requireLowercase: fc.boolean(),
        requireUppercase: fc.boolean(),
        requireNumbers: fc.boolean(),
        requireSymbols: fc.boolean(),
        passwordHistorySize: fc.integer({ min: 0, max: 24 }),
        temporaryPasswordValidityDays: fc.integer({ min: 1, max: 365 }),
      }),
      firstFactors: some('PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'),
    }),
    mfa: fc.oneof(
      fc.constant({ mode: 'OFF' as const, methods: [] }),
      fc.record({ mode: fc.constantFrom('OPTIONAL', 'ON'), methods: second }),
    ),
    devices: fc.record({
      deviceOnlyRememberedOnUserPrompt: fc.boolean(),
      challengeRequiredOnNewDevice: fc.boolean(),
    }),
    passkeys: fc.record({
      rpId: fc.domain(),
      userVerification: fc.constantFrom('required', 'preferred'),
      multiFactor: fc.boolean(),
    }),
    usernameAttributes: some('email', 'phone_number'),
    aliasAttributes: some('email', 'phone_number', 'preferred_username'),
    caseSensitive: fc.boolean(),
    autoVerifiedAttributes: some('email', 'phone_number'),
    verifyBeforeUpdate: some('email', 'phone_number'),
    attributes: fc.uniqueArray(fc.oneof(own, standard), { selector: ({ name }) => name }),
    selfSignUp: fc.boolean(),
    accountRecovery: fc.uniqueArray(fc.constantFrom('verified_email', 'verified_phone_number'), {
      minLength: 1,
    }),
    tier: fc.constantFrom('LITE', 'ESSENTIALS', 'PLUS'),
  },
  {
    requiredKeys: [
      ...([
        'name',
        'policies',
        'mfa',
        'usernameAttributes',
        'aliasAttributes',
        'caseSensitive',
        'autoVerifiedAttributes',
      ] as const),
      ...(['verifyBeforeUpdate', 'attributes', 'selfSignUp', 'accountRecovery', 'tier'] as const),
    ],
  },
)

/** Sorts lists whose order has no meaning. */
const inOrder = ({ attributes, mfa, ...rest }: Settings): Settings => ({
  ...rest,
  mfa: { ...mfa, methods: mfa.methods.toSorted() },
  attributes: attributes.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
})

describe('The conversion of settings', () => {
  test('settings are the same after they were described in AWS’s words and read again', () => {
    fc.assert(
      fc.property(settings, (given) => {
        expect(inOrder(thereAndBack(given))).toEqual(inOrder(given))
      }),
    )
  })

  test('settings are described in the shapes of AWS', () => {
    fc.assert(
      fc.property(settings, (given) => {
        const told = overWire(describeSettings(given, []))
        expect(check(changeable, told)).toMatchObject({ MfaConfiguration: given.mfa.mode })
      }),
    )
  })
})
