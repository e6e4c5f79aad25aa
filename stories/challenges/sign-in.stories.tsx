import type { Meta, StoryObj } from '@storybook/react-vite'
import { Stage } from 'countersign/ui'
import { SignInForm } from '../../src/challenges/sign-in/form.js'

const meta = {
  title: 'Challenges/Sign in',
  component: SignInForm,
  render: (args, { loaded: { texts } }) => (
    <Stage texts={texts}>
      <SignInForm {...args} />
    </Stage>
  ),
  args: { challenge: { name: 'sign-in' } as never, onAnswer: () => {} },
} satisfies Meta<typeof SignInForm>
export default meta

export const Asked: StoryObj<typeof meta> = {}
export const RightToLeft: StoryObj<typeof meta> = { globals: { locale: 'ar' } }
export const Forced: StoryObj<typeof meta> = { parameters: { forcedColors: true } }
