/** Waits until something can be read: it may have to arrive first, and to fade in. */
import type { StoryContext } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'

export const see = (canvas: StoryContext['canvas'], words: string | RegExp): Promise<void> =>
  waitFor(() => expect(canvas.getByText(words)).toBeVisible())
