/** The rules for each challenge when a real pool starts it, over each transport to the pool. */
import { describe, expect, test } from 'vitest'
import type { Transport } from '../../src/core.js'
import { type ChallengeFixture, challengeFixtures, type FixtureName } from './challenge-fixtures.js'
import { createKitSession } from './kit-session.js'
import { type OpenTransport, transports } from './transports.js'

/** A transport that counts its calls. */
function counting(openTransport: OpenTransport) {
  const calls: string[] = []
  const counted: OpenTransport = async (pool) => {
    const transport = await openTransport(pool)
    const counting: Transport = (operation, input, signal) => {
      calls.push(operation)
      return transport(operation, input, signal)
    }
    return counting
  }
  return { calls, counted }
}

describe.each(Object.entries(transports))('%s', (_, openTransport) => {
  describe.each(Object.entries(challengeFixtures) as [FixtureName, ChallengeFixture][])(
    '%s',
    (name, fixture) => {
      const reach = async (by: OpenTransport = openTransport) => {
        const ada = await createKitSession(fixture.pool, fixture.config, by)
        await fixture.reachChallenge(ada)
        return { ada, challenge: ada.expectChallenge(name) }
      }

      test('the challenge is started, read, and survives JSON', async () => {
        const { challenge } = await reach()
        expect(JSON.parse(JSON.stringify(challenge))).toEqual(challenge)
      })

      test('the right answer is accepted', async () => {
        const { ada } = await reach()
        await ada.answer(await fixture.right(ada))
        if (fixture.next) ada.expectChallenge(fixture.next)
        else expect(ada.state).toMatchObject({ status: 'signed-in' })
      })

      test('an invalid answer sends no call', async () => {
        const { calls, counted } = counting(openTransport)
        const { ada } = await reach(counted)
        const before = calls.length
        await ada.answer({})
        expect(ada.state.error?.kind).toBe('invalid-input')
        expect(calls).toHaveLength(before)
      })

      const { wrong } = fixture
      if (!wrong) return
      test('the wrong answer is rejected, with its recovery', async () => {
        const { ada } = await reach()
        await ada.answer(await wrong.answer(ada))
        expect(ada.state.error).toMatchObject({
          kind: 'rejected',
          code: wrong.code,
          recovery: wrong.recovery,
        })
        expect(ada.session.getTokens()).toBeUndefined()
        if (wrong.recovery === 'restart') return void ada.expectChallenge('sign-in')
        ada.expectChallenge(name)
        await ada.answer(await fixture.right(ada))
        expect(ada.state).toMatchObject({ status: 'signed-in' })
      })
    },
  )
})
