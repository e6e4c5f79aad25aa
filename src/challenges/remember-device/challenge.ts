/** Whether this machine may be remembered, so that the second factor is not asked here again. */
import * as z from 'zod/mini'
import { entry } from '../spec.js'

export const rememberDevice = entry({
  open: (_, { deviceName }) => ({ deviceName }),
  answer: () => z.object({ remember: z.boolean('required') }),
  async write({ remember }, _, turn) {
    if (remember) await turn.rememberDevice()
    return { done: true }
  },
  afterTokens: true,
})
