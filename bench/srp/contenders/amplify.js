// The steps of amplify-js's handlePasswordVerifierChallenge, without the requests.

import BigInteger from '../../../node_modules/@aws-amplify/auth/dist/esm/providers/cognito/utils/srp/BigInteger/BigInteger.mjs'
import { getAuthenticationHelper } from '../../../node_modules/@aws-amplify/auth/dist/esm/providers/cognito/utils/srp/getAuthenticationHelper.mjs'
import { getSignatureString } from '../../../node_modules/@aws-amplify/auth/dist/esm/providers/cognito/utils/srp/getSignatureString.mjs'

export async function begin(pool) {
  const helper = await getAuthenticationHelper(pool)
  return {
    A: helper.A.toString(16),
    async claim(challenge, password, timestamp) {
      const username = challenge.USER_ID_FOR_SRP
      const hkdf = await helper.getPasswordAuthenticationKey({
        username,
        password,
        serverBValue: new BigInteger(challenge.SRP_B, 16),
        salt: new BigInteger(challenge.SALT, 16),
      })
      return getSignatureString({
        username,
        userPoolName: pool,
        challengeParameters: challenge,
        dateNow: timestamp,
        hkdf,
      })
    },
  }
}
