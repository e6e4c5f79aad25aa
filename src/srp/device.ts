// The secret of a remembered device: a password nobody types, and the verifier that ConfirmDevice hands to the pool.

import { deriveVerifier } from './formulas.js'
import { pad, random, toBase64, toInteger } from './math.js'

export interface DeviceKeys {
  readonly deviceKey: string
  readonly deviceGroupKey: string
}

export interface DeviceSecret {
  /** To be kept on the device; its base64 text is the password. */
  readonly password: string
  /** `Salt` of ConfirmDevice. */
  readonly salt: string
  /** `PasswordVerifier` of ConfirmDevice. */
  readonly verifier: string
}

/** The lengths are those of AWS's own clients: 40 bytes of password, 16 of salt. */
export const createDeviceSecret = (keys: DeviceKeys): Promise<DeviceSecret> =>
  deriveDeviceSecret(keys, toBase64(random(40)), toInteger(random(16)))

/**
 * The salt is an integer from the start: Cognito will send it back as one, so hashing its sixteen bytes as they fell
 * would lock out the devices whose salt begins with a zero byte or with a set bit.
 */
export async function deriveDeviceSecret(
  keys: DeviceKeys,
  password: string,
  salt: bigint,
): Promise<DeviceSecret> {
  const verifier = await deriveVerifier({ group: keys.deviceGroupKey, user: keys.deviceKey }, password, salt)
  return { password, salt: toBase64(pad(salt)), verifier: toBase64(pad(verifier)) }
}
