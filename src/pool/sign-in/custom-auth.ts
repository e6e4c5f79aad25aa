/** Custom sign-ins: a Lambda decides the next step after each challenge. */
import { findHandler } from '../../challenges/pools.js'
import { reject } from '../call/exception.js'
import type { ChallengeResult } from '../state/state.js'
import { hasTrigger, runTrigger } from '../triggers.js'
import { type Attempt, rejectCredentials } from './challenge-handler.js'

type Decision =
  | { readonly tokens: true; readonly next?: never }
  | { readonly tokens?: never; readonly next: string }

export async function defineNext({ ctx, signIn, user }: Attempt): Promise<Decision> {
  checkConfigured({ ctx })
  const { challengeName, issueTokens, failAuthentication } = await runTrigger(
    ctx,
    'DefineAuthChallenge',
    'DefineAuthChallenge_Authentication',
    user,
    { session: signIn.challengeResults ?? [], userNotFound: signIn.simulated === true },
  )
  if (failAuthentication === true) rejectCredentials()
  if (issueTokens === true) return { tokens: true }
  return { next: checkNamed(challengeName, signIn.challengeResults) }
}

/** Checks that the Lambda named a challenge of a custom sign-in, with SRP first. */
function checkNamed(name = '', rounds: readonly ChallengeResult[] = []): string {
  const place = findHandler(name)?.inCustomAuth
  if (!place)
    return reject('InvalidLambdaResponse', 'DefineAuthChallenge named no challenge of a custom sign-in.')
  if (
    place === 'first' &&
    rounds.some(({ challengeName }) => findHandler(challengeName)?.inCustomAuth === 'any')
  )
    reject(
      'InvalidLambdaResponse',
      `DefineAuthChallenge named ${name} after CUSTOM_CHALLENGE, but SRP must come first.`,
    )
  return name
}

export function checkConfigured({ ctx }: Pick<Attempt, 'ctx'>): void {
  if (!hasTrigger(ctx, 'DefineAuthChallenge'))
    reject('InvalidParameter', 'Custom auth lambda trigger is not configured for the user pool.')
}
