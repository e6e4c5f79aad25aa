import { initialState } from '../challenge-types.js'

export const forgotPasswordState = initialState({ open: ({ username }) => ({ username }) })
