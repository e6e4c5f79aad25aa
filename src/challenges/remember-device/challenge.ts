/** The decision to remember this device, so that the second factor is not needed here again. */

import { flag, object } from '../schema.js'
import { entry } from '../spec.js'
import { rememberDeviceOpening } from './opening.js'

export const rememberDevice = entry(rememberDeviceOpening, {
  answer: () => object({ remember: flag }),
  async write({ remember }, _, turn) {
    await turn.decideDevice(remember)
    return { done: true }
  },
})
