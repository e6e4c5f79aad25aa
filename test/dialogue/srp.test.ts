/** SRP creates its random key pair while the user is typing, and a new one for each sign-in. */
import { afterEach, expect, test, vi } from 'vitest'
import type { Flow } from '../../src/core.js'
import { createSrp } from '../../src/dialogue/srp.js'
import { mockSession } from '../mock-cognito.js'

test('the next ephemeral key is created early, is used once, and is followed by another', async () => {
  const drawn = vi.spyOn(crypto, 'getRandomValues')
  const srp = createSrp()
  srp.prepare()
  await vi.waitFor(() => expect(drawn).toHaveBeenCalledTimes(1))
  srp.prepare()
  const first = await srp.forStep().start()
  expect(drawn).toHaveBeenCalledTimes(1)
  const second = await srp.forStep().start()
  expect(drawn).toHaveBeenCalledTimes(2)
  expect(first).not.toBe(second)
})

function look(flow: Flow) {
  const drawn = vi.spyOn(crypto, 'getRandomValues')
  vi.stubGlobal('requestIdleCallback', (work: () => void) => work())
  mockSession([], { flow }).session.subscribe(() => {})
  return drawn
}

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test.each(['USER_SRP_AUTH', 'USER_AUTH', 'CUSTOM_AUTH_WITH_SRP'] as const)(
  '%s: it is made once a listener subscribes',
  async (flow) => {
    const drawn = look(flow)
    await vi.waitFor(() => expect(drawn).toHaveBeenCalledTimes(1))
  },
)

test.each(['USER_PASSWORD_AUTH', 'CUSTOM_AUTH'] as const)('%s has no use for it', async (flow) => {
  const drawn = look(flow)
  await import('../../src/srp/client.js')
  await Promise.resolve()
  expect(drawn).not.toHaveBeenCalled()
})
