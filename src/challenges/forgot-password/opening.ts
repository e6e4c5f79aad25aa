import { opening } from '../spec.js'

export const forgotPasswordOpening = opening({ open: ({ username }) => ({ username }) })
