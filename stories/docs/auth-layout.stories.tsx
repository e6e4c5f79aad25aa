/** The layout around a form. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { AuthLayout, Button, FormLayout } from 'countersign/ui'
import { expect } from 'storybook/test'

/** Provides texts, parts and settings of the pool to all forms inside. */
const meta = {
  title: 'Login screen/AuthLayout',
  component: AuthLayout,
  tags: ['autodocs'],
  args: {
    children: (
      <FormLayout title="A custom form" description="Any form can use the kit’s layout.">
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

/** A card in an existing page. */
export const Card: StoryObj<typeof meta> = { play: stands }

/** A whole page. */
export const Page: StoryObj<typeof meta> = {
  args: { layout: 'page', brand: <p>Larch & Sons</p> },
  play: stands,
}

/** Without a card. */
export const Bare: StoryObj<typeof meta> = { args: { layout: 'bare' }, play: stands }
