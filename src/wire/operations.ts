/** The operations of a conversation, and what each takes besides its own members. */

interface OperationInput {
  /** `ClientId`, and with it `ClientMetadata`, `AnalyticsMetadata` and `UserContextData`. */
  readonly client?: true
  /** The thread, which AWS calls `Session`. */
  readonly cognitoSession?: true
  /** Whether it happens inside a challenge, whose session goes on where the reply brings no newer one. */
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
