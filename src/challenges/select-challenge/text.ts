import { factorNames } from '../factor-names.js'

export const selectChallengeText = {
  title: 'Choose how to sign in',
  lastUsed: 'Last used',
  factors: factorNames,
}
