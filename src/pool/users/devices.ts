/** Remembered devices. */
import { reject } from '../call/exception.js'
import type { Context } from '../state/context.js'
import { randomString, uuid } from '../state/random.js'
import { type Device, type Grant, partsOf, type SignIn, type User } from '../state/state.js'

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A name for a device that the pool has not seen; it becomes a device once it is confirmed. */
export const newDeviceOf = ({ env, pool }: Context): { key: string; groupKey: string } => ({
  key: `${partsOf(pool.id).region}_${uuid(env.random)}`,
  groupKey: `-${randomString(env.random, 8, alphabet)}`,
})

export const rejectDevice = (): never => reject('ResourceNotFound', 'Device does not exist.')

export const findDevice = (user: User, key: string | undefined): Device | undefined =>
  user.devices.find((device) => device.key === key)

export const requireDevice = (user: User, key: string | undefined): Device =>
  findDevice(user, key) ?? rejectDevice()

/** The device that a sign-in began on; no other, and only as long as it is remembered. */
export function requireRememberedDevice(user: User, { deviceKey }: SignIn, key: string | undefined): Device {
  const device = requireDevice(user, key)
  return device.remembered && device.key === deviceKey ? device : rejectDevice()
}

/** The key, if it is of one of the user's devices: one that the pool does not know is as good as none. */
export const knownDeviceKey = ({ pool }: Context, user: User, key: string | undefined): string | undefined =>
  pool.settings.devices && findDevice(user, key)?.key

export function changeDevice(user: User, device: Device): void {
  user.devices = user.devices.map((each) => (each.key === device.key ? device : each))
}

/** Makes a device of what was new at a sign-in, to which the tokens of that sign-in belong from then on. */
export function addDevice(user: User, { id }: Grant, device: Device): void {
  user.devices = [...user.devices, device]
  user.grants = user.grants.map((each) =>
    each.id === id ? { ...each, deviceKey: device.key, newDevice: undefined } : each,
  )
}

export function removeDevice(user: User, { key }: Device): void {
  user.devices = user.devices.filter((each) => each.key !== key)
}
