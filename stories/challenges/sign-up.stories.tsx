/** A new account. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { SignUpForm } from '../../src/challenges/sign-up/form.js'
import { face, longestName } from '../kit/face.js'
import { hasSpaces, required, tooShort } from '../kit/misfits.js'
import { refused, tooManyTries } from '../kit/problems.js'

const { meta, ...of } = face('sign-up', {
  challenge: { username: undefined },
  username: '',
  stage: { signUpAttributes: ['email', 'given_name'] },
  fits: {
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
  issue: {
    typed: { Username: 'ada lovelace', Password: 'short' },
    says: {
      Username: hasSpaces,
      ...required('Email address', 'First name'),
      Password: tooShort,
    },
  },
  wrong: refused('account-exists', {
    field: 'username',
    beside: 'Username',
  }),
  limited: tooManyTries,
  long: { challenge: { username: longestName } },
  without: {
    Expired: 'Nothing runs out before there is an account.',
    Over: 'An account is made in one call, without a session.',
  },
})

export default {
  title: 'Challenges/sign-up',
  component: SignUpForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'sign-up'>>

export const Asked = of.Asked
export const Prefilled = of.Prefilled
export const Pending = of.Pending
export const Misfit = of.Misfit
export const WrongAnswer = of.WrongAnswer
export const RateLimited = of.RateLimited
export const Unreachable = of.Unreachable
export const LongText = of.LongText
export const RightToLeft = of.RightToLeft
export const Dark = of.Dark
export const Narrow = of.Narrow
export const ForcedColors = of.ForcedColors
