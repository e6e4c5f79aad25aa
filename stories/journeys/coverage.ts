/** What the journeys pass through: each flow, each first factor, each question, each gate, and each wrong turn has one. */
import type { Flow, Name } from 'countersign'
import type { ScenarioName } from '../scenarios/index.js'
import type * as Accounts from './accounts.stories.js'
import type * as Flows from './flows.stories.js'
import type * as Gates from './gates.stories.js'
import type * as WrongTurns from './wrong-turns.stories.js'

type In<Title extends string, Module> = `${Title}/${Exclude<keyof Module & string, 'default'>}`

/** A journey by its title and its name; one that does not exist does not compile. */
export type JourneyName =
  | In<'Accounts', typeof Accounts>
  | In<'Flows', typeof Flows>
  | In<'Gates', typeof Gates>
  | In<'Wrong turns', typeof WrongTurns>

type Some = readonly [JourneyName, ...JourneyName[]]

/** How a sign-in begins. */
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
  CUSTOM_AUTH: ['Flows/CustomQuestion'],
  CUSTOM_AUTH_WITH_SRP: ['Flows/CustomQuestionAfterPassword'],
} satisfies Record<Flow, Some>

/** What USER_AUTH can be told to prefer, and what it offers where it is not. */
type Preference = 'none' | 'PASSWORD' | 'PASSWORD_SRP' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN'

export const preferences = {
  none: ['Flows/ChoiceOfFactors'],
  PASSWORD: ['Flows/PreferredPassword'],
  PASSWORD_SRP: ['Flows/PreferredSrpPassword'],
  EMAIL_OTP: ['Flows/EmailCode'],
  SMS_OTP: ['Flows/TextMessageCode'],
  WEB_AUTHN: ['Flows/Passkey'],
} satisfies Record<Preference, Some>

/** Where SRP is allowed, as it is wherever a password is, nobody is asked to send it: no pool of ours poses PASSWORD. */
export const questions = {
  'sign-in': ['Flows/SrpPassword'],
  'sign-up': ['Accounts/SignUp'],
  'confirm-sign-up': ['Accounts/SignUp', 'Accounts/UnconfirmedWithForgottenPassword', 'Gates/Unconfirmed'],
  'forgot-password': ['Accounts/ForgottenPassword'],
  'reset-password': ['Accounts/ForgottenPassword', 'Gates/ResetRequired'],
  'remember-device': ['Gates/RememberedDevice', 'Gates/DeviceNotRemembered'],
  CUSTOM_CHALLENGE: ['Flows/CustomQuestion', 'Flows/CustomQuestionAfterPassword'],
  EMAIL_OTP: ['Flows/EmailCode', 'Gates/Email', 'Gates/SetUpEmail'],
  MFA_SETUP: ['Gates/SetUpApp', 'Gates/SetUpEmail', 'Gates/SetUpByChoice', 'Gates/NothingToSetUp'],
  NEW_PASSWORD_REQUIRED: ['Gates/TemporaryPassword'],
  PASSWORD_SRP: ['Flows/ChoiceOfFactors'],
  SELECT_CHALLENGE: ['Flows/ChoiceOfFactors'],
  SELECT_MFA_TYPE: ['Gates/SelectMfaType'],
  SMS_MFA: ['Gates/TextMessage', 'Gates/RememberedDevice'],
  SMS_OTP: ['Flows/TextMessageCode'],
  SOFTWARE_TOKEN_MFA: ['Gates/App', 'Gates/PreferredOfSeveral'],
  WEB_AUTHN: ['Flows/Passkey'],
  'unknown-challenge': ['Wrong turns/UnknownChallenge'],
} satisfies Record<Exclude<Name, 'PASSWORD'>, Some>

