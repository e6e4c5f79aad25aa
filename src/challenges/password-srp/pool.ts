import { needEntry, type Side } from '../../pool/sign-in/side.js'

export const passwordSrpSide: Side = {
  standsFor: 'SELECT_CHALLENGE',
  first: { factor: 'PASSWORD', ready: ({ password }) => password !== undefined, leadsOn: true },
  judge(answer) {
    needEntry(answer, 'SRP_A')
    return { ask: 'PASSWORD_VERIFIER', given: answer }
  },
}
