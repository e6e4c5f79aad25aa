/** Conversion of a user pool's settings between AWS's form and the pool's. */
import { reject } from '../call/exception.js'
import type { InputOf, ValueOf } from '../call/shape.js'
import { standardAttribute } from '../users/attributes.js'
import type { changeable, fixedSettings, mfaConfiguration, schemaAttribute } from './pool-shapes.js'
import {
  defaultSettings,
  type FirstFactor,
  type PasswordPolicy,
  type SchemaAttribute,
  type SecondFactor,
  type Settings,
} from './settings.js'

type FixedSettings = InputOf<typeof fixedSettings>
type Changes = InputOf<typeof changeable>
type MfaConfiguration = InputOf<typeof mfaConfiguration>
type Attribute = ValueOf<typeof schemaAttribute>

/** Reads the settings that cannot change after CreateUserPool. */
export const readFixedSettings = (given: FixedSettings) => ({
  usernameAttributes: given.UsernameAttributes ?? [],
  aliasAttributes: given.AliasAttributes ?? [],
  caseSensitive: given.UsernameConfiguration?.CaseSensitive ?? true,
  attributes: (given.Schema ?? []).flatMap(readAttribute),
})

type Fixed = ReturnType<typeof readFixedSettings> &
  Pick<Settings, 'name' | 'mfa' | 'passkeys' | 'trackSessions'>

/** Reads the other settings. As with AWS, a missing member resets its setting to the default. */
export function readSettings(given: Changes, fixed: Fixed): Settings {
  const { trackSessions, passkeys } = fixed
  const devices = given.DeviceConfiguration
  return {
    name: fixed.name,
    policies: { password: readPasswordPolicy(given), firstFactors: readFirstFactors(given) },
    mfa: readMfaMode(given, fixed.mfa.methods),
    ...(devices && {
      devices: {
        deviceOnlyRememberedOnUserPrompt: devices.DeviceOnlyRememberedOnUserPrompt ?? false,
        challengeRequiredOnNewDevice: devices.ChallengeRequiredOnNewDevice ?? false,
      },
    }),
    ...(passkeys && { passkeys }),
    usernameAttributes: fixed.usernameAttributes,
    aliasAttributes: fixed.aliasAttributes,
    caseSensitive: fixed.caseSensitive,
    autoVerifiedAttributes: given.AutoVerifiedAttributes ?? [],
    verifyBeforeUpdate: given.UserAttributeUpdateSettings?.AttributesRequireVerificationBeforeUpdate ?? [],
    attributes: fixed.attributes,
    selfSignUp: !given.AdminCreateUserConfig?.AllowAdminCreateUserOnly,
    accountRecovery: readRecovery(given),
    ...(trackSessions && { trackSessions }),
    tier: given.UserPoolTier ?? 'ESSENTIALS',
  }
}

/** A policy sets `Require…` to `false` for each member that it lacks. */
function readPasswordPolicy({ Policies, AdminCreateUserConfig }: Changes): PasswordPolicy {
  const { password } = defaultSettings.policies
  const given = Policies?.PasswordPolicy
  const temporaryPasswordValidityDays =
    given?.TemporaryPasswordValidityDays ||
    AdminCreateUserConfig?.UnusedAccountValidityDays ||
    password.temporaryPasswordValidityDays
  if (!given) return { ...password, temporaryPasswordValidityDays }
  return {
    minimumLength: given.MinimumLength ?? password.minimumLength,
    requireLowercase: given.RequireLowercase ?? false,
    requireUppercase: given.RequireUppercase ?? false,
    requireNumbers: given.RequireNumbers ?? false,
    requireSymbols: given.RequireSymbols ?? false,
    passwordHistorySize: given.PasswordHistorySize ?? 0,
    temporaryPasswordValidityDays,
  }
}

function readFirstFactors({ Policies }: Changes): readonly FirstFactor[] {
  const factors = Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD']
  return factors.map((factor) =>
    factor === 'SOFTWARE_TOKEN' ? reject('InvalidParameter', 'SOFTWARE_TOKEN is no first factor.') : factor,
  )
}

