/** Lists a journey for each flow, first factor, challenge, state of an account and second factor. */
import type { ChallengeName, Flow } from 'countersign'
import type { ScenarioName } from '../scenarios/index.js'
import type * as Accounts from './accounts.stories.js'
import type * as AfterFirstFactor from './after-first-factor.stories.js'
import type * as Errors from './errors.stories.js'
import type * as Flows from './flows.stories.js'

type In<Title extends string, Module> = `${Title}/${Exclude<keyof Module & string, 'default'>}`

/** A journey by its title and its name. A name without a story does not compile. */
export type JourneyName =
  | In<'Accounts', typeof Accounts>
  | In<'Flows', typeof Flows>
  | In<'After the first factor', typeof AfterFirstFactor>
  | In<'Errors', typeof Errors>

type Journeys = readonly [JourneyName, ...JourneyName[]]

/** The flows that start a sign-in. */
export const flows = {
  USER_SRP_AUTH: ['Flows/SrpPassword'],
  USER_PASSWORD_AUTH: ['Flows/PlainPassword'],
  USER_AUTH: [
    'Flows/ChoiceOfFactors',
    'Flows/PreferredPassword',
    'Flows/PreferredSrpPassword',
    'Flows/EmailCode',
    'Flows/TextMessageCode',
    'Flows/Passkey',
  ],
  CUSTOM_AUTH: ['Flows/CustomChallenge'],
  CUSTOM_AUTH_WITH_SRP: ['Flows/CustomChallengeAfterPassword'],
} satisfies Record<Flow, Journeys>

/** The first factors that USER_AUTH can prefer. `none`: the user chooses. */
type Preference = 'none' | 'PASSWORD' | 'PASSWORD_SRP' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN'

export const preferences = {
  none: ['Flows/ChoiceOfFactors'],
  PASSWORD: ['Flows/PreferredPassword'],
  PASSWORD_SRP: ['Flows/PreferredSrpPassword'],
  EMAIL_OTP: ['Flows/EmailCode'],
  SMS_OTP: ['Flows/TextMessageCode'],
  WEB_AUTHN: ['Flows/Passkey'],
} satisfies Record<Preference, Journeys>

/** `PASSWORD` is missing: the local pool offers `PASSWORD_SRP` wherever it accepts a password. */
export const userChallenges = {
  'sign-in': ['Flows/SrpPassword'],
  'sign-up': ['Accounts/SignUp'],
  'confirm-sign-up': [
    'Accounts/SignUp',
    'Accounts/UnconfirmedWithForgottenPassword',
    'After the first factor/Unconfirmed',
  ],
  'forgot-password': ['Accounts/ForgottenPassword'],
  'reset-password': ['Accounts/ForgottenPassword', 'After the first factor/ResetRequired'],
  'remember-device': [
    'After the first factor/RememberedDevice',
    'After the first factor/DeviceNotRemembered',
  ],
  CUSTOM_CHALLENGE: ['Flows/CustomChallenge', 'Flows/CustomChallengeAfterPassword'],
  EMAIL_OTP: ['Flows/EmailCode', 'After the first factor/Email', 'After the first factor/SetUpEmail'],
  MFA_SETUP: [
    'After the first factor/SetUpApp',
    'After the first factor/SetUpEmail',
    'After the first factor/SetUpByChoice',
    'After the first factor/NothingToSetUp',
  ],
  NEW_PASSWORD_REQUIRED: ['After the first factor/TemporaryPassword'],
  PASSWORD_SRP: ['Flows/ChoiceOfFactors'],
  SELECT_CHALLENGE: ['Flows/ChoiceOfFactors'],
  SELECT_MFA_TYPE: ['After the first factor/SelectMfaType'],
  SMS_MFA: ['After the first factor/TextMessage', 'After the first factor/RememberedDevice'],
  SMS_OTP: ['Flows/TextMessageCode'],
  SOFTWARE_TOKEN_MFA: ['After the first factor/App', 'After the first factor/PreferredOfSeveral'],
  WEB_AUTHN: ['Flows/Passkey'],
  'unknown-challenge': ['Errors/UnknownChallenge'],
} satisfies Record<Exclude<ChallengeName, 'PASSWORD'>, Journeys>

