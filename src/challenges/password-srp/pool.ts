import { needEntry, type Side } from '../../pool/sign-in/side.js'
import { checkAvailable } from '../select-challenge/pool.js'

export const passwordSrpSide: Side = {
  standsFor: 'SELECT_CHALLENGE',
  first: { factor: 'PASSWORD', ready: ({ password }) => password !== undefined, leadsOn: true },
  judge(answer, { signIn }) {
    checkAvailable(signIn, 'PASSWORD_SRP')
    needEntry(answer, 'SRP_A')
    return { ask: 'PASSWORD_VERIFIER', given: answer }
  },
}
