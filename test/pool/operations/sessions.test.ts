import { describe, expect, test } from 'vitest'
import type { PoolOptions } from '../../../src/pool/index.js'
import { asUser } from '../as-user.js'
import { type Body, createPoolClient, expectException } from '../pool-client.js'

const minute = 60_000
const gone = `tkn${'0'.repeat(25)}`

/** A pool in which `ada` is signed in twice. */
async function enter(options: PoolOptions = { trackSessions: true }) {
  const door = createPoolClient(options)
  const { pool, now } = door
  const begun = now()
  const phone = await asUser(door)
  door.advance(minute)
  const laptop = await asUser(door)
  const admin = (operation: string, more: object = {}) =>
    door.call(operation, { UserPoolId: pool.id, Username: 'ada', ...more })
  return { ...door, begun, phone, laptop, admin }
}

const other = (sessions: Body[]) => sessions.find(({ IsCurrentSession }) => !IsCurrentSession).SessionId

describe('A list of sessions', () => {
  test('the list names each session, the most recent first, and marks the current one', async () => {
    const { laptop, begun, pool } = await enter()
    const { Sessions } = await laptop('ListUserSessions')
    expect(Sessions).toEqual(
      [
        [begun + minute, true],
        [begun, false],
      ].map(([at, IsCurrentSession]) => ({
        SessionId: expect.stringMatching(/^tkn[0-9a-z]{25}$/),
        SessionType: 'TOKEN',
        ClientId: pool.clientId,
        CreateDate: Number(at) / 1000,
        LastActiveDate: Number(at) / 1000,
        DeviceType: 'unknown',
        IsCurrentSession,
      })),
    )
    expect(Sessions[0].SessionId).not.toBe(Sessions[1].SessionId)
    expect(await laptop('ListUserSessions')).toEqual({ Sessions })
  })

  test('an administrator gets the same list, without a current session', async () => {
    const { laptop, admin } = await enter()
    const { Sessions } = await laptop('ListUserSessions')
    const mine = Sessions.map((session: Body) => ({ ...session, IsCurrentSession: false }))
    expect(await admin('AdminListUserSessions')).toEqual({ Sessions: mine })
    await expectException(admin('AdminListUserSessions', { Username: 'eve' }), 'UserNotFound')
  })

  test('a session has when and where it was used', async () => {
    const door = createPoolClient({ trackSessions: true })
    const { AuthenticationResult } = await door.initiate('USER_PASSWORD_AUTH', { PASSWORD: 'Correct-h0rse' })
    door.advance(minute)
    await door.pool.fetch(
      new Request('http://localhost/', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': 'AWSCognitoIdentityProviderService.GetTokensFromRefreshToken',
          'user-agent': 'Firefox',
        },
        body: JSON.stringify({
          ClientId: door.pool.clientId,
          RefreshToken: AuthenticationResult.RefreshToken,
        }),
      }),
    )
    const { AccessToken } = AuthenticationResult
    expect((await door.call('ListUserSessions', { AccessToken })).Sessions).toMatchObject([
      { CreateDate: (door.now() - minute) / 1000, LastActiveDate: door.now() / 1000, DeviceType: 'Firefox' },
    ])
  })

  test('the list leaves out sessions that are over', async () => {
    const { admin, advance } = await enter({
      trackSessions: true,
      clients: [{ id: 'brief', refreshTokenMinutes: 60 }],
    })
    advance(59 * minute - 1)
    expect((await admin('AdminListUserSessions')).Sessions).toHaveLength(2)
    advance(1)
    expect((await admin('AdminListUserSessions')).Sessions).toHaveLength(1)
    advance(minute)
    expect((await admin('AdminListUserSessions')).Sessions).toEqual([])
  })

  test('the list is at most as long as the pool allows: the session that was unused longest is removed', async () => {
    const { phone, laptop } = await enter({ trackSessions: { max: 1 } })
    await expectException(phone('GetUser'), 'NotAuthorized', 'Access Token has been revoked')
    expect((await laptop('ListUserSessions')).Sessions).toHaveLength(1)
  })

  test('the list has no second page', async () => {
    const { laptop } = await enter()
    await expectException(laptop('ListUserSessions', { NextToken: 'more' }), 'InvalidParameter')
  })
})

describe('Revoking a session', () => {
  test('RevokeToken ends its session and no other', async () => {
    const { phone, laptop } = await enter()
    const SessionId = other((await laptop('ListUserSessions')).Sessions)
    expect(await laptop('RevokeUserSession', { SessionId, RevokeAssociatedSessions: 'NONE' })).toEqual({})
    await expectException(phone('GetUser'), 'NotAuthorized', 'Access Token has been revoked')
    await laptop('GetUser')
    await expectException(laptop('RevokeUserSession', { SessionId }), 'ResourceNotFound')
  })

  test('a user cannot revoke the current session', async () => {
    const { phone, laptop } = await enter()
    const SessionId = other((await phone('ListUserSessions')).Sessions)
    await expectException(laptop('RevokeUserSession', { SessionId }), 'InvalidParameter')
    await laptop('GetUser')
  })

  test('a user cannot revoke the session of another user', async () => {
    const users = ['ada', 'bob'].map((username) => ({ username, password: 'Correct-h0rse' }))
    const door = createPoolClient({ trackSessions: true, users })
    const ada = await asUser(door)
    const bob = await asUser(door, 'bob')
    const SessionId = (await ada('ListUserSessions')).Sessions[0].SessionId
    await expectException(
      bob('RevokeUserSession', { SessionId }),
      'ResourceNotFound',
      'Session does not exist.',
    )
    await ada('GetUser')
  })

  test('an administrator can revoke any session', async () => {
    const { laptop, admin } = await enter()
    const { Sessions } = await laptop('ListUserSessions')
    for (const { SessionId } of Sessions) await admin('AdminRevokeUserSession', { SessionId })
    await expectException(laptop('GetUser'), 'NotAuthorized', 'Access Token has been revoked')
    await expectException(admin('AdminRevokeUserSession', { SessionId: gone }), 'ResourceNotFound')
    await expectException(
      admin('AdminRevokeUserSession', { SessionId: 'abc' }),
      'InvalidParameter',
      "at 'sessionId'",
    )
  })
})

test('A pool that does not track sessions knows of none', async () => {
  const { laptop, admin } = await enter({})
  await expectException(laptop('ListUserSessions'), 'OperationNotEnabled')
  await expectException(laptop('RevokeUserSession', { SessionId: gone }), 'OperationNotEnabled')
  await expectException(admin('AdminListUserSessions'), 'OperationNotEnabled')
  await expectException(admin('AdminRevokeUserSession', { SessionId: gone }), 'OperationNotEnabled')
})
