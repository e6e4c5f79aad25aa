/** Errors during a sign-in, and the ways to recover from them. */
import type { Meta } from '@storybook/react-vite'
import type { Transport } from 'countersign'
import { expect } from 'storybook/test'
import { scenarios } from '../scenarios/index.js'
import { password } from '../scenarios/users.js'
import { journey } from './journey.js'

export default { title: 'Journeys/Errors' } satisfies Meta

const minute = 60_000

const { password: byPassword, text: byText } = scenarios

/** The Cognito session expires. The sign-in form returns with the reason and the username. */
export const SessionExpired = journey(byText, async (ada) => {
  await ada.signsIn('ada', password)
  await ada.isAsked('Check your phone')
  ada.run.advanceClock(4 * minute)
  await ada.pastes('Code', ada.run.code())
  await ada.isAsked('Sign in')
  await ada.isTold('session-expired')
  expect(await ada.finds('Username')).toBe('ada')
  await ada.writes('Password', password)
  await ada.presses('Sign in')
  await ada.isAsked('Check your phone')
  await ada.pastes('Code', ada.run.code())
  await ada.isSignedIn('ada', 'sign-in', 'SMS_MFA')
})

/** The user does not answer. A countdown appears, then the sign-in form returns. */
export const NoAnswer = journey({ ...byText, config: { authSessionMinutes: 6 / 60 } }, async (ada) => {
  await ada.signsIn('ada', password)
  await ada.isAsked('Check your phone')
  await ada.reads(/Your sign-in expires in \d seconds?\./)
  await ada.isAsked('Sign in')
  await ada.isTold('session-expired')
  expect(await ada.finds('Username')).toBe('ada')
})

/** The user requests another code. The code before it is no longer valid. */
export const AnotherCode = journey(byText, async (ada) => {
  await ada.signsIn('ada', password)
  await ada.isAsked('Check your phone')
  const { outbox } = ada.run.pool
  const before = ada.run.code()
  await ada.presses('Resend code')
  await ada.waitsFor(() => outbox.messages.length > 1)
  await ada.pastes('Code', before)
  await ada.isTold('wrong-code')
  await ada.pastes('Code', ada.run.code())
  await ada.isSignedIn('ada', 'sign-in', 'SMS_MFA')
})

/** The user returns to the sign-in form and signs in as another user. */
export const BackToSignIn = journey(byText, async (ada) => {
  await ada.signsIn('adam', password)
  await ada.isTold('wrong-credentials')
  await ada.signsIn('ada', password)
  await ada.isAsked('Check your phone')
  await ada.presses('Back to sign in')
  await ada.isAsked('Sign in')
  await ada.signsIn('ada', password)
  await ada.isAsked('Check your phone')
  await ada.pastes('Code', ada.run.code())
  await ada.isSignedIn('ada', 'sign-in', 'SMS_MFA')
})

/** Too many wrong passwords lock the account for a while. After that, the right password is accepted. */
export const TooManyTries = journey(byPassword, async (ada) => {
  await ada.isAsked('Sign in')
  await ada.writes('Username', 'ada')
  for (let tries = 0; tries < 5; tries++) {
    await ada.writes('Password', 'wrong')
    await ada.presses('Sign in')
    await ada.isEmptied('Password')
  }
  await ada.writes('Password', password)
  await ada.presses('Sign in')
  await ada.isTold('account-locked')
  ada.run.advanceClock(15 * minute)
  await ada.writes('Password', password)
  await ada.presses('Sign in')
  await ada.isSignedIn('ada', 'sign-in')
})

/** The pool rejects a call because of too many requests. The user can send the same answer again. */
export const RateLimited = journey(byText, async (ada) => {
  await ada.signsIn('ada', password)
  await ada.isAsked('Check your phone')
  ada.run.fault = { exception: 'TooManyRequestsException' }
  await ada.writes('Code', ada.run.code())
  await ada.isTold('rate-limited')
  ada.run.fault = undefined
  await ada.presses('Continue')
  await ada.isSignedIn('ada', 'sign-in', 'SMS_MFA')
})

/** The network fails. When it is back, the user sends the same answer again. */
export const NetworkLost = journey(byPassword, async (ada) => {
  ada.run.fault = { drop: 'request' }
  await ada.signsIn('ada', password)
  await ada.isTold('network')
  ada.run.fault = undefined
  await ada.presses('Sign in')
  await ada.isSignedIn('ada', 'sign-in')
})

/** The response is lost. The kit does not send the code again, and the user signs in again. */
export const ResponseLost = journey(byText, async (ada) => {
  await ada.signsIn('ada', password)
  await ada.isAsked('Check your phone')
  ada.run.fault = { drop: 'response' }
  await ada.writes('Code', ada.run.code())
  await ada.isTold('network')
  ada.run.fault = undefined
  await ada.presses('Continue')
  await ada.isAsked('Sign in')
  expect(await ada.finds('Username')).toBe('ada')
  await ada.writes('Password', password)
  await ada.presses('Sign in')
  await ada.isAsked('Check your phone')
  await ada.pastes('Code', ada.run.code())
  await ada.isSignedIn('ada', 'sign-in', 'SMS_MFA')
})

/** Changes a challenge's name into one that the kit does not know. */
const renameChallenge =
  (from: string, to: string) =>
  (transport: Transport): Transport =>
  async (...call) => {
    const reply = await transport(...call)
    return reply.body.ChallengeName === from
      ? { ...reply, body: { ...reply.body, ChallengeName: to } }
      : reply
  }

/** The page does not know the challenge. It shows the name and a button back to the sign-in form. */
export const UnknownChallenge = journey(
  { ...byText, wrapTransport: renameChallenge('SMS_MFA', 'RETINA_SCAN') },
  async (ada) => {
    await ada.signsIn('ada', password)
    await ada.isAsked('You cannot continue here')
    await ada.reads("This page does not support the next step (RETINA_SCAN). Contact the site's owner.")
    await ada.presses('Back to sign in')
    await ada.isAsked('Sign in')
    expect(await ada.finds('Username')).toBe('ada')
  },
)
