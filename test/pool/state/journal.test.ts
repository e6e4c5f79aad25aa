/** The journal of a pool reports each change, and the changes make the same state again. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { totp } from '../../../src/pool/index.js'
import { difference, edit } from '../../../src/pool/state/difference.js'
import { insert, type Journal, trackChanges } from '../../../src/pool/state/records.js'
import { secret } from '../challenge-fixtures.js'
import { right } from '../kit-session.js'
import { createPoolClient } from '../pool-client.js'
import { copyWhole, Reader } from './rebuilt.js'

/** The state as JSON, in which what is undefined is not there. */
const plain = (state: object) =>
  JSON.parse(JSON.stringify(state, (_, value) => (value instanceof Map ? { map: [...value] } : value)))

interface Pool {
  name: string
  note?: string | undefined
  items: readonly object[]
  readonly users: Map<string, Pool>
}

const blank = (name: string): Pool => ({ name, items: [], users: new Map() })
const open = () => trackChanges({ pools: new Map<string, Pool>(), messages: [] as readonly object[] })

describe('A change', () => {
  test('only the written and deleted properties of a record are reported', () => {
    const { state, journal } = open()
    const pool = insert(state.pools, 'a', { ...blank('a'), note: 'old' })
    copyWhole(journal)
    pool.name = 'b'
    delete pool.note
    expect(journal.take().map((change) => JSON.parse(change))).toEqual([
      ['set', ['pools', 'a'], { name: 'b' }, {}, ['note']],
    ])
    expect(journal.take()).toEqual([])
  })

  test('reading, writing the same value and undoing a change are no changes', () => {
    const { state, journal } = open()
    const pool = insert(state.pools, 'a', blank('a'))
    copyWhole(journal)
    JSON.stringify([...state.pools])
    expect(journal.changed).toBe(false)
    pool.name = 'b'
    pool.name = 'a'
    state.pools.set('a', pool)
    expect(journal.take()).toEqual([])
  })

  test('only a new object at the end of a list is reported', () => {
    const { state, journal } = open()
    const pool = insert(state.pools, 'a', { ...blank('a'), items: [{ id: 1 }, { id: 2 }, { id: 3 }] })
    copyWhole(journal)
    pool.items = [...pool.items.slice(1), { id: 4 }]
    expect(journal.take()).toEqual([
      JSON.stringify(['set', ['pools', 'a'], {}, { items: [[1, 2], { id: 4 }] }]),
    ])
  })

  test('no change is noted before the first copy', () => {
    const { state, journal } = open()
    insert(state.pools, 'a', blank('a')).name = 'b'
    state.pools.delete('a')
    expect(journal.changed).toBe(false)
  })

  test('an object in a map cannot be changed without its record', () => {
    const { state } = open()
    const pool = blank('a')
    state.pools.set('a', pool)
    expect(() => {
      pool.name = 'b'
    }).toThrow(TypeError)
  })
})

describe('Lists', () => {
  test('the edits of a list build the new list from the old one', () => {
    const object = fc.nat(12).map((id) => objects[id] as object)
    const objects = Array.from({ length: 13 }, (_, id) => ({ id }))
    fc.assert(
      fc.property(fc.array(object), fc.array(object), (before, after) => {
        const edits = difference(before, after)
        if (edits) expect(edit(before, JSON.parse(JSON.stringify(edits)))).toEqual(after)
        else expect(after.some((each) => before.includes(each))).toBe(false)
      }),
    )
  })

  test('edits of another list are rejected', () => {
    expect(() => edit([], [[0, 1]])).toThrow(TypeError)
    expect(() => edit(undefined, [{}])).toThrow(TypeError)
  })
})

const keys = fc.constantFrom('a', 'b', 'c')
const acts = fc.array(
  fc.oneof(
    fc.record({
      act: fc.constantFrom('put', 'remove', 'write', 'unwrite', 'grow', 'shrink', 'sort'),
      key: keys,
      inside: fc.option(keys),
    }),
    fc.record({
      act: fc.constantFrom('take', 'send', 'begin copy', 'continue copy', 'end copy', 'clear'),
      key: keys,
      inside: fc.constant(null),
    }),
  ),
  { minLength: 5, maxLength: 60 },
)

