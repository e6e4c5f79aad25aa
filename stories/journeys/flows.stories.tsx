/** The flows that a configuration can select. */
import type { Meta } from '@storybook/react-vite'
import { scenarios } from '../scenarios/index.js'
import { mockPasskeyPrompt } from '../scenarios/passkey.js'
import { migrateUser, petQuestion } from '../scenarios/triggers.js'
import { adaWithPhone, password } from '../scenarios/users.js'
import { journey, scenarioRunOn } from './journey.js'

export default { title: 'Journeys/Flows' } satisfies Meta

/** USER_SRP_AUTH: SRP proves the password without sending it. The first password is mistyped. */
export const SrpPassword = journey(scenarios.password, async (ada) => {
  await ada.signsIn('ada', 'correct-h0rse')
  await ada.isTold('wrong-credentials')
  await ada.writes('Password', password)
  await ada.presses('Sign in')
  await ada.isSignedIn('ada', 'sign-in')
})

/** USER_PASSWORD_AUTH: the pool receives the password, so that a trigger can migrate the account from another system. */
export const PlainPassword = journey(
  {
    title: 'Grace',
    about: 'Her account is still in another system',
    pool: { users: [], triggers: migrateUser('grace', password) },
    config: { flow: 'USER_PASSWORD_AUTH' },
  },
  async (grace) => {
    await grace.signsIn('grace', password)
    await grace.isSignedIn('grace', 'sign-in')
  },
)

/** USER_AUTH without a preference: the username first, then a choice of factors. */
export const ChoiceOfFactors = journey(scenarios.firstFactors, async (lin) => {
  await lin.isAsked('Sign in')
  await lin.writes('Username', 'lin')
  await lin.presses('Continue')
  await lin.isAsked('Choose how to sign in')
  await lin.presses('Code by email')
  await lin.isAsked('Check your email')
  await lin.reads('a***@e***')
  await lin.presses('Use another method')
  await lin.isAsked('Choose how to sign in')
  await lin.presses('Password')
  await lin.isAsked('Enter your password')
  await lin.writes('Password', password)
  await lin.presses('Sign in')
  await lin.isSignedIn('lin', 'sign-in', 'SELECT_CHALLENGE', 'PASSWORD_SRP')
})

/** USER_AUTH that prefers PASSWORD: the first form asks for the password and sends it. */
export const PreferredPassword = journey(
  {
    title: 'Ada',
    about: 'Her password is preferred',
    config: { flow: 'USER_AUTH', preferredChallenge: 'PASSWORD' },
  },
  async (ada) => {
    await ada.signsIn('ada', password)
    await ada.isSignedIn('ada', 'sign-in')
  },
)

/** USER_AUTH that prefers PASSWORD_SRP: the first form asks for the password, and SRP proves it. */
export const PreferredSrpPassword = journey(
  {
    title: 'Ada',
    about: 'Her password with SRP is preferred',
    config: { flow: 'USER_AUTH', preferredChallenge: 'PASSWORD_SRP' },
  },
  async (ada) => {
    await ada.signsIn('ada', password)
    await ada.isSignedIn('ada', 'sign-in')
  },
)

/** USER_AUTH that prefers EMAIL_OTP: the code has eight digits. A pasted code is submitted automatically. */
export const EmailCode = journey(
  {
    title: 'Ada',
    about: 'Signs in with a code by email',
    pool: { policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    config: { flow: 'USER_AUTH', preferredChallenge: 'EMAIL_OTP' },
  },
  async (ada) => {
    await ada.isAsked('Sign in')
    await ada.writes('Username', 'ada')
    await ada.presses('Continue')
    await ada.isAsked('Check your email')
    await ada.pastes('Code', ada.run.code().replace(/(....)/, '$1-'))
    await ada.isSignedIn('ada', 'sign-in', 'EMAIL_OTP')
  },
)

/** USER_AUTH that prefers SMS_OTP: the first code is wrong, the second one is right. */
export const TextMessageCode = journey(
  {
    title: 'Ada',
    about: 'Signs in with a code by text message',
    pool: { policies: { firstFactors: ['PASSWORD', 'SMS_OTP'] }, users: [adaWithPhone] },
    config: { flow: 'USER_AUTH', preferredChallenge: 'SMS_OTP' },
  },
  async (ada) => {
    await ada.isAsked('Sign in')
    await ada.writes('Username', 'ada')
    await ada.presses('Continue')
    await ada.isAsked('Check your phone')
    await ada.reads('+*******1234')
    await ada.pastes('Code', '00000000')
    await ada.isTold('wrong-code')
    await ada.pastes('Code', ada.run.code())
    await ada.isSignedIn('ada', 'sign-in', 'SMS_OTP')
  },
)

/** USER_AUTH that prefers WEB_AUTHN: the user cancels the first prompt, which is not an error, and approves the second. */
export const Passkey = {
  ...journey(scenarios.passkey, async (noor) => {
    await noor.isAsked('Sign in')
    await noor.writes('Username', 'noor')
    await noor.presses('Continue')
    await noor.isAsked('Use your passkey')
    await noor.presses('Continue with passkey')
    await noor.reads('No passkey was used. Try again, or use another method.')
    await noor.presses('Try again')
    await noor.isSignedIn('noor', 'sign-in', 'WEB_AUTHN')
  }),
  beforeEach: ({ canvasElement }: { readonly canvasElement: HTMLElement }) =>
    mockPasskeyPrompt(() => scenarioRunOn(canvasElement), 'cancels', 'approves'),
}

/** CUSTOM_AUTH: the application's triggers send a challenge, and send it again after a wrong answer. */
export const CustomChallenge = journey(scenarios.custom, async (ada) => {
  await ada.isAsked('Sign in')
  await ada.writes('Username', 'ada')
  await ada.presses('Continue')
  await ada.isAsked('One more step')
  await ada.reads('What was the name of your first pet?')
  await ada.writes('Answer', 'Bello')
  await ada.presses('Continue')
  await ada.isTold('wrong-answer')
  await ada.writes('Answer', 'Rex')
  await ada.presses('Continue')
  await ada.isSignedIn('ada', 'sign-in', 'CUSTOM_CHALLENGE')
})

/** CUSTOM_AUTH with SRP first: the password, then the application's challenge. */
export const CustomChallengeAfterPassword = journey(
  {
    title: 'Ada',
    about: 'Enters the name of her first pet after the password',
    pool: { triggers: petQuestion },
    config: { flow: 'CUSTOM_AUTH_WITH_SRP' },
  },
  async (ada) => {
    await ada.signsIn('ada', password)
    await ada.isAsked('One more step')
    await ada.writes('Answer', 'Rex')
    await ada.presses('Continue')
    await ada.isSignedIn('ada', 'sign-in', 'CUSTOM_CHALLENGE')
  },
)
