/** Each way in and each gate, by the kit, on every road to the pool. */
import { describe, expect, test } from 'vitest'
import { type Road, roads } from './roads.js'
import { right, visit } from './visit.js'

describe.each(Object.entries(roads))('%s', (_, road: Road) => {
  test('a password is proved by SRP', async () => {
    const ada = await visit({}, {}, road)
    await ada.signIn()
    expect(ada.state.status).toBe('signed-in')
  })

  test('a wrong password is refused', async () => {
    const ada = await visit({}, {}, road)
    await ada.signIn('ada', 'wrong')
    expect(ada.state.problem).toMatchObject({ kind: 'refused', code: 'wrong-credentials' })
  })
})
