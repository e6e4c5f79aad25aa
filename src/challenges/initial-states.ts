/** The initial states of the kit's challenges, and the names of all challenges. */

import type { InitialState, KitChallengeName } from './challenge-types.js'
import { forgotPasswordState } from './forgot-password/initial-state.js'
import { confirmSignUpState, resetPasswordState } from './kit-code-challenges.js'
import { rememberDeviceState } from './remember-device/initial-state.js'
import { signInState } from './sign-in/initial-state.js'
import { signUpState } from './sign-up/initial-state.js'

const initialStates = {
  'sign-in': signInState,
  'sign-up': signUpState,
  'confirm-sign-up': confirmSignUpState,
  'forgot-password': forgotPasswordState,
  'reset-password': resetPasswordState,
  'remember-device': rememberDeviceState,
} satisfies Record<KitChallengeName, unknown>

/** The challenges of Cognito that the user answers, by Cognito's names. */
const userChallengeNames = [
  'CUSTOM_CHALLENGE',
  'EMAIL_OTP',
  'MFA_SETUP',
  'NEW_PASSWORD_REQUIRED',
  'PASSWORD',
  'PASSWORD_SRP',
  'SELECT_CHALLENGE',
  'SELECT_MFA_TYPE',
  'SMS_MFA',
  'SMS_OTP',
  'SOFTWARE_TOKEN_MFA',
  'WEB_AUTHN',
  'unknown-challenge',
] as const

export type UserChallengeName = (typeof userChallengeNames)[number]
export type ChallengeName = KitChallengeName | UserChallengeName

export const initialStateOf = (name: ChallengeName): InitialState<object> | undefined =>
  Object.hasOwn(initialStates, name)
    ? (initialStates[name as KitChallengeName] as InitialState<object>)
    : undefined

export const isName = (name: unknown): name is ChallengeName =>
  [...Object.keys(initialStates), ...userChallengeNames].includes(name as ChallengeName)
