/** What holds for every challenge in the list: a new one is under test the moment it is listed. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type ChallengeName, entries, questions, silent } from '../src/challenges/index.js'
import { challengeReply, expectCall, expectPassword, mockSession, tokensReply } from './mock-cognito.js'
import { cognitoSamples, kitSamples } from './samples.js'

const wireName = (name: string) => (name === 'unknown-challenge' ? 'TELEPATHY' : name)

describe.each(Object.entries(cognitoSamples))('%s', (name, { parameters, more, valid, sent, invalid }) => {
  const pose = challengeReply(wireName(name), parameters, more)

  test('reads what its pool poses, and survives JSON', async () => {
    const pool = mockSession([expectPassword(pose)])
    await pool.signIn()
    const challenge = pool.expectChallenge(name as ChallengeName)
    expect(JSON.parse(JSON.stringify(challenge))).toEqual(challenge)
    expect(JSON.parse(JSON.stringify(pool.state))).toEqual(pool.state)
  })

  test('writes a fitting answer under its name, on its thread', async () => {
    const pool = mockSession([
      expectPassword(pose),
      expectCall(
        'RespondToAuthChallenge',
        { ChallengeName: wireName(name), Session: pose.Session, ClientId: '1example23456789' },
        tokensReply(),
      ),
    ])
    await pool.signIn()
    await pool.answer(valid)
    expect(pool.calls[1]?.input.ChallengeResponses).toEqual({ USERNAME: 'jane@example.com', ...sent })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test.each(invalid)('refuses a misfit without sending: %j', async (issue) => {
    const pool = mockSession([expectPassword(pose)])
    await pool.signIn()
    await pool.answer(issue)
    expect(pool.state.challenge?.name).toBe(name)
    expect(pool.state.error?.kind).toBe('invalid-input')
    expect(Object.keys((pool.state.error as { fields: object }).fields)).not.toEqual([])
    expect(pool.calls).toHaveLength(1)
  })

  test('cannot be posed without a thread, unless nobody knows what it is', async () => {
    const { Session: _, ...threadless } = pose
    const pool = mockSession([expectPassword(threadless)])
    await pool.signIn()
    if (name === 'unknown-challenge') pool.expectChallenge(name)
    else
      expect(pool.state.error).toEqual({
        kind: 'invalid-response',
        operation: 'InitiateAuth',
        field: 'Session',
        recovery: 'retry',
      })
  })
})

describe.each(Object.entries(kitSamples))('%s', (name, { operation, valid, sent, invalid }) => {
  const entry = name as keyof typeof kitSamples

  test('asks its own operation', async () => {
    const pool = mockSession([expectCall(operation, {}, {}), expectCall('InitiateAuth', {}, tokensReply())])
    pool.session.goTo(entry)
    await pool.answer(valid)
    expect(pool.calls[0]?.input).toMatchObject({ ClientId: '1example23456789', ...sent })
  })

  test('takes the name along, and survives JSON', () => {
    const pool = mockSession([])
    pool.session.goTo(entry, { username: 'jane' })
    const challenge = pool.expectChallenge(entry)
    expect(challenge).toMatchObject({ username: 'jane' })
    expect(JSON.parse(JSON.stringify(challenge))).toEqual(challenge)
  })

  test.each(invalid)('refuses a misfit without sending: %j', async (issue) => {
    const pool = mockSession([])
    pool.session.goTo(entry)
    await pool.answer(issue)
    expect(pool.state.error?.kind).toBe('invalid-input')
    expect(pool.calls).toEqual([])
  })
})

test('a name is asked of a person, answered by a machine, or ours, and never two of them', () => {
  const names = [questions, silent, entries].flatMap((list) => Object.keys(list))
  expect(new Set(names).size).toBe(names.length)
})

test('the README has a row for each', () => {
  const readme = readFileSync('README.md', 'utf8')
  const names = [questions, silent, entries].flatMap((list) => Object.keys(list))
  expect(names.filter((name) => !readme.includes(`| \`${name}\` |`))).toEqual([])
})

test('case tells who coined a name', () => {
  const theirs = [...Object.keys(questions), ...Object.keys(silent)].filter(
    (name) => name !== 'unknown-challenge',
  )
  expect(theirs.filter((name) => !/^[A-Z_]+$/.test(name))).toEqual([])
  expect(Object.keys(entries).filter((name) => !/^[a-z-]+$/.test(name))).toEqual([])
})
