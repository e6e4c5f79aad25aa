/** A second factor is due that cannot be set up here. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { MfaSetupForm } from '../../src/challenges/mfa-setup/form.js'
import { type FaceStory, face } from '../kit/face.js'
import { noAnswers } from '../kit/no-answers.js'
import { sees } from '../kit/plays.js'

const { meta, ...of } = face('MFA_SETUP', {
  challenge: { way: 'none', ways: [], reason: 'sms-only' },
  without: noAnswers('Only an administrator can help: there is nothing to answer.'),
})

export default {
  title: 'Challenges/MFA_SETUP/none',
  component: MfaSetupForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'MFA_SETUP'>>

export const Asked = of.Asked
export const Over = of.Over
export const LongText = of.LongText
export const RightToLeft = of.RightToLeft
export const Dark = of.Dark
export const Narrow = of.Narrow
export const ForcedColors = of.ForcedColors

/** The pool offers nothing that could be set up from a browser. */
export const NothingUsable: FaceStory<'MFA_SETUP'> = {
  args: { challenge: { name: 'MFA_SETUP', way: 'none', ways: [], reason: 'nothing-usable' } },
  play: async ({ canvas }) => {
    await sees(canvas, /cannot be set up here/)
  },
}
