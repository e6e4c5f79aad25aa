/**
 * Files from before stored properties got their current names. The command `countersign-pool --state` of commits
 * f87d6a3 (version 1) and 290b74c (version 2) wrote them. The second file of version 2 ends with changes after its copy
 * of the state. `version-….client.json` holds the values that the clients had at that time.
 */
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createPool, type Pool, type Triggers, totp } from '../../../src/pool/index.js'
import { openFile } from '../../../src/pool/node/file.js'
import { createEphemeral, publicHex, sign, timestamp } from '../../../src/srp/client.js'
import { right } from '../kit-session.js'
import { type Body, expectException } from '../pool-client.js'

const fixture = (name: string) => join(import.meta.dirname, 'former', name)

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pool-'))
})
afterEach(() => rm(directory, { recursive: true }))

/** Triggers of the pool that wrote the files. */
const triggers: Triggers = {
  DefineAuthChallenge({ request: { session }, response }) {
    if (session.at(-1)?.challengeResult) response.issueTokens = true
    else response.challengeName = 'CUSTOM_CHALLENGE'
  },
  CreateAuthChallenge({ response }) {
    response.privateChallengeParameters = { memory: '4711' }
  },
  VerifyAuthChallengeResponse({ request, response }) {
    response.answerCorrect = request.challengeAnswer === request.privateChallengeParameters.memory
  },
}

interface Device {
  readonly key: string
  readonly groupKey: string
  readonly password: string
}

/** Values that the clients of the pool had when it was stopped. */
interface ClientSide {
  readonly at: number
  readonly refreshToken: string
  readonly device: Device
  readonly rotating: { readonly device: Device; readonly used: string; readonly current: string }
  readonly sessions: Readonly<Record<'app' | 'custom' | 'simulated' | 'signUp' | 'code', string>>
  readonly codes: Readonly<Record<'sign-up' | 'second-factor', string>>
}

const readClientSide = async (version: number): Promise<ClientSide> =>
  JSON.parse(await readFile(fixture(`version-${version}.client.json`), 'utf8'))

function callerOf(pool: Pool, { at }: ClientSide) {
  const call = async (operation: string, input: object): Promise<Body> => (await pool(operation, input)).body
  const admin = (operation: string, input: object) => call(operation, { UserPoolId: pool.id, ...input })
  const initiate = (AuthFlow: string, AuthParameters: object, ClientId = 'web') =>
    call('InitiateAuth', { ClientId, AuthFlow, AuthParameters })
  const respond = (ChallengeName: string, Session: string | undefined, ChallengeResponses: object) =>
    call('RespondToAuthChallenge', { ClientId: 'web', ChallengeName, Session, ChallengeResponses })
  return { call, admin, initiate, respond, now: () => at }
}

interface Opened extends ReturnType<typeof callerOf> {
  readonly pool: Pool
  readonly client: ClientSide
}

/** The files and snapshots, and whether they contain the outbox. */
const sources = [
  { name: 'version-1.state', version: 1, hasOutbox: false },
  { name: 'version-2-copy.state', version: 2, hasOutbox: true },
  { name: 'version-2-changes.state', version: 2, hasOutbox: true },
]

