/** The devices that this machine is remembered as, and the name that it goes by. */
import { describe, expect, test } from 'vitest'
import { deviceNameOf } from '../../src/dialogue/device-name.js'
import { createDeviceStore } from '../../src/dialogue/device-store.js'
import { expectCall, mapStorage, mockSession, tokensReply, userId } from '../mock-cognito.js'

const aDevice = (deviceKey: string) => ({
  deviceKey,
  deviceGroupKey: '-group',
  password: 'a device password',
})

function devicesOver(stored?: string) {
  const map = new Map(stored === undefined ? [] : [['key', stored]])
  return { map, devices: createDeviceStore(mapStorage(map), 'key') }
}

describe('a remembered device', () => {
  test('a device is found by the name that was typed and by the one of the pool', () => {
    const { devices } = devicesOver()
    const device = aDevice('eu-west-1_a')
    devices.keep('jane@example.com', userId, device)
    expect(devices.find('jane@example.com', undefined)).toEqual(device)
    expect(devices.find(undefined, userId)).toEqual(device)
    expect(devices.find('an old alias', userId)).toEqual(device)
    expect(devices.find('joan@example.com', 'another id')).toBeUndefined()
    expect(devices.find(undefined, undefined)).toBeUndefined()
  })

  test('a device belongs to one user: several users have theirs on one machine', () => {
    const { devices } = devicesOver()
    devices.keep('ann', 'id-of-ann', aDevice('eu-west-1_a'))
    devices.keep('bob', 'id-of-bob', aDevice('eu-west-1_b'))
    devices.keep('ann', 'id-of-ann', aDevice('eu-west-1_c'))
    expect(devices.find('ann', undefined)?.deviceKey).toBe('eu-west-1_c')
    expect(devices.find('bob', undefined)?.deviceKey).toBe('eu-west-1_b')
    devices.forget(undefined, 'id-of-ann')
    expect(devices.find('ann', 'id-of-ann')).toBeUndefined()
    expect(devices.find('bob', undefined)?.deviceKey).toBe('eu-west-1_b')
  })

  test('a device is not found by an address of another user', () => {
    const { devices } = devicesOver()
    devices.keep('hello@example.com', 'id-of-ann', aDevice('eu-west-1_a'))
    devices.keep('bob', 'id-of-bob', aDevice('eu-west-1_b'))
    expect(devices.find('hello@example.com', 'id-of-bob')?.deviceKey).toBe('eu-west-1_b')
  })

  test('a device keeps a growing list of names, each of them once', () => {
    const { devices, map } = devicesOver()
    const device = aDevice('eu-west-1_a')
    devices.keep('jane@example.com', userId, device)
    devices.addName('jane', userId)
    devices.addName('+15551234567', userId)
    devices.addName('jane', userId)
    devices.addName(undefined, userId)
    devices.addName('joan', 'id-of-joan')
    expect(JSON.parse(map.get('key') ?? '')).toEqual([
      { names: [userId, 'jane@example.com', 'jane', '+15551234567'], device },
    ])
    devices.keep('jane', userId, aDevice('eu-west-1_b'))
    for (const name of [userId, 'jane@example.com', 'jane', '+15551234567'])
      expect(devices.find(name, undefined)?.deviceKey).toBe('eu-west-1_b')
  })

  test('a name belongs to the user who signed in under it last, and the other user keeps the device', () => {
    const { devices } = devicesOver()
    devices.keep('hello@example.com', 'id-of-ann', aDevice('eu-west-1_a'))
    devices.keep('bob', 'id-of-bob', aDevice('eu-west-1_b'))
    devices.addName('hello@example.com', 'id-of-bob')
    expect(devices.find('hello@example.com', undefined)?.deviceKey).toBe('eu-west-1_b')
    expect(devices.find(undefined, 'id-of-ann')?.deviceKey).toBe('eu-west-1_a')
    devices.keep('hello@example.com', 'id-of-cleo', aDevice('eu-west-1_c'))
    expect(devices.find('hello@example.com', undefined)?.deviceKey).toBe('eu-west-1_c')
    expect(devices.find('bob', undefined)?.deviceKey).toBe('eu-west-1_b')
  })

  test('one device is forgotten: another user whose name was typed keeps theirs, but not under that name', () => {
    const { devices } = devicesOver()
    devices.keep('hello@example.com', 'id-of-ann', aDevice('eu-west-1_a'))
    devices.keep('bob', 'id-of-bob', aDevice('eu-west-1_b'))
    devices.forget('hello@example.com', 'id-of-bob')
    expect(devices.find('hello@example.com', undefined)).toBeUndefined()
    expect(devices.find('bob', 'id-of-bob')).toBeUndefined()
    expect(devices.find(undefined, 'id-of-ann')?.deviceKey).toBe('eu-west-1_a')
  })

  test('nothing is left when the last device is forgotten', () => {
    const { devices, map } = devicesOver()
    devices.keep('ann', 'id-of-ann', aDevice('eu-west-1_a'))
    expect(map.size).toBe(1)
    devices.forget('ann', undefined)
    expect(map.size).toBe(0)
  })

  test('no device is forgotten without a name', () => {
    const { devices } = devicesOver()
    devices.keep('ann', 'id-of-ann', aDevice('eu-west-1_a'))
    devices.forget(undefined, undefined)
    expect(devices.find('ann', undefined)).toBeDefined()
  })
})

