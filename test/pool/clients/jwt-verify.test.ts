/** aws-jwt-verify, with which services check tokens, trusts the pool's tokens, and no others. */
import { CognitoJwtVerifier } from 'aws-jwt-verify'
import {
  CognitoJwtInvalidClientIdError,
  CognitoJwtInvalidTokenUseError,
  JwtExpiredError,
  JwtInvalidSignatureError,
  KidNotFoundInJwksError,
} from 'aws-jwt-verify/error'
import { SimpleJwksCache } from 'aws-jwt-verify/jwk'
import { expect } from 'vitest'
import { createPool, type PoolOptions } from '../../../src/pool/index.js'
import { witness } from './coverage.js'
import { ada, email, hour, right, type Served, serve } from './served.js'

const groups = ['staff']

const visit = (options: PoolOptions = {}) => serve({ users: [{ ...ada, groups }], ...options })

interface Tokens {
  readonly AccessToken: string
  readonly IdToken: string
}

async function tokensOf(pool: Served['pool'], ClientId = pool.clientId): Promise<Tokens> {
  const AuthParameters = { USERNAME: 'ada', PASSWORD: right }
  const { body } = await pool('InitiateAuth', { AuthFlow: 'USER_PASSWORD_AUTH', ClientId, AuthParameters })
  return body.AuthenticationResult as Tokens
}

/** Reads the keys from Cognito's path, on the port of the pool. */
function verifierOf({ pool, url }: Served, tokenUse: 'access' | 'id') {
  const fetchHere = async (uri: string) => (await fetch(new URL(new URL(uri).pathname, url))).arrayBuffer()
  return CognitoJwtVerifier.create(
    { userPoolId: pool.id, clientId: pool.clientId, tokenUse, groups },
    { jwksCache: new SimpleJwksCache({ fetcher: { fetch: fetchHere } }) },
  )
}

type Part = Readonly<Record<string, unknown>>

const decode = (part = ''): Part => JSON.parse(Buffer.from(part, 'base64url').toString())
const encode = (part: Part) => Buffer.from(JSON.stringify(part)).toString('base64url')

/** The same token with other words in it, and the signature that it had. */
function reword(token: string, header: Part, claims: Part): string {
  const [head, payload, signature] = token.split('.')
  return [encode({ ...decode(head), ...header }), encode({ ...decode(payload), ...claims }), signature].join(
    '.',
  )
}

witness('jwt-verify', {
  async 'access token'() {
    const served = await visit()
    const { AccessToken } = await tokensOf(served.pool)
    expect(await verifierOf(served, 'access').verify(AccessToken)).toMatchObject({
      iss: `https://cognito-idp.us-east-1.amazonaws.com/${served.pool.id}`,
      client_id: served.pool.clientId,
      username: 'ada',
      scope: 'aws.cognito.signin.user.admin',
      'cognito:groups': groups,
    })
  },

  async 'ID token'() {
    const served = await visit()
    const { IdToken } = await tokensOf(served.pool)
    expect(await verifierOf(served, 'id').verify(IdToken)).toMatchObject({
      aud: served.pool.clientId,
      'cognito:username': 'ada',
      email,
      email_verified: true,
    })
  },

  async 'token that must not be trusted'() {
    const served = await visit({ clients: [{ id: 'web' }, { id: 'mobile' }] })
    const { pool, pass } = served
    const verifiers = { access: verifierOf(served, 'access'), id: verifierOf(served, 'id') }
    const { AccessToken, IdToken } = await tokensOf(pool)
    await expect(verifiers.access.verify(IdToken)).rejects.toThrow(CognitoJwtInvalidTokenUseError)
    await expect(verifiers.id.verify(AccessToken)).rejects.toThrow(CognitoJwtInvalidTokenUseError)

    const others = await tokensOf(pool, 'mobile')
    await expect(verifiers.access.verify(others.AccessToken)).rejects.toThrow(CognitoJwtInvalidClientIdError)
    await expect(verifiers.id.verify(others.IdToken)).rejects.toThrow(CognitoJwtInvalidClientIdError)

    const foreign = createPool({ id: 'us-east-1_elsewhere', clients: [{ id: 'web' }], users: [ada] })
    const { AccessToken: strange } = await tokensOf(foreign)
    await expect(verifiers.access.verify(strange)).rejects.toThrow('issuer not configured')

    pass(-2 * hour)
    const old = await tokensOf(pool)
    await expect(verifiers.access.verify(old.AccessToken)).rejects.toThrow(JwtExpiredError)
    await expect(verifiers.id.verify(old.IdToken)).rejects.toThrow(JwtExpiredError)
  },

  async 'token that was changed'() {
    const served = await visit()
    const verifier = verifierOf(served, 'access')
    const { AccessToken } = await tokensOf(served.pool)
    expect(await verifier.verify(reword(AccessToken, {}, {}))).toMatchObject({ username: 'ada' })

    const promoted = reword(AccessToken, {}, { username: 'root' })
    await expect(verifier.verify(promoted)).rejects.toThrow(JwtInvalidSignatureError)
    const unknownKey = reword(AccessToken, { kid: 'of-my-own' }, {})
    await expect(verifier.verify(unknownKey)).rejects.toThrow(KidNotFoundInJwksError)
  },
})
