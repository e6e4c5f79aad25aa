/** Stores the devices under which Cognito knows this browser: one for each user who has signed in here. */
import type { Device } from '../challenges/challenge-types.js'
import type { DeviceStore } from './context.js'
import { type KeyValueStorage, readStored, writeStored } from './storage.js'

interface Stored {
  /** The canonical username, and each username under which the user signed in here. */
  readonly names: readonly string[]
  readonly device: Device
}

/** Without a storage no device is stored. */
export function createDeviceStore(storage: KeyValueStorage | undefined, key: string): DeviceStore {
  const load = () => [readStored(storage, key)].flat().filter(isStored)
  const save = (all: readonly Stored[]) => writeStored(storage, key, all.length > 0 ? all : undefined)
  const findByName = (all: readonly Stored[], name: string | undefined) =>
    all.find(({ names }) => name && names.includes(name))

  // An email address can have belonged to another user before. It then identifies the newer user only.
  const without = (all: readonly Stored[], own: Stored | undefined, taken: readonly (string | undefined)[]) =>
    all.flatMap((one) => {
      const names = one === own ? [] : one.names.filter((name) => !taken.includes(name))
      return names.length > 0 ? [{ ...one, names }] : []
    })

  const devices: DeviceStore = {
    find: (username, userId) => findByName(load(), userId ?? username)?.device,

    keep(username, userId, device) {
      const all = load()
      const own = findByName(all, userId)
      const names = [...new Set([userId, ...(own?.names ?? []), username])]
      save([...without(all, own, names), { names, device }])
    },

    addName(username, userId) {
      const own = findByName(load(), userId)
      if (own && username && !own.names.includes(username)) devices.keep(username, userId, own.device)
    },

    forget(username, userId) {
      const all = load()
      save(without(all, findByName(all, userId ?? username), [username]))
    },
  }
  return devices
}

function isStored(stored: unknown): stored is Stored {
  const { names, device } = (stored ?? {}) as Partial<Stored>
  const { deviceKey, deviceGroupKey, password } = device ?? {}
  return Array.isArray(names) && [...names, deviceKey, deviceGroupKey, password].every(isText)
}

const isText = (value: unknown) => typeof value === 'string'
