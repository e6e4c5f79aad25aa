/** The rules for each challenge when a real pool starts it, over each transport to the pool. */
import { describe, expect, test } from 'vitest'
import type { Transport } from '../../src/core.js'
import { type Road, roads } from './roads.js'
import { type Posed, type Scene, scenes } from './scenes.js'
import { visit } from './visit.js'

/** A transport that counts its calls. */
function counting(road: Road) {
  const calls: string[] = []
  const counted: Road = async (pool) => {
    const transport = await road(pool)
    const counting: Transport = (operation, input, signal) => {
      calls.push(operation)
      return transport(operation, input, signal)
    }
    return counting
  }
  return { calls, counted }
}

describe.each(Object.entries(roads))('%s', (_, road) => {
  describe.each(Object.entries(scenes) as [Posed, Scene][])('%s', (name, scene) => {
    const arrive = async (by: Road = road) => {
      const ada = await visit(scene.pool, scene.config, by)
      await scene.lead(ada)
      return { ada, challenge: ada.asked(name) }
    }

    test('the challenge is started, read, and survives JSON', async () => {
      const { challenge } = await arrive()
      expect(JSON.parse(JSON.stringify(challenge))).toEqual(challenge)
    })

    test('the right answer is accepted', async () => {
      const { ada } = await arrive()
      await ada.answer(await scene.right(ada))
      if (scene.next) ada.asked(scene.next)
      else expect(ada.state).toMatchObject({ status: 'signed-in' })
    })

    test('an invalid answer sends no call', async () => {
      const { calls, counted } = counting(road)
      const { ada } = await arrive(counted)
      const before = calls.length
      await ada.answer({})
      expect(ada.state.error?.kind).toBe('invalid-input')
      expect(calls).toHaveLength(before)
    })

    const { wrong } = scene
    if (!wrong) return
    test('the wrong answer is rejected, with its recovery', async () => {
      const { ada } = await arrive()
      await ada.answer(await wrong.answer(ada))
      expect(ada.state.error).toMatchObject({ kind: 'rejected', code: wrong.code, recovery: wrong.recovery })
      expect(ada.session.getTokens()).toBeUndefined()
      if (wrong.recovery === 'restart') return void ada.asked('sign-in')
      ada.asked(name)
      await ada.answer(await scene.right(ada))
      expect(ada.state).toMatchObject({ status: 'signed-in' })
    })
  })
})
