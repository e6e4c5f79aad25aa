/** What a timeline shows of each turn, in words and in lengths. */
import { type Conversation, sayReason, type Turn } from './turns.js'

export interface Entry {
  readonly turn: Turn
  /** What the person, or the clock, did. */
  readonly did: string
  readonly outcome: 'running' | 'led' | 'again' | 'over' | 'signed-in'
  /** Where it led, or why it did not. */
  readonly came: string
  /** How long it took, in words, and beside the longest of all. */
  readonly took: string
  readonly share: number
}

const deeds: Readonly<Record<Turn['by'], string>> = {
  answer: 'Answers',
  resend: 'Asks for another code',
  'another way': 'Wants another way',
  go: 'Goes elsewhere',
  restart: 'Begins again',
  clock: 'Time runs out',
}

export const sayDuration = (ms: number): string => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`)

export function timeline({ turns }: Conversation): readonly Entry[] {
  const longest = Math.max(1, ...turns.map(({ ms = 0 }) => ms))
  return turns.map((turn) => ({
    turn,
    did: deeds[turn.by],
    ...outcomeOf(turn),
    took: turn.ms === undefined ? '' : sayDuration(turn.ms),
    share: (turn.ms ?? 0) / longest,
  }))
}

function outcomeOf({ led, reason }: Turn): Pick<Entry, 'outcome' | 'came'> {
  if (!led) return { outcome: 'running', came: 'under way' }
  if (reason) return { outcome: reason.recovery === 'restart' ? 'over' : 'again', came: sayReason(reason) }
  return led.question ? { outcome: 'led', came: led.question } : { outcome: 'signed-in', came: 'signed in' }
}
