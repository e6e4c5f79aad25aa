/** The number of digits of Cognito's codes for first factors. AWS does not document it; all observed codes have it. */
export const firstFactorDigits = 8

/** The number of digits of codes for second factors, new accounts and new passwords. */
export const otherDigits = 6

/** A challenge that asks for a code. */
export interface WithCode {
  /** The number of digits of the code. Missing if it is unknown. */
  readonly codeLength?: number | undefined
}
