// The secret of a remembered device: a generated password, and its verifier, which ConfirmDevice sends to Cognito.

import { deriveVerifier } from './formulas.js'
import { pad, random, toBase64, toInteger } from './math.js'

export interface DeviceKeys {
  readonly deviceKey: string
  readonly deviceGroupKey: string
}

export interface DeviceSecret {
  /** The password in base64. It is stored on the device. */
  readonly password: string
  /** `Salt` of ConfirmDevice. */
  readonly salt: string
  /** `PasswordVerifier` of ConfirmDevice. */
  readonly verifier: string
}

/** Creates the secret. The lengths are those of the clients of AWS: 40 bytes of password, 16 bytes of salt. */
export const createDeviceSecret = (keys: DeviceKeys): Promise<DeviceSecret> =>
  deriveDeviceSecret(keys, toBase64(random(40)), toInteger(random(16)))

/**
 * The salt is hashed as an integer, because Cognito returns it as an integer. The hash of its sixteen bytes would differ
 * for salts that start with a zero byte or with a set bit.
 */
export async function deriveDeviceSecret(
  keys: DeviceKeys,
  password: string,
  salt: bigint,
): Promise<DeviceSecret> {
  const verifier = await deriveVerifier({ group: keys.deviceGroupKey, user: keys.deviceKey }, password, salt)
  return { password, salt: toBase64(pad(salt)), verifier: toBase64(pad(verifier)) }
}
