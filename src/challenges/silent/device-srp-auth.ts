/** DEVICE_SRP_AUTH: the start of that proof. A remembered device can replace the second factor. */
import { CognitoError } from '../../wire/errors.js'
import type { AutomaticChallengeSpec, ChallengeContext, Device } from '../challenge-types.js'

export const deviceSrpAuth: AutomaticChallengeSpec = {
  async respond(reply, context) {
    const { deviceKey } = needDevice(reply.operation, context)
    return { DEVICE_KEY: deviceKey, SRP_A: await context.srp.start() }
  },
  blamesDevice: true,
}

/** Returns the device. Throws if Cognito knows a device whose secret this browser has lost. */
export function needDevice(operation: string, { device }: ChallengeContext): Device {
  if (!device) throw new CognitoError(operation, 'ResourceNotFoundException', 'Device')
  return device
}
