import { initialState } from '../challenge-types.js'

export const rememberDeviceState = initialState({
  open: ({ deviceName = '' }) => ({ deviceName }),
  // A reload loses the pending tokens.
  persist: () => undefined,
})
