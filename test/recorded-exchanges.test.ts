/** Exchanges that others recorded: what we send is the same to the letter, and what we read is what was said. */
import { describe, expect, test } from 'vitest'
import { questions, silent } from '../src/challenges/index.js'
import type { AuthConfig, GoToTarget } from '../src/core.js'
import { type ExpectedCall, mapStorage, mockSession } from './mock-cognito.js'
import vectors from './vectors/exchanges.json' with { type: 'json' }

type Word =
  | { answer: unknown; clientMetadata?: Record<string, string> }
  | { go: GoToTarget; username?: string }
  | { resend: true }
  | { operation: string; request: object; reply?: object; error?: object }
  | { then: string; details?: object; error?: string }

/** `…` stands for a value that differs each time. */
function filled(expected: unknown): unknown {
  if (expected === '…') return expect.any(String)
  if (Array.isArray(expected)) return expected.map(filled)
  if (typeof expected !== 'object' || expected === null) return expected
  return Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, filled(value)]))
}

const exchanges = vectors.exchanges as unknown as {
  name: string
  source: string
  config: Partial<AuthConfig>
  devices?: string
  exchange: Word[]
}[]

describe.each(exchanges)('$name ($source)', ({ config, devices, exchange }) => {
  test('is held word by word', async () => {
    const lines = exchange.flatMap((word): ExpectedCall[] => {
      if (!('operation' in word)) return []
      const says = word.error ? () => new Response(JSON.stringify(word.error), { status: 400 }) : word.reply
      return [{ operation: word.operation, says: says ?? {} }]
    })
    const requests = exchange.flatMap((word) => ('operation' in word ? [filled(word.request)] : []))
    const stored = new Map(devices ? [['countersign/1/1example23456789/devices', devices]] : [])
    const pool = mockSession(lines, { ...config, deviceStorage: mapStorage(stored) })

    for (const word of exchange) {
      if ('answer' in word) {
        const { challenge } = pool.state
        if (!challenge) throw new Error('Nothing is asked.')
        const { clientMetadata } = word
        await pool.session.answer(challenge, word.answer as never, clientMetadata && { clientMetadata })
      }
      if ('go' in word) pool.session.goTo(word.go, word.username ? { username: word.username } : {})
      if ('resend' in word) await pool.session.resend()
      if ('then' in word) {
        expect(pool.state.challenge?.name ?? pool.state.status).toBe(word.then)
        expect(pool.state.challenge ?? {}).toMatchObject(word.details ?? {})
        expect(pool.state.error && 'code' in pool.state.error ? pool.state.error.code : undefined).toBe(
          word.error,
        )
      }
    }
    expect(pool.calls.map((call) => call.input)).toEqual(requests)
    pool.done()
  })
})

test('every challenge of the pool’s stands in an exchange', () => {
  const seen = JSON.stringify(vectors.exchanges)
  const ours = ['unknown-challenge', 'ADMIN_NO_SRP_AUTH'] // never recorded: the one is unknown, the other is never posed
  const names = [...Object.keys(questions), ...Object.keys(silent)].filter((name) => !ours.includes(name))
  expect(names.filter((name) => !seen.includes(`"ChallengeName":"${name}"`))).toEqual([])
})
