/** Tests that every challenge of the registry must pass. A new challenge is tested as soon as it is registered. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  automaticChallenges,
  type ChallengeName,
  kitChallenges,
  userChallenges,
} from '../src/challenges/index.js'
import { challengeReply, expectCall, expectPassword, mockSession, tokensReply } from './mock-cognito.js'
import { cognitoSamples, kitSamples } from './samples.js'

const cognitoName = (name: string) => (name === 'unknown-challenge' ? 'TELEPATHY' : name)

describe.each(Object.entries(cognitoSamples))('%s', (name, { parameters, more, valid, sent, invalid }) => {
  const reply = challengeReply(cognitoName(name), parameters, more)

  test('the challenge is read from Cognito’s reply and can be serialized as JSON', async () => {
    const pool = mockSession([expectPassword(reply)])
    await pool.signIn()
    const challenge = pool.expectChallenge(name as ChallengeName)
    expect(JSON.parse(JSON.stringify(challenge))).toEqual(challenge)
    expect(JSON.parse(JSON.stringify(pool.state))).toEqual(pool.state)
  })

  test('a valid answer is sent with the challenge’s name and the Cognito session', async () => {
    const pool = mockSession([
      expectPassword(reply),
      expectCall(
        'RespondToAuthChallenge',
        { ChallengeName: cognitoName(name), Session: reply.Session, ClientId: '1example23456789' },
        tokensReply(),
      ),
    ])
    await pool.signIn()
    await pool.answer(valid)
    expect(pool.calls[1]?.input.ChallengeResponses).toEqual({ USERNAME: 'jane@example.com', ...sent })
    expect(pool.state.status).toBe('signed-in')
    pool.done()
  })

  test.each(invalid)('the invalid answer %j is not sent', async (answer) => {
    const pool = mockSession([expectPassword(reply)])
    await pool.signIn()
    await pool.answer(answer)
    expect(pool.state.challenge?.name).toBe(name)
    expect(pool.state.error?.kind).toBe('invalid-input')
    expect(Object.keys((pool.state.error as { fields: object }).fields)).not.toEqual([])
    expect(pool.calls).toHaveLength(1)
  })

  test('a reply without a Cognito session is an error, except for an unknown challenge', async () => {
    const { Session: _, ...withoutSession } = reply
    const pool = mockSession([expectPassword(withoutSession)])
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
  const kitName = name as keyof typeof kitSamples

  test('the answer is sent in the challenge’s own operation', async () => {
    const pool = mockSession([expectCall(operation, {}, {}), expectCall('InitiateAuth', {}, tokensReply())])
    pool.session.goTo(kitName)
    await pool.answer(valid)
    expect(pool.calls[0]?.input).toMatchObject({ ClientId: '1example23456789', ...sent })
  })

  test('the challenge contains the username and can be serialized as JSON', () => {
    const pool = mockSession([])
    pool.session.goTo(kitName, { username: 'jane' })
    const challenge = pool.expectChallenge(kitName)
    expect(challenge).toMatchObject({ username: 'jane' })
    expect(JSON.parse(JSON.stringify(challenge))).toEqual(challenge)
  })

  test.each(invalid)('the invalid answer %j is not sent', async (answer) => {
    const pool = mockSession([])
    pool.session.goTo(kitName)
    await pool.answer(answer)
    expect(pool.state.error?.kind).toBe('invalid-input')
    expect(pool.calls).toEqual([])
  })
})

test('each name belongs to exactly one of the three lists', () => {
  const names = [userChallenges, automaticChallenges, kitChallenges].flatMap((list) => Object.keys(list))
  expect(new Set(names).size).toBe(names.length)
})

test('the README has a row for each challenge', () => {
  const readme = readFileSync('README.md', 'utf8')
  const names = [userChallenges, automaticChallenges, kitChallenges].flatMap((list) => Object.keys(list))
  expect(names.filter((name) => !readme.includes(`| \`${name}\` |`))).toEqual([])
})

test('Cognito’s names are in capitals, and the kit’s names are in lower case', () => {
  const cognitoNames = [...Object.keys(userChallenges), ...Object.keys(automaticChallenges)].filter(
    (name) => name !== 'unknown-challenge',
  )
  expect(cognitoNames.filter((name) => !/^[A-Z_]+$/.test(name))).toEqual([])
  expect(Object.keys(kitChallenges).filter((name) => !/^[a-z-]+$/.test(name))).toEqual([])
})
