/** The user needs a second factor that cannot be set up here. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { MfaSetupForm } from '../../src/challenges/mfa-setup/form.js'
import { seesText } from '../kit/assertions.js'
import { type ChallengeStory, challengeStories } from '../kit/challenge-stories.js'
import { omitAnswers } from '../kit/omit-answers.js'

const { meta, ...stories } = challengeStories('MFA_SETUP', {
  challenge: { method: 'none', methods: [], reason: 'sms-only' },
  omit: omitAnswers('Only an administrator can help: there is nothing to answer.'),
})

export default {
  title: 'Challenges/MFA_SETUP/none',
  component: MfaSetupForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'MFA_SETUP'>>

export const Default = stories.Default
export const SessionExpired = stories.SessionExpired
export const LongText = stories.LongText
export const RightToLeft = stories.RightToLeft
export const Dark = stories.Dark
export const Narrow = stories.Narrow
export const ForcedColors = stories.ForcedColors

/** The pool offers no method that a browser can set up. */
export const NothingUsable: ChallengeStory<'MFA_SETUP'> = {
  args: { challenge: { name: 'MFA_SETUP', method: 'none', methods: [], reason: 'nothing-usable' } },
  play: async ({ canvas }) => {
    await seesText(canvas, /cannot be set up here/)
  },
}
