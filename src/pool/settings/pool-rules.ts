/** Rules for the settings of a user pool. The texts are Cognito's where they are known. */
import { reject } from '../call/exception.js'
import type { InputOf } from '../call/shape.js'
import type { changeable } from './pool-shapes.js'
import type { Settings } from './settings.js'

type Changes = InputOf<typeof changeable>

type Rule = readonly [breaks: (settings: Settings) => boolean, text: string]

const isLite = (settings: Settings) => settings.tier === 'LITE'

const rules: readonly Rule[] = [
  [
    ({ usernameAttributes, aliasAttributes }) => usernameAttributes.length > 0 && aliasAttributes.length > 0,
    'Only one of the aliasAttributes or usernameAttributes can be set in a user pool.',
  ],
  [
    ({ accountRecovery }) => accountRecovery.includes('admin_only') && accountRecovery.length > 1,
    'Invalid account recovery setting: admin_only cannot be used with any other account recovery settings.',
  ],
  [
    ({ autoVerifiedAttributes, verifyBeforeUpdate }) =>
      verifyBeforeUpdate.some((contact) => !autoVerifiedAttributes.includes(contact)),
    'Only attributes that are verified automatically can be verified before an update.',
  ],
  [
    ({ attributes }) => attributes.some(({ name, required }) => name.includes(':') && required),
    'Required custom attributes are not supported currently.',
  ],
  [
    ({ attributes }) => new Set(attributes.map(({ name }) => name)).size < attributes.length,
    'An attribute of the schema is there twice.',
  ],
  [
    ({ attributes }) => attributes.filter(({ name }) => name.includes(':')).length > 50,
    'A user pool has 50 custom attributes at most.',
  ],
]

const paidFeatures: readonly Rule[] = [
  [({ policies }) => policies.firstFactors.some((factor) => factor !== 'PASSWORD'), 'passwordless sign-in'],
  [({ policies }) => policies.password.passwordHistorySize > 0, 'password history'],
  [({ mfa }) => mfa.methods.includes('EMAIL_OTP'), 'email MFA'],
]

export function checkSettings(settings: Settings): void {
  const broken = rules.find(([breaks]) => breaks(settings))
  if (broken) reject('InvalidParameter', broken[1])
  const lacking = isLite(settings) && paidFeatures.find(([breaks]) => breaks(settings))
  if (lacking) reject('FeatureUnavailableInTier', `The pricing tier of the user pool has no ${lacking[1]}.`)
}

export function checkMfa({ mfa: { mode, methods } }: Settings): void {
  const invalid = 'Invalid MFA configuration given, '
  if (mode === 'OFF' && methods.length > 0)
    reject('InvalidParameter', `${invalid}can't turn off MFA and configure an MFA together.`)
  if (mode !== 'OFF' && methods.length === 0)
    reject('InvalidParameter', `${invalid}can't disable all MFAs with a required or optional configuration.`)
}

/**
 * Rejects a passkey as the only factor where MFA is required, unless `multiFactor` makes it count as both factors.
 */
export function checkPasskeys({ mfa, passkeys, policies }: Settings, text: string): void {
  if (mfa.mode === 'ON' && policies.firstFactors.includes('WEB_AUTHN') && !passkeys?.multiFactor)
    reject('InvalidParameter', text)
}

/** Rejects settings that would change how users sign in and that the local pool does not support. */
export function checkSupported(given: Changes): void {
  const unsupported = (member: string) =>
    reject('InvalidParameter', `The local pool does not support ${member}.`)
  if (holdsAnything(given.LambdaConfig)) unsupported('LambdaConfig: its triggers are functions')
  if (holdsAnything(given.AcrConfiguration)) unsupported('AcrConfiguration')
  const addOns = given.UserPoolAddOns
  if (addOns?.AdvancedSecurityMode === 'ENFORCED') unsupported('UserPoolAddOns.AdvancedSecurityMode ENFORCED')
  if (addOns?.AdvancedSecurityAdditionalFlows?.CustomAuthMode === 'ENFORCED')
    unsupported('UserPoolAddOns.AdvancedSecurityAdditionalFlows.CustomAuthMode ENFORCED')
  if (given.VerificationMessageTemplate?.DefaultEmailOption === 'CONFIRM_WITH_LINK')
    unsupported('VerificationMessageTemplate.DefaultEmailOption CONFIRM_WITH_LINK')
  if (given.IssuerConfiguration?.Type === 'UPDATED') unsupported('IssuerConfiguration.Type UPDATED')
}

const holdsAnything = (given: unknown): boolean =>
  typeof given === 'object' && given !== null && Object.values(given).some((value) => value !== null)
