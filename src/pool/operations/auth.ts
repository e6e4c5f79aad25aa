/** Operations to sign in, refresh tokens and sign out. */
import type { Fields } from '../../wire/transport.js'
import { reject } from '../call/exception.js'
import {
  adminOperation,
  clientOperation,
  commonMembers,
  userOperation,
  withClient,
} from '../call/operation.js'
import { required } from '../call/shape.js'
import * as shapes from '../call/shapes.js'
import { initiate } from '../sign-in/flows.js'
import { answerChallenge } from '../sign-in/sign-in.js'
import type { ClientContext } from '../state/context.js'
import { refresh, revoke } from '../tokens/refresh.js'
import { checkSecret, checkSecretHash } from '../tokens/secret-hash.js'
import { decryptRefreshToken } from '../tokens/tokens.js'
import { findUser } from '../users/accounts.js'

const { map, session, token, challengeName, clientId, clientSecret, deviceKey, contextData } = shapes

const initiateMembers = {
  AuthFlow: required(shapes.authFlow),
  AuthParameters: map,
  Session: session,
  ...commonMembers,
}

/** `ClientMetadata` of InitiateAuth reaches only some triggers, as `validationData`. */
const forInitiation = (ctx: ClientContext): ClientContext => ({
  ...ctx,
  metadata: undefined,
  validationData: ctx.metadata,
})

export const InitiateAuth = clientOperation(
  initiateMembers,
  (ctx, { AuthFlow, AuthParameters = {}, Session }) =>
    initiate(AuthFlow, { ctx: forInitiation(ctx), parameters: AuthParameters, session: Session }),
)

export const AdminInitiateAuth = adminOperation(
  { ...initiateMembers, ClientId: required(clientId), ContextData: contextData },
  (ctx, { ClientId, AuthFlow, AuthParameters = {}, Session }) =>
    initiate(
      AuthFlow,
      { ctx: forInitiation(withClient(ctx, ClientId)), parameters: AuthParameters, session: Session },
      true,
    ),
)

const respondMembers = {
  ChallengeName: required(challengeName),
  ChallengeResponses: map,
  Session: session,
  ...commonMembers,
}

async function respond(ctx: ClientContext, name: string, responses: Fields = {}, session?: string) {
  if (responses.USERNAME !== undefined)
    await checkSecretHash(ctx.client, responses.USERNAME, responses.SECRET_HASH)
  return answerChallenge(ctx, name, responses, session)
}

export const RespondToAuthChallenge = clientOperation(respondMembers, (ctx, input) =>
  respond(ctx, input.ChallengeName, input.ChallengeResponses, input.Session),
)

export const AdminRespondToAuthChallenge = adminOperation(
  { ...respondMembers, ClientId: required(clientId), ContextData: contextData },
  (ctx, input) =>
    respond(withClient(ctx, input.ClientId), input.ChallengeName, input.ChallengeResponses, input.Session),
)

/** Available for all clients, regardless of their `ExplicitAuthFlows`. */
export const GetTokensFromRefreshToken = clientOperation(
  { RefreshToken: required(token), ClientSecret: clientSecret, DeviceKey: deviceKey, ClientMetadata: map },
  async (ctx, { RefreshToken, ClientSecret, DeviceKey }) => ({
    AuthenticationResult: await refresh(ctx, {
      token: RefreshToken,
      secret: ClientSecret,
      deviceKey: DeviceKey,
    }),
  }),
)

export const RevokeToken = clientOperation(
  {
    Token: required(token),
    ClientSecret: clientSecret,
    RevokeAssociatedSessions: shapes.revokeAssociatedSessions,
  },
  async ({ pool, client }, { Token, ClientSecret }) => {
    checkSecret(client, ClientSecret)
    if (!client.enableTokenRevocation)
      reject('UnsupportedOperation', 'Token revocation is not enabled for this client.')
    const content = await decryptRefreshToken(pool, Token)
    if (!content) return reject('UnsupportedTokenType', 'Only refresh tokens can be revoked.')
    if (content.client !== client.id) reject('Unauthorized', 'Token was not issued to this client.')
    const user = findUser(pool, content.username)
    if (user) revoke(user, { id: content.grant })
    return {}
  },
)

export const GlobalSignOut = userOperation({}, ({ user }) => {
  user.grants = []
  return {}
})
