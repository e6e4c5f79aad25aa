/** The passkeys of whoever is signed in. */
import { forBearer } from '../call/operation.js'
import { takePage } from '../call/page.js'
import { refuse } from '../call/refusal.js'
import { document, need } from '../call/shape.js'
import { anyText, nextToken, passkeyLimit } from '../call/shapes.js'
import { creationOptions, type Passkey, type PasskeyUser, verifyRegistration } from '../passkeys/passkeys.js'
import { partyOf } from '../passkeys/relying-party.js'
import { toBase64url } from '../state/chance.js'
import { type ClientDesk, minutes, now } from '../state/desk.js'
import type { User } from '../state/state.js'
import { findUser } from '../users/accounts.js'

const most = 20

export const StartWebAuthnRegistration = forBearer({}, ({ desk, user }) => {
  checkEnabled(desk)
  checkConfigured(desk)
  checkRoom(user)
  const challenge = toBase64url(desk.realm.random(32))
  user.pendingPasskey = { challenge, clientId: desk.client.id, expiresAt: now(desk) + minutes(5) }
  return {
    CredentialCreationOptions: creationOptions(partyOf(desk), name(desk, user), user.passkeys, challenge),
  }
})

export const CompleteWebAuthnRegistration = forBearer(
  { Credential: need(document) },
  async ({ desk, user }, { Credential }) => {
    checkEnabled(desk)
    const party = partyOf(desk)
    const challenge = takeChallenge(desk, user)
    const passkey = await verifyRegistration(Credential, { party, challenge, at: now(desk) })
    if (findUser(desk.pool, user.username) !== user) refuse('NotAuthorized', 'Access Token has been revoked')
    checkRoom(user)
    checkNew(desk, passkey)
    user.passkeys = [...user.passkeys, passkey]
    return {}
  },
)

export const ListWebAuthnCredentials = forBearer(
  { MaxResults: passkeyLimit, NextToken: nextToken },
  ({ user }, { MaxResults, NextToken }) => {
    const { items, next } = takePage(user.passkeys, { size: MaxResults, token: NextToken, list: 'passkeys' })
    return { Credentials: items.map(describe), ...(next !== undefined && { NextToken: next }) }
  },
)

export const DeleteWebAuthnCredential = forBearer(
  { CredentialId: need(anyText) },
  ({ user }, { CredentialId }) => {
    const left = user.passkeys.filter(({ id }) => id !== CredentialId)
    if (left.length === user.passkeys.length) refuse('ResourceNotFound', 'The passkey does not exist.')
    user.passkeys = left
    return {}
  },
)

function checkEnabled({ pool }: ClientDesk): void {
  if (!pool.settings.policies.firstFactors.includes('WEB_AUTHN'))
    refuse('WebAuthnNotEnabled', 'WebAuthn is not enabled for this user pool.')
}

function checkConfigured({ pool }: ClientDesk): void {
  if (!pool.settings.passkeys?.rpId)
    refuse('WebAuthnConfigurationMissing', 'The user pool has no relying party id.')
}

function checkRoom({ passkeys }: User): void {
  if (passkeys.length >= most) refuse('LimitExceeded', `A user can have ${most} passkeys at most.`)
}

/** How the authenticator shows whose passkey it is: by the name that the user types. */
function name({ pool }: ClientDesk, { sub, username, attributes }: User): PasskeyUser {
  const address = pool.settings.usernameAttributes.map((contact) => attributes[contact]).find(Boolean)
  const typed = address ?? username
  return { id: sub, name: typed, displayName: attributes.name || typed }
}

/** Spends it at once: of two answers at the same moment, one is too late. */
function takeChallenge(desk: ClientDesk, user: User): string {
  const { pendingPasskey: pending } = user
  if (!pending || now(desk) > pending.expiresAt)
    return refuse('WebAuthnChallengeNotFound', 'No registration has been started, or it has expired.')
  if (pending.clientId !== desk.client.id)
    refuse('WebAuthnClientMismatch', 'The registration was started by another client.')
  user.pendingPasskey = undefined
  return pending.challenge
}

/** Nobody is told who it is that has the passkey already. */
function checkNew({ pool }: ClientDesk, { id }: Passkey): void {
  for (const { passkeys } of pool.users.values())
    if (passkeys.some((each) => each.id === id)) refuse('InvalidParameter', 'Credential data is not valid')
}

const describe = ({ id, name, rpId, attachment, transports, createdAt }: Passkey) => ({
  CredentialId: id,
  FriendlyCredentialName: name,
  RelyingPartyId: rpId,
  ...(attachment !== undefined && { AuthenticatorAttachment: attachment }),
  AuthenticatorTransports: transports,
  CreatedAt: createdAt / 1000,
})
