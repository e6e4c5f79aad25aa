import { reject } from '../call/exception.js'
import type { Context } from '../state/context.js'
import { randomString, uuid } from '../state/random.js'
import { type Device, type Grant, partsOf, type SignIn, type User } from '../state/state.js'

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** Returns the key of a new device. ConfirmDevice creates the device later. */
export const newDeviceOf = ({ env, pool }: Context): { key: string; groupKey: string } => ({
  key: `${partsOf(pool.id).region}_${uuid(env.random)}`,
  groupKey: `-${randomString(env.random, 8, alphabet)}`,
})

export const rejectDevice = (): never => reject('ResourceNotFound', 'Device does not exist.')

export const findDevice = (user: User, key: string | undefined): Device | undefined =>
  user.devices.find((device) => device.key === key)

export const requireDevice = (user: User, key: string | undefined): Device =>
  findDevice(user, key) ?? rejectDevice()

/** Returns the device on which the sign-in began, if it is remembered. */
export function requireRememberedDevice(user: User, { deviceKey }: SignIn, key: string | undefined): Device {
  const device = requireDevice(user, key)
  return device.remembered && device.key === deviceKey ? device : rejectDevice()
}

/** Returns the key if it belongs to a device of the user. An unknown key counts as missing. */
export const knownDeviceKey = ({ pool }: Context, user: User, key: string | undefined): string | undefined =>
  pool.settings.devices && findDevice(user, key)?.key

export function changeDevice(user: User, device: Device): void {
  user.devices = user.devices.map((each) => (each.key === device.key ? device : each))
}

/** Creates a device from the new device of a sign-in. The tokens of the sign-in belong to it from then on. */
export function addDevice(user: User, { id }: Grant, device: Device): void {
  user.devices = [...user.devices, device]
  user.grants = user.grants.map((each) =>
    each.id === id ? { ...each, deviceKey: device.key, newDevice: undefined } : each,
  )
}

export function removeDevice(user: User, { key }: Device): void {
  user.devices = user.devices.filter((each) => each.key !== key)
}
