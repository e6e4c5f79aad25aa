/** How many digits the codes of Cognito have: seen at every pool so far, and written on no page of AWS's. */
export const firstFactorDigits = 8

/** Second factors, new accounts, new passwords. */
export const otherDigits = 6

/** A challenge that asks for a code. */
export interface WithCode {
  /** How many digits the code has. Missing where the sign-in so far does not tell. */
  readonly codeLength?: number | undefined
}
