/** The list of operations, held against the inputs that the AWS SDK describes: what is wrong here doesn't compile. */
import type * as sdk from '@aws-sdk/client-cognito-identity-provider'
import type { Operation, operations } from '../../src/wire/operations.js'

interface Inputs {
  InitiateAuth: sdk.InitiateAuthCommandInput
  RespondToAuthChallenge: sdk.RespondToAuthChallengeCommandInput
  AssociateSoftwareToken: sdk.AssociateSoftwareTokenCommandInput
  VerifySoftwareToken: sdk.VerifySoftwareTokenCommandInput
  SignUp: sdk.SignUpCommandInput
  ConfirmSignUp: sdk.ConfirmSignUpCommandInput
  ResendConfirmationCode: sdk.ResendConfirmationCodeCommandInput
  ForgotPassword: sdk.ForgotPasswordCommandInput
  ConfirmForgotPassword: sdk.ConfirmForgotPasswordCommandInput
  ConfirmDevice: sdk.ConfirmDeviceCommandInput
  UpdateDeviceStatus: sdk.UpdateDeviceStatusCommandInput
}

type Context = 'ClientId' | 'ClientMetadata' | 'AnalyticsMetadata' | 'UserContextData'

/** Operations whose input has all of these members, and those that have any of them. */
type WithAll<Member> = {
  [O in Operation]: Exclude<Member, keyof Inputs[O]> extends never ? O : never
}[Operation]
type WithAny<Member> = {
  [O in Operation]: Extract<Member, keyof Inputs[O]> extends never ? never : O
}[Operation]

/** Operations of which our list says so. */
type Said<What extends string> = {
  [O in Operation]: (typeof operations)[O] extends Record<What, true> ? O : never
}[Operation]

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never

// These accept a Cognito session where another one returned it; no pool requires it.
type MayHaveThread = 'InitiateAuth' | 'ConfirmSignUp'

export const facts: [
  everyOperationIsHeldAgainstTheSdk: Same<keyof Inputs, Operation>,
  aClientIsSaidWhereTheWholeContextIsTaken: Same<Said<'client'>, WithAll<Context>>,
  noOperationTakesAPartOfTheContext: Same<Said<'client'>, WithAny<Context>>,
  aThreadIsSaidWhereItMustBeGiven: Same<Said<'cognitoSession'>, Exclude<WithAll<'Session'>, MayHaveThread>>,
] = [true, true, true, true]
