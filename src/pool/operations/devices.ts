/** The devices that a user has signed in on: confirmed, listed, remembered, forgotten. */
import { N } from '../../srp/group.js'
import { fromBase64, toHex, toInteger } from '../../srp/math.js'
import { forAdmin, forAnyone, forBearer } from '../call/operation.js'
import { takePage } from '../call/page.js'
import { refuse } from '../call/refusal.js'
import { type InputOf, need, type ValueOf } from '../call/shape.js'
import * as shapes from '../call/shapes.js'
import type { Settings } from '../settings/settings.js'
import { admit } from '../sign-in/admission.js'
import { type Desk, now, type Realm } from '../state/desk.js'
import type { Device, User, Verifier } from '../state/state.js'
import { type Bearer, readAccessToken } from '../tokens/tokens.js'
import { findUser, needUser } from '../users/accounts.js'
import {
  addDevice,
  changeDevice,
  findDevice,
  needDevice,
  refuseDevice,
  removeDevice,
} from '../users/devices.js'

const { deviceKey, deviceName, deviceRememberedStatus, deviceSecretVerifier, limit, paginationToken } = shapes

const one = { DeviceKey: need(deviceKey) }
const owner = { Username: need(shapes.username) }
const pages = { Limit: limit, PaginationToken: paginationToken }
const status = { DeviceRememberedStatus: deviceRememberedStatus }

export const ConfirmDevice = forBearer(
  { ...one, DeviceName: deviceName, DeviceSecretVerifierConfig: deviceSecretVerifier },
  ({ desk, user }, { DeviceKey, DeviceName, DeviceSecretVerifierConfig = {} }) => {
    const { deviceOnlyRememberedOnUserPrompt } = needTracking(desk)
    const password = readSecret(DeviceSecretVerifierConfig)
    if (findDevice(user, DeviceKey)) refuse('DeviceKeyExists', 'Device already exists.')
    const granted = user.grants.find(({ newDevice }) => newDevice?.key === DeviceKey)
    if (!granted?.newDevice) return refuseDevice()
    const { key, groupKey, unconfirmable } = granted.newDevice
    if (unconfirmable) refuse('InvalidParameter', 'Invalid device key given.')
    const at = now(desk)
    addDevice(user, granted, {
      key,
      groupKey,
      name: DeviceName ?? '',
      password,
      remembered: !deviceOnlyRememberedOnUserPrompt,
      createdAt: at,
      changedAt: at,
      usedAt: granted.createdAt,
    })
    return { UserConfirmationNecessary: deviceOnlyRememberedOnUserPrompt }
  },
)

/** The token need not be given, says Cognito's model; but nothing else tells whose device it is. */
const who = { AccessToken: shapes.token, ...one }

export const GetDevice = forAnyone(who, async (realm, input) => {
  const { desk, user } = await bearerOf(realm, input)
  const device = needDevice(user, input.DeviceKey)
  return isListed(desk, device) ? { Device: describe(device) } : refuseDevice()
})

export const ForgetDevice = forAnyone(who, async (realm, input) => {
  const { user } = await bearerOf(realm, input)
  removeDevice(user, needDevice(user, input.DeviceKey))
  return {}
})

export const ListDevices = forBearer(pages, ({ desk, user }, input) => {
  needTracking(desk)
  return list(
    user.devices.filter((device) => isListed(desk, device)),
    input,
  )
})

export const UpdateDeviceStatus = forBearer({ ...one, ...status }, ({ desk, user }, input) =>
  update(desk, user, input),
)

export const AdminListDevices = forAdmin({ ...owner, ...pages }, (desk, input) =>
  list(findOwner(desk, input.Username).devices, input),
)

export const AdminGetDevice = forAdmin({ ...owner, ...one }, (desk, { Username, DeviceKey }) => ({
  Device: describe(needDevice(findOwner(desk, Username), DeviceKey)),
}))

export const AdminForgetDevice = forAdmin({ ...owner, ...one }, (desk, { Username, DeviceKey }) => {
  const user = needOwner(desk, Username)
  removeDevice(user, needDevice(user, DeviceKey))
  return {}
})

export const AdminUpdateDeviceStatus = forAdmin({ ...owner, ...one, ...status }, (desk, input) =>
  update(desk, needOwner(desk, input.Username), input),
)

function needTracking({ pool }: Desk): NonNullable<Settings['devices']> {
  return (
    pool.settings.devices ??
    refuse('InvalidUserPoolConfiguration', 'Device tracking not currently enabled for this pool.')
  )
}

async function bearerOf(realm: Realm, { AccessToken }: InputOf<typeof who>): Promise<Bearer> {
  if (AccessToken === undefined) refuse('InvalidParameter', 'Missing required parameter AccessToken')
  const bearer = await readAccessToken(realm, AccessToken)
  admit(bearer.user)
  needTracking(bearer.desk)
  return bearer
}

function needOwner(desk: Desk, username: string): User {
  needTracking(desk)
  return needUser(desk.pool, username)
}

/** To look at devices, Cognito has no exception of its own for users who don't exist. */
function findOwner(desk: Desk, username: string): User {
  needTracking(desk)
  return findUser(desk.pool, username) ?? refuse('ResourceNotFound', 'User does not exist.')
}

/** A device that waits for a person's word does not show, except to administrators. */
const isListed = (desk: Desk, { remembered }: Device): boolean =>
  remembered || !needTracking(desk).deviceOnlyRememberedOnUserPrompt

function list(devices: readonly Device[], { Limit, PaginationToken }: InputOf<typeof pages>) {
  const { items, next } = takePage(devices, { size: Limit, token: PaginationToken, list: 'devices' })
  return { Devices: items.map(describe), ...(next !== undefined && { PaginationToken: next }) }
}

const describe = ({ key, name, remembered, createdAt, changedAt, usedAt }: Device) => ({
  DeviceKey: key,
  DeviceAttributes: [
    { Name: 'device_status', Value: 'valid' },
    ...(name ? [{ Name: 'device_name', Value: name }] : []),
    { Name: 'dev:device_remembered_status', Value: remembered ? 'remembered' : 'not_remembered' },
  ],
  DeviceCreateDate: createdAt / 1000,
  DeviceLastModifiedDate: changedAt / 1000,
  DeviceLastAuthenticatedDate: usedAt / 1000,
})

function update(
  desk: Desk,
  user: User,
  { DeviceKey, DeviceRememberedStatus }: InputOf<typeof one & typeof status>,
): object {
  needTracking(desk)
  const device = needDevice(user, DeviceKey)
  const remembered = DeviceRememberedStatus ? DeviceRememberedStatus === 'remembered' : device.remembered
  changeDevice(user, { ...device, remembered, changedAt: now(desk) })
  return {}
}

/** A verifier that is no power of g, or one that anybody knows, would let everybody in. */
function readSecret({ PasswordVerifier, Salt }: ValueOf<typeof deviceSecretVerifier>): Verifier {
  const salt = readInteger('Salt', Salt)
  const verifier = readInteger('PasswordVerifier', PasswordVerifier)
  if (verifier <= 1n || verifier >= N - 1n) refuseSecret('PasswordVerifier')
  return { salt: toHex(salt), verifier: toHex(verifier) }
}

/** The bytes of an integer that isn't negative, in base64. */
function readInteger(name: string, base64 = ''): bigint {
  try {
    if (/^[\w+/-]+={0,2}$/.test(base64)) return toInteger(fromBase64(base64))
  } catch {}
  return refuseSecret(name)
}

const refuseSecret = (name: string): never =>
  refuse('InvalidParameter', `Value of ${name} in DeviceSecretVerifierConfig is not valid.`)
