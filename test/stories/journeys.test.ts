/** The journeys cover every challenge that a pool can send. Each journey checks its own steps. */
import { expect, it } from 'vitest'
import { kitChallenges, userChallenges } from '../../src/challenges/index.js'
import { challengeOrder } from '../../src/challenges/pools.js'
import * as coverage from '../../stories/journeys/coverage.js'

it('each challenge after the first factor has a journey', () => {
  expect(Object.keys(coverage.cognitoChallenges)).toEqual(challengeOrder)
})

it('each challenge except PASSWORD has a journey', () => {
  const listed = Object.keys({ ...kitChallenges, ...userChallenges }).filter((name) => name !== 'PASSWORD')
  expect(Object.keys(coverage.userChallenges).sort()).toEqual(listed.sort())
})

it('there are more than twenty journeys', () => {
  const { keysWith, ...tables } = coverage
  const journeys = Object.values(tables).flatMap((table) => Object.values(table).flat())
  expect(new Set<string>(journeys).size).toBeGreaterThan(20)
  expect(keysWith(coverage.flows, 'Flows/Passkey')).toEqual(['USER_AUTH'])
})
