/** Signing up, and resetting a forgotten password. */
import type { Meta } from '@storybook/react-vite'
import { expect } from 'storybook/test'
import { scenarios } from '../scenarios/index.js'
import { password } from '../scenarios/users.js'
import { journey } from './journey.js'

export default { title: 'Journeys/Accounts' } satisfies Meta

const hour = 60 * 60_000

/** The first username is taken. After the code from the email, the user is signed in automatically. */
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

/** The code has expired. The user requests another one, which is valid. */
export const ExpiredCode = journey(scenarios.newcomer, async (bo) => {
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

/** The user enters a code and a new password, and is signed in automatically. */
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

/** The forms do not show whether an account exists: an unknown username gets the same form for the code. */
export const UnknownUsername = journey(scenarios.password, async (visitor) => {
  await visitor.presses('Forgot your password?')
  await visitor.isAsked('Reset your password')
  await visitor.writes('Username', 'unknown')
  await visitor.presses('Send code')
  await visitor.isAsked('Choose a new password')
  await visitor.reads('If this account exists, we sent a code')
  await visitor.writes('Code', '000000')
  await visitor.writes('New password', 'Better-h0rse')
  await visitor.presses('Change password')
  await visitor.isTold('wrong-code')
})

/**
 * The account is not confirmed, the password is forgotten, and the pool does not report the former. The user confirms
 * the account from the form for the new password, and is signed in automatically.
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
