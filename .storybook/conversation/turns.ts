/** A conversation as it may be shown: what was heard of it, turn by turn. There is no secret in any of it. */
import type { Recorded } from '../../src/transport/with.js'

/** What brings a conversation somewhere else. */
export type Cause = 'answer' | 'resend' | 'another way' | 'go' | 'restart' | 'clock'

/** One call to the pool, redacted. */
export interface Call extends Recorded {
  readonly ms: number
}

/** Why a turn did not lead on: names and reasons, and nothing that a person or a Lambda said. */
export interface Reason {
  readonly kind: string
  readonly code?: string | undefined
  readonly exception?: string | undefined
  readonly recovery?: string | undefined
  /** The keys of an answer that did not fit, and why. */
  readonly fields?: Readonly<Record<string, string>> | undefined
}

/** Where a conversation stands. */
export interface Here {
  /** The name of the question; missing once somebody is signed in. */
  readonly question?: string | undefined
  /** The names among which it lets a person choose. */
  readonly choices?: readonly string[] | undefined
  readonly canResend: boolean
  readonly canChooseAgain: boolean
}

export interface Turn {
  readonly turn: number
  readonly by: Cause
  /** The question at which it began. */
  readonly question?: string | undefined
  /** The keys of the answer, and never what they held. */
  readonly gives: readonly string[]
  readonly calls: readonly Call[]
  /** How long it took; missing while it is under way. */
  readonly ms?: number | undefined
  readonly led?: Here | undefined
  readonly reason?: Reason | undefined
}

export interface Conversation {
  readonly flow: string
  readonly here: Here
  readonly turns: readonly Turn[]
}

export type Heard =
  | { readonly type: 'begun'; readonly flow: string; readonly here: Here }
  | ({ readonly type: 'turn' } & Pick<Turn, 'turn' | 'by' | 'question' | 'gives'>)
  | ({ readonly type: 'call'; readonly turn: number } & Call)
  | ({ readonly type: 'led'; readonly turn: number; readonly ms: number; readonly here: Here } & Pick<
      Turn,
      'reason'
    >)

export type Tell = (heard: Heard) => void

/** The conversation with one thing more heard of it. A new one has no past. */
export function hear(conversation: Conversation | undefined, heard: Heard): Conversation | undefined {
  if (heard.type === 'begun') return { flow: heard.flow, here: heard.here, turns: [] }
  if (!conversation) return undefined
  const { turns } = conversation
  if (heard.type === 'turn') {
    const { type: _, ...turn } = heard
    return { ...conversation, turns: [...turns, { ...turn, calls: [] }] }
  }
  const changed = (change: (turn: Turn) => Partial<Turn>) =>
    turns.map((turn) => (turn.turn === heard.turn ? { ...turn, ...change(turn) } : turn))
  if (heard.type === 'call') {
    const { type: _, turn: __, ...call } = heard
    return { ...conversation, turns: changed(({ calls }) => ({ calls: [...calls, call] })) }
  }
  const { here, ms, reason } = heard
  // A turn that was overtaken by another has no say in where we are.
  const isNewest = turns.at(-1)?.turn === heard.turn
  return {
    ...conversation,
    here: isNewest ? here : conversation.here,
    turns: changed(() => ({ ms, led: here, reason })),
  }
}

/** The questions at which the conversation has been, in order, without the one where it is. */
export const trail = ({ turns }: Conversation): readonly string[] => [
  ...new Set(turns.flatMap(({ question }) => question ?? [])),
]

/** What a call asked and what came of it, in a few words. */
export function sayCall({ operation, input, body, error }: Call): { asked: string; came: string } {
  const about = read(input, 'ChallengeName') ?? read(input, 'AuthFlow')
  return {
    asked: about ? `${operation} ${about}` : operation,
    came: error ?? read(body, 'ChallengeName') ?? (has(body, 'AuthenticationResult') ? 'tokens' : 'done'),
  }
}

const has = (value: unknown, key: string): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && key in value

function read(value: unknown, key: string): string | undefined {
  const found = has(value, key) ? value[key] : undefined
  return typeof found === 'string' ? found : undefined
}

/** A reason in a few words. */
export function sayReason({ kind, code, exception, fields }: Reason): string {
  if (fields)
    return Object.entries(fields)
      .map(([name, issue]) => `${name}: ${issue}`)
      .join(', ')
  return [code ?? kind, exception && `(${exception})`].filter(Boolean).join(' ')
}
