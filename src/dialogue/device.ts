/** Makes this machine a device that the pool knows. None of it may fail a sign-in. */
import type { Belongings, Devices } from './turn.js'

/** Confirms the device that came with the tokens, and says whether remembering it takes the person's word. */
export async function asksConsent(turn: Belongings, devices: Devices): Promise<boolean> {
  const { waiting, srp, settings } = turn
  if (!waiting) return false
  const { tokens, newDevice } = waiting
  try {
    const { password, salt, verifier } = await srp.deviceSecret(newDevice)
    const { body } = await turn.ask('ConfirmDevice', {
      AccessToken: tokens.accessToken,
      DeviceKey: newDevice.deviceKey,
      DeviceName: settings.deviceName,
      DeviceSecretVerifierConfig: { PasswordVerifier: verifier, Salt: salt },
    })
    turn.waiting = { ...waiting, confirmed: { ...newDevice, password } }
    if (body.UserConfirmationNecessary) return true
    keep(turn, devices)
  } catch {}
  return false
}

/** Has the device remembered, by the person's word. */
export async function rememberDevice(turn: Belongings, devices: Devices): Promise<void> {
  const { waiting } = turn
  if (!waiting || (!waiting.confirmed && !(await asksConsent(turn, devices)))) return
  const { tokens, newDevice } = waiting
  try {
    await turn.ask('UpdateDeviceStatus', {
      AccessToken: tokens.accessToken,
      DeviceKey: newDevice.deviceKey,
      DeviceRememberedStatus: 'remembered',
    })
    keep(turn, devices)
  } catch {}
}

function keep({ waiting, username = '', userId = username }: Belongings, devices: Devices) {
  if (waiting?.confirmed) devices.keep(username, userId, waiting.confirmed)
}
