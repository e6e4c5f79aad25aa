/** DEVICE_PASSWORD_VERIFIER: the proof of a remembered device's secret. */
import type { Silent } from '../spec.js'
import { needDevice } from './device-srp-auth.js'

export const devicePasswordVerifier: Silent = {
  async respond(reply, turn) {
    const { deviceKey, deviceGroupKey, password } = needDevice(reply.operation, turn)
    const proof = await turn.srp.prove(reply, deviceGroupKey, deviceKey, password)
    return { ...proof, DEVICE_KEY: deviceKey }
  },
  blamesDevice: true,
}