describe('a storage that cannot be trusted', () => {
  const good = { names: [userId, 'jane'], device: aDevice('eu-west-1_a') }

  test.each([
    ['no JSON', '{'],
    ['null', 'null'],
    ['a number', '7'],
    ['an object', '{"names":["jane"]}'],
    ['no device', JSON.stringify([{ names: ['jane'] }])],
    ['null inside', '[null, 1, "jane"]'],
    ['a name that is none', JSON.stringify([{ ...good, names: [userId, 'jane', 7] }])],
    ['names that are none', JSON.stringify([{ ...good, names: 'jane' }])],
    ['a key that is none', JSON.stringify([{ ...good, device: { ...good.device, deviceKey: { a: 1 } } }])],
    ['no password', JSON.stringify([{ ...good, device: { ...good.device, password: undefined } }])],
  ])('with %s in it knows no device, and can be written to', (_, stored) => {
    const { devices } = devicesOver(stored)
    expect(devices.find('jane', userId)).toBeUndefined()
    devices.keep('jane', userId, aDevice('eu-west-1_b'))
    expect(devices.find('jane', undefined)?.deviceKey).toBe('eu-west-1_b')
  })

  test('with one bad entry still knows the good one', () => {
    const { devices } = devicesOver(JSON.stringify([null, { names: [] }, good]))
    expect(devices.find('jane', undefined)).toEqual(good.device)
  })

  test('a storage that is full or blocked fails no sign-in', async () => {
    const full = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
    }
    const newDevice = { NewDeviceMetadata: { DeviceKey: 'eu-west-1_a1', DeviceGroupKey: '-group' } }
    const pool = mockSession(
      [expectCall('InitiateAuth', {}, tokensReply(newDevice)), expectCall('ConfirmDevice', {}, {})],
      {
        deviceStorage: { getItem: full, setItem: full, removeItem: full },
      },
    )
    await pool.signIn()
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })
})

test('without a storage none is remembered', () => {
  const noDevices = createDeviceStore(undefined, 'key')
  noDevices.keep('jane', userId, aDevice('eu-west-1_a'))
  expect(noDevices.find('jane', userId)).toBeUndefined()
  expect(() => noDevices.forget('jane', userId)).not.toThrow()
})

test('two app clients on one origin keep their devices apart', async () => {
  const map = new Map<string, string>()
  const newDevice = { NewDeviceMetadata: { DeviceKey: 'eu-west-1_a1', DeviceGroupKey: '-group' } }
  const lines = [expectCall('InitiateAuth', {}, tokensReply(newDevice)), expectCall('ConfirmDevice', {}, {})]
  await mockSession(lines, { deviceStorage: mapStorage(map), clientId: 'one' }).signIn()
  expect([...map.keys()]).toEqual(['countersign/1/one/devices'])
  const other = mockSession([expectCall('InitiateAuth', {}, tokensReply())], {
    deviceStorage: mapStorage(map),
    clientId: 'other',
  })
  await other.signIn()
  expect(other.calls[0]?.input.AuthParameters).not.toHaveProperty('DEVICE_KEY')
})

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 OPR/124.0.0.0',
    'Opera, Windows',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36',
    'Chrome, Android',
  ],
  [
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Mobile Safari/537.36 EdgA/139.0.0.0',
    'Edge, Android',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    'Safari, iPhone',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/139.0.0.0 Mobile/15E148 Safari/604.1',
    'Chrome, iPhone',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/141.0 Mobile/15E148 Safari/605.1.15',
    'Firefox, iPhone',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Safari/605.1.15',
    'Safari, macOS',
  ],
  [
    'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36',
    'Chrome, ChromeOS',
  ],
  ['', 'Browser'],
  ['Node.js/20', 'Browser'],
])('%s is called %s', (userAgent, name) => {
  expect(deviceNameOf(userAgent)).toBe(name)
})
