/** DEVICE_PASSWORD_VERIFIER: the proof of a remembered device's secret. */
import type { AutomaticChallengeSpec } from '../challenge-types.js'
import { needDevice } from './device-srp-auth.js'

export const devicePasswordVerifier: AutomaticChallengeSpec = {
  async respond(reply, context) {
    const { deviceKey, deviceGroupKey, password } = needDevice(reply.operation, context)
    const proof = await context.srp.respond(reply, deviceGroupKey, deviceKey, password)
    return { ...proof, DEVICE_KEY: deviceKey }
  },
  blamesDevice: true,
}
