// The same arithmetic as in the other libraries, with 1024 bits of `a`, in native BigInt by square-and-multiply.

import { deriveKey, derivePrivateKey, readBlock, scramble, signWith } from '../../../src/srp/formulas.ts'
import { k, N } from '../../../src/srp/group.ts'
import { mod, random, toBase64, toInteger } from '../../../src/srp/math.ts'

function power(base, exponent) {
  let [result, square] = [1n, base]
  for (let rest = exponent; rest; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N
    square = (square * square) % N
  }
  return result
}

export async function begin(pool) {
  const a = toInteger(random(128))
  const A = power(2n, a)
  return {
    A: A.toString(16),
    async claim(challenge, password, timestamp) {
      const who = { group: pool, user: challenge.USER_ID_FOR_SRP }
      const B = BigInt(`0x${challenge.SRP_B}`)
      const u = await scramble(A, B)
      const x = await derivePrivateKey(who, password, BigInt(`0x${challenge.SALT}`))
      const S = power(mod(B - k * power(2n, x)), a + u * x)
      const K = await deriveKey(S, u)
      return toBase64(await signWith(K, who, readBlock(challenge.SECRET_BLOCK), timestamp))
    },
  }
}
