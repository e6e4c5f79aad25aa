import { ways } from '../ways.js'

export const selectChallengeText = {
  title: 'How would you like to sign in?',
  lastUsed: 'Last used',
  factors: ways,
}
