/** Registers this browser as a device with Cognito, as the user decides. An error here must not fail the sign-in. */
import type { Device } from '../challenges/challenge-types.js'
import type { DeviceStore, FlowContext } from './context.js'
import type { ConfirmedDevice, PendingSignIn } from './types.js'

/** Milliseconds that the sign-in waits for the registration. A later reply still takes effect. */
const maxWait = 3000

/**
 * Registers the device that came with the tokens, if that needs no new decision of the user.
 * Returns whether the user must decide.
 */
export async function needsDeviceConsent(
  context: FlowContext,
  devices: DeviceStore,
  rememberDevice: 'always' | 'ask' | 'never',
): Promise<boolean> {
  const { pendingSignIn } = context
  if (!pendingSignIn || rememberDevice === 'never') return false
  // Cognito has given this browser another device. The user's decision about the last one still applies.
  const last = context.device
  if (last) await saveDeviceChoice(context, devices, !last.declined)
  return (
    !last &&
    (rememberDevice === 'ask' ||
      (await withTimeout(() => register(context, devices, pendingSignIn))) === true)
  )
}

/** Sends the user's decision to Cognito and stores the device for the next sign-in. */
export function saveDeviceChoice(
  context: FlowContext,
  devices: DeviceStore,
  remembered: boolean,
): Promise<unknown> {
  return withTimeout(async () => {
    const { pendingSignIn } = context
    if (!pendingSignIn) return
    const { device, asksUser } = pendingSignIn.confirmed ?? (await confirm(context, pendingSignIn))
    const isAccepted = !remembered || asksUser ? await updateStatus(context, device, remembered) : true
    // A device that the user declined, but that Cognito remembers, must not be used.
    if (isAccepted || (asksUser && !remembered))
      keep(context, devices, remembered ? device : { ...device, declined: true })
  })
}

/** Confirms the device, and stores it if no consent is necessary. Returns whether the user must decide. */
async function register(
  context: FlowContext,
  devices: DeviceStore,
  pendingSignIn: PendingSignIn,
): Promise<boolean> {
  const { device, asksUser } = await confirm(context, pendingSignIn)
  if (!asksUser) keep(context, devices, device)
  return asksUser
}

async function confirm(context: FlowContext, { tokens, newDevice }: PendingSignIn): Promise<ConfirmedDevice> {
  const { srp, settings } = context
  const { password, salt, verifier } = await srp.createDeviceSecret(newDevice)
  const { body } = await context.call('ConfirmDevice', {
    AccessToken: tokens.accessToken,
    DeviceKey: newDevice.deviceKey,
    DeviceName: settings.deviceName,
    DeviceSecretVerifierConfig: { PasswordVerifier: verifier, Salt: salt },
  })
  const asksUser = body.UserConfirmationNecessary === true
  const confirmed = { device: { ...newDevice, password }, asksUser }
  context.pendingSignIn = { tokens, newDevice, confirmed }
  return confirmed
}

/** Returns whether Cognito accepted the status. */
const updateStatus = (context: FlowContext, { deviceKey }: Device, remembered: boolean): Promise<boolean> =>
  context
    .call('UpdateDeviceStatus', {
      AccessToken: context.pendingSignIn?.tokens.accessToken,
      DeviceKey: deviceKey,
      DeviceRememberedStatus: remembered ? 'remembered' : 'not_remembered',
    })
    .then(
      () => true,
      () => false,
    )

function keep({ username = '', userId = username }: FlowContext, devices: DeviceStore, device: Device) {
  devices.keep(username, userId, device)
}

/** Returns the result, or `undefined` if the call failed or takes too long. */
function withTimeout<Result>(run: () => Promise<Result>): Promise<Result | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), maxWait)
    run()
      .catch(() => undefined)
      .then((result) => {
        clearTimeout(timer)
        resolve(result)
      })
  })
}
