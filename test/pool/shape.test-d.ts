/** Promises about types: compiling is passing. */
import type {
  AdminCreateUserRequest,
  AdminInitiateAuthRequest,
  AuthFlowType,
  ChallengeNameType,
  CompleteWebAuthnRegistrationRequest,
  ConfirmDeviceRequest,
  DeviceRememberedStatusType,
  InitiateAuthRequest,
  ListDevicesRequest,
  MessageActionType,
  RevokeAssociatedSessionsType,
  SetUserMFAPreferenceRequest,
  SignUpRequest,
} from '@aws-sdk/client-cognito-identity-provider'
import { expectTypeOf } from 'vitest'
import {
  check,
  document,
  flag,
  type InputOf,
  list,
  oneOf,
  record,
  required,
  type ValueOf,
} from '../../src/pool/call/shape.js'
import * as shapes from '../../src/pool/call/shapes.js'
import type { FitsSdk } from './fits-sdk.js'

declare const body: Readonly<Record<string, unknown>>

const signUp = {
  ClientId: required(shapes.clientId),
  Username: required(shapes.username),
  Password: shapes.password,
  UserAttributes: shapes.attributeList,
  ClientMetadata: shapes.map,
}

// An operation gets its input typed from what it says it takes.
{
  const input = check(signUp, body)
  expectTypeOf(input).toEqualTypeOf<{
    readonly ClientId: string
    readonly Username: string
    readonly Password?: string | undefined
    readonly UserAttributes?:
      | readonly { readonly Name: string; readonly Value?: string | undefined }[]
      | undefined
    readonly ClientMetadata?: Readonly<Record<string, string>> | undefined
  }>()
  expectTypeOf(input).toEqualTypeOf<InputOf<typeof signUp>>()
  // @ts-expect-error what was asked is not for writing
  input.Username = 'another user'
}

// Names stay names.
expectTypeOf<ValueOf<ReturnType<typeof oneOf<'A' | 'B'>>>>().toEqualTypeOf<'A' | 'B'>()
expectTypeOf(check({ Mood: required(oneOf('GLAD', 'SAD')) }, body).Mood).toEqualTypeOf<'GLAD' | 'SAD'>()
expectTypeOf(check({ Credential: required(document) }, body).Credential).toBeUnknown()

// The SDK knows the same names.
expectTypeOf<ValueOf<typeof shapes.authFlow>>().toEqualTypeOf<AuthFlowType>()
expectTypeOf<ValueOf<typeof shapes.challengeName>>().toEqualTypeOf<ChallengeNameType>()
expectTypeOf<ValueOf<typeof shapes.deviceRememberedStatus>>().toEqualTypeOf<DeviceRememberedStatusType>()
expectTypeOf<ValueOf<typeof shapes.messageAction>>().toEqualTypeOf<MessageActionType>()
expectTypeOf<ValueOf<typeof shapes.revokeAssociatedSessions>>().toEqualTypeOf<RevokeAssociatedSessionsType>()

// The input of operations has these types.
true satisfies FitsSdk<typeof signUp, SignUpRequest>

const initiateAuth = {
  ClientId: required(shapes.clientId),
  AuthFlow: required(oneOf('USER_AUTH', 'USER_SRP_AUTH')),
  AuthParameters: shapes.map,
  ClientMetadata: shapes.map,
  AnalyticsMetadata: shapes.analyticsMetadata,
  UserContextData: shapes.userContextData,
  Session: shapes.session,
}
true satisfies FitsSdk<typeof initiateAuth, InitiateAuthRequest>

const adminInitiateAuth = {
  UserPoolId: required(shapes.poolId),
  ClientId: required(shapes.clientId),
  AuthFlow: required(shapes.authFlow),
  ContextData: shapes.contextData,
}
true satisfies FitsSdk<typeof adminInitiateAuth, AdminInitiateAuthRequest>

const adminCreateUser = {
  UserPoolId: required(shapes.poolId),
  Username: required(shapes.username),
  ValidationData: shapes.attributeList,
  MessageAction: shapes.messageAction,
  DesiredDeliveryMediums: shapes.deliveryMediums,
}
true satisfies FitsSdk<typeof adminCreateUser, AdminCreateUserRequest>

const setPreference = {
  AccessToken: required(shapes.token),
  SMSMfaSettings: shapes.mfaSettings,
  SoftwareTokenMfaSettings: shapes.mfaSettings,
  EmailMfaSettings: shapes.mfaSettings,
  WebAuthnMfaSettings: shapes.webAuthnMfaSettings,
}
true satisfies FitsSdk<typeof setPreference, SetUserMFAPreferenceRequest>

const confirmDevice = {
  AccessToken: required(shapes.token),
  DeviceKey: required(shapes.deviceKey),
  DeviceSecretVerifierConfig: shapes.deviceSecretVerifier,
  DeviceName: shapes.deviceName,
}
true satisfies FitsSdk<typeof confirmDevice, ConfirmDeviceRequest>

const listDevices = {
  AccessToken: required(shapes.token),
  Limit: shapes.limit,
  PaginationToken: shapes.paginationToken,
}
true satisfies FitsSdk<typeof listDevices, ListDevicesRequest>

const completeRegistration = { AccessToken: required(shapes.token), Credential: required(document) }
true satisfies FitsSdk<typeof completeRegistration, CompleteWebAuthnRegistrationRequest>

// A wrong member is a compile error at that member.
{
  const { Username: _, ...nameless } = signUp
  const misspelt = { ...signUp, PassWord: shapes.password }
  const lax = { ...signUp, Username: shapes.username }
  const strict = { ...signUp, Password: required(shapes.password) }
  const mistaken = { ...signUp, Password: flag, ClientMetadata: record({ from: shapes.anyText }) }
  const inward = { ...signUp, UserAttributes: list(record({ Name: shapes.attributeName, Value: flag })) }
  const unheardOf = { ...initiateAuth, AuthFlow: required(oneOf('USER_AUTH', 'CARRIER_PIGEON')) }
  const single = { ...signUp, UserAttributes: shapes.attribute }

  expectTypeOf<FitsSdk<typeof nameless, SignUpRequest>>().toEqualTypeOf<'Username is missing'>()
  expectTypeOf<FitsSdk<typeof misspelt, SignUpRequest>>().toEqualTypeOf<'PassWord is unknown to the SDK'>()
  expectTypeOf<
    FitsSdk<typeof lax, SignUpRequest>
  >().toEqualTypeOf<'Username is needed by one of the two alone'>()
  expectTypeOf<
    FitsSdk<typeof strict, SignUpRequest>
  >().toEqualTypeOf<'Password is needed by one of the two alone'>()
  expectTypeOf<FitsSdk<typeof mistaken, SignUpRequest>>().toEqualTypeOf<
    'Password is of another type' | 'ClientMetadata is of another type'
  >()
  expectTypeOf<FitsSdk<typeof inward, SignUpRequest>>().toEqualTypeOf<
    'UserAttributes[].Name is needed by one of the two alone' | 'UserAttributes[].Value is of another type'
  >()
  expectTypeOf<FitsSdk<typeof single, SignUpRequest>>().toEqualTypeOf<'UserAttributes is of another type'>()
  expectTypeOf<
    FitsSdk<typeof unheardOf, InitiateAuthRequest>
  >().toEqualTypeOf<'AuthFlow is of another type'>()
}
