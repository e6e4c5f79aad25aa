/** Refreshing: new tokens for a sign-in that was granted before. */
import { refuse } from '../call/refusal.js'
import { checkEnabled } from '../sign-in/admission.js'
import { type ClientDesk, now } from '../state/desk.js'
import type { Grant, User } from '../state/state.js'
import { findUser } from '../users/accounts.js'
import { claim } from './claims.js'
import { checkSecret, checkSecretHash } from './secret-hash.js'
import { type AuthenticationResult, type Sealed, seal, sign, unseal } from './tokens.js'

interface Request {
  readonly token: string
  readonly deviceKey?: string | undefined
  readonly secret?: string | undefined
  readonly secretHash?: string | undefined
  /** By InitiateAuth, which a client that rotates its tokens may not use for it. */
  readonly byAuthFlow?: boolean
}

const refuseToken = (): never => refuse('NotAuthorized', 'Invalid Refresh Token')

export async function refresh(desk: ClientDesk, request: Request): Promise<AuthenticationResult> {
  const { client, pool } = desk
  if (!request.byAuthFlow) checkSecret(client, request.secret)
  const sealed = await unseal(pool, request.token)
  if (!sealed || sealed.client !== client.id || (request.byAuthFlow && client.refreshTokenRotation))
    return refuseToken()
  if (request.byAuthFlow) {
    const refusal = `SecretHash does not match for the client: ${client.id}`
    await checkSecretHash(client, sealed.username, request.secretHash, refusal)
  }
  const user = findUser(pool, sealed.username) ?? refuse('UserNotFound', 'User does not exist.')
  const granted = needGrant(desk, user, sealed, request.deviceKey)
  const claims = await claim(desk, user, granted, 'TokenGeneration_RefreshTokens')
  // The trigger for tokens may have taken its time: the grant is looked at again, and changed without another wait.
  const renewed = turn(desk, user, needGrant(desk, user, sealed, request.deviceKey), sealed)
  const signed = await sign(desk, claims)
  return client.refreshTokenRotation ? { ...signed, RefreshToken: await seal(desk, user, renewed) } : signed
}

function needGrant(desk: ClientDesk, user: User, sealed: Sealed, deviceKey: string | undefined): Grant {
  if (now(desk) > sealed.until) return refuse('NotAuthorized', 'Refresh Token has expired')
  const granted = user.grants.find(({ id }) => id === sealed.grant)
  // Disabling a user revokes the tokens, too.
  checkEnabled(user)
  if (!granted) return refuse('NotAuthorized', 'Refresh Token has been revoked')
  checkDevice(desk, user, granted, deviceKey)
  checkTurn(desk, user, granted, sealed)
  return granted
}

/** Where devices are tracked, the tokens belong to one, and it must have been confirmed. */
function checkDevice({ pool }: ClientDesk, user: User, granted: Grant, deviceKey: string | undefined): void {
  if (!pool.settings.devices) return
  const own = granted.deviceKey ?? granted.newDevice?.key
  if (!own || own !== deviceKey || !user.devices.some(({ key }) => key === own)) refuseToken()
}

/** A token that was exchanged already is good for a while. Later it gives away that somebody copied it. */
function checkTurn(desk: ClientDesk, user: User, granted: Grant, sealed: Sealed): void {
  const grace = 1000 * (desk.client.refreshTokenRotation?.retryGracePeriodSeconds ?? 0)
  if (sealed.turn === granted.turn) return
  if (sealed.turn === granted.turn - 1 && now(desk) < granted.turnedAt + grace) return
  revoke(user, granted)
  refuse('RefreshTokenReuse', 'Refresh token has been reused')
}

function turn(desk: ClientDesk, user: User, granted: Grant, sealed: Sealed): Grant {
  const turns = desk.client.refreshTokenRotation && sealed.turn === granted.turn
  const renewed = {
    ...granted,
    usedAt: now(desk),
    userAgent: desk.userAgent ?? granted.userAgent,
    ...(turns && { turn: granted.turn + 1, turnedAt: now(desk) }),
  }
  user.grants = user.grants.map((each) => (each.id === granted.id ? renewed : each))
  return renewed
}

/** Ends a sign-in: its refresh token, and for Cognito's own API the access tokens from it. */
export function revoke(user: User, granted: Pick<Grant, 'id'>): void {
  user.grants = user.grants.filter(({ id }) => id !== granted.id)
}
