/** The events between a story and the panel. The data is plain: the panel imports no code of the kit. */
import type { GraphEdge, GraphNode } from './flow-graph.js'
import type { Transcript } from './transcript.js'

export interface PanelData {
  /** The id of the story in which the sign-in runs. */
  readonly story: string
  readonly transcript: Transcript
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

export const panelDataEvent = 'countersign/conversation'
/** A panel that opens requests the data that exists already. */
export const panelOpenedEvent = 'countersign/conversation/opened'
