/** How a sign-in begins: the flows of Cognito that a configuration can choose. */

/** The flows by AWS's names; `CUSTOM_AUTH_WITH_SRP` is CUSTOM_AUTH with the password proved first. */
export type Flow =
  | 'USER_SRP_AUTH'
  | 'USER_PASSWORD_AUTH'
  | 'USER_AUTH'
  | 'CUSTOM_AUTH'
  | 'CUSTOM_AUTH_WITH_SRP'

/** How the password goes along with the first call, if it does; in USER_AUTH the preferred factor decides. */
export const passwordParameter: Readonly<Record<string, 'PASSWORD' | 'SRP_A' | undefined>> = {
  USER_SRP_AUTH: 'SRP_A',
  USER_PASSWORD_AUTH: 'PASSWORD',
  CUSTOM_AUTH_WITH_SRP: 'SRP_A',
  PASSWORD: 'PASSWORD',
  PASSWORD_SRP: 'SRP_A',
}

export const isChoiceBased = (flow: Flow) => flow === 'USER_AUTH'

/** Whether the first form asks for the password too. */
export const passwordRequired = (flow: Flow, preferredChallenge = ''): boolean =>
  Boolean(passwordParameter[isChoiceBased(flow) ? preferredChallenge : flow])

/** Whether a password may be proved by SRP, which is worth making ready for. */
export const usesSrp = (flow: Flow): boolean => isChoiceBased(flow) || passwordParameter[flow] === 'SRP_A'
