/** A password of one’s own in place of the temporary one, and what the pool must know besides. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { expect } from 'storybook/test'
import { NewPasswordRequiredForm } from '../../src/challenges/new-password-required/form.js'
import { type FaceStory, face } from '../kit/face.js'
import { required, tooShort } from '../kit/misfits.js'
import { refused, tooManyTries } from '../kit/problems.js'

const { meta, ...of } = face('NEW_PASSWORD_REQUIRED', {
  challenge: { required: ['given_name', 'birthdate', 'custom:team'], present: ['email'] },
  stage: { optionalAttributes: ['email', 'website'] },
  fits: {
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
  issue: {
    typed: { 'New password': 'short' },
    says: { 'New password': tooShort, ...required('First name', 'Date of birth', 'Team') },
  },
  wrong: refused('weak-password', {
    field: 'password',
    beside: 'New password',
  }),
  limited: tooManyTries,
  long: {
    challenge: {
      required: ['given_name', 'custom:name_of_the_department_that_you_report_to_on_every_second_wednesday'],
      present: [],
    },
  },
  without: { Expired: 'A temporary password that has run out is told before this is asked.' },
})

export default {
  title: 'Challenges/NEW_PASSWORD_REQUIRED',
  component: NewPasswordRequiredForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'NEW_PASSWORD_REQUIRED'>>

export const Asked = of.Asked
export const Prefilled = of.Prefilled
export const Pending = of.Pending
export const Misfit = of.Misfit
export const WrongAnswer = of.WrongAnswer
export const RateLimited = of.RateLimited
export const Unreachable = of.Unreachable
export const Over = of.Over
export const LongText = of.LongText
export const RightToLeft = of.RightToLeft
export const Dark = of.Dark
export const Narrow = of.Narrow
export const ForcedColors = of.ForcedColors

/** What the pool asks for is ticked off while it is typed. */
export const Typing: FaceStory<'NEW_PASSWORD_REQUIRED'> = {
  play: async ({ canvas, userEvent }) => {
    await userEvent.type(await canvas.findByLabelText('New password'), 'half-way')
    await expect(canvas.getByText(/at least 8 characters/)).toHaveAttribute('data-met', 'true')
    await expect(canvas.getByText(/an upper-case letter/)).toHaveAttribute('data-met', 'false')
  },
}

/** The pool needs no more than the password. */
export const PasswordOnly: FaceStory<'NEW_PASSWORD_REQUIRED'> = {
  args: { challenge: { name: 'NEW_PASSWORD_REQUIRED', required: [], present: ['email', 'website'] } },
  play: async ({ canvas }) => {
    await expect(await canvas.findByLabelText('New password')).toBeInTheDocument()
    await expect(canvas.queryByLabelText('First name')).toBeNull()
  },
}
