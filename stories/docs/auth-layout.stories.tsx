/** Where a form stands. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthLayout, Button, FormLayout } from 'countersign/ui'
import { expect } from 'storybook/test'

/** What all forms below it share: their words, their parts, and what is known of the pool. */
const meta = {
  title: 'Login screen/AuthLayout',
  component: AuthLayout,
  tags: ['autodocs'],
  args: {
    children: (
      <FormLayout
        title="Something of one’s own"
        description="Any form can stand here, in the kit’s own look."
      >
        <Button type="button">Continue</Button>
      </FormLayout>
    ),
  },
  render: (args, { loaded: { texts } }) => <AuthLayout {...args} texts={texts} />,
} satisfies Meta<typeof AuthLayout>
export default meta

const stands: NonNullable<StoryObj<typeof meta>['play']> = async ({ canvas, canvasElement, args }) => {
  await expect(canvas.getByRole('heading', { level: 1 })).toBeInTheDocument()
  await expect(canvasElement.querySelector('[data-countersign]')).toHaveAttribute(
    'data-layout',
    args.layout ?? 'card',
  )
}

/** A card, in whatever page there is. */
export const Card: StoryObj<typeof meta> = { play: stands }

/** A page of its own. */
export const Page: StoryObj<typeof meta> = {
  args: { layout: 'page', brand: <p>Larch & Sons</p> },
  play: stands,
}

/** Without the card. */
export const Bare: StoryObj<typeof meta> = { args: { layout: 'bare' }, play: stands }
