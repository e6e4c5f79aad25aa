/** Replays exchanges that other clients recorded: the session must send the same requests and read the same replies. */
import { describe, expect, test } from 'vitest'
import { automaticChallenges, userChallenges } from '../src/challenges/index.js'
import type { AuthConfig, GoToTarget } from '../src/core.js'
import { type ExpectedCall, mapStorage, mockSession } from './mock-cognito.js'
import vectors from './vectors/exchanges.json' with { type: 'json' }

type Step =
  | { answer: unknown; clientMetadata?: Record<string, string> }
  | { go: GoToTarget; username?: string }
  | { resend: true }
  | { operation: string; request: object; reply?: object; error?: object }
  | { then: string; details?: object; error?: string }

/** Replaces `…`, a value that differs each time, by a matcher. */
function toMatcher(expected: unknown): unknown {
  if (expected === '…') return expect.any(String)
  if (Array.isArray(expected)) return expected.map(toMatcher)
  if (typeof expected !== 'object' || expected === null) return expected
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, toMatcher(value)]))
}

const exchanges = vectors.exchanges as unknown as {
  name: string
  source: string
  config: Partial<AuthConfig>
  devices?: string
  exchange: Step[]
}[]

describe.each(exchanges)('$name ($source)', ({ config, devices, exchange }) => {
  test('the session sends the recorded requests and shows the recorded challenges', async () => {
    const expectedCalls = exchange.flatMap((step): ExpectedCall[] => {
      if (!('operation' in step)) return []
      const reply = step.error ? () => new Response(JSON.stringify(step.error), { status: 400 }) : step.reply
      return [{ operation: step.operation, reply: reply ?? {} }]
    })
    const requests = exchange.flatMap((step) => ('operation' in step ? [toMatcher(step.request)] : []))
    const stored = new Map(devices ? [['countersign/1/1example23456789/devices', devices]] : [])
    const pool = mockSession(expectedCalls, { ...config, deviceStorage: mapStorage(stored) })

    for (const step of exchange) {
      if ('answer' in step) {
        const { challenge } = pool.state
        if (!challenge) throw new Error('There is no challenge.')
        const { clientMetadata } = step
        await pool.session.answer(challenge, step.answer as never, clientMetadata && { clientMetadata })
      }
      if ('go' in step) pool.session.goTo(step.go, step.username ? { username: step.username } : {})
      if ('resend' in step) await pool.session.resend()
      if ('then' in step) {
        expect(pool.state.challenge?.name ?? pool.state.status).toBe(step.then)
        expect(pool.state.challenge ?? {}).toMatchObject(step.details ?? {})
        expect(pool.state.error && 'code' in pool.state.error ? pool.state.error.code : undefined).toBe(
          step.error,
        )
      }
    }
    expect(pool.calls.map((call) => call.input)).toEqual(requests)
    pool.done()
  })
})

test('every challenge of Cognito occurs in an exchange', () => {
  const seen = JSON.stringify(vectors.exchanges)
  const unrecorded = ['unknown-challenge', 'ADMIN_NO_SRP_AUTH'] // the first is no real name, the second is never sent
  const names = [...Object.keys(userChallenges), ...Object.keys(automaticChallenges)].filter(
    (name) => !unrecorded.includes(name),
  )
  expect(names.filter((name) => !seen.includes(`"ChallengeName":"${name}"`))).toEqual([])
})
