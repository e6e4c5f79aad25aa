import { describe, expect, test } from 'vitest'
import type { PoolOptions } from '../../../src/pool/index.js'
import { administer } from '../administrator.js'
import { right } from '../kit-session.js'
import { expectException } from '../pool-client.js'

const before = 'ada@example.com'
const after = 'ada@example.org'
const ada = { username: 'ada', password: right, attributes: { email: before, given_name: 'Ada' } }

function open(options: PoolOptions = {}) {
  const at = administer({ users: [ada], ...options })
  return {
    ...at,
    admin: at.admin,
    call: at.call,
    attributes: async () => (await at.look()).attributes,
    set: (attributes: Record<string, string>) =>
      at.admin('AdminUpdateUserAttributes', {
        Username: 'ada',
        UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })),
      }),
    drop: (...UserAttributeNames: string[]) =>
      at.admin('AdminDeleteUserAttributes', { Username: 'ada', UserAttributeNames }),
    outbox: at.pool.outbox,
    enter: at.signIn,
  }
}

describe('An administrator', () => {
  test('an administrator changes attributes that no client may change, and adds new ones', async () => {
    const { set, attributes } = open({ attributes: [{ name: 'dev:custom:note', developerOnly: true }] })
    await set({ given_name: 'Augusta', 'dev:custom:note': 'kept', email_verified: 'false' })
    expect(await attributes()).toMatchObject({
      given_name: 'Augusta',
      'dev:custom:note': 'kept',
      email_verified: 'false',
      email: before,
    })
  })

  test('an administrator changes an address, which still needs a code', async () => {
    const { set, attributes, outbox, enter, call } = open()
    await set({ email: after })
    expect(await attributes()).toMatchObject({ email: after, email_verified: 'false' })
    expect(outbox.latest()).toMatchObject({ to: after, purpose: 'verify-attribute' })
    const { AccessToken } = (await enter()).AuthenticationResult
    await call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code: outbox.latest()?.code })
    expect(await attributes()).toMatchObject({ email: after, email_verified: 'true' })
  })

  test('the pool sends nothing for addresses that are verified, unchanged or not to verify', async () => {
    const { set, attributes, outbox } = open()
    await set({ email: before, phone_number: '+15555550100' })
    await set({ email: after, email_verified: 'true' })
    expect(await attributes()).toMatchObject({ email: after, email_verified: 'true' })
    expect(outbox.messages).toEqual([])
  })

  test('the old address stays until the new one is verified, where the pool says so', async () => {
    const { set, attributes, outbox, enter, call } = open({ verifyBeforeUpdate: ['email'] })
    await set({ email: after, given_name: 'Augusta' })
    expect(await attributes()).toMatchObject({
      email: before,
      email_verified: 'true',
      given_name: 'Augusta',
    })
    const { AccessToken } = (await enter()).AuthenticationResult
    await call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code: outbox.latest()?.code })
    expect(await attributes()).toMatchObject({ email: after, email_verified: 'true' })
  })

  test('an administrator marks a new address as verified where the pool would send a code', async () => {
    const { set, attributes, outbox } = open({ verifyBeforeUpdate: ['email'] })
    await set({ email: after, email_verified: 'true' })
    expect(await attributes()).toMatchObject({ email: after, email_verified: 'true' })
    expect(outbox.messages).toEqual([])
  })

  test('a change voids the code that went to a former address', async () => {
    const { set, attributes, outbox, enter, call } = open()
    await set({ email: 'typo@example.com' })
    const Code = outbox.latest()?.code
    await set({ email: after, email_verified: 'true' })
    const { AccessToken } = (await enter()).AuthenticationResult
    await expectException(
      call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code }),
      'ExpiredCode',
    )
    expect(await attributes()).toMatchObject({ email: after })
  })

  test('a statement about the address voids the change that waited for a code', async () => {
    const { set, attributes, outbox, enter, call } = open({ verifyBeforeUpdate: ['email'] })
    await set({ email: 'typo@example.com' })
    const Code = outbox.latest()?.code
    await set({ email: after, email_verified: 'true' })
    const { AccessToken } = (await enter()).AuthenticationResult
    await expectException(
      call('VerifyUserAttribute', { AccessToken, AttributeName: 'email', Code }),
      'ExpiredCode',
    )
    expect(await attributes()).toMatchObject({ email: after, email_verified: 'true' })
  })

  test('an administrator deletes attributes, and with an address its verification', async () => {
    const { set, drop, attributes } = open()
    await drop('email')
    expect(await attributes()).not.toHaveProperty('email')
    expect(await attributes()).not.toHaveProperty('email_verified')
    await set({ given_name: '' })
    expect(await attributes()).not.toHaveProperty('given_name')
  })

  test('required attributes, immutable attributes and the username cannot be deleted', async () => {
    const required = open({ attributes: [{ name: 'given_name', required: true }] })
    await expectException(
      required.drop('given_name'),
      'InvalidParameter',
      'given_name: The attribute is required',
    )
    const once = open({ attributes: [{ name: 'given_name', mutable: false }] })
    await expectException(once.drop('given_name'), 'InvalidParameter', 'cannot be updated')
    const named = administer({ usernameAttributes: ['email'], users: [{ ...ada, username: before }] })
    await expectException(
      named.admin('AdminDeleteUserAttributes', { Username: before, UserAttributeNames: ['email'] }),
      'InvalidParameter',
      'cannot be deleted',
    )
  })

  test('the address of another user is rejected', async () => {
    const bob = { username: 'bob', attributes: { email: after } }
    const { set, attributes } = open({ aliasAttributes: ['email'], users: [ada, bob] })
    await expectException(
      set({ email: after, email_verified: 'true', given_name: 'Bob' }),
      'AliasExists',
      'An account with the email already exists.',
    )
    expect(await attributes()).toMatchObject({ email: before, given_name: 'Ada' })
    await set({ email: after })
    expect(await attributes()).toMatchObject({ email: after, email_verified: 'false' })
  })

  test.each([
    ['True', 'true'],
    ['False', 'false'],
    ['TRUE', 'true'],
  ])('email_verified as %s is written, and read as %s', async (given, read) => {
    const { set, attributes } = open()
    await set({ email_verified: given })
    expect(await attributes()).toMatchObject({ email_verified: read })
  })

  test('a user whose address is verified by "True" can be recovered', async () => {
    const at = administer({ users: [] })
    const UserAttributes = [
      { Name: 'email', Value: before },
      { Name: 'email_verified', Value: 'True' },
    ]
    await at.admin('AdminCreateUser', { Username: 'eve', UserAttributes })
    await at.admin('AdminSetUserPassword', { Username: 'eve', Password: right, Permanent: true })
    expect((await at.look('eve')).attributes).toMatchObject({ email_verified: 'true' })
    await at.call('ForgotPassword', { ClientId: at.pool.clientId, Username: 'eve' })
    expect(at.pool.outbox.latest()).toMatchObject({ to: before, purpose: 'reset-password' })
  })

  test.each<[Record<string, string>, string]>([
    [{ email: 'nonsense' }, 'Invalid email address format.'],
    [{ phone_number: '5555' }, 'Invalid phone number format.'],
    [{ 'custom:team': 'a' }, 'Attribute does not exist in the schema.'],
    [{ sub: 'another' }, 'Attribute does not exist in the schema.'],
    [{ constructor: 'x' }, 'Attribute does not exist in the schema.'],
    [{ ['__proto__']: 'x' }, 'Attribute does not exist in the schema.'],
    [{ phone_number_verified: 'true' }, 'phone_number is required'],
    [{ email_verified: 'perhaps' }, 'must be true or false'],
  ])('an administrator cannot write %j', async (attributes, words) => {
    const { set, attributes: told } = open()
    const unchanged = await told()
    await expectException(set(attributes), 'InvalidParameter', words)
    expect(await told()).toEqual(unchanged)
  })
})
