/** Registers this browser as a device with Cognito, as the user decides. None of it may fail a sign-in. */
import type { Device } from '../challenges/spec.js'
import type { Confirmed } from './dialogue.js'
import type { Belongings, Devices } from './turn.js'

/** How many milliseconds the tokens, which are there already, wait for Cognito. A later reply still counts. */
const longestWait = 3000

/**
 * Registers the device that came with the tokens, as far as that needs no new decision of the user.
 * Returns whether the user must be asked.
 */
export async function mustAsk(
  turn: Belongings,
  devices: Devices,
  rememberDevice: 'always' | 'ask' | 'never',
): Promise<boolean> {
  if (!turn.waiting || rememberDevice === 'never') return false
  // Cognito has given this browser another device. What the user decided about the last one still holds.
  const last = turn.device
  if (last) await decide(turn, devices, !last.declined)
  return !last && (rememberDevice === 'ask' || (await inTime(() => register(turn, devices))) === true)
}

/** Carries out what the user decided: Cognito is told, and the device is kept for the next sign-in. */
export function decide(turn: Belongings, devices: Devices, remembered: boolean): Promise<unknown> {
  return inTime(async () => {
    const { device, asksUser } = turn.waiting?.confirmed ?? (await confirm(turn))
    const isTold = !remembered || asksUser ? await updateStatus(turn, device, remembered) : true
    // A device that the user declined, but that Cognito remembers all the same, must not be used.
    if (isTold || (asksUser && !remembered))
      keep(turn, devices, remembered ? device : { ...device, declined: true })
  })
}

/** Confirms the device, and keeps it unless the user has to agree. Returns whether that is so. */
async function register(turn: Belongings, devices: Devices): Promise<boolean> {
  const { device, asksUser } = await confirm(turn)
  if (!asksUser) keep(turn, devices, device)
  return asksUser
}

async function confirm(turn: Belongings): Promise<Confirmed> {
  const { waiting, srp, settings } = turn
  if (!waiting) throw new TypeError('countersign: no device came with the tokens.')
  const { tokens, newDevice } = waiting
  const { password, salt, verifier } = await srp.deviceSecret(newDevice)
  const { body } = await turn.ask('ConfirmDevice', {
    AccessToken: tokens.accessToken,
    DeviceKey: newDevice.deviceKey,
    DeviceName: settings.deviceName,
    DeviceSecretVerifierConfig: { PasswordVerifier: verifier, Salt: salt },
  })
  const asksUser = body.UserConfirmationNecessary === true
  const confirmed = { device: { ...newDevice, password }, asksUser }
  turn.waiting = { ...waiting, confirmed }
  return confirmed
}

/** Returns whether Cognito took it. */
const updateStatus = (turn: Belongings, { deviceKey }: Device, remembered: boolean): Promise<boolean> =>
  turn
    .ask('UpdateDeviceStatus', {
      AccessToken: turn.waiting?.tokens.accessToken,
      DeviceKey: deviceKey,
      DeviceRememberedStatus: remembered ? 'remembered' : 'not_remembered',
    })
    .then(
      () => true,
      () => false,
    )

function keep({ username = '', userId = username }: Belongings, devices: Devices, device: Device) {
  devices.keep(username, userId, device)
}

/** Waits for what is under way, but not for long. Returns nothing if it failed or takes longer. */
function inTime<Result>(run: () => Promise<Result>): Promise<Result | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), longestWait)
    run()
      .catch(() => undefined)
      .then((result) => {
        clearTimeout(timer)
        resolve(result)
      })
  })
}
