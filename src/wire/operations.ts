/** The operations of a conversation, and what each takes besides its own members. */

interface Takes {
  /** `ClientId`, and with it `ClientMetadata`, `AnalyticsMetadata` and `UserContextData`. */
  readonly client?: true
  /** The thread, which AWS calls `Session`. */
  readonly thread?: true
  /** Whether it happens inside a challenge, whose session goes on where the reply brings no newer one. */
  readonly keepsThread?: true
}

export const operations = {
  InitiateAuth: { client: true },
  RespondToAuthChallenge: { client: true, thread: true },
  AssociateSoftwareToken: { thread: true, keepsThread: true },
  VerifySoftwareToken: { thread: true, keepsThread: true },
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
