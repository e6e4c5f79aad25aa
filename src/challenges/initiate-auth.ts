/** The first call of a sign-in, by the flow that was chosen; and how one goes on by itself. */
import { CognitoError } from '../wire/errors.js'
import type { Reply } from '../wire/transport.js'
import type { ChallengeContext, Credentials, KitChallengeInput, Next } from './challenge-types.js'
import { isChoiceBased, passwordParameter } from './flow.js'

/** Begins a sign-in. The credentials are noted in the turn, so that it can begin once more. */
export async function initiateAuth(credentials: Credentials, context: ChallengeContext): Promise<Reply> {
  const { flow, authParameters } = context.settings
  const { username, password } = credentials
  const wanted = isChoiceBased(flow) && (credentials.preferredChallenge ?? (password && 'PASSWORD_SRP'))
  // A password that isn't there can't be preferred: then the pool offers the choice.
  const preferred = wanted && (password || !passwordParameter[wanted]) ? wanted : undefined
  const carried = passwordParameter[preferred ?? flow]
  const preferredChallenge = isChoiceBased(flow) ? credentials.preferredChallenge : undefined
  Object.assign(context, {
    initiatedWith: { ...credentials, preferredChallenge },
    username,
    userId: undefined,
    password,
    // A password by SRP is proved later. What Lambdas ask for after a name, only they know.
    nextFactor: carried === 'PASSWORD' ? 'second' : isChoiceBased(flow) ? 'first' : undefined,
  })
  return context.call('InitiateAuth', {
    AuthFlow: flow.replace('_WITH_SRP', ''),
    AuthParameters: {
      ...authParameters(),
      USERNAME: username,
      PREFERRED_CHALLENGE: preferred,
      CHALLENGE_NAME: flow === 'CUSTOM_AUTH_WITH_SRP' ? carried : undefined,
      PASSWORD: carried === 'PASSWORD' ? password : undefined,
      SRP_A: carried === 'SRP_A' ? await context.srp.start() : undefined,
      DEVICE_KEY: context.device?.deviceKey,
    },
  })
}

/**
 * Goes on to sign in, once an account is confirmed or has a new password. The conversation stands at the sign-in
 * form from here on, so that a refusal is shown there and not at a question that was answered well.
 */
export async function continueToSignIn(
  notice: KitChallengeInput['notice'],
  context: ChallengeContext,
  cognitoSession?: string,
): Promise<Next> {
  const { username = '', password, settings } = context
  const input = { username, notice }
  context.setFallbackStep('sign-in', input)
  if (cognitoSession) {
    const AuthParameters = { USERNAME: username }
    try {
      return {
        reply: await context.call('InitiateAuth', {
          AuthFlow: 'USER_AUTH',
          AuthParameters,
          Session: cognitoSession,
        }),
      }
    } catch (error) {
      // It was a courtesy of the pool's; the ordinary way is still open.
      if (!(error instanceof CognitoError)) throw error
    }
  }
  if (!password || settings.flow === 'CUSTOM_AUTH') return { open: 'sign-in', input }
  return { reply: await initiateAuth({ username, password }, context) }
}