/** CreateUserPool and UpdateUserPool set SMS only; SetUserPoolMfaConfig sets the other methods. */
function readMfaMode(given: Changes, before: readonly SecondFactor[]): Settings['mfa'] {
  const { MfaConfiguration: mode = 'OFF', SmsConfiguration } = given
  if (mode === 'OFF') return { mode, methods: [] }
  const others = before.filter((method) => method !== 'SMS_MFA')
  return { mode, methods: SmsConfiguration ? ['SMS_MFA', ...others] : others }
}

function readRecovery({ AccountRecoverySetting }: Changes): Settings['accountRecovery'] {
  const ways = AccountRecoverySetting?.RecoveryMechanisms
  if (!ways?.length) return defaultSettings.accountRecovery
  return ways.toSorted((a, b) => a.Priority - b.Priority).map(({ Name }) => Name)
}

/** Returns nothing for a standard attribute with its default constraints. */
function readAttribute(given: Attribute): readonly SchemaAttribute[] {
  const standard = standardAttribute(given.Name ?? '')
  if (!standard) return [readOwnAttribute(given)]
  const known: object = { type: 'String', ...standard }
  const deviations = Object.entries(readConstraints(given)).filter(
    ([key, value]) => known[key as keyof typeof known] !== value,
  )
  return deviations.length > 0 ? [{ name: standard.name, ...Object.fromEntries(deviations) }] : []
}

/** Reads a custom attribute and adds AWS's prefix to its name. */
export function readOwnAttribute(given: Attribute): SchemaAttribute {
  if (!given.Name) return reject('InvalidParameter', 'An attribute of the schema needs a name.')
  const prefix = given.DeveloperOnlyAttribute ? 'dev:custom:' : 'custom:'
  return { name: prefix + given.Name, ...readConstraints(given) }
}

function readConstraints(given: Attribute): Partial<SchemaAttribute> {
  const { NumberAttributeConstraints: range, StringAttributeConstraints: length } = given
  return {
    ...(given.AttributeDataType && { type: given.AttributeDataType }),
    ...(given.Required && { required: true }),
    ...(given.Mutable === false && { mutable: false }),
    ...(given.DeveloperOnlyAttribute && { developerOnly: true }),
    ...bound('minLength', length?.MinLength),
    ...bound('maxLength', length?.MaxLength),
    ...bound('minValue', range?.MinValue),
    ...bound('maxValue', range?.MaxValue),
  }
}

function bound(name: string, given: string | undefined): object {
  if (given === undefined) return {}
  return Number.isFinite(Number(given)) && given.trim() !== ''
    ? { [name]: Number(given) }
    : reject('InvalidParameter', 'A constraint of an attribute must be a number.')
}

/** Returns the settings as DescribeUserPool does. */
export function describeSettings(settings: Settings, schema: readonly SchemaAttribute[]) {
  const { policies, mfa, devices } = settings
  const { password } = policies
  return {
    Name: settings.name,
    Policies: {
      PasswordPolicy: {
        MinimumLength: password.minimumLength,
        RequireUppercase: password.requireUppercase,
        RequireLowercase: password.requireLowercase,
        RequireNumbers: password.requireNumbers,
        RequireSymbols: password.requireSymbols,
        ...(password.passwordHistorySize > 0 && { PasswordHistorySize: password.passwordHistorySize }),
        TemporaryPasswordValidityDays: password.temporaryPasswordValidityDays,
      },
      SignInPolicy: { AllowedFirstAuthFactors: policies.firstFactors },
    },
    SchemaAttributes: schema.map(describeAttribute),
    ...(settings.autoVerifiedAttributes.length > 0 && {
      AutoVerifiedAttributes: settings.autoVerifiedAttributes,
    }),
    ...(settings.aliasAttributes.length > 0 && { AliasAttributes: settings.aliasAttributes }),
    ...(settings.usernameAttributes.length > 0 && { UsernameAttributes: settings.usernameAttributes }),
    UserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: settings.verifyBeforeUpdate },
    MfaConfiguration: mfa.mode,
    ...(mfa.methods.includes('SMS_MFA') && { SmsConfiguration: smsConfiguration }),
    ...(devices && {
      DeviceConfiguration: {
        ChallengeRequiredOnNewDevice: devices.challengeRequiredOnNewDevice,
        DeviceOnlyRememberedOnUserPrompt: devices.deviceOnlyRememberedOnUserPrompt,
      },
    }),
    AdminCreateUserConfig: {
      AllowAdminCreateUserOnly: !settings.selfSignUp,
      UnusedAccountValidityDays: password.temporaryPasswordValidityDays,
    },
    UsernameConfiguration: { CaseSensitive: settings.caseSensitive },
    AccountRecoverySetting: {
      RecoveryMechanisms: settings.accountRecovery.map((Name, index) => ({ Priority: index + 1, Name })),
    },
    UserPoolTier: settings.tier,
  }
}

