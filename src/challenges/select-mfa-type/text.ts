import { ways } from '../ways.js'

export const selectMfaTypeText = {
  title: 'Choose a verification method',
  factors: ways,
}
