/** Challenges after a correct first factor: the state of the account, second factors and remembered devices. */
import type { Meta } from '@storybook/react-vite'
import { scenarios } from '../scenarios/index.js'
import { mockPasskeyPrompt } from '../scenarios/passkey.js'
import { ada, adaWithApp, adaWithPhone, email, password, phone, secret } from '../scenarios/users.js'
import { journey, scenarioRunOn } from './journey.js'

export default { title: 'Journeys/After the first factor' } satisfies Meta

const withoutAddress = { ...ada, attributes: {} }

/** The account is not confirmed. After a code, the sign-in continues. */
export const Unconfirmed = journey(scenarios.unconfirmed, async (ada) => {
  await ada.signsIn('ada', password)
  await ada.isAsked('Confirm your account')
  await ada.reads('a***@e***')
  await ada.writes('Code', ada.run.code())
  await ada.isSignedIn('ada', 'sign-in', 'confirm-sign-up')
})

/** An administrator requires a new password. After a code and a new password, the user is signed in. */
export const ResetRequired = journey(scenarios.reset, async (ada) => {
  await ada.signsIn('ada', password)
  await ada.isAsked('Choose a new password')
  await ada.reads('Your administrator has asked you to choose a new password.')
  await ada.writes('Code', ada.run.code(email))
  await ada.writes('New password', 'Better-h0rse')
  await ada.presses('Change password')
  await ada.isSignedIn('ada', 'sign-in', 'reset-password')
})

/** The account is disabled. The form names the administrator as the contact. */
export const Disabled = journey(scenarios.disabled, async (ada) => {
  await ada.signsIn('ada', password)
  await ada.isTold('user-disabled')
  await ada.isAsked('Sign in')
})

/** Threat protection blocks the sign-in. The local pool has no threat protection: a fault simulates it. */
export const ThreatProtection = journey(
  {
    title: 'Ada',
    about: 'Signs in from a suspicious place',
    pool: {
      faults: (operation) =>
        operation === 'RespondToAuthChallenge'
          ? {
              exception: 'NotAuthorizedException',
              message: 'Unable to login because of security reasons.',
            }
          : undefined,
    },
  },
  async (ada) => {
    await ada.signsIn('ada', password)
    await ada.isTold('blocked')
    await ada.isAsked('Sign in')
  },
)

/** The only address is for account recovery, and therefore cannot be the second factor. */
export const OnlyRecoveryAddress = journey(
  {
    title: 'Ada',
    about: 'Has one address, for recovery',
    pool: { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] }, accountRecovery: ['verified_email'] },
  },
  async (ada) => {
    await ada.signsIn('ada', password)
    await ada.isTold('invalid-parameter')
    await ada.isAsked('Sign in')
  },
)

/** A passkey with user verification counts as both factors: the app is not needed. */
export const PasskeyAsBothFactors = {
  ...journey(
    {
      ...scenarios.passkey,
      about: 'Her passkey counts as both factors',
      pool: {
        ...scenarios.passkey.pool,
        mfa: { mode: 'OPTIONAL' },
        passkeys: { ...scenarios.passkey.pool.passkeys, multiFactor: true },
        users: [{ ...adaWithApp, username: 'noor' }],
      },
      async prepare(run) {
        await scenarios.passkey.prepare(run)
        await run.pool('AdminSetUserMFAPreference', {
          UserPoolId: run.pool.id,
          Username: 'noor',
          SoftwareTokenMfaSettings: { Enabled: true, PreferredMfa: true },
        })
      },
    },
    async (noor) => {
      await noor.isAsked('Sign in')
      await noor.writes('Username', 'noor')
      await noor.presses('Continue')
      await noor.isAsked('Use your passkey')
      await noor.presses('Continue with passkey')
      await noor.isSignedIn('noor', 'sign-in', 'WEB_AUTHN')
    },
  ),
  beforeEach: ({ canvasElement }: { readonly canvasElement: HTMLElement }) =>
    mockPasskeyPrompt(() => scenarioRunOn(canvasElement), 'approves'),
}

/** A temporary password, and missing attributes. The first new password is too weak. */
export const TemporaryPassword = journey(scenarios.temporary, async (ada) => {
  await ada.signsIn('ada', password)
  await ada.isAsked('Choose a new password')
  await ada.writes('New password', 'betterhorse')
  await ada.writes('First name', 'Ada')
  await ada.picks('Date of birth', '1815-12-10')
  await ada.presses('Save and continue')
  await ada.isTold('weak-password')
  await ada.writes('New password', 'Better-h0rse')
  await ada.presses('Save and continue')
  await ada.isSignedIn('ada', 'sign-in', 'NEW_PASSWORD_REQUIRED')
})

