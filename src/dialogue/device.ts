/** Makes this machine a device that the pool knows. None of it may fail a sign-in. */
import type { Device } from '../challenges/spec.js'
import type { Waiting } from './dialogue.js'
import type { Belongings, Devices } from './turn.js'

/** Confirms the device that came with the tokens, and says whether remembering it takes the person's word. */
export async function asksConsent(turn: Belongings, devices: Devices): Promise<boolean> {
  const { waiting } = turn
  if (!waiting) return false
  try {
    const confirmed = await confirm(waiting, turn)
    if (confirmed.consent) turn.waiting = { ...waiting, confirmed: confirmed.device }
    else keep(confirmed.device, turn, devices)
    return confirmed.consent
  } catch {
    return false
  }
}

/** Has the device remembered, by the person's word. */
export async function rememberDevice(turn: Belongings, devices: Devices): Promise<void> {
  if (!turn.waiting?.confirmed && !(await asksConsent(turn, devices))) return
  const { tokens, confirmed } = turn.waiting ?? {}
  if (!tokens || !confirmed) return
  try {
    await turn.ask('UpdateDeviceStatus', {
      AccessToken: tokens.accessToken,
      DeviceKey: confirmed.deviceKey,
      DeviceRememberedStatus: 'remembered',
    })
    keep(confirmed, turn, devices)
  } catch {}
}

/** Gives the device a secret of its own. */
async function confirm({ tokens, newDevice }: Waiting, { ask, srp, settings }: Belongings) {
  const { password, salt, verifier } = await srp.deviceSecret(newDevice)
  const reply = await ask('ConfirmDevice', {
    AccessToken: tokens.accessToken,
    DeviceKey: newDevice.deviceKey,
    DeviceName: settings.deviceName,
    DeviceSecretVerifierConfig: { PasswordVerifier: verifier, Salt: salt },
  })
  return { device: { ...newDevice, password }, consent: reply.body.UserConfirmationNecessary === true }
}

const keep = (device: Device, { username = '', userId = username }: Belongings, devices: Devices) =>
  devices.keep(username, userId, device)
