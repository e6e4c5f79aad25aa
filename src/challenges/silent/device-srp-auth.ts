/** DEVICE_SRP_AUTH: the start of that proof. A remembered device can replace the second factor. */
import { CognitoError } from '../../wire/halt.js'
import type { Device, Silent, Turn } from '../spec.js'

export const deviceSrpAuth: Silent = {
  async respond(reply, turn) {
    const { deviceKey } = needDevice(reply.operation, turn)
    return { DEVICE_KEY: deviceKey, SRP_A: await turn.srp.hello() }
  },
  blamesDevice: true,
}

/** The pool may still know a device that this machine has lost. */
export function needDevice(operation: string, { device }: Turn): Device {
  if (!device) throw new CognitoError(operation, 'ResourceNotFoundException', 'Device')
  return device
}
