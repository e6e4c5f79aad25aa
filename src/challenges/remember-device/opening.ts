import { opening } from '../spec.js'

export const rememberDeviceOpening = opening({
  open: ({ deviceName = '' }) => ({ deviceName }),
  // The tokens that wait for this answer are gone with the page.
  keep: () => undefined,
})
