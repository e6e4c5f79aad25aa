/** The scenarios of the toolbar. */

import { registerPasskey } from './passkey.js'
import type { Scenario } from './scenario.js'
import { petQuestion } from './triggers.js'
import { ada, adaWithApp, adaWithPhone } from './users.js'

const everyFactor = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const
const withoutAddress = { ...ada, attributes: {} }

export const scenarios = {
  password: {
    title: 'Ada has a password',
    about: 'Her password is enough to sign in.',
  },
  text: {
    title: 'Ada gets a text message',
    about: 'Her pool requires a second factor, and she has a phone number.',
    pool: { mfa: { mode: 'ON', methods: ['SMS_MFA'] }, users: [adaWithPhone] },
  },
  app: {
    title: 'Ada has an authenticator app',
    about: 'She has enabled it herself. The pool accepts each code once.',
    pool: {
      mfa: { mode: 'OPTIONAL', methods: ['SOFTWARE_TOKEN_MFA'] },
      users: [{ ...adaWithApp, mfa: { preferred: 'SOFTWARE_TOKEN_MFA' } }],
    },
  },
  secondFactors: {
    title: 'Ada chooses her second factor',
    about: 'She has three and has set no preference.',
    pool: { mfa: { mode: 'ON', methods: everyFactor }, users: [adaWithApp] },
  },
  setUp: {
    title: 'Ada sets up a second factor',
    about:
      'Her pool requires one, and she has none. She can choose an authenticator app or an email address.',
    pool: { mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] }, users: [withoutAddress] },
  },
  temporary: {
    title: 'Ada has a temporary password',
    about: 'She must choose a new one and enter her name and date of birth.',
    pool: {
      attributes: ['given_name', 'birthdate'].map((name) => ({ name, required: true })),
      users: [{ ...ada, temporary: true }],
    },
  },
  device: {
    title: 'Ada remembers her device',
    about: 'A remembered device replaces the code. Sign in twice to see it.',
    pool: {
      devices: { deviceOnlyRememberedOnUserPrompt: true },
      mfa: { mode: 'ON', methods: ['SMS_MFA'] },
      users: [adaWithPhone],
    },
  },
  unconfirmed: {
    title: 'Ada never confirmed her account',
    about: 'The pool sends her a code. After it, the sign-in continues.',
    pool: { users: [{ ...ada, status: 'UNCONFIRMED' }] },
  },
  reset: {
    title: 'Ada must reset her password',
    about: 'Her administrator requires it.',
    pool: { users: [{ ...ada, status: 'RESET_REQUIRED' }] },
  },
  disabled: {
    title: 'Ada’s account is disabled',
    about: 'She cannot sign in, even with the right password.',
    pool: { users: [{ ...ada, disabled: true }] },
  },
  firstFactors: {
    title: 'Lin chooses how to sign in',
    about: 'Lin can use a password, a code by email or a code by text message.',
    pool: {
      policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] },
      users: [{ ...adaWithPhone, username: 'lin' }],
    },
    config: { flow: 'USER_AUTH' },
  },
  passkey: {
    title: 'Noor signs in with a passkey',
    about: 'The passkey is simulated in software, so that no security key is needed.',
    pool: {
      policies: { firstFactors: ['PASSWORD', 'WEB_AUTHN'] },
      passkeys: { rpId: globalThis.location?.hostname ?? 'localhost' },
      users: [{ ...ada, username: 'noor' }],
    },
    config: { flow: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' },
    prepare: registerPasskey('noor'),
  },
  custom: {
    title: 'Ada answers a custom challenge',
    about: 'Lambda triggers ask for the name of her first pet. The answer is Rex.',
    pool: { triggers: petQuestion },
    config: { flow: 'CUSTOM_AUTH' },
  },
  newcomer: {
    title: 'Bo has no account yet',
    about: 'Users can sign up here and confirm the account by email.',
    signInProps: { signUpAttributes: ['email'] },
  },
} satisfies Readonly<Record<string, Scenario>>

export type ScenarioName = keyof typeof scenarios
