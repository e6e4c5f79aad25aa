/** The users of the demo, and the challenges that each of them shows. */
import type { AuthConfig, ChallengeName, Transport } from 'countersign'
import type { PoolOptions, UserOptions } from 'countersign/pool'
import { answer as solution } from './custom-challenge.js'
import type { Settings } from './settings.js'
import { withoutSrp, withUnknownChallenge } from './wrap-transport.js'

export interface DemoUser {
  readonly id: string
  readonly name: string
  /** Continues the sentence that begins with the name. */
  readonly description: string
  readonly challenges: readonly ChallengeName[]
  /** The account in the pool. Missing if the user has no account yet. */
  readonly user?: Omit<UserOptions, 'username'>
  /** The password to enter. For a new account, a possible password. */
  readonly password?: string
  readonly birthday?: string
  /** Further information for the visitor of the demo. */
  readonly hint?: string
  /** The first form, if it is not the sign-in form. */
  readonly startsAt?: 'sign-up' | 'forgot-password'
  /** Whether the phone has a passkey. */
  readonly passkey?: true
  readonly settings?: Partial<Settings>
  readonly pool?: PoolOptions
  readonly session?: Partial<AuthConfig>
  /** Changes the replies of the pool. */
  readonly wrapTransport?: (transport: Transport) => Transport
}

const password = 'Correct-h0rse'
/** The new password that every user chooses. */
export const newPassword = 'Brand-new-1'
const phone_number = '+15555550142'
const key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

export const users = [
  {
    id: 'lin',
    name: 'Lin',
    description: 'chooses between three second factors.',
    challenges: ['sign-in', 'SELECT_MFA_TYPE', 'SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
    password,
    user: { attributes: { name: 'Lin', email: 'lin@example.com', phone_number }, authenticator: key },
    settings: { mfa: 'ON' },
  },
  {
    id: 'ada',
    name: 'Ada',
    description: 'has a temporary password and must enter her date of birth.',
    challenges: ['sign-in', 'NEW_PASSWORD_REQUIRED'],
    password: 'Welcome-2-us',
    birthday: '1815-12-10',
    hint: `A new password could be ${newPassword}.`,
    user: { temporary: true, attributes: { email: 'ada@example.com' } },
    pool: { attributes: [{ name: 'birthdate', required: true }] },
  },
  {
    id: 'noor',
    name: 'Noor',
    description: 'signs in with a passkey.',
    challenges: ['sign-in', 'WEB_AUTHN'],
    password,
    user: { attributes: { name: 'Noor', email: 'noor@example.com' } },
    passkey: true,
    settings: { flow: 'USER_AUTH' },
    session: { preferredChallenge: 'WEB_AUTHN' },
  },
  {
    id: 'tomas',
    name: 'Tomás',
    description: 'gets a code by text message.',
    challenges: ['sign-in', 'SMS_MFA'],
    password,
    user: { attributes: { name: 'Tomás', phone_number }, mfa: { preferred: 'SMS_MFA' } },
  },
  {
    id: 'priya',
    name: 'Priya',
    description: 'has an authenticator app.',
    challenges: ['sign-in', 'SOFTWARE_TOKEN_MFA'],
    password,
    user: {
      attributes: { name: 'Priya', email: 'priya@example.com' },
      authenticator: { secret: key, name: 'Priya’s phone' },
      mfa: { preferred: 'SOFTWARE_TOKEN_MFA' },
    },
  },
  {
    id: 'kofi',
    name: 'Kofi',
    description: 'must set up a second factor first.',
    challenges: ['sign-in', 'MFA_SETUP', 'EMAIL_OTP'],
    password,
    user: { attributes: { name: 'Kofi' } },
    hint: 'For the app, scan the QR code with the phone. For email, enter any address.',
    settings: { mfa: 'ON' },
  },
  {
    id: 'yuki',
    name: 'Yuki',
    description: 'chooses a first factor, with or without a password.',
    challenges: ['sign-in', 'SELECT_CHALLENGE', 'PASSWORD_SRP', 'SMS_OTP', 'EMAIL_OTP', 'WEB_AUTHN'],
    password,
    user: { attributes: { name: 'Yuki', email: 'yuki@example.com', phone_number } },
    passkey: true,
    settings: { flow: 'USER_AUTH' },
  },
  {
    id: 'bo',
    name: 'Bo',
    description: 'chooses a first factor in a pool without SRP.',
    challenges: ['sign-in', 'SELECT_CHALLENGE', 'PASSWORD', 'EMAIL_OTP'],
    password,
    user: { attributes: { name: 'Bo', email: 'bo@example.com' } },
    settings: { flow: 'USER_AUTH' },
    wrapTransport: withoutSrp,
  },
  {
    id: 'sam',
    name: 'Sam',
    description: 'has no account yet.',
    challenges: ['sign-up', 'confirm-sign-up'],
    password,
    hint: 'Enter any email address.',
    startsAt: 'sign-up',
  },
  {
    id: 'olu',
    name: 'Olu',
    description: 'has not confirmed the account yet.',
    challenges: ['sign-in', 'confirm-sign-up'],
    password,
    user: { status: 'UNCONFIRMED', attributes: { name: 'Olu', email: 'olu@example.com' } },
  },
  {
    id: 'mia',
    name: 'Mia',
    description: 'forgot her password.',
    challenges: ['forgot-password', 'reset-password'],
    user: { password, attributes: { name: 'Mia', email: 'mia@example.com' } },
    hint: `A new password could be ${newPassword}.`,
    startsAt: 'forgot-password',
  },
  {
    id: 'grace',
    name: 'Grace',
    description: 'is asked whether to remember this device.',
    challenges: ['sign-in', 'remember-device'],
    password,
    user: { attributes: { name: 'Grace', email: 'grace@example.com' } },
    settings: { devices: 'ask' },
  },
  {
    id: 'elif',
    name: 'Elif',
    description: 'must solve a riddle from a Lambda trigger.',
    challenges: ['sign-in', 'CUSTOM_CHALLENGE'],
    password,
    user: { attributes: { name: 'Elif', email: 'elif@example.com' } },
    hint: `The answer is: ${solution}.`,
    settings: { flow: 'CUSTOM_AUTH' },
  },
  {
    id: 'zoe',
    name: 'Zoe',
    description: 'gets a challenge that the kit does not know.',
    challenges: ['sign-in', 'unknown-challenge'],
    password,
    user: { attributes: { name: 'Zoe', email: 'zoe@example.com' } },
    wrapTransport: withUnknownChallenge,
  },
] as const satisfies readonly DemoUser[]

export type UserId = (typeof users)[number]['id']

type Shown = (typeof users)[number]['challenges'][number]
/** A challenge that no user shows does not compile. */
export const missingChallenges: readonly never[] = [] as readonly Exclude<ChallengeName, Shown>[]

type KnownUser = DemoUser & { readonly id: UserId }

/** Returns the user with this id, or the first user. */
export const userWithId = (id: string | null): KnownUser => {
  const known: readonly KnownUser[] = users
  return known.find((user) => user.id === id) ?? users[0]
}
