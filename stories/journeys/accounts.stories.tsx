/** Accounts: how one begins, and how a password that was forgotten is replaced. */
import type { Meta } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { scenarios } from '../scenarios/index.js'
import { password } from '../scenarios/users.js'
import { journey } from './journey.js'

export default { title: 'Journeys/Accounts' } satisfies Meta

const hour = 60 * 60_000

/** A new account: its name is taken at first, its code comes by e-mail, and the sign-in follows by itself. */
export const SignUp = journey(scenarios.newcomer, async (bo) => {
  await bo.isAsked('Sign in')
  await bo.presses('Create an account')
  await bo.isAsked('Create your account')
  await bo.writes('Username', 'ada')
  await bo.writes('Email address', 'bo@example.com')
  await bo.writes('Password', password)
  await bo.presses('Create account')
  await bo.isTold('account-exists')
  await bo.writes('Username', 'bo')
  await bo.presses('Create account')
  await bo.isAsked('Confirm your account')
  await bo.reads('b***@e***')
  await bo.pastes('Code', bo.run.code('bo@example.com'))
  await bo.isSignedIn('bo', 'sign-up', 'confirm-sign-up')
})

/** A code that lay too long has run out; another one is sent, and it is good. */
export const CodeRunsOut = journey(scenarios.newcomer, async (bo) => {
  await bo.presses('Create an account')
  await bo.isAsked('Create your account')
  await bo.writes('Username', 'bo')
  await bo.writes('Email address', 'bo@example.com')
  await bo.writes('Password', password)
  await bo.presses('Create account')
  await bo.isAsked('Confirm your account')
  bo.run.advanceClock(25 * hour)
  await bo.pastes('Code', bo.run.code())
  await bo.isTold('expired-code')
  const { outbox } = bo.run.pool
  const sent = outbox.messages.length
  await bo.presses('Resend code')
  await bo.waitsFor(() => outbox.messages.length > sent)
  await bo.pastes('Code', bo.run.code())
  await bo.isSignedIn('bo', 'sign-up', 'confirm-sign-up')
})

/** A password that was forgotten: a code, a new password, and the sign-in goes on with it. */
export const ForgottenPassword = journey(scenarios.password, async (ada) => {
  await ada.isAsked('Sign in')
  await ada.writes('Username', 'ada')
  await ada.presses('Forgot your password?')
  await ada.isAsked('Reset your password')
  await ada.writes('Username', 'ada')
  await ada.presses('Send code')
  await ada.isAsked('Choose a new password')
  await ada.writes('Code', '000000')
  await ada.writes('New password', 'Better-h0rse')
  await ada.presses('Change password')
  await ada.isTold('wrong-code')
  await ada.writes('Code', ada.run.code())
  await ada.presses('Change password')
  await ada.isSignedIn('ada', 'forgot-password', 'reset-password')
})

/** Whether there is an account of a name is told to nobody: a stranger comes as far as the code, and no further. */
export const NobodysPassword = journey(scenarios.password, async (stranger) => {
  await stranger.presses('Forgot your password?')
  await stranger.isAsked('Reset your password')
  await stranger.writes('Username', 'nobody')
  await stranger.presses('Send code')
  await stranger.isAsked('Choose a new password')
  await stranger.reads('If this account exists, we sent a code')
  await stranger.writes('Code', '000000')
  await stranger.writes('New password', 'Better-h0rse')
  await stranger.presses('Change password')
  await stranger.isTold('wrong-code')
})

/**
 * An account that was never confirmed, and a password that was forgotten, in a pool that does not tell the first: the
 * reset page leads to the confirmation, and the sign-in follows by itself.
 */
export const UnconfirmedWithForgottenPassword = journey(
  {
    ...scenarios.unconfirmed,
    pool: { ...scenarios.unconfirmed.pool, quirks: { revealUnconfirmedUsers: false } },
  },
  async (ada) => {
    await ada.signsIn('ada', 'wrong')
    await ada.isTold('wrong-credentials')
    await ada.presses('Forgot your password?')
    await ada.isAsked('Reset your password')
    await ada.presses('Send code')
    await ada.isAsked('Choose a new password')
    expect(ada.run.pool.outbox.messages).toEqual([])
    await ada.presses('Not confirmed yet? Confirm your account')
    await ada.isAsked('Confirm your account')
    await ada.reads('If this account needs to be confirmed, we sent a code.')
    await ada.pastes('Code', ada.run.code())
    await ada.isSignedIn('ada', 'confirm-sign-up')
  },
)
