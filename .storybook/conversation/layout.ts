/** Where each place stands on the drawing, and what it is to whoever is here. */
import type { Place, Rank, Road } from './map.js'

export interface Spot {
  readonly place: Place
  readonly x: number
  readonly y: number
  /** `here`; `open` to an answer; a `way` that the person can take; where one `was`; or `far`. */
  readonly state: 'here' | 'open' | 'way' | 'was' | 'far'
}

export interface Line {
  readonly path: string
  readonly by: Road['by']
}

export interface Drawing {
  readonly width: number
  readonly height: number
  readonly heads: readonly { readonly text: string; readonly x: number }[]
  readonly spots: readonly Spot[]
  readonly lines: readonly Line[]
}

export const size = { width: 176, height: 26 }
const gap = { x: 30, y: 8 }
const top = 30
const edge = 6

/** From the left to the right; what stands beside the road shares the last column with its end, at some distance. */
const columns: readonly { readonly text: string; readonly ranks: readonly Rank[] }[] = [
  { text: 'Ours', ranks: ['ours'] },
  { text: 'First factor', ranks: ['first'] },
  { text: 'Gates, in order', ranks: ['gate'] },
  { text: 'The end', ranks: ['end', 'beside'] },
]

interface Position {
  readonly here: string | undefined
  readonly trail: readonly string[]
  readonly roads: readonly Road[]
}

export function draw(places: readonly Place[], { here, trail, roads }: Position): Drawing {
  const stateOf = (name: string): Spot['state'] => {
    if (name === here) return 'here'
    const [road] = roads.filter(({ to }) => to === name)
    if (road) return road.by === 'answer' ? 'open' : 'way'
    return trail.includes(name) ? 'was' : 'far'
  }
  const xOf = (column: number) => edge + column * (size.width + gap.x)
  const spots = columns.flatMap(({ ranks }, column) =>
    ranks
      .flatMap((wanted) => places.filter(({ rank }) => rank === wanted))
      .map(
        (place, row): Spot => ({
          place,
          x: xOf(column),
          y: top + (row + ranks.indexOf(place.rank)) * (size.height + gap.y),
          state: stateOf(place.name),
        }),
      ),
  )
  const spotOf = (name: string | undefined) => spots.find(({ place }) => place.name === name)
  return {
    width: xOf(columns.length - 1) + size.width + edge,
    height: Math.max(...spots.map(({ y }) => y)) + size.height + edge,
    heads: columns.map(({ text }, column) => ({ text, x: xOf(column) })),
    spots,
    lines: roads.flatMap(({ to, via = here, by }) => {
      const [from, spot] = [spotOf(via), spotOf(to)]
      // Where everybody can go at any time is told in words; a line for each would hide the others.
      const isDrawn = from && spot && spot !== from && (by === 'answer' || by === 'no')
      return isDrawn ? [{ path: curve(from, spot), by }] : []
    }),
  }
}

/** Leaves at the side that is nearer, and arrives likewise. */
function curve(from: Spot, to: Spot): string {
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

const saying: readonly { readonly by: Road['by']; readonly text: string }[] = [
  { by: 'answer', text: 'A right answer leads to' },
  { by: 'no', text: 'If the pool says no' },
  { by: 'resend', text: 'The code can be sent again' },
  { by: 'another way', text: 'Another way, by' },
  { by: 'go', text: 'The page can go to' },
  { by: 'restart', text: 'Starting again, to' },
]

/** The roads in words, for those who can't see the drawing and for those who can. */
export const sayRoads = (roads: readonly Road[]): readonly { text: string; names: readonly string[] }[] =>
  saying.flatMap(({ by, text }) => {
    const names = roads.filter((road) => road.by === by).map(({ to }) => to)
    return names.length > 0 ? [{ text, names }] : []
  })