/** The user remembers the device, which replaces the second factor next time. */
export const RememberedDevice = journey(scenarios.device, async (ada) => {
  await ada.signsIn('ada', password)
  await ada.isAsked('Check your phone')
  await ada.pastes('Code', ada.run.code())
  await ada.isAsked('Remember this device?')
  await ada.presses('Yes, remember it')
  await ada.isSignedIn('ada', 'sign-in', 'SMS_MFA', 'remember-device')
  await ada.presses('Sign in again')
  await ada.signsIn('ada', password)
  await ada.isSignedIn('ada', 'sign-in')
})

/** The user does not remember the device. The next sign-in needs the code, and does not ask about the device again. */
export const DeviceNotRemembered = journey(
  {
    title: 'Ada',
    about: 'Does not remember this device',
    pool: {
      devices: { deviceOnlyRememberedOnUserPrompt: true },
      mfa: { mode: 'ON', methods: ['EMAIL_OTP'] },
    },
  },
  async (ada) => {
    await ada.signsIn('ada', password)
    await ada.isAsked('Check your email')
    await ada.pastes('Code', ada.run.code())
    await ada.isAsked('Remember this device?')
    await ada.presses('No')
    await ada.isSignedIn('ada', 'sign-in', 'EMAIL_OTP', 'remember-device')
    await ada.presses('Sign in again')
    await ada.signsIn('ada', password)
    await ada.isAsked('Check your email')
    await ada.pastes('Code', ada.run.code())
    await ada.isSignedIn('ada', 'sign-in', 'EMAIL_OTP')
  },
)

/** SMS_MFA: after a wrong code, the user can enter the right one. */
export const TextMessage = journey(scenarios.text, async (ada) => {
  await ada.signsIn('ada', password)
  await ada.isAsked('Check your phone')
  await ada.pastes('Code', '000000')
  await ada.isTold('wrong-code')
  await ada.pastes('Code', ada.run.code())
  await ada.isSignedIn('ada', 'sign-in', 'SMS_MFA')
})

/** EMAIL_OTP as the second factor: a typed code is submitted automatically. */
export const Email = journey(
  {
    title: 'Ada',
    about: 'Gets a code by email',
    pool: { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } },
  },
  async (ada) => {
    await ada.signsIn('ada', password)
    await ada.isAsked('Check your email')
    await ada.writes('Code', ada.run.code())
    await ada.isSignedIn('ada', 'sign-in', 'EMAIL_OTP')
  },
)

/** SOFTWARE_TOKEN_MFA: the pool accepts each code once, and rejects it the second time. */
export const App = journey(scenarios.app, async (ada) => {
  const code = await ada.run.appCode(secret)
  await ada.signsIn('ada', password)
  await ada.isAsked('Open your authenticator app')
  await ada.reads('my phone')
  await ada.writes('Code', code)
  await ada.isSignedIn('ada', 'sign-in', 'SOFTWARE_TOKEN_MFA')
  await ada.presses('Sign in again')
  await ada.signsIn('ada', password)
  await ada.isAsked('Open your authenticator app')
  await ada.writes('Code', code)
  await ada.isTold('used-code')
  await ada.writes('Code', await ada.run.appCode(secret, 1))
  await ada.isSignedIn('ada', 'sign-in', 'SOFTWARE_TOKEN_MFA')
})

/** The preferred method is used without a choice. */
export const PreferredOfSeveral = journey(
  {
    title: 'Ada',
    about: 'Has three second factors and prefers her app',
    pool: {
      mfa: { mode: 'ON', methods: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] },
      users: [{ ...adaWithApp, mfa: { preferred: 'SOFTWARE_TOKEN_MFA' } }],
    },
  },
  async (ada) => {
    await ada.signsIn('ada', password)
    await ada.isAsked('Open your authenticator app')
    await ada.writes('Code', await ada.run.appCode(secret))
    await ada.isSignedIn('ada', 'sign-in', 'SOFTWARE_TOKEN_MFA')
  },
)

/** SELECT_MFA_TYPE: several methods, none preferred. The user changes the choice. The next sign-in offers it again. */
export const SelectMfaType = journey(scenarios.secondFactors, async (ada) => {
  await ada.signsIn('ada', password)
  await ada.isAsked('Choose a verification method')
  await ada.presses('Code by text message')
  await ada.isAsked('Check your phone')
  await ada.presses('Use another method')
  await ada.isAsked('Choose a verification method')
  await ada.presses('Code by email')
  await ada.isAsked('Check your email')
  await ada.pastes('Code', ada.run.code(email))
  await ada.isSignedIn('ada', 'sign-in', 'SELECT_MFA_TYPE', 'EMAIL_OTP')
  await ada.presses('Sign in again')
  await ada.signsIn('ada', password)
  await ada.isAsked('Choose a verification method')
})

