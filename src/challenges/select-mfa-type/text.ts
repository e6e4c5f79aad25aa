import { ways } from '../ways.js'

export const selectMfaTypeText = {
  title: 'How would you like to prove that it is you?',
  factors: ways,
}
