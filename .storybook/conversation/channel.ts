/** Sends the newest transcript from a story to the panel. Each message is complete, so that a panel may open late. */
import { addons } from 'storybook/preview-api'
import type { Flow } from '../../src/core.js'
import { edgesFrom, nodes } from './flow-graph.js'
import { type PanelData, panelDataEvent, panelOpenedEvent } from './panel-events.js'
import { addEvent, type ReportEvent, type Transcript } from './transcript.js'

let newest: PanelData | undefined

function send(data: PanelData): void {
  newest = data
  addons.getChannel().emit(panelDataEvent, data)
}

let listens = false

/** Returns a function that sends the events of this story's session to the panel. The panel shows the newest session. */
export function reportFor(story: string): ReportEvent {
  let transcript: Transcript | undefined
  const channel = addons.getChannel()
  if (!listens) channel.on(panelOpenedEvent, () => newest && send(newest))
  listens = true
  const mine = Symbol(story)
  return (event) => {
    if (event.type === 'created') current = mine
    // An older session can still reach its deadline.
    if (current !== mine) return
    transcript = addEvent(transcript, event)
    if (!transcript) return
    const { step, flow } = transcript
    send({ story, transcript, nodes, edges: edgesFrom(step, flow as Flow) })
  }
}

let current: symbol | undefined
