/** Tokens, and how long they stay good. */
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, test } from 'vitest'
import type { PoolOptions } from '../../src/pool/index.js'
import { right } from './kit-session.js'
import { type Body, createPoolClient, expectException, type PoolClient } from './pool-client.js'

const signIn = async (pool: PoolClient, more = {}): Promise<Body> =>
  (await pool.initiate('USER_PASSWORD_AUTH', { PASSWORD: right, ...more })).AuthenticationResult

const getUser = (pool: PoolClient, AccessToken: string) => pool.call('GetUser', { AccessToken })

describe('The tokens', () => {
  test('the tokens have Cognito’s claims', async () => {
    const pool = createPoolClient({
      users: [
        {
          username: 'ada',
          password: right,
          attributes: { email: 'ada@example.com', 'custom:tenant': 'acme' },
          groups: ['admins', 'users'],
        },
      ],
      attributes: [{ name: 'custom:tenant' }],
    })
    const { AccessToken, IdToken, ExpiresIn, TokenType, RefreshToken } = await signIn(pool)
    const at = pool.now() / 1000
    const shared = {
      sub: expect.stringMatching(/^[\da-f-]{36}$/),
      iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Local',
      'cognito:groups': ['admins', 'users'],
      origin_jti: expect.any(String),
      event_id: expect.any(String),
      auth_time: at,
      iat: at,
      exp: at + 3600,
      jti: expect.any(String),
    }
    expect(decodeJwt(AccessToken)).toEqual({
      ...shared,
      client_id: 'local',
      token_use: 'access',
      scope: 'aws.cognito.signin.user.admin',
      username: 'ada',
    })
    expect(decodeJwt(IdToken)).toEqual({
      ...shared,
      aud: 'local',
      token_use: 'id',
      'cognito:username': 'ada',
      email: 'ada@example.com',
      email_verified: true,
      'custom:tenant': 'acme',
    })
    const headers = [AccessToken, IdToken].map((token) => decodeProtectedHeader(token))
    expect(headers.map(({ alg }) => alg)).toEqual(['RS256', 'RS256'])
    expect(headers[0]?.kid).not.toBe(headers[1]?.kid)
    expect({ ExpiresIn, TokenType }).toEqual({ ExpiresIn: 3600, TokenType: 'Bearer' })
    expect(RefreshToken).toMatch(/^eyJjdHkiOiJKV1Qi/)
  })

  test('the tokens expire after the lifetimes of the client', async () => {
    const pool = createPoolClient({ clients: [{ id: 'web', accessTokenMinutes: 5, idTokenMinutes: 10 }] })
    const { AccessToken, IdToken, ExpiresIn } = await signIn(pool)
    expect(ExpiresIn).toBe(300)
    expect(Number(decodeJwt(IdToken).exp) - Number(decodeJwt(AccessToken).exp)).toBe(300)
    pool.advance(299_000)
    await expect(getUser(pool, AccessToken)).resolves.toMatchObject({ Username: 'ada' })
    pool.advance(1000)
    await expectException(getUser(pool, AccessToken), 'NotAuthorized', 'Access Token has expired')
  })

  test('the ID token has only the attributes that the client can read', async () => {
    const pool = createPoolClient({ clients: [{ id: 'web', readAttributes: ['email_verified'] }] })
    const { IdToken } = await signIn(pool)
    expect(decodeJwt(IdToken)).toHaveProperty('email_verified')
    expect(decodeJwt(IdToken)).not.toHaveProperty('email')
  })

  test('tampered tokens, tokens of others and other texts are rejected in Cognito’s words', async () => {
    const pool = createPoolClient()
    const { AccessToken, IdToken } = await signIn(pool)
    const [header, payload, signature = ''] = AccessToken.split('.')
    const forged = [
      header,
      payload,
      signature.replace(/^./, (letter: string) => (letter === 'A' ? 'B' : 'A')),
    ].join('.')
    await expectException(
      getUser(pool, forged),
      'NotAuthorized',
      'Could not verify signature for Access Token',
    )
    const claims = { ...decodeJwt(AccessToken), username: 'bob' }
    const altered = [header, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.')
    await expectException(
      getUser(pool, altered),
      'NotAuthorized',
      'Could not verify signature for Access Token',
    )
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`
    await expectException(getUser(pool, unsigned), 'NotAuthorized', 'Invalid Access Token')
    for (const token of [IdToken, 'no.token.atall', 'x']) await expect(getUser(pool, token)).rejects.toThrow()
    const elsewhere = await signIn(createPoolClient({ id: 'us-east-1_Other' }))
    await expectException(getUser(pool, elsewhere.AccessToken), 'NotAuthorized', 'Invalid Access Token')
  })
})

describe('A refresh', () => {
  test('GetTokensFromRefreshToken works for a client without ALLOW_REFRESH_TOKEN_AUTH', async () => {
    const pool = createPoolClient({
      clients: [{ id: 'web', explicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'] }],
    })
    const { RefreshToken } = await signIn(pool)
    await expect(getTokens(pool, RefreshToken)).resolves.toHaveProperty('AuthenticationResult.AccessToken')
    await expectException(
      refresh(pool, RefreshToken),
      'InvalidParameter',
      'Auth flow not enabled for this client',
    )
  })

  test('a disabled user gets an exception that says so', async () => {
    const pool = createPoolClient()
    const { RefreshToken } = await signIn(pool)
    const who = { UserPoolId: pool.pool.id, Username: 'ada' }
    await pool.call('AdminDisableUser', who)
    for (const call of [refresh, getTokens])
      await expectException(call(pool, RefreshToken), 'NotAuthorized', 'User is disabled.')
    await pool.call('AdminEnableUser', who)
    await expectException(refresh(pool, RefreshToken), 'NotAuthorized', 'Refresh Token has been revoked')
  })

  const refresh = (pool: PoolClient, REFRESH_TOKEN: string, more = {}) =>
    pool.call('InitiateAuth', {
      ClientId: pool.pool.clientId,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN, ...more },
    })
  const getTokens = (pool: PoolClient, RefreshToken: string, more = {}) =>
    pool.call('GetTokensFromRefreshToken', { ClientId: pool.pool.clientId, RefreshToken, ...more })

  test('a refresh gives new tokens of the same sign-in, and no refresh token', async () => {
    const pool = createPoolClient()
    const first = await signIn(pool)
    pool.advance(1000)
    const { AuthenticationResult: next } = await refresh(pool, first.RefreshToken)
    expect(next).not.toHaveProperty('RefreshToken')
    const [before, after] = [decodeJwt(first.AccessToken), decodeJwt(next.AccessToken)]
    expect(after).toMatchObject({
      auth_time: before.auth_time,
      origin_jti: before.origin_jti,
      sub: before.sub,
    })
    expect(after.iat).toBe((before.iat ?? 0) + 1)
    expect(after.jti).not.toBe(before.jti)
  })

  test('new tokens have the groups and attributes of now', async () => {
    const pool = createPoolClient()
    const { RefreshToken } = await signIn(pool)
    const Admin = { UserPoolId: pool.pool.id, Username: 'ada' }
    await pool.call('AdminUpdateUserAttributes', {
      ...Admin,
      UserAttributes: [{ Name: 'name', Value: 'Ada' }],
    })
    const { AuthenticationResult } = await refresh(pool, RefreshToken)
    expect(decodeJwt(AuthenticationResult.IdToken)).toMatchObject({ name: 'Ada' })
  })

  test('a refresh token ends with its time, the deletion of the user, or a revocation', async () => {
    const pool = createPoolClient({ clients: [{ id: 'web', refreshTokenMinutes: 60 }] })
    const { RefreshToken } = await signIn(pool)
    const other = await signIn(pool)
    pool.advance(3_600_000)
    await expect(refresh(pool, RefreshToken)).resolves.toHaveProperty('AuthenticationResult')
    pool.advance(1)
    await expectException(refresh(pool, RefreshToken), 'NotAuthorized', 'Refresh Token has expired')
    await expectException(refresh(pool, other.RefreshToken), 'NotAuthorized', 'Refresh Token has expired')
    const again = await signIn(pool)
    await pool.call('RevokeToken', { ClientId: 'web', Token: again.RefreshToken })
    await expectException(
      refresh(pool, again.RefreshToken),
      'NotAuthorized',
      'Refresh Token has been revoked',
    )
  })

  test.each(['eyJjdHkiOiJKV1Qi', 'rubbish', 'a.b.c.d.e'])(
    'a %s is rejected as a refresh token',
    async (token) => {
      await expectException(refresh(createPoolClient(), token), 'NotAuthorized', 'Invalid Refresh Token')
    },
  )

  test('a refresh token belongs to its client', async () => {
    const pool = createPoolClient({ clients: [{ id: 'web' }, { id: 'other' }] })
    const { RefreshToken } = await signIn(pool)
    await expectException(
      pool.call('GetTokensFromRefreshToken', { ClientId: 'other', RefreshToken }),
      'NotAuthorized',
      'Invalid Refresh Token',
    )
  })

  describe('A refresh with rotation', () => {
    const rotating: PoolOptions = {
      clients: [
        {
          id: 'web',
          explicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'],
          refreshTokenRotation: { retryGracePeriodSeconds: 10 },
        },
      ],
    }

    test('rotation gives a new refresh token with the time that is left to the old one', async () => {
      const pool = createPoolClient({
        clients: [{ ...rotating.clients?.[0], id: 'web', refreshTokenMinutes: 60 }],
      })
      const { RefreshToken } = await signIn(pool)
      pool.advance(30 * 60_000)
      const { AuthenticationResult } = await getTokens(pool, RefreshToken)
      expect(AuthenticationResult.RefreshToken).not.toBe(RefreshToken)
      pool.advance(30 * 60_000 + 1)
      await expectException(
        getTokens(pool, AuthenticationResult.RefreshToken),
        'NotAuthorized',
        'Refresh Token has expired',
      )
    })

    test('a retry within the grace period is accepted', async () => {
      const pool = createPoolClient(rotating)
      const { RefreshToken } = await signIn(pool)
      await getTokens(pool, RefreshToken)
      pool.advance(9_999)
      const { AuthenticationResult } = await getTokens(pool, RefreshToken)
      await expect(getTokens(pool, AuthenticationResult.RefreshToken)).resolves.toHaveProperty(
        'AuthenticationResult',
      )
    })

    test('a later reuse counts as theft, and ends the whole family', async () => {
      const pool = createPoolClient(rotating)
      const { RefreshToken } = await signIn(pool)
      const { AuthenticationResult } = await getTokens(pool, RefreshToken)
      pool.advance(10_000)
      await expectException(getTokens(pool, RefreshToken), 'RefreshTokenReuse')
      await expectException(
        getTokens(pool, AuthenticationResult.RefreshToken),
        'NotAuthorized',
        'Refresh Token has been revoked',
      )
      await expectException(
        getUser(pool, AuthenticationResult.AccessToken),
        'NotAuthorized',
        'Access Token has been revoked',
      )
    })

    test('one of two simultaneous refreshes succeeds without a grace period', async () => {
      const pool = createPoolClient({
        clients: [
          { ...rotating.clients?.[0], id: 'web', refreshTokenRotation: { retryGracePeriodSeconds: 0 } },
        ],
      })
      const { RefreshToken } = await signIn(pool)
      const calls = await Promise.allSettled([getTokens(pool, RefreshToken), getTokens(pool, RefreshToken)])
      expect(calls.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    })

    test('rotation rejects the older operation', async () => {
      const pool = createPoolClient(rotating)
      const { RefreshToken } = await signIn(pool)
      await expectException(refresh(pool, RefreshToken), 'NotAuthorized', 'Invalid Refresh Token')
    })
  })

  describe('A refresh with a client secret', () => {
    const secret = 'aSecretOfSomeLength0000000'
    const withSecret = { clients: [{ id: 'web', secret }] }
    const hash = async (name: string) => {
      const { createHmac } = await import('node:crypto')
      return createHmac('sha256', secret).update(`${name}web`).digest('base64')
    }

    test('the hash is of the canonical name, and of no alias', async () => {
      const pool = createPoolClient({
        ...withSecret,
        usernameAttributes: ['email'],
        users: [{ username: 'ada@example.com', password: right }],
      })
      const { RefreshToken, AccessToken } = await signIn(pool, {
        USERNAME: 'ada@example.com',
        SECRET_HASH: await hash('ada@example.com'),
      })
      await expectException(
        refresh(pool, RefreshToken, { SECRET_HASH: await hash('ada@example.com') }),
        'NotAuthorized',
        'SecretHash does not match for the client: web',
      )
      const SECRET_HASH = await hash(String(decodeJwt(AccessToken).username))
      await expect(refresh(pool, RefreshToken, { SECRET_HASH })).resolves.toHaveProperty(
        'AuthenticationResult',
      )
      await expect(getTokens(pool, RefreshToken, { ClientSecret: secret })).resolves.toHaveProperty(
        'AuthenticationResult',
      )
      await expectException(
        getTokens(pool, RefreshToken),
        'NotAuthorized',
        'Client web is configured for secret but secret was not received',
      )
    })

    test('a wrong hash is reported first', async () => {
      const pool = createPoolClient(withSecret)
      const by = (more: object) =>
        pool.initiate('USER_PASSWORD_AUTH', { USERNAME: 'unknown', PASSWORD: 'x', ...more })
      await expectException(
        by({}),
        'NotAuthorized',
        'Client web is configured with secret but SECRET_HASH was not received',
      )
      await expectException(
        by({ SECRET_HASH: 'wrong' }),
        'NotAuthorized',
        'Unable to verify secret hash for client web',
      )
      await expectException(
        by({ SECRET_HASH: await hash('unknown') }),
        'NotAuthorized',
        'Incorrect username or password.',
      )
    })
  })
})

describe('A sign-out', () => {
  test('GlobalSignOut ends all sign-ins, and none that come after', async () => {
    const pool = createPoolClient()
    const [one, two] = [await signIn(pool), await signIn(pool)]
    await pool.call('GlobalSignOut', { AccessToken: one.AccessToken })
    for (const { AccessToken } of [one, two])
      await expectException(getUser(pool, AccessToken), 'NotAuthorized', 'Access Token has been revoked')
    const three = await signIn(pool)
    await expect(getUser(pool, three.AccessToken)).resolves.toMatchObject({ Username: 'ada' })
  })

  test('RevokeToken leaves the other sign-ins', async () => {
    const pool = createPoolClient()
    const [one, two] = [await signIn(pool), await signIn(pool)]
    await pool.call('RevokeToken', { ClientId: 'local', Token: one.RefreshToken })
    await expectException(getUser(pool, one.AccessToken), 'NotAuthorized', 'Access Token has been revoked')
    await expect(getUser(pool, two.AccessToken)).resolves.toMatchObject({ Username: 'ada' })
  })

  test('RevokeToken accepts a refresh token of the client that asks', async () => {
    const pool = createPoolClient({
      clients: [{ id: 'web' }, { id: 'other' }, { id: 'old', enableTokenRevocation: false }],
    })
    const { AccessToken, RefreshToken } = await signIn(pool)
    await expectException(
      pool.call('RevokeToken', { ClientId: 'web', Token: AccessToken }),
      'UnsupportedTokenType',
    )
    await expectException(
      pool.call('RevokeToken', { ClientId: 'other', Token: RefreshToken }),
      'Unauthorized',
    )
    await expectException(
      pool.call('RevokeToken', { ClientId: 'old', Token: RefreshToken }),
      'UnsupportedOperation',
    )
  })
})
