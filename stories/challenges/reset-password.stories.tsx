/** The code that was sent, and a new password. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { ResetPasswordForm } from '../../src/challenges/reset-password/form.js'
import { codes, resendsNow } from '../kit/code.js'
import { type FaceStory, face, longestName } from '../kit/face.js'
import { notACode, tooShort } from '../kit/misfits.js'
import { sees } from '../kit/plays.js'

const { meta, ...of } = face('reset-password', {
  challenge: { username: 'ada@example.com', sentTo: 'a***@e***', by: 'EMAIL' },
  args: resendsNow,
  ...codes,
  fits: {
    typed: { Code: '123456', 'New password': 'Correct-h0rse' },
    answer: { username: 'ada@example.com', code: '123456', password: 'Correct-h0rse' },
  },
  misfit: {
    typed: { Code: '1234', 'New password': 'short' },
    says: { Code: notACode, 'New password': tooShort },
  },
  long: { challenge: { username: longestName, sentTo: 'w***@s***', by: 'EMAIL' } },
  without: { Over: 'A password is changed by a name and a code, and by no session.' },
})

export default {
  title: 'Challenges/reset-password',
  component: ResetPasswordForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'reset-password'>>

export const Asked = of.Asked
export const Prefilled = of.Prefilled
export const Pending = of.Pending
export const Misfit = of.Misfit
export const WrongAnswer = of.WrongAnswer
export const Expired = of.Expired
export const RateLimited = of.RateLimited
export const Unreachable = of.Unreachable
export const LongText = of.LongText
export const RightToLeft = of.RightToLeft
export const Dark = of.Dark
export const Narrow = of.Narrow
export const ForcedColors = of.ForcedColors

/** The code was sent again, and the next one can be asked for in a minute. */
export const CodeResent: FaceStory<'reset-password'> = {
  args: { codeResent: true },
  play: ({ canvas }) => sees(canvas, /Another code is on its way/),
}
