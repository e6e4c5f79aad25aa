import { factorNames } from '../factor-names.js'

export const selectMfaTypeText = {
  title: 'Choose a verification method',
  factors: factorNames,
}