describe.each(sources)('A file of a former version, $name', ({ name, version, hasOutbox }) => {
  async function open(): Promise<Opened> {
    const path = join(directory, name)
    await copyFile(fixture(name), path)
    return reopen(path)
  }

  async function reopen(path = join(directory, name)): Promise<Opened> {
    const client = await readClientSide(version)
    const file = await openFile(path)
    try {
      const pool = createPool({ ...(file.state && { state: file.state }), triggers, clock: () => client.at })
      await pool.ready
      await file.save(pool.journal)
      return { pool, client, ...callerOf(pool, client) }
    } finally {
      await file.close()
    }
  }

  test('users sign in with password, authenticator app and remembered device', async () => {
    const { client, initiate, respond, now } = await open()
    const step = await initiate('USER_PASSWORD_AUTH', { USERNAME: 'bo@example.com', PASSWORD: right })
    const app = await respond(step.ChallengeName, step.Session, {
      USERNAME: 'bo',
      SOFTWARE_TOKEN_MFA_CODE: await totp('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', now),
    })
    expect(app).toHaveProperty('AuthenticationResult.AccessToken')

    const { device } = client
    const asked = await initiate('USER_PASSWORD_AUTH', {
      USERNAME: 'ada',
      PASSWORD: right,
      DEVICE_KEY: device.key,
    })
    expect(asked.ChallengeName).toBe('DEVICE_SRP_AUTH')
    const ephemeral = await createEphemeral()
    const posed = await respond('DEVICE_SRP_AUTH', asked.Session, {
      USERNAME: 'ada',
      DEVICE_KEY: device.key,
      SRP_A: publicHex(ephemeral),
    })
    const { SALT, SRP_B, SECRET_BLOCK } = posed.ChallengeParameters
    const proof = {
      ephemeral,
      group: device.groupKey,
      user: device.key,
      password: device.password,
      salt: SALT,
      B: SRP_B,
      secretBlock: SECRET_BLOCK,
      timestamp: timestamp(now()),
    }
    const known = await respond('DEVICE_PASSWORD_VERIFIER', posed.Session, {
      USERNAME: 'ada',
      DEVICE_KEY: device.key,
      PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
      PASSWORD_CLAIM_SIGNATURE: await sign(proof),
      TIMESTAMP: proof.timestamp,
    })
    expect(known).toHaveProperty('AuthenticationResult.AccessToken')
    expect(known).not.toHaveProperty('AuthenticationResult.NewDeviceMetadata')
  })

  test('a refresh token works, and a rotated one is detected when it is used again', async () => {
    const { client, call, initiate } = await open()
    const refreshed = await initiate('REFRESH_TOKEN_AUTH', {
      REFRESH_TOKEN: client.refreshToken,
      DEVICE_KEY: client.device.key,
    })
    expect(refreshed).toHaveProperty('AuthenticationResult.AccessToken')
    const { used, current, device } = client.rotating
    const rotate = (RefreshToken: string) =>
      call('GetTokensFromRefreshToken', { ClientId: 'office', RefreshToken, DeviceKey: device.key })
    const first = await rotate(current)
    expect(await rotate(first.AuthenticationResult.RefreshToken)).toHaveProperty('AuthenticationResult')
    await expectException(rotate(used), 'RefreshTokenReuse')
  })

  test('the waiting sessions are answered', async () => {
    const { client, call, respond, now } = await open()
    const { sessions, codes } = client
    const app = await respond('SOFTWARE_TOKEN_MFA', sessions.app, {
      USERNAME: 'bo',
      SOFTWARE_TOKEN_MFA_CODE: await totp('JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', now),
    })
    const code = await respond('EMAIL_OTP', sessions.code, {
      USERNAME: 'ada',
      EMAIL_OTP_CODE: codes['second-factor'],
    })
    const custom = await respond('CUSTOM_CHALLENGE', sessions.custom, { USERNAME: 'tickets', ANSWER: '4711' })
    for (const step of [app, code, custom]) expect(step).toHaveProperty('AuthenticationResult.AccessToken')

    const confirmed = await call('ConfirmSignUp', {
      ClientId: 'web',
      Username: 'dee',
      ConfirmationCode: codes['sign-up'],
      Session: sessions.signUp,
    })
    const signedUp = await call('InitiateAuth', {
      ClientId: 'web',
      AuthFlow: 'USER_AUTH',
      AuthParameters: { USERNAME: 'dee' },
      Session: confirmed.Session,
    })
    expect(signedUp).toHaveProperty('AuthenticationResult.AccessToken')
  })

  test('a user who does not exist remains simulated, with the failures so far', async () => {
    const { pool, client, respond } = await open()
    const answer = { USERNAME: 'none', EMAIL_OTP_CODE: '12345678' }
    await expectException(respond('EMAIL_OTP', client.sessions.simulated, answer), 'CodeMismatch')
    const { pools } = (await pool.snapshot()) as Body
    const [[name, user]] = pools.$map[0][1].simulatedUsers.$map
    expect([name, user.failures.count]).toEqual(['none', 2])
  })

  test('the settings, the clients, the groups and the attributes are the same', async () => {
    const { pool, admin } = await open()
    const { UserPool } = await admin('DescribeUserPool', {})
    expect(UserPool).toMatchObject({
      Name: 'former',
      Policies: { PasswordPolicy: { PasswordHistorySize: 2, TemporaryPasswordValidityDays: 30 } },
      AliasAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
      DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: false },
    })
    const { UserPoolClient } = await admin('DescribeUserPoolClient', { ClientId: 'office' })
    expect(UserPoolClient).toMatchObject({
      ClientName: 'flows',
      ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_AUTH'],
      AuthSessionValidity: 15,
      AccessTokenValidity: 10,
      IdTokenValidity: 20,
      RefreshTokenValidity: 1440,
      RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 30 },
      PreventUserExistenceErrors: 'LEGACY',
      EnableTokenRevocation: true,
      ReadAttributes: ['email', 'custom:phantoms'],
      WriteAttributes: ['email'],
    })
    const { Groups } = await admin('AdminListGroupsForUser', { Username: 'tickets' })
    expect(Groups).toMatchObject([{ GroupName: 'phantoms' }])
    const { UserAttributes } = await admin('AdminGetUser', { Username: 'ada' })
    expect(UserAttributes).toContainEqual({ Name: 'custom:phantoms', Value: 'tickets' })
    expect(pool.outbox.messages.map(({ purpose, to }) => [purpose, to])).toEqual(
      hasOutbox
        ? [
            ['sign-up', 'dee@example.com'],
            ['second-factor', 'ada@example.com'],
          ]
        : [],
    )
  })

  test('the file is written in the current version, and read again', async () => {
    const { pool } = await open()
    expect(await readFile(join(directory, name), 'utf8')).toMatch(
      /^41 [\da-f]{8} \{"format":"countersign-pool","version":3\}\n/,
    )
    const again = await reopen()
    expect(await again.pool.snapshot()).toEqual(await pool.snapshot())
  })
})

test('a snapshot of a former version is continued', async () => {
  const { state } = JSON.parse(await readFile(fixture('version-1.state'), 'utf8'))
  const client = await readClientSide(1)
  const pool = createPool({ state, clock: () => client.at })
  const { initiate } = callerOf(pool, client)
  await expect(initiate('USER_PASSWORD_AUTH', { USERNAME: 'ada', PASSWORD: right })).resolves.toMatchObject({
    ChallengeName: 'EMAIL_OTP',
  })
})
