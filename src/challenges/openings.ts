/** The one list, seen from the beginning: our own questions as they open, and the names of all that can be asked. */
import { confirmSignUpOpening, resetPasswordOpening } from './code-sent.js'
import { forgotPasswordOpening } from './forgot-password/opening.js'
import { rememberDeviceOpening } from './remember-device/opening.js'
import { signInOpening } from './sign-in/opening.js'
import { signUpOpening } from './sign-up/opening.js'
import type { KitChallengeName, Opening } from './spec.js'

const openings = {
  'sign-in': signInOpening,
  'sign-up': signUpOpening,
  'confirm-sign-up': confirmSignUpOpening,
  'forgot-password': forgotPasswordOpening,
  'reset-password': resetPasswordOpening,
  'remember-device': rememberDeviceOpening,
} satisfies Record<KitChallengeName, unknown>

/** What the pool asks a person, by the pool's names. */
const questionNames = [
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

export type QuestionName = (typeof questionNames)[number]
export type ChallengeName = KitChallengeName | QuestionName

export const openingOf = (name: ChallengeName): Opening<object> | undefined =>
  Object.hasOwn(openings, name) ? (openings[name as KitChallengeName] as Opening<object>) : undefined

export const isName = (name: unknown): name is ChallengeName =>
  [...Object.keys(openings), ...questionNames].includes(name as ChallengeName)
