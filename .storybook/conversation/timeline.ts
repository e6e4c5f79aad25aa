/** Prepares the actions of a transcript for display, as text and as lengths. */
import { type Action, describeFailure, type Transcript } from './transcript.js'

export interface TimelineEntry {
  readonly action: Action
  readonly label: string
  readonly outcome: 'pending' | 'advanced' | 'retry' | 'restart' | 'signed-in'
  /** The name of the next challenge, or the reason why there is none. */
  readonly result: string
  /** The duration as text, and as a share of the longest duration. */
  readonly duration: string
  readonly share: number
}

const labels: Readonly<Record<Action['kind'], string>> = {
  answer: 'Answers',
  resend: 'Requests another code',
  back: 'Returns to the choice',
  goTo: 'Opens another form',
  restart: 'Starts again',
  deadline: 'Runs into the deadline',
}

export const formatDuration = (ms: number): string => (ms < 1000 ? `${ms} ms` : `${(ms / 1000).toFixed(1)} s`)

export function timeline({ actions }: Transcript): readonly TimelineEntry[] {
  const longest = Math.max(1, ...actions.map(({ ms = 0 }) => ms))
  return actions.map((action) => ({
    action,
    label: labels[action.kind],
    ...outcomeOf(action),
    duration: action.ms === undefined ? '' : formatDuration(action.ms),
    share: (action.ms ?? 0) / longest,
  }))
}

function outcomeOf({ result, failure }: Action): Pick<TimelineEntry, 'outcome' | 'result'> {
  if (!result) return { outcome: 'pending', result: 'pending' }
  if (failure)
    return {
      outcome: failure.recovery === 'restart' ? 'restart' : 'retry',
      result: describeFailure(failure),
    }
  return result.challenge
    ? { outcome: 'advanced', result: result.challenge }
    : { outcome: 'signed-in', result: 'signed in' }
}
