import { initialState } from '../challenge-types.js'

export const rememberDeviceState = initialState({
  open: ({ deviceName = '' }) => ({ deviceName }),
  // The tokens that wait for this answer are gone with the page.
  persist: () => undefined,
})
