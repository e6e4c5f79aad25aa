// The group that every Cognito user pool uses, and the two constants that Cognito defines with it.

/** pi * 2^bits, rounded down: 6 arcsin(1/2) by its series, with 64 extra bits for the rounding of each term. */
function scaledPi(bits: bigint): bigint {
  let term = 3n << (bits + 64n)
  let sum = term
  for (let i = 1n; term > 0n; i += 2n) {
    term = (term * i) / (4n * (i + 1n))
    sum += term / (i + 2n)
  }
  return sum >> 64n
}

const prime = (): bigint => (1n << 3072n) - (1n << 3008n) - 1n + ((scaledPi(2942n) + 1690314n) << 64n)

/**
 * The 3072-bit safe prime of RFC 3526 section 4 (group 15) and RFC 5054 appendix A, by the formula of the RFC:
 * 2^3072 - 2^3008 - 1 + 2^64 * (floor(2^2942 * pi) + 1690314). This takes 2 ms. The digits, which a test compares, would
 * be a fifth of the code that a browser loads for SRP.
 */
export const N: bigint = /* @__PURE__ */ prime()

/**
 * The multiplier of SRP-6a, k = H(N, g) (Wu 2002, "SRP-6: Improvements and Refinements to the Secure Remote Password
 * Protocol"; RFC 5054 section 2.5.3). Cognito takes H as SHA-256 over pad(N) | pad(g), with g = 2.
 */
export const k = 0x538282c4354742d7cbbde2359fcf67f9f5b3a6b08791e5011b43b8a5b66d9ee6n

/** The `info` of HKDF (RFC 5869 section 2.3), by which Cognito distinguishes this key from other keys. */
export const info = 'Caldera Derived Key'
