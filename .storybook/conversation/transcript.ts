/** The transcript of a sign-in: each action and its calls. It contains no secrets and no personal data. */
import type { LoggedCall } from '../../src/transport/with.js'

/** The cause of an action: a method of the session, or a deadline. */
export type ActionKind = 'answer' | 'resend' | 'back' | 'goTo' | 'restart' | 'deadline'

/** One call to Cognito, redacted. */
export interface Call extends LoggedCall {
  readonly ms: number
}

/** The reason why an action did not lead to another challenge. Contains names and codes, but no message texts. */
export interface Failure {
  readonly kind: string
  readonly code?: string | undefined
  readonly exception?: string | undefined
  readonly recovery?: string | undefined
  /** The fields with invalid input, and what is wrong with each. */
  readonly fields?: Readonly<Record<string, string>> | undefined
}

export interface CurrentStep {
  /** The name of the challenge. Missing when the user is signed in. */
  readonly challenge?: string | undefined
  /** The names that the challenge offers as choices. */
  readonly choices?: readonly string[] | undefined
  readonly canResend: boolean
  readonly canGoBack: boolean
}

export interface Action {
  readonly id: number
  readonly kind: ActionKind
  /** The challenge at which the action began. */
  readonly challenge?: string | undefined
  /** The names of the answered fields, without their values. */
  readonly fields: readonly string[]
  readonly calls: readonly Call[]
  /** The duration. Missing while the action is pending. */
  readonly ms?: number | undefined
  readonly result?: CurrentStep | undefined
  readonly failure?: Failure | undefined
}

export interface Transcript {
  readonly flow: string
  readonly step: CurrentStep
  readonly actions: readonly Action[]
}

export type TranscriptEvent =
  | { readonly type: 'created'; readonly flow: string; readonly step: CurrentStep }
  | ({ readonly type: 'started' } & Pick<Action, 'id' | 'kind' | 'challenge' | 'fields'>)
  | ({ readonly type: 'call'; readonly id: number } & Call)
  | ({
      readonly type: 'finished'
      readonly id: number
      readonly ms: number
      readonly step: CurrentStep
    } & Pick<Action, 'failure'>)

export type ReportEvent = (event: TranscriptEvent) => void

/** Returns the transcript with this event added. A new session begins a new transcript. */
export function addEvent(transcript: Transcript | undefined, event: TranscriptEvent): Transcript | undefined {
  if (event.type === 'created') return { flow: event.flow, step: event.step, actions: [] }
  if (!transcript) return undefined
  const { actions } = transcript
  if (event.type === 'started') {
    const { type: _, ...action } = event
    return { ...transcript, actions: [...actions, { ...action, calls: [] }] }
  }
  const changed = (change: (action: Action) => Partial<Action>) =>
    actions.map((action) => (action.id === event.id ? { ...action, ...change(action) } : action))
  if (event.type === 'call') {
    const { type: _, id: __, ...call } = event
    return { ...transcript, actions: changed(({ calls }) => ({ calls: [...calls, call] })) }
  }
  const { step, ms, failure } = event
  // Only the newest action changes the current step: a newer one has replaced the others.
  const isNewest = actions.at(-1)?.id === event.id
  return {
    ...transcript,
    step: isNewest ? step : transcript.step,
    actions: changed(() => ({ ms, result: step, failure })),
  }
}

/** Returns the challenges before the current one, in order and without repetitions. */
export const visitedChallenges = ({ actions }: Transcript): readonly string[] => [
  ...new Set(actions.flatMap(({ challenge }) => challenge ?? [])),
]

/** Describes a call by its operation and by the result, each in a few words. */
export function describeCall({ operation, input, body, error }: Call): { request: string; response: string } {
  const detail = read(input, 'ChallengeName') ?? read(input, 'AuthFlow')
  return {
    request: detail ? `${operation} ${detail}` : operation,
    response: error ?? read(body, 'ChallengeName') ?? (has(body, 'AuthenticationResult') ? 'tokens' : 'done'),
  }
}

const has = (value: unknown, key: string): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && key in value

function read(value: unknown, key: string): string | undefined {
  const found = has(value, key) ? value[key] : undefined
  return typeof found === 'string' ? found : undefined
}

/** Describes a failure in a few words. */
export function describeFailure({ kind, code, exception, fields }: Failure): string {
  if (fields)
    return Object.entries(fields)
      .map(([name, issue]) => `${name}: ${issue}`)
      .join(', ')
  return [code ?? kind, exception && `(${exception})`].filter(Boolean).join(' ')
}
