/** The operations of a conversation, and what each takes besides its own members. */

interface Takes {
  /** `ClientId`, and with it `ClientMetadata`, `AnalyticsMetadata` and `UserContextData`. */
  readonly client?: true
  /** The thread, which AWS calls `Session`. */
  readonly thread?: true
}

export const operations = {
  InitiateAuth: { client: true },
  RespondToAuthChallenge: { client: true, thread: true },
  AssociateSoftwareToken: { thread: true },
  VerifySoftwareToken: { thread: true },
  SignUp: { client: true },
  ConfirmSignUp: { client: true },
  ResendConfirmationCode: { client: true },
  ForgotPassword: { client: true },
  ConfirmForgotPassword: { client: true },
  ConfirmDevice: {},
  UpdateDeviceStatus: {},
} as const satisfies Record<string, Takes>

export type Operation = keyof typeof operations

export const takes = (operation: Operation): Takes => operations[operation]
