/** Remembered devices. */
import { letters, uuid } from './chance.js'
import type { Desk } from './desk.js'
import { refuse } from './refusal.js'
import type { Device, User } from './state.js'

const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A name for a device that the pool has not seen; it becomes a device once it is confirmed. */
export const newDeviceOf = ({ realm, pool }: Desk): { key: string; groupKey: string } => ({
  key: `${pool.id.split('_')[0]}_${uuid(realm.random)}`,
  groupKey: `-${letters(realm.random, 8, alphabet)}`,
})

export const findDevice = (user: User, key: string | undefined): Device | undefined =>
  user.devices.find((device) => device.key === key)

export const needDevice = (user: User, key: string | undefined): Device =>
  findDevice(user, key) ?? refuse('ResourceNotFound', 'Device does not exist.')

export function changeDevice(user: User, device: Device): void {
  user.devices = user.devices.map((each) => (each.key === device.key ? device : each))
}
