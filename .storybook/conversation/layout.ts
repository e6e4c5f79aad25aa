/** Computes the drawing of the flow graph: the position and the state of each node, and the lines between them. */
import type { Column, GraphEdge, GraphNode } from './flow-graph.js'

export interface Box {
  readonly node: GraphNode
  readonly x: number
  readonly y: number
  /** `next`: a correct answer can lead there. `reachable`: another edge leads there. */
  readonly state: 'current' | 'next' | 'reachable' | 'visited' | 'other'
}

export interface Line {
  readonly path: string
  readonly kind: GraphEdge['kind']
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly headings: readonly { readonly text: string; readonly x: number }[]
  readonly boxes: readonly Box[]
  readonly lines: readonly Line[]
}

export const size = { width: 176, height: 26 }
const gap = { x: 30, y: 8 }
const top = 30
const edgeSpace = 6

/** From left to right. Two kinds of nodes share the last column, with a gap between them. */
const columns: readonly { readonly text: string; readonly of: readonly Column[] }[] = [
  { text: 'Kit', of: ['kit'] },
  { text: 'First factor', of: ['first-factor'] },
  { text: 'Next steps, in order', of: ['later'] },
  { text: 'End', of: ['end', 'other'] },
]

interface Position {
  readonly current: string | undefined
  readonly visited: readonly string[]
  readonly edges: readonly GraphEdge[]
}

export function draw(nodes: readonly GraphNode[], { current, visited, edges }: Position): Drawing {
  const stateOf = (name: string): Box['state'] => {
    if (name === current) return 'current'
    const [edge] = edges.filter(({ to }) => to === name)
    if (edge) return edge.kind === 'answer' ? 'next' : 'reachable'
    return visited.includes(name) ? 'visited' : 'other'
  }
  const xOf = (column: number) => edgeSpace + column * (size.width + gap.x)
  const boxes = columns.flatMap(({ of }, index) =>
    of
      .flatMap((wanted) => nodes.filter(({ column }) => column === wanted))
      .map(
        (node, row): Box => ({
          node,
          x: xOf(index),
          y: top + (row + of.indexOf(node.column)) * (size.height + gap.y),
          state: stateOf(node.name),
        }),
      ),
  )
  const boxOf = (name: string | undefined) => boxes.find(({ node }) => node.name === name)
  return {
    width: xOf(columns.length - 1) + size.width + edgeSpace,
    height: Math.max(...boxes.map(({ y }) => y)) + size.height + edgeSpace,
    headings: columns.map(({ text }, index) => ({ text, x: xOf(index) })),
    boxes,
    lines: edges.flatMap(({ to, via = current, kind }) => {
      const [from, box] = [boxOf(via), boxOf(to)]
      // Edges that exist everywhere are listed as text: their lines would hide the others.
      const isDrawn = from && box && box !== from && (kind === 'answer' || kind === 'rejection')
      return isDrawn ? [{ path: curve(from, box), kind }] : []
    }),
  }
}

/** Returns the path of a line between the nearer sides of two boxes. */
function curve(from: Box, to: Box): string {
  const middle = size.height / 2
  const [y1, y2] = [from.y + middle, to.y + middle]
  if (from.x === to.x) {
    const x = from.x + size.width
    return `M${x} ${y1}C${x + 26} ${y1} ${x + 26} ${y2} ${x} ${y2}`
  }
  const onward = to.x > from.x
  const x1 = onward ? from.x + size.width : from.x
  const x2 = onward ? to.x : to.x + size.width
  const bend = (x1 + x2) / 2
  return `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`
}

const descriptions: readonly { readonly kind: GraphEdge['kind']; readonly text: string }[] = [
  { kind: 'answer', text: 'After a correct answer' },
  { kind: 'rejection', text: 'After a rejection' },
  { kind: 'resend', text: 'Send the code again' },
  { kind: 'back', text: 'Back to the choice' },
  { kind: 'goTo', text: 'Go to another form' },
  { kind: 'restart', text: 'Start again' },
]

/** Describes the edges as text, for users who cannot see the drawing and for the edges that are not drawn. */
export const describeEdges = (
  edges: readonly GraphEdge[],
): readonly { text: string; names: readonly string[] }[] =>
  descriptions.flatMap(({ kind, text }) => {
    const names = edges.filter((edge) => edge.kind === kind).map(({ to }) => to)
    return names.length > 0 ? [{ text, names }] : []
  })
