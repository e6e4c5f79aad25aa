/** The devices that this machine is remembered as: one for each user who was remembered here. */
import type { Device } from '../challenges/spec.js'
import type { Devices } from '../dialogue/turn.js'
import { readStored, type Storage, writeStored } from './resume.js'

/** Found by the canonical name, and by the one typed when it was remembered. */
interface Known {
  readonly names: readonly string[]
  readonly device: Device
}

/** Without a storage no device is remembered. */
export function createDevices(storage: Storage | undefined, key: string): Devices {
  const all = () => [readStored(storage, key)].flat().filter(isKnown)
  const named = (name: string | undefined) => all().find(({ names }) => name && names.includes(name))?.device
  const others = (...ours: (string | undefined)[]) =>
    all().filter(({ names }) => !ours.some((name) => name && names.includes(name)))

  return {
    // An address can have been someone else's before.
    find: (username, userId) => named(userId ?? username),
    keep: (username, userId, device) =>
      writeStored(storage, key, [...others(userId, username), { names: [userId, username], device }]),
    forget(username, userId) {
      const left = others(userId, username)
      writeStored(storage, key, left.length > 0 ? left : undefined)
    },
  }
}

function isKnown(stored: unknown): stored is Known {
  const { names, device } = (stored ?? {}) as Partial<Known>
  const parts = [device?.deviceKey, device?.deviceGroupKey, device?.password]
  return Array.isArray(names) && parts.every((part) => typeof part === 'string')
}
