/** What goes from a story to its panel: the newest conversation as a whole, so that a panel which opens late has it too. */
import { addons } from 'storybook/preview-api'
import type { Flow } from '../../src/core.js'
import { places, roadsFrom } from './map.js'
import { type Shown, shownEvent, wantedEvent } from './shown.js'
import { type Conversation, hear, type Tell } from './turns.js'

let newest: Shown | undefined

function show(shown: Shown): void {
  newest = shown
  addons.getChannel().emit(shownEvent, shown)
}

let listens = false

/** Tells of the conversation that this story holds; of one at a time, the newest. */
export function tellOf(story: string): Tell {
  let conversation: Conversation | undefined
  const channel = addons.getChannel()
  if (!listens) channel.on(wantedEvent, () => newest && show(newest))
  listens = true
  const mine = Symbol(story)
  return (heard) => {
    if (heard.type === 'begun') held = mine
    // One that was left behind may still end by its clock.
    if (held !== mine) return
    conversation = hear(conversation, heard)
    if (!conversation) return
    const { here, flow } = conversation
    show({ story, conversation, places, roads: roadsFrom(here, flow as Flow) })
  }
}

let held: symbol | undefined
