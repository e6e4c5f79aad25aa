/** The journeys pass through everything that a pool can ask. That each of them does what it says is in its own play. */
import { expect, it } from 'vitest'
import { entries, questions } from '../../src/challenges/index.js'
import { gates as poolsGates } from '../../src/challenges/pools.js'
import * as coverage from '../../stories/journeys/coverage.js'

it('each gate of the pool has a journey', () => {
  expect(Object.keys(coverage.challenges)).toEqual(poolsGates)
})

it('each question has a journey, but for the one that no pool of ours poses', () => {
  const listed = Object.keys({ ...entries, ...questions }).filter((name) => name !== 'PASSWORD')
  expect(Object.keys(coverage.questions).sort()).toEqual(listed.sort())
})

it('there are more than twenty of them', () => {
  const { standsUnder, ...tables } = coverage
  const journeys = Object.values(tables).flatMap((table) => Object.values(table).flat())
  expect(new Set<string>(journeys).size).toBeGreaterThan(20)
  expect(standsUnder(coverage.flows, 'Flows/Passkey')).toEqual(['USER_AUTH'])
})
