import { ways } from '../ways.js'

export const selectChallengeText = {
  title: 'Choose how to sign in',
  lastUsed: 'Last used',
  factors: ways,
}
