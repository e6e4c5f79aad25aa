/** A new password that replaces a temporary one, and the required attributes. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect } from 'storybook/test'
import { NewPasswordRequiredForm } from '../../src/challenges/new-password-required/form.js'
import { type ChallengeStory, challengeStories } from '../kit/challenge-stories.js'
import { retryError, tooManyAttempts } from '../kit/example-errors.js'
import { required, tooShort } from '../kit/input-messages.js'

const { meta, ...stories } = challengeStories('NEW_PASSWORD_REQUIRED', {
  challenge: { required: ['given_name', 'birthdate', 'custom:team'], present: ['email'] },
  layoutProps: { optionalAttributes: ['email', 'website'] },
  valid: {
    typed: {
      'New password': 'Correct-h0rse',
      'First name': 'Ada',
      'Date of birth': '1815-12-10',
      Team: 'Engines',
    },
    answer: {
      password: 'Correct-h0rse',
      attributes: { given_name: 'Ada', birthdate: '1815-12-10', 'custom:team': 'Engines', website: '' },
    },
  },
  invalid: {
    typed: { 'New password': 'short' },
    messages: {
      'New password': tooShort('New password'),
      ...required('First name', 'Date of birth', 'Team'),
    },
  },
  wrong: retryError('weak-password', {
    field: 'password',
    label: 'New password',
  }),
  rateLimited: tooManyAttempts,
  longest: {
    challenge: {
      required: ['given_name', 'custom:name_of_the_department_that_you_report_to_on_every_second_wednesday'],
      present: [],
    },
  },
  omit: { Expired: 'An expired temporary password is an error of the sign-in form.' },
})

export default {
  title: 'Challenges/NEW_PASSWORD_REQUIRED',
  component: NewPasswordRequiredForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'NEW_PASSWORD_REQUIRED'>>

export const Default = stories.Default
export const Prefilled = stories.Prefilled
export const Pending = stories.Pending
export const InvalidInput = stories.InvalidInput
export const WrongAnswer = stories.WrongAnswer
export const RateLimited = stories.RateLimited
export const NetworkError = stories.NetworkError
export const SessionExpired = stories.SessionExpired
export const LongText = stories.LongText
export const RightToLeft = stories.RightToLeft
export const Dark = stories.Dark
export const Narrow = stories.Narrow
export const ForcedColors = stories.ForcedColors

/** Each requirement is marked when the password meets it. */
export const Typing: ChallengeStory<'NEW_PASSWORD_REQUIRED'> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('New password'), 'half-way')
    await expect(canvas.getByText(/at least 8 characters/)).toHaveAttribute('data-met', 'true')
    await expect(canvas.getByText(/an uppercase letter/)).toHaveAttribute('data-met', 'false')
  },
}

/** The pool requires no attributes. */
export const PasswordOnly: ChallengeStory<'NEW_PASSWORD_REQUIRED'> = {
  args: { challenge: { name: 'NEW_PASSWORD_REQUIRED', required: [], present: ['email', 'website'] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('New password')).toBeInTheDocument()
    await expect(canvas.queryByLabelText('First name')).toBeNull()
  },
}
