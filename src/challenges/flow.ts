/**
 * The authentication flows by Cognito's names. SRP (Secure Remote Password) proves a password without sending it.
 *
 * - `USER_SRP_AUTH`: password by SRP. The first form asks for the password.
 * - `USER_PASSWORD_AUTH`: password sent to Cognito, as a Lambda trigger that migrates users needs it. The first form asks
 *   for the password.
 * - `USER_AUTH`: choice of factors, such as a passkey or a code. The first form asks for the username only, unless
 *   `preferredChallenge` is `PASSWORD` or `PASSWORD_SRP`.
 * - `CUSTOM_AUTH`: challenges of the application's Lambda triggers. The first form asks for the username only.
 * - `CUSTOM_AUTH_WITH_SRP`: `CUSTOM_AUTH` after a password by SRP. The first form asks for the password.
 */
export type Flow =
  | 'USER_SRP_AUTH'
  | 'USER_PASSWORD_AUTH'
  | 'USER_AUTH'
  | 'CUSTOM_AUTH'
  | 'CUSTOM_AUTH_WITH_SRP'

/** The parameter of the first call that carries the password, by flow, or by preferred factor in `USER_AUTH`. */
export const passwordParameter: Readonly<Record<string, 'PASSWORD' | 'SRP_A' | undefined>> = {
  USER_SRP_AUTH: 'SRP_A',
  USER_PASSWORD_AUTH: 'PASSWORD',
  CUSTOM_AUTH_WITH_SRP: 'SRP_A',
  PASSWORD: 'PASSWORD',
  PASSWORD_SRP: 'SRP_A',
}

export const isChoiceBased = (flow: Flow) => flow === 'USER_AUTH'

/** Whether the sign-in form asks for the password. */
export const passwordRequired = (flow: Flow, preferredChallenge = ''): boolean =>
  Boolean(passwordParameter[isChoiceBased(flow) ? preferredChallenge : flow])

/** Whether the flow can use SRP, so that its module is loaded early. */
export const usesSrp = (flow: Flow): boolean => isChoiceBased(flow) || passwordParameter[flow] === 'SRP_A'
