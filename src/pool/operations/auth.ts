/** Signing in, staying signed in, and signing out. */
import type { Fields } from '../../wire/transport.js'
import { context, forAdmin, forBearer, forClient, withClient } from '../call/operation.js'
import { refuse } from '../call/refusal.js'
import { need } from '../call/shape.js'
import * as shapes from '../call/shapes.js'
import { begin } from '../sign-in/flows.js'
import { answer } from '../sign-in/sign-in.js'
import type { ClientDesk } from '../state/desk.js'
import { refresh, revoke } from '../tokens/refresh.js'
import { checkSecret, checkSecretHash } from '../tokens/secret-hash.js'
import { unseal } from '../tokens/tokens.js'
import { findUser } from '../users/accounts.js'

const { map, session, token, challengeName, clientId, clientSecret, deviceKey, contextData } = shapes

const begins = {
  AuthFlow: need(shapes.authFlow),
  AuthParameters: map,
  Session: session,
  ...context,
}

/** What goes along with a beginning is meant for the triggers that look at it, and for no others. */
const beginning = (desk: ClientDesk): ClientDesk => ({
  ...desk,
  metadata: undefined,
  validationData: desk.metadata,
})

export const InitiateAuth = forClient(begins, (desk, { AuthFlow, AuthParameters = {}, Session }) =>
  begin(AuthFlow, { desk: beginning(desk), parameters: AuthParameters, session: Session }),
)

export const AdminInitiateAuth = forAdmin(
  { ...begins, ClientId: need(clientId), ContextData: contextData },
  (desk, { ClientId, AuthFlow, AuthParameters = {}, Session }) =>
    begin(
      AuthFlow,
      { desk: beginning(withClient(desk, ClientId)), parameters: AuthParameters, session: Session },
      true,
    ),
)

const answers = { ChallengeName: need(challengeName), ChallengeResponses: map, Session: session, ...context }

async function respond(desk: ClientDesk, name: string, responses: Fields = {}, session?: string) {
  if (responses.USERNAME !== undefined)
    await checkSecretHash(desk.client, responses.USERNAME, responses.SECRET_HASH)
  return answer(desk, name, responses, session)
}

export const RespondToAuthChallenge = forClient(answers, (desk, input) =>
  respond(desk, input.ChallengeName, input.ChallengeResponses, input.Session),
)

export const AdminRespondToAuthChallenge = forAdmin(
  { ...answers, ClientId: need(clientId), ContextData: contextData },
  (desk, input) =>
    respond(withClient(desk, input.ClientId), input.ChallengeName, input.ChallengeResponses, input.Session),
)

/** Works for all clients, whatever their `ExplicitAuthFlows`. */
export const GetTokensFromRefreshToken = forClient(
  { RefreshToken: need(token), ClientSecret: clientSecret, DeviceKey: deviceKey, ClientMetadata: map },
  async (desk, { RefreshToken, ClientSecret, DeviceKey }) => ({
    AuthenticationResult: await refresh(desk, {
      token: RefreshToken,
      secret: ClientSecret,
      deviceKey: DeviceKey,
    }),
  }),
)

export const RevokeToken = forClient(
  {
    Token: need(token),
    ClientSecret: clientSecret,
    RevokeAssociatedSessions: shapes.revokeAssociatedSessions,
  },
  async ({ pool, client }, { Token, ClientSecret }) => {
    checkSecret(client, ClientSecret)
    if (!client.enableTokenRevocation)
      refuse('UnsupportedOperation', 'Token revocation is not enabled for this client.')
    const sealed = await unseal(pool, Token)
    if (!sealed) return refuse('UnsupportedTokenType', 'Only refresh tokens can be revoked.')
    if (sealed.client !== client.id) refuse('Unauthorized', 'Token was not issued to this client.')
    const user = findUser(pool, sealed.username)
    if (user) revoke(user, { id: sealed.grant })
    return {}
  },
)

export const GlobalSignOut = forBearer({}, ({ user }) => {
  user.grants = []
  return {}
})