/** The challenges after the first factor. A test compares them with the local pool's list. */
export const cognitoChallenges = {
  NEW_PASSWORD_REQUIRED: [
    'After the first factor/TemporaryPassword',
    'After the first factor/TemporaryPasswordThenSecondFactor',
  ],
  DEVICE_SRP_AUTH: ['After the first factor/RememberedDevice'],
  SELECT_MFA_TYPE: ['After the first factor/SelectMfaType'],
  SMS_MFA: ['After the first factor/TextMessage'],
  SOFTWARE_TOKEN_MFA: ['After the first factor/App'],
  EMAIL_OTP: ['After the first factor/Email'],
  MFA_SETUP: [
    'After the first factor/SetUpApp',
    'After the first factor/SetUpEmail',
    'After the first factor/SetUpByChoice',
    'After the first factor/NothingToSetUp',
  ],
} satisfies Record<string, Journeys>

/** The situations after a correct first factor: the states of an account, and the table of second factors. */
type Situation =
  | 'the account is not confirmed'
  | 'the password must be reset'
  | 'the account is disabled'
  | 'the password is temporary'
  | 'a remembered device replaces the second factor'
  | 'MFA is off'
  | 'MFA is optional, and no method is enabled'
  | 'one method is preferred'
  | 'one method is usable'
  | 'several methods are usable, and none is preferred'
  | 'MFA is on, and no method is usable'
  | 'the first factor needs no second factor'
  | 'a passkey counts as both factors'
  | 'the only address is for recovery'
  | 'threat protection rejects the sign-in'

export const situations = {
  'the account is not confirmed': ['After the first factor/Unconfirmed'],
  'the password must be reset': ['After the first factor/ResetRequired'],
  'the account is disabled': ['After the first factor/Disabled'],
  'the password is temporary': [
    'After the first factor/TemporaryPassword',
    'After the first factor/TemporaryPasswordThenSecondFactor',
  ],
  'a remembered device replaces the second factor': ['After the first factor/RememberedDevice'],
  'MFA is off': ['Flows/SrpPassword'],
  'MFA is optional, and no method is enabled': ['After the first factor/OptionalAndNothingEnabled'],
  'one method is preferred': ['After the first factor/App', 'After the first factor/PreferredOfSeveral'],
  'one method is usable': ['After the first factor/TextMessage', 'After the first factor/Email'],
  'several methods are usable, and none is preferred': ['After the first factor/SelectMfaType'],
  'MFA is on, and no method is usable': [
    'After the first factor/SetUpApp',
    'After the first factor/SetUpEmail',
    'After the first factor/SetUpByChoice',
    'After the first factor/NothingToSetUp',
  ],
  'the first factor needs no second factor': ['Flows/EmailCode', 'Flows/TextMessageCode', 'Flows/Passkey'],
  'a passkey counts as both factors': ['After the first factor/PasskeyAsBothFactors'],
  'the only address is for recovery': ['After the first factor/OnlyRecoveryAddress'],
  'threat protection rejects the sign-in': ['After the first factor/ThreatProtection'],
} satisfies Record<Situation, Journeys>

/** The scenarios of the toolbar. */
export const scenarioJourneys = {
  password: ['Flows/SrpPassword', 'Accounts/ForgottenPassword'],
  text: ['After the first factor/TextMessage', 'Errors/SessionExpired'],
  app: ['After the first factor/App'],
  secondFactors: ['After the first factor/SelectMfaType'],
  setUp: ['After the first factor/SetUpByChoice'],
  temporary: ['After the first factor/TemporaryPassword'],
  device: ['After the first factor/RememberedDevice'],
  unconfirmed: ['After the first factor/Unconfirmed', 'Accounts/UnconfirmedWithForgottenPassword'],
  reset: ['After the first factor/ResetRequired'],
  disabled: ['After the first factor/Disabled'],
  firstFactors: ['Flows/ChoiceOfFactors'],
  passkey: ['Flows/Passkey'],
  custom: ['Flows/CustomChallenge'],
  newcomer: ['Accounts/SignUp'],
} satisfies Record<ScenarioName, Journeys>

/** Returns the keys of a table that list this journey. */
export const keysWith = (
  table: Readonly<Record<string, readonly string[]>>,
  journey: string,
): readonly string[] => Object.keys(table).filter((key) => table[key]?.includes(journey))
