/** Waits until a text is visible. */
import type { StoryContext } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'

export const seesText = (canvas: StoryContext['canvas'], text: string | RegExp): Promise<void> =>
  waitFor(() => expect(canvas.getByText(text)).toBeVisible())
