export { passwordText as passwordSrpText } from '../password/text.js'
