/**
 * Shapes of the settings of user pools and app clients in AWS's form. Members that do not affect signing in are left
 * out.
 */
import { document, flag, integer, list, oneOf, record, required } from '../call/shape.js'
import * as shapes from '../call/shapes.js'
import { contacts, explicitFlows, firstFactorNames, mfaModes } from './settings.js'

const { anyText, attributeName } = shapes

const contact = oneOf(...contacts)
const factor = oneOf(...firstFactorNames, 'SOFTWARE_TOKEN')
const alias = oneOf('phone_number', 'email', 'preferred_username')
const mode = oneOf(...mfaModes)

export const schemaAttribute = record({
  Name: shapes.customAttributeName,
  AttributeDataType: oneOf('String', 'Number', 'DateTime', 'Boolean'),
  DeveloperOnlyAttribute: flag,
  Mutable: flag,
  Required: flag,
  NumberAttributeConstraints: record({ MinValue: anyText, MaxValue: anyText }),
  StringAttributeConstraints: record({ MinLength: anyText, MaxLength: anyText }),
})

/** Settings that UpdateUserPool can change. */
export const changeable = {
  Policies: record({
    PasswordPolicy: record({
      MinimumLength: shapes.minimumPasswordLength,
      RequireUppercase: flag,
      RequireLowercase: flag,
      RequireNumbers: flag,
      RequireSymbols: flag,
      PasswordHistorySize: shapes.passwordHistorySize,
      TemporaryPasswordValidityDays: shapes.temporaryPasswordDays,
    }),
    SignInPolicy: record({ AllowedFirstAuthFactors: list(factor) }),
  }),
  MfaConfiguration: mode,
  /** Enables SMS messages by its presence. Its content has no effect. */
  SmsConfiguration: document,
  DeviceConfiguration: record({ ChallengeRequiredOnNewDevice: flag, DeviceOnlyRememberedOnUserPrompt: flag }),
  AutoVerifiedAttributes: list(contact),
  UserAttributeUpdateSettings: record({ AttributesRequireVerificationBeforeUpdate: list(contact) }),
  AdminCreateUserConfig: record({
    AllowAdminCreateUserOnly: flag,
    UnusedAccountValidityDays: integer(0, 365),
  }),
  AccountRecoverySetting: record({
    RecoveryMechanisms: list(
      record({
        Priority: required(integer(1, 2)),
        Name: required(oneOf('verified_email', 'verified_phone_number', 'admin_only')),
      }),
    ),
  }),
  UserPoolTier: oneOf('LITE', 'ESSENTIALS', 'PLUS'),
  // Read only to be rejected.
  LambdaConfig: document,
  AcrConfiguration: document,
  UserPoolAddOns: record({
    AdvancedSecurityMode: required(oneOf('OFF', 'AUDIT', 'ENFORCED')),
    AdvancedSecurityAdditionalFlows: record({ CustomAuthMode: oneOf('AUDIT', 'ENFORCED') }),
  }),
  VerificationMessageTemplate: record({
    DefaultEmailOption: oneOf('CONFIRM_WITH_LINK', 'CONFIRM_WITH_CODE'),
  }),
  IssuerConfiguration: record({ Type: oneOf('ORIGINAL', 'UPDATED') }),
}

/** Settings that only CreateUserPool can set. */
export const fixedSettings = {
  AliasAttributes: list(alias),
  UsernameAttributes: list(contact),
  UsernameConfiguration: record({ CaseSensitive: required(flag) }),
  Schema: list(schemaAttribute),
}

export const mfaConfiguration = {
  MfaConfiguration: mode,
  SmsMfaConfiguration: record({ SmsAuthenticationMessage: anyText, SmsConfiguration: document }),
  SoftwareTokenMfaConfiguration: record({ Enabled: flag }),
  EmailMfaConfiguration: record({ Message: anyText, Subject: anyText }),
  WebAuthnConfiguration: record({
    RelyingPartyId: shapes.relyingPartyId,
    UserVerification: oneOf('required', 'preferred'),
    FactorConfiguration: oneOf('SINGLE_FACTOR', 'MULTI_FACTOR_WITH_USER_VERIFICATION'),
  }),
}

const unit = oneOf('seconds', 'minutes', 'hours', 'days')

export const clientSettings = {
  RefreshTokenValidity: integer(0, 315_360_000),
  AccessTokenValidity: integer(1, 86_400),
  IdTokenValidity: integer(1, 86_400),
  TokenValidityUnits: record({ AccessToken: unit, IdToken: unit, RefreshToken: unit }),
  ReadAttributes: list(attributeName),
  WriteAttributes: list(attributeName),
  ExplicitAuthFlows: list(oneOf(...explicitFlows)),
  PreventUserExistenceErrors: oneOf('LEGACY', 'ENABLED'),
  EnableTokenRevocation: flag,
  AuthSessionValidity: shapes.authSessionMinutes,
  RefreshTokenRotation: record({
    Feature: required(oneOf('ENABLED', 'DISABLED')),
    RetryGracePeriodSeconds: shapes.retryGraceSeconds,
  }),
}