/** MFA_SETUP with an app: the user copies the key into an app and mistypes its code once. */
export const SetUpApp = journey(
  {
    title: 'Ada',
    about: 'Must set up an authenticator app',
    pool: { mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA'] }, users: [withoutAddress] },
  },
  async (ada) => {
    await ada.signsIn('ada', password)
    await ada.isAsked('Set up your authenticator app')
    const key = await ada.copiesKey()
    await ada.writes('Code from the app', '000000')
    await ada.reads('Incorrect code. Enter the code that your app shows now.')
    await ada.writes('Code from the app', await ada.run.appCode(key))
    await ada.isSignedIn('ada', 'sign-in', 'MFA_SETUP')
    await ada.presses('Sign in again')
    await ada.signsIn('ada', password)
    await ada.isAsked('Open your authenticator app')
    await ada.writes('Code', await ada.run.appCode(key, 1))
    await ada.isSignedIn('ada', 'sign-in', 'SOFTWARE_TOKEN_MFA')
  },
)

/** MFA_SETUP with email: the user adds an address and confirms it by a code. */
export const SetUpEmail = journey(
  {
    title: 'Ada',
    about: 'Must add her email address',
    pool: { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] }, users: [withoutAddress] },
  },
  async (ada) => {
    await ada.signsIn('ada', password)
    await ada.isAsked('Add your email address')
    await ada.writes('Email address', 'ada@')
    await ada.presses('Send code')
    await ada.reads('Enter an email address in the correct format, like name@example.com.')
    await ada.writes('Email address', email)
    await ada.presses('Send code')
    await ada.isAsked('Check your email')
    await ada.pastes('Code', ada.run.code(email))
    await ada.isSignedIn('ada', 'sign-in', 'MFA_SETUP', 'EMAIL_OTP')
  },
)

/** MFA_SETUP with both methods: the user chooses one, without a call. */
export const SetUpByChoice = journey(scenarios.setUp, async (ada) => {
  await ada.signsIn('ada', password)
  await ada.isAsked('Set up two-step verification')
  await ada.presses('Authenticator app')
  await ada.isAsked('Set up your authenticator app')
  await ada.presses('Use another method')
  await ada.isAsked('Set up two-step verification')
  await ada.presses('Code by email')
  await ada.isAsked('Add your email address')
  await ada.writes('Email address', email)
  await ada.presses('Send code')
  await ada.isAsked('Check your email')
  await ada.pastes('Code', ada.run.code(email))
  await ada.isSignedIn('ada', 'sign-in', 'MFA_SETUP', 'MFA_SETUP', 'EMAIL_OTP')
})

/** MFA_SETUP without a usable method: the form names the administrator, and leads back to the sign-in form. */
export const NothingToSetUp = journey(
  {
    title: 'Ada',
    about: 'Needs a phone number that only her administrator can add',
    pool: { mfa: { mode: 'ON', methods: ['SMS_MFA'] }, users: [withoutAddress] },
  },
  async (ada) => {
    await ada.signsIn('ada', password)
    await ada.isAsked('You cannot continue here')
    await ada.reads('Ask your administrator to add one.')
    await ada.presses('Back to sign in')
    await ada.isAsked('Sign in')
  },
)

/** MFA is optional and the user has enabled no method: there is no second factor. */
export const OptionalAndNothingEnabled = journey(
  {
    title: 'Ada',
    about: 'Has a phone, and has enabled no second factor',
    pool: { mfa: { mode: 'OPTIONAL', methods: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] }, users: [adaWithPhone] },
  },
  async (ada) => {
    await ada.signsIn('ada', password)
    await ada.isSignedIn('ada', 'sign-in')
  },
)

/** A temporary password comes before the second factor. */
export const TemporaryPasswordThenSecondFactor = journey(
  {
    title: 'Ada',
    about: 'Has a temporary password, and then gets a code',
    pool: { mfa: { mode: 'ON', methods: ['SMS_MFA'] }, users: [{ ...adaWithPhone, temporary: true }] },
  },
  async (ada) => {
    await ada.signsIn('ada', password)
    await ada.isAsked('Choose a new password')
    await ada.writes('New password', 'Better-h0rse')
    await ada.presses('Save and continue')
    await ada.isAsked('Check your phone')
    await ada.pastes('Code', ada.run.code(phone))
    await ada.isSignedIn('ada', 'sign-in', 'NEW_PASSWORD_REQUIRED', 'SMS_MFA')
  },
)
