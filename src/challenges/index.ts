/** The registry of all challenges: those of Cognito and those of the kit. */
import type { ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider'
import type {
  AutomaticChallengeSpec,
  InitialState,
  KitChallengeName,
  KitChallengeSpec,
  UnsupportedChallengeSpec,
  UserChallengeSpec,
} from './challenge-types.js'
import { confirmSignUp } from './confirm-sign-up/challenge.js'
import { customChallenge } from './custom-challenge/challenge.js'
import { emailOtp } from './email-otp/challenge.js'
import { forgotPassword } from './forgot-password/challenge.js'
import type { ChallengeName, UserChallengeName } from './initial-states.js'
import { mfaSetup } from './mfa-setup/challenge.js'
import { newPasswordRequired } from './new-password-required/challenge.js'
import { passwordChallenge } from './password/challenge.js'
import { passwordSrp } from './password-srp/challenge.js'
import { rememberDevice } from './remember-device/challenge.js'
import { resetPassword } from './reset-password/challenge.js'
import type { InputOf, OutputOf, Schema } from './schema.js'
import { selectChallenge } from './select-challenge/challenge.js'
import { selectMfaType } from './select-mfa-type/challenge.js'
import { signIn } from './sign-in/challenge.js'
import { signUp } from './sign-up/challenge.js'
import { adminNoSrpAuth } from './silent/admin-no-srp-auth.js'
import { devicePasswordVerifier } from './silent/device-password-verifier.js'
import { deviceSrpAuth } from './silent/device-srp-auth.js'
import { passwordVerifier } from './silent/password-verifier.js'
import { smsMfa } from './sms-mfa/challenge.js'
import { smsOtp } from './sms-otp/challenge.js'
import { softwareTokenMfa } from './software-token-mfa/challenge.js'
import { unknownChallenge } from './unknown-challenge/challenge.js'
import { webAuthn } from './web-authn/challenge.js'

/** The challenges of Cognito that the user answers. */
export const userChallenges = {
  CUSTOM_CHALLENGE: customChallenge,
  EMAIL_OTP: emailOtp,
  MFA_SETUP: mfaSetup,
  NEW_PASSWORD_REQUIRED: newPasswordRequired,
  PASSWORD: passwordChallenge,
  PASSWORD_SRP: passwordSrp,
  SELECT_CHALLENGE: selectChallenge,
  SELECT_MFA_TYPE: selectMfaType,
  SMS_MFA: smsMfa,
  SMS_OTP: smsOtp,
  SOFTWARE_TOKEN_MFA: softwareTokenMfa,
  WEB_AUTHN: webAuthn,
  'unknown-challenge': unknownChallenge,
} satisfies Record<UserChallengeName, unknown>

// A name that AWS adds to its enumeration fails the build here.
type TheRest = Exclude<ChallengeNameType, keyof typeof userChallenges>

/** The challenges of Cognito that code answers, or that no operation answers. */
export const automaticChallenges = {
  ADMIN_NO_SRP_AUTH: adminNoSrpAuth,
  DEVICE_PASSWORD_VERIFIER: devicePasswordVerifier,
  DEVICE_SRP_AUTH: deviceSrpAuth,
  PASSWORD_VERIFIER: passwordVerifier,
} satisfies Record<TheRest, AutomaticChallengeSpec | UnsupportedChallengeSpec>

/** The challenges of the kit. */
export const kitChallenges = {
  'sign-in': signIn,
  'sign-up': signUp,
  'confirm-sign-up': confirmSignUp,
  'forgot-password': forgotPassword,
  'reset-password': resetPassword,
  'remember-device': rememberDevice,
} satisfies Record<KitChallengeName, unknown>

const specs = { ...kitChallenges, ...userChallenges }
type Specs = typeof specs

export type { ChallengeName }

type DetailsOf<Spec> = Spec extends { open(...given: never): infer Details }
  ? Details
  : Spec extends { read(...given: never): infer Details }
    ? Awaited<Details>
    : never
type AnswerSchemaOf<Spec> = Spec extends { answer(...given: never): infer Fit } ? Fit : never

/**
 * A challenge that the user must answer: its `name` and its details. `challenge.name` distinguishes the types.
 *
 * @example
 * ```ts
 * import type { Challenge } from 'countersign'
 *
 * const titleOf = (challenge: Challenge) =>
 *   challenge.name === 'EMAIL_OTP' ? `Enter the code sent to ${challenge.destination}` : 'Sign in'
 * ```
 */
export type Challenge<N extends ChallengeName = ChallengeName> = {
  [K in N]: { readonly name: K } & Readonly<DetailsOf<Specs[K]>>
}[N]

/** The values that answer a challenge, as the user typed them. */
export type Answer<N extends ChallengeName = ChallengeName> = {
  [K in N]: InputOf<AnswerSchemaOf<Specs[K]>>
}[N]

/** The values after validation. */
type Checked<N extends ChallengeName> = { [K in N]: OutputOf<AnswerSchemaOf<Specs[K]>> }[N]

/** The description of any challenge, for shared code that does not know its type. */
export type AnySpec = Readonly<
  Partial<UserChallengeSpec<object, Schema> & InitialState<object> & KitChallengeSpec<object, Schema>>
> &
  Pick<UserChallengeSpec<object, Schema>, 'answer' | 'write'>

// The only cast between the registry and shared code: the details of a challenge go to the functions of that challenge.
const table = specs as unknown as Readonly<Record<string, AnySpec>>

export const specOf = (name: ChallengeName): AnySpec => table[name] as AnySpec
/**
 * Returns the Standard Schema of the answer to a challenge, for resolvers of form libraries.
 *
 * @example
 * ```ts
 * import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
 * import { type Challenge, schemaOf } from 'countersign'
 *
 * const resolverOf = (challenge: Challenge<'EMAIL_OTP'>) => standardSchemaResolver(schemaOf(challenge))
 * ```
 */
export const schemaOf = <C extends Challenge>(challenge: C) =>
  specOf(challenge.name).answer(challenge) as Schema<Checked<C['name']>, Answer<C['name']>>

/** Whether the challenge has the details that its description needs. A browser's storage can hold any. */
export const isIntact = (challenge: Challenge): boolean =>
  specOf(challenge.name).isIntact?.({ ...challenge }) ?? true

export function automaticChallengeOf(
  name: string,
): AutomaticChallengeSpec | UnsupportedChallengeSpec | undefined {
  return Object.hasOwn(automaticChallenges, name)
    ? automaticChallenges[name as keyof typeof automaticChallenges]
    : undefined
}

/** Returns the kit's name for a challenge name of Cognito. An unknown name becomes `unknown-challenge`. */
export const userChallengeNameOf = (name: string): keyof typeof userChallenges =>
  userChallengeNames.find((own) => own === name || specOf(own).aliases?.includes(name)) ?? 'unknown-challenge'

const userChallengeNames = Object.keys(userChallenges) as (keyof typeof userChallenges)[]