/** The pool's own gates by their names, which a test compares with the pool's list. */
export const challenges = {
  NEW_PASSWORD_REQUIRED: ['Gates/TemporaryPassword', 'Gates/TemporaryPasswordThenSecondFactor'],
  DEVICE_SRP_AUTH: ['Gates/RememberedDevice'],
  SELECT_MFA_TYPE: ['Gates/SelectMfaType'],
  SMS_MFA: ['Gates/TextMessage'],
  SOFTWARE_TOKEN_MFA: ['Gates/App'],
  EMAIL_OTP: ['Gates/Email'],
  MFA_SETUP: ['Gates/SetUpApp', 'Gates/SetUpEmail', 'Gates/SetUpByChoice', 'Gates/NothingToSetUp'],
} satisfies Record<string, Some>

/** What follows a first factor that is right, row by row: the states of an account, and the table of second factors. */
type Gate =
  | 'the account is not confirmed'
  | 'the password has to be reset'
  | 'the account is disabled'
  | 'the password is temporary'
  | 'a remembered device replaces the second factor'
  | 'MFA is off'
  | 'MFA is optional, and nothing is enabled'
  | 'one method is preferred'
  | 'one method is usable'
  | 'several are usable, and none is preferred'
  | 'MFA is on, and nothing is usable'
  | 'a first factor after which no second one follows'
  | 'a passkey counts as both factors'
  | 'the only address is the one for recovery'
  | 'threat protection refuses'

export const gates = {
  'the account is not confirmed': ['Gates/Unconfirmed'],
  'the password has to be reset': ['Gates/ResetRequired'],
  'the account is disabled': ['Gates/Disabled'],
  'the password is temporary': ['Gates/TemporaryPassword', 'Gates/TemporaryPasswordThenSecondFactor'],
  'a remembered device replaces the second factor': ['Gates/RememberedDevice'],
  'MFA is off': ['Flows/SrpPassword'],
  'MFA is optional, and nothing is enabled': ['Gates/OptionalAndNothingEnabled'],
  'one method is preferred': ['Gates/App', 'Gates/PreferredOfSeveral'],
  'one method is usable': ['Gates/TextMessage', 'Gates/Email'],
  'several are usable, and none is preferred': ['Gates/SelectMfaType'],
  'MFA is on, and nothing is usable': [
    'Gates/SetUpApp',
    'Gates/SetUpEmail',
    'Gates/SetUpByChoice',
    'Gates/NothingToSetUp',
  ],
  'a first factor after which no second one follows': [
    'Flows/EmailCode',
    'Flows/TextMessageCode',
    'Flows/Passkey',
  ],
  'a passkey counts as both factors': ['Gates/PasskeyAsBothFactors'],
  'the only address is the one for recovery': ['Gates/LastResort'],
  'threat protection refuses': ['Gates/ThreatProtection'],
} satisfies Record<Gate, Some>

/** Everybody of the toolbar has been through their sign-in. */
export const people = {
  password: ['Flows/SrpPassword', 'Accounts/ForgottenPassword'],
  text: ['Gates/TextMessage', 'Wrong turns/SessionExpired'],
  app: ['Gates/App'],
  secondFactors: ['Gates/SelectMfaType'],
  setUp: ['Gates/SetUpByChoice'],
  temporary: ['Gates/TemporaryPassword'],
  device: ['Gates/RememberedDevice'],
  unconfirmed: ['Gates/Unconfirmed', 'Accounts/UnconfirmedWithForgottenPassword'],
  reset: ['Gates/ResetRequired'],
  disabled: ['Gates/Disabled'],
  firstFactors: ['Flows/ChoiceOfFactors'],
  passkey: ['Flows/Passkey'],
  custom: ['Flows/CustomQuestion'],
  newcomer: ['Accounts/SignUp'],
} satisfies Record<ScenarioName, Some>

/** The keys of a table under which this journey stands. */
export const standsUnder = (
  table: Readonly<Record<string, readonly string[]>>,
  journey: string,
): readonly string[] => Object.keys(table).filter((key) => table[key]?.includes(journey))
