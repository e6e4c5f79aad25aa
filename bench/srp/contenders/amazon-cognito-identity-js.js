// The steps of CognitoUser.authenticateUserDefaultAuth without the requests.

import { Sha256 } from '@aws-crypto/sha256-js'
import AuthenticationHelper from 'amazon-cognito-identity-js/es/AuthenticationHelper.js'
import BigInteger from 'amazon-cognito-identity-js/es/BigInteger.js'
import { Buffer } from 'buffer/index.js'

const called = (start) =>
  new Promise((resolve, reject) => start((error, value) => (error ? reject(error) : resolve(value))))

export async function begin(pool) {
  const helper = new AuthenticationHelper(pool)
  const A = await called((done) => helper.getLargeAValue(done))
  return {
    A: A.toString(16),
    async claim(challenge, password, timestamp) {
      const B = new BigInteger(challenge.SRP_B, 16)
      const salt = new BigInteger(challenge.SALT, 16)
      const user = challenge.USER_ID_FOR_SRP
      const key = await called((done) => helper.getPasswordAuthenticationKey(user, password, B, salt, done))
      const hmac = new Sha256(key)
      hmac.update(
        Buffer.concat([
          Buffer.from(pool, 'utf8'),
          Buffer.from(user, 'utf8'),
          Buffer.from(challenge.SECRET_BLOCK, 'base64'),
          Buffer.from(timestamp, 'utf8'),
        ]),
      )
      return Buffer.from(hmac.digestSync()).toString('base64')
    },
  }
}
