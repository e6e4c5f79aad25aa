/** A temporary password's successor, and what is given along with it. */
import { describe, expect, test } from 'vitest'
import type { PoolOptions } from '../../src/pool/index.js'
import { right } from './kit-session.js'
import { createPoolClient, expectException, type PoolClient } from './pool-client.js'

const options: PoolOptions = {
  attributes: [
    { name: 'given_name', required: true },
    { name: 'custom:tenant', mutable: false },
    { name: 'custom:note' },
  ],
  clients: [{ id: 'web', writeAttributes: ['given_name', 'email', 'nickname', 'custom:tenant'] }],
  users: [{ username: 'ada', password: right, temporary: true, attributes: { email: 'ada@example.com' } }],
}
const begin = (pool: PoolClient) => pool.initiate('USER_PASSWORD_AUTH', { PASSWORD: right })
const NEW_PASSWORD = 'Better-h0rse'
const given_name = { 'userAttributes.given_name': 'Ada' }

describe('NEW_PASSWORD_REQUIRED', () => {
  test('the challenge has the known and the missing attributes, both as JSON in texts', async () => {
    const { ChallengeName, ChallengeParameters } = await begin(createPoolClient(options))
    expect(ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
    expect(JSON.parse(ChallengeParameters.requiredAttributes)).toEqual(['userAttributes.given_name'])
    expect(JSON.parse(ChallengeParameters.userAttributes)).toEqual({
      email: 'ada@example.com',
      email_verified: 'true',
    })
    expect(ChallengeParameters.USER_ID_FOR_SRP).toBe('ada')
  })

  test.each([
    ['without what is required', {}, 'InvalidParameter', 'Invalid attributes given, given_name is missing'],
    [
      'with what the user has already',
      { ...given_name, 'userAttributes.email': 'ada@example.com' },
      'NotAuthorized',
      'Cannot modify an already provided email',
    ],
    [
      'with what the client may not write',
      { ...given_name, 'userAttributes.custom:note': 'x' },
      'NotAuthorized',
      'A client attempted to write unauthorized attribute',
    ],
    [
      'with an attribute that only the pool may set',
      { ...given_name, 'userAttributes.phone_number_verified': 'true' },
      'NotAuthorized',
      'unauthorized attribute',
    ],
    [
      'that is too weak',
      { ...given_name, NEW_PASSWORD: 'weak' },
      'InvalidPassword',
      'Password not long enough',
    ],
  ])('%s is refused and changes nothing', async (_, answer, exception, words) => {
    const pool = createPoolClient(options)
    const step = await begin(pool)
    await expectException(pool.answer(step, { NEW_PASSWORD, ...answer }), exception, words)
    expect((await begin(pool)).ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
  })

  test('the answer sets immutable attributes, and writable ones', async () => {
    const pool = createPoolClient(options)
    const step = await begin(pool)
    const answer = { ...given_name, 'userAttributes.custom:tenant': 'acme', 'userAttributes.nickname': '' }
    await expect(pool.answer(step, { NEW_PASSWORD, ...answer })).resolves.toHaveProperty(
      'AuthenticationResult',
    )
    const { UserStatus, UserAttributes } = await pool.call('AdminGetUser', {
      UserPoolId: pool.pool.id,
      Username: 'ada',
    })
    expect(UserStatus).toBe('CONFIRMED')
    expect(UserAttributes).toContainEqual({ Name: 'custom:tenant', Value: 'acme' })
    expect(UserAttributes.map(({ Name }: { Name: string }) => Name)).not.toContain('nickname')
  })
})
