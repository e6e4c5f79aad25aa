/** An account that was never confirmed, with a password that its owner forgot, in pools that do not reveal the first. */
import { describe, expect, test } from 'vitest'
import type { PoolOptions } from '../../src/pool/index.js'
import { createKitSession, type KitSession, right } from './kit-session.js'

const email = 'ada@example.com'
const unconfirmed: PoolOptions = {
  users: [{ username: 'ada', password: right, status: 'UNCONFIRMED', attributes: { email } }],
}
const explicitAuthFlows = ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] as const
const purposes = ({ pool }: KitSession) => pool.outbox.messages.map(({ purpose }) => purpose)

const confirm = (visit: KitSession) => visit.session.goTo('confirm-sign-up', { sendCode: true })

/** Waits until the session has sent a code and gone to its form. */
async function isAskedToConfirm({ session, expectChallenge }: KitSession) {
  await expect.poll(() => session.getSnapshot().pending).toBe(false)
  return expectChallenge('confirm-sign-up')
}

describe.each([
  ['hides existing users', true],
  ['reveals existing users', false],
])('in a pool that %s', (_, preventUserExistenceErrors) => {
  const clients = [{ id: 'local', preventUserExistenceErrors, explicitAuthFlows }]

  test('a pool that reveals unconfirmed accounts leads from a wrong password to the confirmation', async () => {
    const ada = await createKitSession({ ...unconfirmed, clients })
    await ada.signIn('ada', 'wrong')
    ada.expectChallenge('confirm-sign-up')
    expect(purposes(ada)).toEqual(['sign-up'])
  })

  describe('a pool that answers a wrong password with NotAuthorizedException', () => {
    const pool = { ...unconfirmed, clients, quirks: { revealUnconfirmedUsers: false } }

    test('the reset page leads to the confirmation with a new code, and from there to a sign-in', async () => {
      const ada = await createKitSession(pool)
      await ada.signIn('ada', 'wrong')
      expect(ada.state.error).toMatchObject({ code: 'wrong-credentials' })
      ada.session.goTo('forgot-password')
      await ada.answer({ username: 'ada' })
      // Cognito says that a code was sent, and sends none.
      ada.expectChallenge('reset-password')
      expect(purposes(ada)).toEqual([])

      confirm(ada)
      await isAskedToConfirm(ada)
      expect(ada.state.error).toBeUndefined()
      expect(purposes(ada)).toEqual(['sign-up'])
      await ada.answer({ code: ada.code })
      expect(ada.expectChallenge('sign-in')).toMatchObject({ username: 'ada', notice: 'account-confirmed' })
      ada.session.goTo('forgot-password')
      await ada.answer({ username: 'ada' })
      ada.expectChallenge('reset-password')
      await ada.answer({ code: ada.code, password: 'Better-h0rse' })
      expect(ada.state.status).toBe('signed-in')
    })

    test('a sign-up that finds the account leads to the confirmation with a new code', async () => {
      const ada = await createKitSession(pool)
      ada.session.goTo('sign-up')
      await ada.answer({ username: 'ada', password: 'Better-h0rse', attributes: { email } })
      expect(ada.state.error).toMatchObject({ code: 'account-exists' })
      confirm(ada)
      await isAskedToConfirm(ada)
      await ada.answer({ code: ada.code })
      expect(ada.expectChallenge('sign-in')).toMatchObject({ username: 'ada', notice: 'account-confirmed' })
    })
  })

  test.each([
    ['an unknown account', []],
    ['a confirmed account', [{ username: 'ada', password: right, attributes: { email } }]],
    ['an unconfirmed account', unconfirmed.users],
  ])('the confirmation looks the same for %s', async (_, users = []) => {
    await looksLikeNothing(await createKitSession({ clients, users }))
  })
})

test('the confirmation looks the same for an account without an address, where the pool hides users', async () => {
  const users = [{ username: 'ada', password: right, status: 'UNCONFIRMED' as const }]
  await looksLikeNothing(await createKitSession({ users }))
})

/** Asks for the confirmation, gives a wrong code and asks for another one: nothing tells what there is of the account. */
async function looksLikeNothing(ada: KitSession) {
  ada.session.goTo('forgot-password', { username: 'ada' })
  confirm(ada)
  const challenge = await isAskedToConfirm(ada)
  expect(challenge).toEqual({ name: 'confirm-sign-up', username: 'ada', mayNotExist: true, codeLength: 6 })
  expect(ada.state.error).toBeUndefined()
  await ada.answer({ code: '000000' })
  expect(await isAskedToConfirm(ada)).toEqual(challenge)
  expect(ada.state.error).toMatchObject({ code: 'wrong-code', field: 'code', recovery: 'retry' })
  await ada.session.resend()
  expect(await isAskedToConfirm(ada)).toEqual(challenge)
  expect(ada.state.error).toBeUndefined()
}

test('a client that offers a choice of factors signs in right after the confirmation', async () => {
  const ada = await createKitSession(unconfirmed)
  ada.session.goTo('forgot-password')
  await ada.answer({ username: 'ada' })
  confirm(ada)
  await isAskedToConfirm(ada)
  await ada.answer({ code: ada.code })
  expect(ada.state.status).toBe('signed-in')
})
