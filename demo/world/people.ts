/** Who one can be: each person's story, and which of the kit's questions it shows. */
import type { AuthConfig, ChallengeName, Transport } from 'countersign'
import type { PoolOptions, UserOptions } from 'countersign/pool'
import { answer as solution } from './riddle.js'
import { asksWhatNobodyKnows, offersNoSrp } from './roads.js'
import type { Settings } from './settings.js'

export interface Person {
  readonly id: string
  readonly name: string
  /** Goes on after the name. */
  readonly story: string
  readonly shows: readonly ChallengeName[]
  /** What the pool knows of this person; nothing, if there is no account yet. */
  readonly user?: Omit<UserOptions, 'username'>
  /** What to type as the password; for whoever has no account yet, what they might choose. */
  readonly password?: string
  readonly birthday?: string
  /** What else one has to know. */
  readonly hint?: string
  /** Where this person comes in, if not at the sign-in form. */
  readonly begins?: 'sign-up' | 'forgot-password'
  /** Whether there is a passkey on the phone. */
  readonly passkey?: true
  readonly settings?: Partial<Settings>
  readonly pool?: PoolOptions
  readonly session?: Partial<AuthConfig>
  /** Something between the session and the pool. */
  readonly road?: (transport: Transport) => Transport
}

const password = 'Correct-h0rse'
/** What anybody might choose where a new password is asked for. */
export const newPassword = 'Brand-new-1'
const phone_number = '+15555550142'
const key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

export const people = [
  {
    id: 'lin',
    name: 'Lin',
    story: 'chooses between three second factors.',
    shows: ['sign-in', 'SELECT_MFA_TYPE', 'SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'],
    password,
    user: { attributes: { name: 'Lin', email: 'lin@example.com', phone_number }, authenticator: key },
    settings: { mfa: 'ON' },
  },
  {
    id: 'ada',
    name: 'Ada',
    story: 'has a temporary password and must give her birthday.',
    shows: ['sign-in', 'NEW_PASSWORD_REQUIRED'],
    password: 'Welcome-2-us',
    birthday: '1815-12-10',
    hint: `A new password might be ${newPassword}.`,
    user: { temporary: true, attributes: { email: 'ada@example.com' } },
    pool: { attributes: [{ name: 'birthdate', required: true }] },
  },
  {
    id: 'noor',
    name: 'Noor',
    story: 'signs in by passkey.',
    shows: ['sign-in', 'WEB_AUTHN'],
    password,
    user: { attributes: { name: 'Noor', email: 'noor@example.com' } },
    passkey: true,
    settings: { flow: 'USER_AUTH' },
    session: { preferredChallenge: 'WEB_AUTHN' },
  },
  {
    id: 'tomas',
    name: 'Tomás',
    story: 'gets a code by text message.',
    shows: ['sign-in', 'SMS_MFA'],
    password,
    user: { attributes: { name: 'Tomás', phone_number }, mfa: { preferred: 'SMS_MFA' } },
  },
  {
    id: 'priya',
    name: 'Priya',
    story: 'has an authenticator app.',
    shows: ['sign-in', 'SOFTWARE_TOKEN_MFA'],
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
    story: 'must set up a second factor first.',
    shows: ['sign-in', 'MFA_SETUP', 'EMAIL_OTP'],
    password,
    user: { attributes: { name: 'Kofi' } },
    hint: 'For the app, the phone can scan the QR code. For e-mail, any address will do.',
    settings: { mfa: 'ON' },
  },
  {
    id: 'yuki',
    name: 'Yuki',
    story: 'picks a way each time, with or without a password.',
    shows: ['sign-in', 'SELECT_CHALLENGE', 'PASSWORD_SRP', 'SMS_OTP', 'EMAIL_OTP', 'WEB_AUTHN'],
    password,
    user: { attributes: { name: 'Yuki', email: 'yuki@example.com', phone_number } },
    passkey: true,
    settings: { flow: 'USER_AUTH' },
  },
  {
    id: 'bo',
    name: 'Bo',
    story: 'picks a way in a pool that knows no SRP.',
    shows: ['sign-in', 'SELECT_CHALLENGE', 'PASSWORD', 'EMAIL_OTP'],
    password,
    user: { attributes: { name: 'Bo', email: 'bo@example.com' } },
    settings: { flow: 'USER_AUTH' },
    road: offersNoSrp,
  },
  {
    id: 'sam',
    name: 'Sam',
    story: 'has no account yet.',
    shows: ['sign-up', 'confirm-sign-up'],
    password,
    hint: 'Any e-mail address will do.',
    begins: 'sign-up',
  },
  {
    id: 'olu',
    name: 'Olu',
    story: 'signed up and never confirmed it.',
    shows: ['sign-in', 'confirm-sign-up'],
    password,
    user: { status: 'UNCONFIRMED', attributes: { name: 'Olu', email: 'olu@example.com' } },
  },
  {
    id: 'mia',
    name: 'Mia',
    story: 'forgot her password.',
    shows: ['forgot-password', 'reset-password'],
    user: { password, attributes: { name: 'Mia', email: 'mia@example.com' } },
    hint: `A new one might be ${newPassword}.`,
    begins: 'forgot-password',
  },
  {
    id: 'grace',
    name: 'Grace',
    story: 'is asked whether this device is hers.',
    shows: ['sign-in', 'remember-device'],
    password,
    user: { attributes: { name: 'Grace', email: 'grace@example.com' } },
    settings: { devices: 'ask' },
  },
  {
    id: 'elif',
    name: 'Elif',
    story: 'must solve a riddle that a Lambda asks.',
    shows: ['sign-in', 'CUSTOM_CHALLENGE'],
    password,
    user: { attributes: { name: 'Elif', email: 'elif@example.com' } },
    hint: `The answer: a ${solution}.`,
    settings: { flow: 'CUSTOM_AUTH' },
  },
  {
    id: 'zoe',
    name: 'Zoe',
    story: 'meets a question that AWS has yet to invent.',
    shows: ['sign-in', 'unknown-challenge'],
    password,
    user: { attributes: { name: 'Zoe', email: 'zoe@example.com' } },
    road: asksWhatNobodyKnows,
  },
] as const satisfies readonly Person[]

export type PersonId = (typeof people)[number]['id']

type Shown = (typeof people)[number]['shows'][number]
/** A question that none of them shows does not compile. */
export const unshown: readonly never[] = [] as readonly Exclude<ChallengeName, Shown>[]

type Known = Person & { readonly id: PersonId }

/** The first of them, if nobody is called that. */
export const personNamed = (id: string | null): Known => {
  const everybody: readonly Known[] = people
  return everybody.find((person) => person.id === id) ?? people[0]
}
