/** A panel is told of one conversation, the newest; and of all of it, however late it opens. */
import { addons, mockChannel } from 'storybook/preview-api'
import { expect, it } from 'vitest'
import { tellOf } from '../../.storybook/conversation/channel.js'
import { type Shown, shownEvent, wantedEvent } from '../../.storybook/conversation/shown.js'
import type { Heard, Here } from '../../.storybook/conversation/turns.js'

const here: Here = { question: 'sign-in', canResend: false, canChooseAgain: false }
const begun: Heard = { type: 'begun', flow: 'USER_AUTH', here }
const turn: Heard = { type: 'turn', turn: 1, by: 'answer', question: 'sign-in', gives: ['username'] }

const channel = mockChannel()
addons.setChannel(channel)
const told: Shown[] = []
channel.on(shownEvent, (shown: Shown) => told.push(shown))

it('the whole conversation is told each time, with the map of it', () => {
  const tell = tellOf('first')
  tell(begun)
  tell(turn)
  expect(told.map(({ story, conversation }) => [story, conversation.turns.length])).toEqual([
    ['first', 0],
    ['first', 1],
  ])
  expect(told[0]?.roads).toContainEqual({ to: 'SELECT_CHALLENGE', by: 'answer' })
  expect(told[0]?.places.map(({ name }) => name)).toContain('sign-in')
})

it('one that was left behind is told of no more', () => {
  const [left, newest] = [tellOf('left'), tellOf('newest')]
  left(begun)
  newest(begun)
  told.length = 0
  left(turn)
  expect(told).toEqual([])
  newest(turn)
  expect(told.map(({ story }) => story)).toEqual(['newest'])
})

it('a panel that opens late asks, and is told once', () => {
  tellOf('late')(begun)
  told.length = 0
  channel.emit(wantedEvent)
  expect(told.map(({ story }) => story)).toEqual(['late'])
})
