/** A session stays whole with an odd application or clock. */
import { expect, test, vi } from 'vitest'
import { fetchTransport } from '../../src/core.js'
import { withLogging } from '../../src/transport/with.js'
import {
  challengeReply,
  expectPassword,
  mapStorage,
  mockCognito,
  mockSession,
  tokensReply,
} from '../mock-cognito.js'

test.each([Number.POSITIVE_INFINITY, 60 * 24 * 40])(
  'a session of %d minutes does not end immediately',
  async (minutes) => {
    vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] })
    try {
      const pool = mockSession([expectPassword(challengeReply('SMS_MFA'))], { authSessionMinutes: minutes })
      await pool.signIn()
      vi.advanceTimersByTime(60_000 * 60 * 24 * 30)
      pool.expectChallenge('SMS_MFA')
    } finally {
      vi.useRealTimers()
    }
  },
)

test('tokens are not handed to a caller that has started again', async () => {
  const onSignedIn = vi.fn()
  const pool = mockSession([expectPassword(tokensReply())], {
    onEvent: ({ type }) => type === 'answered' && pool.session.restart(),
    onSignedIn,
  })
  await pool.signIn()
  expect(onSignedIn).not.toHaveBeenCalled()
  expect(pool.session.getTokens()).toBeUndefined()
})

test('an unknown challenge is not stored, as any part of it can be secret', async () => {
  const tab = new Map<string, string>()
  const pool = mockSession([expectPassword(challengeReply('TELEPATHY', { SecretCode: 'a secret' }))], {
    resume: mapStorage(tab),
  })
  await pool.signIn()
  pool.expectChallenge('unknown-challenge')
  expect([...tab.values()].join()).not.toContain('a secret')
})

test('a recorder that fails costs no reply, and its failure is reported', async () => {
  const reported = new Promise((resolve) => process.once('uncaughtException', resolve))
  const others = process.listeners('uncaughtException').slice(0, -1)
  for (const other of others) process.off('uncaughtException', other)
  try {
    const { fetch } = mockCognito([expectPassword(challengeReply('SMS_MFA'))])
    const transport = withLogging(fetchTransport({ endpoint: 'https://pool.example/', fetch }), () => {
      throw new Error('The log is full.')
    })
    const pool = mockSession([], { transport })
    await pool.signIn()
    pool.expectChallenge('SMS_MFA')
    expect(await reported).toEqual(new Error('The log is full.'))
  } finally {
    for (const other of others) process.on('uncaughtException', other)
  }
})
