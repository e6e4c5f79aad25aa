import { admitByPassword, provePassword } from '../../pool/sign-in/admission.js'
import { needEntry, type Side } from '../../pool/sign-in/side.js'
import { checkAvailable } from '../select-challenge/pool.js'

export const passwordSide: Side = {
  standsFor: 'SELECT_CHALLENGE',
  provesPassword: true,
  first: { factor: 'PASSWORD', ready: ({ password }) => password !== undefined, leadsOn: true },
  async judge(answer, { desk, signIn, user }) {
    checkAvailable(signIn, 'PASSWORD')
    await admitByPassword(desk, user, provePassword(desk, user, needEntry(answer, 'PASSWORD')))
    return { right: true }
  },
}
