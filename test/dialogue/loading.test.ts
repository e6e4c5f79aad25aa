/** The steps are loaded after the first challenge; a lost network is then an error like any other. */
import { expect, test, vi } from 'vitest'
import { createAuthSession } from '../../src/core.js'

const fails = vi.hoisted(() => ({ next: false }))
vi.mock('../../src/dialogue/steps.js', async (original) => {
  const module = await original<typeof import('../../src/dialogue/steps.js')>()
  return {
    get createFlowSteps() {
      if (fails.next) throw new TypeError('Failed to fetch dynamically imported module')
      return module.createFlowSteps
    },
  }
})

const config = { userPoolId: 'eu-west-1_Ab1cD2eF3', clientId: '1example23456789' }
const jane = { username: 'jane', password: 'Correct-h0rse' }

test('an answer says that there was no connection, and can be given again', async () => {
  const transport = vi.fn(async (operation: string) => ({
    operation,
    body: { AuthenticationResult: { AccessToken: 'a', IdToken: 'i', TokenType: 'Bearer', ExpiresIn: 1 } },
  }))
  const session = createAuthSession({ ...config, flow: 'USER_PASSWORD_AUTH', transport })
  const answer = () => {
    const { challenge } = session.getSnapshot()
    return session.answer(challenge as never, jane as never)
  }
  fails.next = true
  expect(await answer()).toMatchObject({
    pending: false,
    challenge: { name: 'sign-in' },
    error: { kind: 'network', operation: 'import', recovery: 'retry' },
  })
  expect(transport).not.toHaveBeenCalled()
  fails.next = false
  expect(await answer()).toMatchObject({ status: 'signed-in' })
})

test('`peek` finds nothing and reports no error if the module cannot be loaded', async () => {
  const transport = vi.fn()
  const session = createAuthSession({ ...config, transport })
  const before = session.getSnapshot()
  fails.next = true
  expect(await session.peek(before.challenge as never, jane as never)).toBeUndefined()
  expect(session.getSnapshot()).toBe(before)
  expect(transport).not.toHaveBeenCalled()
})

test('a challenge that needs no step is there immediately', () => {
  fails.next = true
  const stored = new Map<string, string>()
  const resume = {
    getItem: (key: string) => stored.get(key) ?? null,
    setItem: (key: string, value: string) => void stored.set(key, value),
    removeItem: (key: string) => void stored.delete(key),
  }
  const session = createAuthSession({ ...config, resume })
  session.goTo('reset-password', { username: 'jane' })
  expect(session.getSnapshot()).toMatchObject({ challenge: { name: 'reset-password', username: 'jane' } })
  expect(session.getSnapshot().resendAt).toBeTypeOf('number')
  expect([...stored.values()].join()).toContain('reset-password')
  session.goTo('sign-in')
  expect(session.getSnapshot().resendAt).toBeUndefined()
  expect(stored.size).toBe(0)
})
