/** The decision to remember this device, so that the second factor is not needed here again. */

import { kitChallenge } from '../challenge-types.js'
import { flag, object } from '../schema.js'
import { rememberDeviceState } from './initial-state.js'

export const rememberDevice = kitChallenge(rememberDeviceState, {
  answer: () => object({ remember: flag }),
  async write({ remember }, _, context) {
    await context.saveDeviceChoice(remember)
    return { done: true }
  },
})
