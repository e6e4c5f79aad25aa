import { initialState } from '../challenge-types.js'

export const signUpState = initialState({ open: ({ username }) => ({ username }) })
