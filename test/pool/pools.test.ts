/** Several pools at one address. */
import { readFile } from 'node:fs/promises'
import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { createPool, type PoolsOptions } from '../../src/pool/index.js'
import { right } from './kit-session.js'

const ada = { username: 'ada', password: right, attributes: { email: 'ada@example.com' } }
const mfa = { mode: 'ON', methods: ['EMAIL_OTP'] } as const

const two: PoolsOptions = {
  pools: [
    { id: 'us-east-1_Staff', clients: [{ id: 'office' }], users: [ada] },
    { id: 'eu-west-1_Guests', clients: [{ id: 'web' }], users: [{ ...ada, password: `${right}-2` }], mfa },
  ],
}

/** Signs ada in, or asks for what comes next. */
const signIn = async (pool: ReturnType<typeof createPool>, ClientId: string, PASSWORD: string) =>
  (
    await pool('InitiateAuth', {
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada', PASSWORD },
    })
  ).body as { AuthenticationResult?: { AccessToken: string }; ChallengeName?: string }

const look = async (pool: ReturnType<typeof createPool>, path: string) =>
  (await pool.fetch(new Request(`http://localhost:9229${path}`))).json()

describe('Several pools', () => {
  test('each pool has its users and settings, and a call finds its pool by its client', async () => {
    const pool = createPool(two)
    expect([pool.id, pool.clientId]).toEqual(['us-east-1_Staff', 'office'])
    const { AuthenticationResult } = await signIn(pool, 'office', right)
    expect(decodeJwt(AuthenticationResult?.AccessToken ?? '').iss).toContain('/us-east-1_Staff')
    await expect(signIn(pool, 'web', right)).rejects.toMatchObject({ exception: 'NotAuthorizedException' })
    expect((await signIn(pool, 'web', `${right}-2`)).ChallengeName).toBe('EMAIL_OTP')
  })

  test('/health describes all pools, and each pool has its keys', async () => {
    const pool = createPool(two)
    const pools = ['us-east-1_Staff', 'eu-west-1_Guests']
    expect(await look(pool, '/health')).toEqual({ status: 'ok', pools })
    for (const id of pools) expect((await look(pool, `/${id}/.well-known/jwks.json`)).keys).toHaveLength(2)
  })

  test('all pools share an outbox, which can be filtered by pool', async () => {
    const pool = createPool({ pools: two.pools.map((own) => ({ ...own, mfa })) })
    await signIn(pool, 'office', right)
    await signIn(pool, 'web', `${right}-2`)
    const idsAt = async (path: string) =>
      (await look(pool, path)).messages.map(({ userPoolId }: { userPoolId: string }) => userPoolId)
    expect(await idsAt('/outbox?to=ada@example.com')).toEqual(['us-east-1_Staff', 'eu-west-1_Guests'])
    expect(await idsAt('/outbox?userPoolId=eu-west-1_Guests')).toEqual(['eu-west-1_Guests'])
    expect(await idsAt('/outbox?userPoolId=eu-west-1_Other')).toEqual([])
  })

  test('each pool has its triggers and issuer', async () => {
    const ran: string[] = []
    const issuer = 'http://localhost:9229/eu-west-1_Guests'
    const own = (id: string) => ({ triggers: { PostAuthentication: () => void ran.push(id) } })
    const [staff, guests] = two.pools as [PoolsOptions['pools'][0], PoolsOptions['pools'][0]]
    const pool = createPool({
      pools: [
        { ...staff, ...own('staff') },
        { ...guests, ...own('guests'), issuer, mfa: { mode: 'OFF' } },
      ],
    })
    const { AuthenticationResult } = await signIn(pool, 'web', `${right}-2`)
    expect(ran).toEqual(['guests'])
    expect(decodeJwt(AuthenticationResult?.AccessToken ?? '').iss).toBe(issuer)
  })

  test('several pools continue from a state, and a pool that the state lacks is created', async () => {
    const before = createPool({ pools: two.pools.slice(0, 1) })
    await before('AdminDeleteUser', { UserPoolId: before.id, Username: 'ada' })
    const state = await before.snapshot()
    const after = createPool({ ...two, state })
    await expect(signIn(after, 'office', right)).rejects.toMatchObject({
      exception: 'NotAuthorizedException',
    })
    expect((await signIn(after, 'web', `${right}-2`)).ChallengeName).toBe('EMAIL_OTP')
    const third = createPool({ ...two, state: await after.snapshot() })
    expect(third.outbox.latest()).toMatchObject({ userPoolId: 'eu-west-1_Guests' })
    expect((await look(third, '/health')).pools).toEqual(['us-east-1_Staff', 'eu-west-1_Guests'])
  })

  test('a client that the state has in another pool is rejected', async () => {
    const state = await createPool({
      pools: [{ id: 'us-east-1_Staff', clients: [{ id: 'web' }] }],
    }).snapshot()
    const pools = [
      { id: 'us-east-1_Staff', clients: [{ id: 'office' }] },
      { id: 'us-east-1_Guests', clients: [{ id: 'web' }] },
    ]
    expect(() => createPool({ state, pools })).toThrow(
      new TypeError(
        'createPool: the state has the client web in the pool us-east-1_Staff, so the new pool us-east-1_Guests cannot have it. Choose another client id, or delete the state.',
      ),
    )
  })

  test("the config in the pool's docs creates several pools", async () => {
    const page = await readFile('docs/pool.md', 'utf8')
    const pool = createPool(JSON.parse(/^```json\n(\{\s+"pools".*?)^```$/ms.exec(page)?.[1] ?? ''))
    await pool.ready
    expect((await look(pool, '/health')).pools).toEqual(['us-east-1_Staff', 'us-east-1_Guests'])
  })

  test('CreateUserPool creates a pool on the port of the first', async () => {
    const pool = createPool()
    const { body } = await pool('CreateUserPool', { PoolName: 'second' })
    const { Id: UserPoolId } = body.UserPool as { Id: string }
    const made = await pool('CreateUserPoolClient', {
      UserPoolId,
      ClientName: 'web',
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    })
    const { ClientId } = made.body.UserPoolClient as { ClientId: string }
    await pool('AdminCreateUser', { UserPoolId, Username: 'ada', MessageAction: 'SUPPRESS' })
    await pool('AdminSetUserPassword', { UserPoolId, Username: 'ada', Password: right, Permanent: true })
    expect(await signIn(pool, ClientId, right)).toHaveProperty('AuthenticationResult')
    expect((await look(pool, '/health')).pools).toEqual([pool.id, UserPoolId])
  })

  test('a single pool of the options can be any pool of the state', async () => {
    const state = await createPool(two).snapshot()
    expect(createPool({ id: 'eu-west-1_Guests', state }).clientId).toBe('web')
    expect(() => createPool({ id: 'eu-west-1_Other', state })).toThrow(
      'createPool: the state belongs to the pool us-east-1_Staff, not to eu-west-1_Other.',
    )
  })
})