test('the changes make the same state again, after any changes and copies', () => {
  fc.assert(
    fc.property(acts, (played) => {
      const { state, journal } = open()
      let file = copyWhole(journal)
      let copy: { reader: Reader; of: ReturnType<Journal['copy']> } | undefined
      let count = 0
      const finish = () => {
        if (!copy) return
        while (!copy.of.complete) copy.reader.read(copy.of.next(40))
        copy.reader.read(copy.of.next(0))
        journal.take()
        copy.of.end()
        file = copy.reader
        copy = undefined
        expect(plain(file.state)).toEqual(plain(state))
      }
      for (const { act, key, inside } of played) {
        count += 1
        const map = inside === null ? state.pools : state.pools.get(key)?.users
        const at = inside ?? key
        const record = map?.get(at)
        if (act === 'put') map?.set(at, { ...blank(`${count}`), users: new Map([['z', blank('z')]]) })
        else if (act === 'remove') map?.delete(at)
        else if (act === 'clear') state.pools.clear()
        else if (act === 'send') state.messages = [...state.messages, { count }].slice(-3)
        else if (act === 'take') {
          file.read(journal.take())
          expect(plain(file.state)).toEqual(plain(state))
        } else if (act === 'begin copy') copy = { reader: new Reader(), of: journal.copy() }
        else if (act === 'continue copy') copy?.reader.read(copy.of.next(60))
        else if (act === 'end copy') finish()
        else if (!record) continue
        else if (act === 'write') record.note = `${count}`
        else if (act === 'unwrite') delete record.note
        else if (act === 'grow') record.items = [...record.items, { count }]
        else if (act === 'shrink') record.items = record.items.slice(1)
        else record.items = record.items.toReversed()
      }
      finish()
      file.read(journal.take())
      expect(plain(file.state)).toEqual(plain(state))
    }),
    { numRuns: 2000 },
  )
})

test('a pool that is built from its changes equals the pool, after sign-ups, sign-ins, devices, factors and deletions', async () => {
  const it = createPoolClient({
    devices: true,
    mfa: { mode: 'OPTIONAL', methods: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] },
    users: [
      { username: 'ada', password: right, attributes: { email: 'ada@example.com' } },
      { username: 'bo', password: right, authenticator: secret, mfa: { preferred: 'SOFTWARE_TOKEN_MFA' } },
    ],
  })
  const { pool, call } = it
  await pool.ready
  const check = it.checkJournal
  const UserPoolId = pool.id
  const ClientId = pool.clientId

  const { AuthenticationResult: tokens } = await it.initiate('USER_PASSWORD_AUTH', { PASSWORD: right })
  await check()
  await call('SignUp', {
    ClientId,
    Username: 'cy',
    Password: right,
    UserAttributes: [{ Name: 'email', Value: 'cy@example.com' }],
  })
  await expect(call('ConfirmSignUp', { ClientId, Username: 'cy', ConfirmationCode: '0' })).rejects.toThrow()
  await call('ConfirmSignUp', { ClientId, Username: 'cy', ConfirmationCode: it.code })
  await check()
  const step = await it.initiate('USER_PASSWORD_AUTH', { USERNAME: 'bo', PASSWORD: right })
  await check()
  await call('RespondToAuthChallenge', {
    ClientId,
    Session: step.Session,
    ChallengeName: 'SOFTWARE_TOKEN_MFA',
    ChallengeResponses: { USERNAME: 'bo', SOFTWARE_TOKEN_MFA_CODE: await totp(secret, it.now()) },
  })
  await check()
  await expect(it.initiate('USER_PASSWORD_AUTH', { PASSWORD: 'wrong' })).rejects.toThrow()
  await expect(it.initiate('USER_PASSWORD_AUTH', { USERNAME: 'none', PASSWORD: 'wrong' })).rejects.toThrow()
  await call('CreateGroup', { UserPoolId, GroupName: 'writers' })
  await call('AdminAddUserToGroup', { UserPoolId, Username: 'ada', GroupName: 'writers' })
  await call('UpdateGroup', { UserPoolId, GroupName: 'writers', Precedence: 3 })
  await check()
  await call('ForgotPassword', { ClientId, Username: 'ada' })
  await call('AssociateSoftwareToken', { AccessToken: tokens.AccessToken })
  await call('GlobalSignOut', { AccessToken: tokens.AccessToken })
  await check()
  const { UserPool } = await call('CreateUserPool', { PoolName: 'second' })
  await call('AdminCreateUser', { UserPoolId: UserPool.Id, Username: 'dee', TemporaryPassword: right })
  await check()
  await call('CreateUserPoolClient', { UserPoolId: UserPool.Id, ClientName: 'web' })
  await call('DeleteUserPool', { UserPoolId: UserPool.Id })
  await call('DeleteGroup', { UserPoolId, GroupName: 'writers' })
  await call('AdminDeleteUser', { UserPoolId, Username: 'bo' })
  pool.outbox.clear()
  await check()
})
