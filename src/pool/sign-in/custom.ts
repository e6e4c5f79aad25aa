/** A custom sign-in: after each round, the application's own Lambda decides what comes next. */
import { sideNamed } from '../../challenges/pools.js'
import { refuse } from '../call/refusal.js'
import type { Round } from '../state/state.js'
import { hasTrigger, run } from '../triggers.js'
import { type Asked, refuseCredentials } from './side.js'

type Decision =
  | { readonly tokens: true; readonly ask?: never }
  | { readonly tokens?: never; readonly ask: string }

export async function decide({ desk, signIn, user }: Asked): Promise<Decision> {
  checkConfigured({ desk })
  const { challengeName, issueTokens, failAuthentication } = await run(
    desk,
    'DefineAuthChallenge',
    'DefineAuthChallenge_Authentication',
    user,
    { session: signIn.rounds ?? [], userNotFound: signIn.phantom === true },
  )
  if (failAuthentication === true) refuseCredentials()
  if (issueTokens === true) return { tokens: true }
  return { ask: checkNamed(challengeName, signIn.rounds) }
}

/** A Lambda names only the challenges of a custom sign-in, and SRP comes first. */
function checkNamed(name = '', rounds: readonly Round[] = []): string {
  const place = sideNamed(name)?.inCustomAuth
  if (!place)
    return refuse('InvalidLambdaResponse', 'DefineAuthChallenge named no challenge of a custom sign-in.')
  if (
    place === 'first' &&
    rounds.some(({ challengeName }) => sideNamed(challengeName)?.inCustomAuth === 'any')
  )
    refuse(
      'InvalidLambdaResponse',
      `DefineAuthChallenge named ${name} after a challenge of its own, but SRP must come first.`,
    )
  return name
}

export function checkConfigured({ desk }: Pick<Asked, 'desk'>): void {
  if (!hasTrigger(desk, 'DefineAuthChallenge'))
    refuse('InvalidParameter', 'Custom auth lambda trigger is not configured for the user pool.')
}
