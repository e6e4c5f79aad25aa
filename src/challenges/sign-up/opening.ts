import { opening } from '../spec.js'

export const signUpOpening = opening({ open: ({ username }) => ({ username }) })
