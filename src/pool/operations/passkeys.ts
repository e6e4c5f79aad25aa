/** Operations of signed-in users on their passkeys. */

import { reject } from '../call/exception.js'
import { userOperation } from '../call/operation.js'
import { paginate } from '../call/page.js'
import { document, required } from '../call/shape.js'
import { anyText, nextToken, passkeyLimit } from '../call/shapes.js'
import { creationOptions, type Passkey, type PasskeyUser, verifyRegistration } from '../passkeys/passkeys.js'
import { relyingPartyOf } from '../passkeys/relying-party.js'
import { type ClientContext, minutes, now } from '../state/context.js'
import { toBase64url } from '../state/random.js'
import type { User } from '../state/state.js'
import { findUser } from '../users/accounts.js'

const most = 20

export const StartWebAuthnRegistration = userOperation({}, ({ ctx, user }) => {
  checkEnabled(ctx)
  checkConfigured(ctx)
  checkRoom(user)
  const challenge = toBase64url(ctx.env.random(32))
  user.pendingPasskey = { challenge, clientId: ctx.client.id, expiresAt: now(ctx) + minutes(5) }
  return {
    CredentialCreationOptions: creationOptions(
      relyingPartyOf(ctx),
      name(ctx, user),
      user.passkeys,
      challenge,
    ),
  }
})

export const CompleteWebAuthnRegistration = userOperation(
  { Credential: required(document) },
  async ({ ctx, user }, { Credential }) => {
    checkEnabled(ctx)
    const party = relyingPartyOf(ctx)
    const challenge = takeChallenge(ctx, user)
    const passkey = await verifyRegistration(Credential, { party, challenge, at: now(ctx) })
    if (findUser(ctx.pool, user.username) !== user) reject('NotAuthorized', 'Access Token has been revoked')
    checkRoom(user)
    checkNew(ctx, passkey)
    user.passkeys = [...user.passkeys, passkey]
    return {}
  },
)

export const ListWebAuthnCredentials = userOperation(
  { MaxResults: passkeyLimit, NextToken: nextToken },
  ({ user }, { MaxResults, NextToken }) => {
    const { items, next } = paginate(user.passkeys, { size: MaxResults, token: NextToken, list: 'passkeys' })
    return { Credentials: items.map(describe), ...(next !== undefined && { NextToken: next }) }
  },
)

export const DeleteWebAuthnCredential = userOperation(
  { CredentialId: required(anyText) },
  ({ user }, { CredentialId }) => {
    const left = user.passkeys.filter(({ id }) => id !== CredentialId)
    if (left.length === user.passkeys.length) reject('ResourceNotFound', 'The passkey does not exist.')
    user.passkeys = left
    return {}
  },
)

function checkEnabled({ pool }: ClientContext): void {
  if (!pool.settings.policies.firstFactors.includes('WEB_AUTHN'))
    reject('WebAuthnNotEnabled', 'WebAuthn is not enabled for this user pool.')
}

function checkConfigured({ pool }: ClientContext): void {
  if (!pool.settings.passkeys?.rpId)
    reject('WebAuthnConfigurationMissing', 'The user pool has no relying party id.')
}

function checkRoom({ passkeys }: User): void {
  if (passkeys.length >= most) reject('LimitExceeded', `A user can have ${most} passkeys at most.`)
}

/** Returns the user as the authenticator shows it: with the name that the user types. */
function name({ pool }: ClientContext, { sub, username, attributes }: User): PasskeyUser {
  const address = pool.settings.usernameAttributes.map((contact) => attributes[contact]).find(Boolean)
  const typed = address ?? username
  return { id: sub, name: typed, displayName: attributes.name || typed }
}

/** Removes the challenge immediately: of two simultaneous responses, one is rejected. */
function takeChallenge(ctx: ClientContext, user: User): string {
  const { pendingPasskey: pending } = user
  if (!pending || now(ctx) > pending.expiresAt)
    return reject('WebAuthnChallengeNotFound', 'No registration has been started, or it has expired.')
  if (pending.clientId !== ctx.client.id)
    reject('WebAuthnClientMismatch', 'The registration was started by another client.')
  user.pendingPasskey = undefined
  return pending.challenge
}

/** The text does not reveal which user has the passkey. */
function checkNew({ pool }: ClientContext, { id }: Passkey): void {
  for (const { passkeys } of pool.users.values())
    if (passkeys.some((each) => each.id === id)) reject('InvalidParameter', 'Credential data is not valid')
}

const describe = ({ id, name, rpId, attachment, transports, createdAt }: Passkey) => ({
  CredentialId: id,
  FriendlyCredentialName: name,
  RelyingPartyId: rpId,
  ...(attachment !== undefined && { AuthenticatorAttachment: attachment }),
  AuthenticatorTransports: transports,
  CreatedAt: createdAt / 1000,
})