/** The pool sends no SMS. AWS requires the ARN of a role here. */
const smsConfiguration = { SnsCallerArn: 'arn:aws:iam::000000000000:role/local' }

function describeAttribute({ name, type = 'String', ...attribute }: SchemaAttribute) {
  const { minLength, maxLength, minValue, maxValue } = attribute
  return {
    Name: name,
    AttributeDataType: type,
    DeveloperOnlyAttribute: attribute.developerOnly ?? false,
    Mutable: attribute.mutable ?? true,
    Required: attribute.required ?? false,
    ...(type === 'Number' && {
      NumberAttributeConstraints: {
        ...optionalText('MinValue', minValue),
        ...optionalText('MaxValue', maxValue),
      },
    }),
    ...(type === 'String' && {
      StringAttributeConstraints: {
        ...optionalText('MinLength', minLength),
        ...optionalText('MaxLength', maxLength),
      },
    }),
  }
}

const optionalText = (name: string, bound: number | undefined) =>
  bound === undefined ? {} : { [name]: `${bound}` }

/**
 * Reads the MFA settings. The given methods replace the current ones. A missing `WebAuthnConfiguration` changes
 * nothing.
 */
export function readMfa(given: MfaConfiguration, settings: Settings): Settings {
  const { SmsMfaConfiguration, SoftwareTokenMfaConfiguration, EmailMfaConfiguration } = given
  const methods: SecondFactor[] = [
    ...(SmsMfaConfiguration ? (['SMS_MFA'] as const) : []),
    ...(SoftwareTokenMfaConfiguration?.Enabled ? (['SOFTWARE_TOKEN_MFA'] as const) : []),
    ...(EmailMfaConfiguration ? (['EMAIL_OTP'] as const) : []),
  ]
  const stays =
    given.MfaConfiguration === undefined &&
    !SmsMfaConfiguration &&
    !SoftwareTokenMfaConfiguration &&
    !EmailMfaConfiguration
  const passkeys = readPasskeys(given, settings)
  return {
    ...settings,
    ...(!stays && { mfa: { mode: given.MfaConfiguration ?? settings.mfa.mode, methods } }),
    ...(passkeys && { passkeys }),
  }
}

function readPasskeys({ WebAuthnConfiguration: given }: MfaConfiguration, { passkeys }: Settings) {
  if (!given) return passkeys
  return {
    rpId: given.RelyingPartyId ?? passkeys?.rpId ?? 'localhost',
    userVerification: given.UserVerification ?? passkeys?.userVerification ?? 'preferred',
    multiFactor: given.FactorConfiguration
      ? given.FactorConfiguration === 'MULTI_FACTOR_WITH_USER_VERIFICATION'
      : (passkeys?.multiFactor ?? false),
  } as const
}

export const describeMfaConfiguration = ({ mfa: { mode, methods }, passkeys }: Settings) => ({
  ...(methods.includes('SMS_MFA') && { SmsMfaConfiguration: { SmsConfiguration: smsConfiguration } }),
  ...(mode !== 'OFF' && {
    SoftwareTokenMfaConfiguration: { Enabled: methods.includes('SOFTWARE_TOKEN_MFA') },
  }),
  ...(methods.includes('EMAIL_OTP') && { EmailMfaConfiguration: {} }),
  MfaConfiguration: mode,
  ...(passkeys && {
    WebAuthnConfiguration: {
      RelyingPartyId: passkeys.rpId,
      UserVerification: passkeys.userVerification,
      FactorConfiguration: passkeys.multiFactor ? 'MULTI_FACTOR_WITH_USER_VERIFICATION' : 'SINGLE_FACTOR',
    },
  }),
})
