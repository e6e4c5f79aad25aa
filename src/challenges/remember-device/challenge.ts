/** Whether this machine may be remembered, so that the second factor is not asked here again. */

import { flag, object } from '../schema.js'
import { entry } from '../spec.js'

export const rememberDevice = entry({
  open: (_, { deviceName }) => ({ deviceName }),
  answer: () => object({ remember: flag }),
  async write({ remember }, _, turn) {
    if (remember) await turn.rememberDevice()
    return { done: true }
  },
  // The tokens that wait for this answer are gone with the page.
  keep: () => undefined,
})
