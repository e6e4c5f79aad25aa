/** What a panel is given to draw: plain data, and no code of the kit's. */
import type { Place, Road } from './map.js'
import type { Conversation } from './turns.js'

export interface Shown {
  /** The story that holds the conversation. */
  readonly story: string
  readonly conversation: Conversation
  readonly places: readonly Place[]
  readonly roads: readonly Road[]
}

export const shownEvent = 'countersign/conversation'
/** A panel that has just opened asks for what there is. */
export const wantedEvent = 'countersign/conversation/wanted'
