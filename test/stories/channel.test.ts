/** The panel receives the newest session, complete, even if the panel opens late. */
import { addons, mockChannel } from 'storybook/preview-api'
import { expect, it } from 'vitest'
import { reportFor } from '../../.storybook/conversation/channel.js'
import {
  type PanelData,
  panelDataEvent,
  panelOpenedEvent,
} from '../../.storybook/conversation/panel-events.js'
import type { CurrentStep, TranscriptEvent } from '../../.storybook/conversation/transcript.js'

const step: CurrentStep = { challenge: 'sign-in', canResend: false, canGoBack: false }
const created: TranscriptEvent = { type: 'created', flow: 'USER_AUTH', step }
const started: TranscriptEvent = {
  type: 'started',
  id: 1,
  kind: 'answer',
  challenge: 'sign-in',
  fields: ['username'],
}

const channel = mockChannel()
addons.setChannel(channel)
const received: PanelData[] = []
channel.on(panelDataEvent, (data: PanelData) => received.push(data))

it('each message contains the whole transcript and the graph', () => {
  const report = reportFor('first')
  report(created)
  report(started)
  expect(received.map(({ story, transcript }) => [story, transcript.actions.length])).toEqual([
    ['first', 0],
    ['first', 1],
  ])
  expect(received[0]?.edges).toContainEqual({ to: 'SELECT_CHALLENGE', kind: 'answer' })
  expect(received[0]?.nodes.map(({ name }) => name)).toContain('sign-in')
})

it('an older session sends no more messages', () => {
  const [older, newest] = [reportFor('older'), reportFor('newest')]
  older(created)
  newest(created)
  received.length = 0
  older(started)
  expect(received).toEqual([])
  newest(started)
  expect(received.map(({ story }) => story)).toEqual(['newest'])
})

it('a panel that opens late requests the data and receives it once', () => {
  reportFor('late')(created)
  received.length = 0
  channel.emit(panelOpenedEvent)
  expect(received.map(({ story }) => story)).toEqual(['late'])
})
