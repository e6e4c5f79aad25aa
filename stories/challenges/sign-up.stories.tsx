/** A new account. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { SignUpForm } from '../../src/challenges/sign-up/form.js'
import { challengeStories, longestUsername } from '../kit/challenge-stories.js'
import { retryError, tooManyAttempts } from '../kit/example-errors.js'
import { hasSpaces, required, tooShort } from '../kit/input-messages.js'

const { meta, ...stories } = challengeStories('sign-up', {
  challenge: { username: undefined },
  username: '',
  layoutProps: { signUpAttributes: ['email', 'given_name'] },
  valid: {
    typed: {
      Username: 'ada',
      'Email address': 'ada@example.com',
      'First name': 'Ada',
      Password: 'Correct-h0rse',
    },
    answer: {
      username: 'ada',
      password: 'Correct-h0rse',
      attributes: { email: 'ada@example.com', given_name: 'Ada' },
    },
  },
  invalid: {
    typed: { Username: 'ada lovelace', Password: 'short' },
    messages: {
      Username: hasSpaces,
      ...required('Email address', 'First name'),
      Password: tooShort('Password'),
    },
  },
  wrong: retryError('account-exists', {
    field: 'username',
    label: 'Username',
  }),
  rateLimited: tooManyAttempts,
  longest: { challenge: { username: longestUsername } },
  omit: {
    Expired: 'No code has been sent yet.',
    SessionExpired: 'Signing up needs no Cognito session.',
  },
})

export default {
  title: 'Challenges/sign-up',
  component: SignUpForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'sign-up'>>

export const Default = stories.Default
export const Prefilled = stories.Prefilled
export const Pending = stories.Pending
export const InvalidInput = stories.InvalidInput
export const WrongAnswer = stories.WrongAnswer
export const RateLimited = stories.RateLimited
export const NetworkError = stories.NetworkError
export const LongText = stories.LongText
export const RightToLeft = stories.RightToLeft
export const Dark = stories.Dark
export const Narrow = stories.Narrow
export const ForcedColors = stories.ForcedColors
