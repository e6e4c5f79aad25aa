/** What goes wrong on the way, and how one gets on from there. */
import type { Meta } from '@storybook/react-vite'
import type { Transport } from 'countersign'
import { expect } from 'storybook/test'
import { scenarios } from '../scenarios/index.js'
import { password } from '../scenarios/users.js'
import { journey } from './journey.js'

export default { title: 'Journeys/Errors' } satisfies Meta

const minute = 60_000

const { password: byPassword, text: byText } = scenarios

/** The pool has waited long enough: the first question is back, says why, and has kept the name. */
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

/** Nobody answers: a countdown says so in time, and the page goes back by itself. */
export const NobodyAnswers = journey({ ...byText, config: { authSessionMinutes: 6 / 60 } }, async (ada) => {
  await ada.signsIn('ada', password)
  await ada.isAsked('Check your phone')
  await ada.reads(/Your sign-in expires in \d seconds?\./)
  await ada.isAsked('Sign in')
  await ada.isTold('session-expired')
  expect(await ada.finds('Username')).toBe('ada')
})

/** Another code: the one before it no longer works. */
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

/** Back to the sign-in form from the middle of a sign-in, and from there on as another user. */
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

/** Too many wrong passwords lock the account for a while. The right one is good again after it. */
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

/** The pool is too busy for this call: nothing is lost, and the same answer is good a moment later. */
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

/** No network: the page says so, and once it is back the same press goes through. */
export const NetworkLost = journey(byPassword, async (ada) => {
  ada.run.fault = { drop: 'request' }
  await ada.signsIn('ada', password)
  await ada.isTold('network')
  ada.run.fault = undefined
  await ada.presses('Sign in')
  await ada.isSignedIn('ada', 'sign-in')
})

/** The answer is lost on its way back: nobody sends the code twice behind the person's back, and a new start helps. */
export const AnswerLost = journey(byText, async (ada) => {
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

/** A challenge that AWS invents tomorrow: nobody is left before an empty page. */
const renameChallenge =
  (from: string, to: string) =>
  (transport: Transport): Transport =>
  async (...call) => {
    const reply = await transport(...call)
    return reply.body.ChallengeName === from
      ? { ...reply, body: { ...reply.body, ChallengeName: to } }
      : reply
  }

/** A question that this page does not know: it says so, names it, and shows the way back. */
export const UnknownChallenge = journey(
  { ...byText, wrapTransport: renameChallenge('SMS_MFA', 'RETINA_SCAN') },
  async (ada) => {
    await ada.signsIn('ada', password)
    await ada.isAsked('You cannot continue here')
    await ada.reads('The sign-in asks for something that this page does not know (RETINA_SCAN).')
    await ada.presses('Back to sign in')
    await ada.isAsked('Sign in')
    expect(await ada.finds('Username')).toBe('ada')
  },
)
