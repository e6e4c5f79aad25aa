/** Why an answer did not lead on, as a story shows it: the problem, and the words that a person reads. */
import type { AuthError, Code } from 'countersign'
import { echoes, type Trouble, words } from '../../src/challenges/words.js'

export interface Told {
  readonly error: AuthError
  readonly says: string
  /** The label of the field that it concerns; else it stands above the form. */
  readonly beside?: string
}

type Refusal = Extract<AuthError, { readonly kind: 'rejected' }>

interface More
  extends Partial<Pick<Refusal, 'field' | 'retryAfter'>>,
    Partial<Pick<Told, 'says' | 'beside'>> {}

/** Some troubles are told in the words of others. */
export const sayOf = (trouble: Trouble): string => {
  const said: string | undefined = words.problems[trouble as keyof typeof words.problems]
  return said ?? sayOf(echoes[trouble as keyof typeof echoes])
}

function told(
  code: Code,
  recovery: Refusal['recovery'],
  { says = sayOf(code), beside, ...more }: More,
): Told {
  const { retryAfter } = more
  return {
    error: { kind: 'rejected', code, recovery, ...more },
    says: retryAfter ? words.waitFor(says, retryAfter) : says,
    ...(beside && { beside }),
  }
}

/** The question stands. */
export const refused = (code: Code, more: More = {}): Told => told(code, 'retry', more)

/** The conversation is over, and the first question is back. */
export const ended = (code: Code, more: More = {}): Told => told(code, 'restart', more)

export const tooManyTries = refused('too-many-attempts', { retryAfter: 300 })
export const locked = ended('locked', { retryAfter: 30 })
export const tookTooLong = ended('session-expired')
export const noAnswer: Told = {
  error: { kind: 'network', operation: 'RespondToAuthChallenge', recovery: 'retry' },
  says: sayOf('network'),
}
