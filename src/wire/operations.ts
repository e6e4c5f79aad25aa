/** The operations that a session calls, and the common members that each of them accepts. */

interface OperationInput {
  /** `ClientId`, and with it `ClientMetadata`, `AnalyticsMetadata` and `UserContextData`. */
  readonly client?: true
  /** The Cognito session, in the member `Session`. */
  readonly cognitoSession?: true
  /** Whether the Cognito session stays valid if the reply has no newer one. */
  readonly keepsSession?: true
}

export const operations = {
  InitiateAuth: { client: true },
  RespondToAuthChallenge: { client: true, cognitoSession: true },
  AssociateSoftwareToken: { cognitoSession: true, keepsSession: true },
  VerifySoftwareToken: { cognitoSession: true, keepsSession: true },
  SignUp: { client: true },
  ConfirmSignUp: { client: true },
  ResendConfirmationCode: { client: true },
  ForgotPassword: { client: true },
  ConfirmForgotPassword: { client: true },
  ConfirmDevice: {},
  UpdateDeviceStatus: {},
} as const satisfies Record<string, OperationInput>

export type Operation = keyof typeof operations

export const inputOf = (operation: Operation): OperationInput => operations[operation]
