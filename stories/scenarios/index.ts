/** The people of the toolbar: who there is to be, and how their pool is set up. */
import { asksForPet } from './custom.js'
import { registerPasskey } from './passkey.js'
import { ada, adaWithApp, adaWithPhone } from './people.js'
import type { Scenario } from './scenario.js'

const everyFactor = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const
const withoutAddress = { ...ada, attributes: {} }

export const scenarios = {
  password: {
    title: 'Ada has a password',
    about: 'Nothing stands between her password and the tokens.',
  },
  text: {
    title: 'Ada gets a text message',
    about: 'Her pool wants a second factor, and she has a phone.',
    pool: { mfa: { mode: 'ON', methods: ['SMS_MFA'] }, users: [adaWithPhone] },
  },
  app: {
    title: 'Ada has an authenticator app',
    about: 'She has turned it on herself. Each of its codes counts once.',
    pool: {
      mfa: { mode: 'OPTIONAL', methods: ['SOFTWARE_TOKEN_MFA'] },
      users: [{ ...adaWithApp, mfa: { preferred: 'SOFTWARE_TOKEN_MFA' } }],
    },
  },
  secondFactors: {
    title: 'Ada chooses her second factor',
    about: 'She has three, and prefers none.',
    pool: { mfa: { mode: 'ON', methods: everyFactor }, users: [adaWithApp] },
  },
  setUp: {
    title: 'Ada sets up a second factor',
    about: 'Her pool wants one, and she has none: an authenticator app or an e-mail address will do.',
    pool: { mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] }, users: [withoutAddress] },
  },
  temporary: {
    title: 'Ada has a temporary password',
    about: 'She must choose her own, and give her name and her birthday.',
    pool: {
      attributes: ['given_name', 'birthdate'].map((name) => ({ name, required: true })),
      users: [{ ...ada, temporary: true }],
    },
  },
  device: {
    title: 'Ada is at her own machine',
    about: 'Once it is remembered, it stands in for the code. Sign in twice to see it.',
    pool: {
      devices: { deviceOnlyRememberedOnUserPrompt: true },
      mfa: { mode: 'ON', methods: ['SMS_MFA'] },
      users: [adaWithPhone],
    },
  },
  unconfirmed: {
    title: 'Ada never confirmed her account',
    about: 'A code is sent to her, and the sign-in goes on behind it.',
    pool: { users: [{ ...ada, status: 'UNCONFIRMED' }] },
  },
  reset: {
    title: 'Ada needs a new password',
    about: 'Her administrator has asked for it.',
    pool: { users: [{ ...ada, status: 'RESET_REQUIRED' }] },
  },
  disabled: {
    title: 'Ada is switched off',
    about: 'Whatever she proves, she is kept out.',
    pool: { users: [{ ...ada, disabled: true }] },
  },
  firstFactors: {
    title: 'Lin chooses how to sign in',
    about: 'By password, by e-mail or by text message.',
    pool: {
      policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] },
      users: [{ ...adaWithPhone, username: 'lin' }],
    },
    config: { flow: 'USER_AUTH' },
  },
  passkey: {
    title: 'Noor signs in by passkey',
    about: 'Her passkey is held in software, so that no machine is needed.',
    pool: {
      policies: { firstFactors: ['PASSWORD', 'WEB_AUTHN'] },
      passkeys: { rpId: globalThis.location?.hostname ?? 'localhost' },
      users: [{ ...ada, username: 'noor' }],
    },
    config: { flow: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' },
    prepare: registerPasskey('noor'),
  },
  custom: {
    title: 'Ada answers a question of yours',
    about: 'Lambda triggers ask for the name of her first pet, which is Rex.',
    pool: { triggers: asksForPet },
    config: { flow: 'CUSTOM_AUTH' },
  },
  newcomer: {
    title: 'Bo has no account yet',
    about: 'Anybody may make one here, and confirm it by e-mail.',
    faces: { signUpAttributes: ['email'] },
  },
} satisfies Readonly<Record<string, Scenario>>

export type ScenarioName = keyof typeof scenarios
