/** The devices that this machine is remembered as: one for each user who was remembered here. */
import type { Device } from '../challenges/spec.js'
import type { Devices } from '../dialogue/turn.js'
import { readStored, type Storage, writeStored } from './resume.js'

/** Found by the canonical name, and by the one typed when it was remembered. */
interface Known {
  readonly names: readonly string[]
  readonly device: Device
}

export function createDevices(storage: Storage, key: string): Devices {
  const all = () => {
    const stored = readStored(storage, key)
    return Array.isArray(stored) ? stored.filter(isKnown) : []
  }
  const isOf = ({ names }: Known, ...wanted: (string | undefined)[]) =>
    wanted.some((name) => name && names.includes(name))
  const named = (name: string | undefined) => all().find((known) => isOf(known, name))?.device
  const keepAll = (known: readonly Known[]) => writeStored(storage, key, known.length > 0 ? known : undefined)

  return {
    // An address can have been someone else's before.
    find: (username, userId) => named(userId) ?? named(username),
    keep(username, userId, device) {
      const others = all().filter((known) => !isOf(known, userId, username))
      keepAll([...others, { names: [userId, username], device }])
    },
    forget: (username, userId) => keepAll(all().filter((known) => !isOf(known, userId, username))),
  }
}

/** For an application that wants no device remembered. */
export const noDevices: Devices = { find: () => undefined, keep() {}, forget() {} }

function isKnown(stored: unknown): stored is Known {
  const { names, device } = (stored ?? {}) as Partial<Known>
  const parts = [device?.deviceKey, device?.deviceGroupKey, device?.password]
  return Array.isArray(names) && parts.every((part) => typeof part === 'string')
}
