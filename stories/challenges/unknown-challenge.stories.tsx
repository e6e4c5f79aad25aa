/** A challenge that the kit does not know. */
import type { Meta } from '@storybook/react-vite'
import type { FormProps } from 'countersign/ui'
import { UnknownChallengeForm } from '../../src/challenges/unknown-challenge/form.js'
import { challengeStories } from '../kit/challenge-stories.js'
import { omitAnswers } from '../kit/omit-answers.js'

const { meta, ...stories } = challengeStories('unknown-challenge', {
  challenge: { challenge: 'TELEPATHY', parameters: {} },
  longest: {
    challenge: { challenge: 'A_CHALLENGE_WHOSE_NAME_IS_LONGER_THAN_ANY_THAT_THERE_HAS_BEEN', parameters: {} },
  },
  omit: omitAnswers('The kit cannot answer an unknown challenge. The user can only go back.'),
})

export default {
  title: 'Challenges/unknown-challenge',
  component: UnknownChallengeForm,
  tags: ['autodocs'],
  ...meta,
} satisfies Meta<FormProps<'unknown-challenge'>>

export const Default = stories.Default
export const SessionExpired = stories.SessionExpired
export const LongText = stories.LongText
export const RightToLeft = stories.RightToLeft
export const Dark = stories.Dark
export const Narrow = stories.Narrow
export const ForcedColors = stories.ForcedColors
