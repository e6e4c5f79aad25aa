/** Operations on the devices of a user. */
import { N } from '../../srp/group.js'
import { fromBase64, toHex, toInteger } from '../../srp/math.js'
import { reject } from '../call/exception.js'
import { adminOperation, publicOperation, userOperation } from '../call/operation.js'
import { paginate } from '../call/page.js'
import { type InputOf, required, type ValueOf } from '../call/shape.js'
import * as shapes from '../call/shapes.js'
import type { Settings } from '../settings/settings.js'
import { checkStatus } from '../sign-in/account-checks.js'
import { type Context, type Environment, now } from '../state/context.js'
import type { Device, User, Verifier } from '../state/state.js'
import { type Bearer, readAccessToken } from '../tokens/tokens.js'
import { findUser, requireUser } from '../users/accounts.js'
import {
  addDevice,
  changeDevice,
  findDevice,
  rejectDevice,
  removeDevice,
  requireDevice,
} from '../users/devices.js'

const { deviceKey, deviceName, deviceRememberedStatus, deviceSecretVerifier, limit, paginationToken } = shapes

const deviceMembers = { DeviceKey: required(deviceKey) }
const userMembers = { Username: required(shapes.username) }
const pageMembers = { Limit: limit, PaginationToken: paginationToken }
const statusMembers = { DeviceRememberedStatus: deviceRememberedStatus }

export const ConfirmDevice = userOperation(
  { ...deviceMembers, DeviceName: deviceName, DeviceSecretVerifierConfig: deviceSecretVerifier },
  ({ ctx, user }, { DeviceKey, DeviceName, DeviceSecretVerifierConfig = {} }) => {
    const { deviceOnlyRememberedOnUserPrompt } = requireDeviceTracking(ctx)
    const password = readSecret(DeviceSecretVerifierConfig)
    if (findDevice(user, DeviceKey)) reject('DeviceKeyExists', 'Device already exists.')
    const granted = user.grants.find(({ newDevice }) => newDevice?.key === DeviceKey)
    if (!granted?.newDevice) return rejectDevice()
    const { key, groupKey, unconfirmable } = granted.newDevice
    if (unconfirmable) reject('InvalidParameter', 'Invalid device key given.')
    const at = now(ctx)
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

/** Cognito's model does not require the token, but without it the user is unknown. */
const tokenMembers = { AccessToken: shapes.token, ...deviceMembers }

export const GetDevice = publicOperation(tokenMembers, async (env, input) => {
  const { ctx, user } = await bearerOf(env, input)
  const device = requireDevice(user, input.DeviceKey)
  return isListed(ctx, device) ? { Device: describe(device) } : rejectDevice()
})

export const ForgetDevice = publicOperation(tokenMembers, async (env, input) => {
  const { user } = await bearerOf(env, input)
  removeDevice(user, requireDevice(user, input.DeviceKey))
  return {}
})

export const ListDevices = userOperation(pageMembers, ({ ctx, user }, input) => {
  requireDeviceTracking(ctx)
  return list(
    user.devices.filter((device) => isListed(ctx, device)),
    input,
  )
})

export const UpdateDeviceStatus = userOperation(
  { ...deviceMembers, ...statusMembers },
  ({ ctx, user }, input) => update(ctx, user, input),
)

export const AdminListDevices = adminOperation({ ...userMembers, ...pageMembers }, (ctx, input) =>
  list(findOwner(ctx, input.Username).devices, input),
)

export const AdminGetDevice = adminOperation(
  { ...userMembers, ...deviceMembers },
  (ctx, { Username, DeviceKey }) => ({
    Device: describe(requireDevice(findOwner(ctx, Username), DeviceKey)),
  }),
)

export const AdminForgetDevice = adminOperation(
  { ...userMembers, ...deviceMembers },
  (ctx, { Username, DeviceKey }) => {
    const user = requireDeviceOwner(ctx, Username)
    removeDevice(user, requireDevice(user, DeviceKey))
    return {}
  },
)

export const AdminUpdateDeviceStatus = adminOperation(
  { ...userMembers, ...deviceMembers, ...statusMembers },
  (ctx, input) => update(ctx, requireDeviceOwner(ctx, input.Username), input),
)

function requireDeviceTracking({ pool }: Context): NonNullable<Settings['devices']> {
  return (
    pool.settings.devices ??
    reject('InvalidUserPoolConfiguration', 'Device tracking not currently enabled for this pool.')
  )
}

async function bearerOf(env: Environment, { AccessToken }: InputOf<typeof tokenMembers>): Promise<Bearer> {
  if (AccessToken === undefined) reject('InvalidParameter', 'Missing required parameter AccessToken')
  const bearer = await readAccessToken(env, AccessToken)
  checkStatus(bearer.user)
  requireDeviceTracking(bearer.ctx)
  return bearer
}

function requireDeviceOwner(ctx: Context, username: string): User {
  requireDeviceTracking(ctx)
  return requireUser(ctx.pool, username)
}

/** Cognito has no UserNotFoundException for these operations. */
function findOwner(ctx: Context, username: string): User {
  requireDeviceTracking(ctx)
  return findUser(ctx.pool, username) ?? reject('ResourceNotFound', 'User does not exist.')
}

/** Administrators also see a device that waits for the user's decision. */
const isListed = (ctx: Context, { remembered }: Device): boolean =>
  remembered || !requireDeviceTracking(ctx).deviceOnlyRememberedOnUserPrompt

function list(devices: readonly Device[], { Limit, PaginationToken }: InputOf<typeof pageMembers>) {
  const { items, next } = paginate(devices, { size: Limit, token: PaginationToken, list: 'devices' })
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
  ctx: Context,
  user: User,
  { DeviceKey, DeviceRememberedStatus }: InputOf<typeof deviceMembers & typeof statusMembers>,
): object {
  requireDeviceTracking(ctx)
  const device = requireDevice(user, DeviceKey)
  const remembered = DeviceRememberedStatus ? DeviceRememberedStatus === 'remembered' : device.remembered
  changeDevice(user, { ...device, remembered, changedAt: now(ctx) })
  return {}
}

/** Rejects verifiers for which a client could compute a valid proof without the secret. */
function readSecret({ PasswordVerifier, Salt }: ValueOf<typeof deviceSecretVerifier>): Verifier {
  const salt = readInteger('Salt', Salt)
  const verifier = readInteger('PasswordVerifier', PasswordVerifier)
  if (verifier <= 1n || verifier >= N - 1n) rejectVerifier('PasswordVerifier')
  return { salt: toHex(salt), verifier: toHex(verifier) }
}

/** Decodes a non-negative integer from base64. */
function readInteger(name: string, base64 = ''): bigint {
  try {
    if (/^[\w+/-]+={0,2}$/.test(base64)) return toInteger(fromBase64(base64))
  } catch {}
  return rejectVerifier(name)
}

const rejectVerifier = (name: string): never =>
  reject('InvalidParameter', `Value of ${name} in DeviceSecretVerifierConfig is not valid.`)
