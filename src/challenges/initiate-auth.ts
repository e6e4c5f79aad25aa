/** Starts a sign-in with the chosen flow, and continues to sign in after a sign-up or a new password. */
import { CognitoError } from '../wire/errors.js'
import type { Reply } from '../wire/transport.js'
import type { ChallengeContext, Credentials, KitChallengeInput, Next } from './challenge-types.js'
import { isChoiceBased, passwordParameter } from './flow.js'

/** Starts a sign-in. Stores the credentials in the context, so that the sign-in can be replayed. */
export async function initiateAuth(credentials: Credentials, context: ChallengeContext): Promise<Reply> {
  const { flow, authParameters } = context.settings
  const { username, password } = credentials
  const wanted = isChoiceBased(flow) && (credentials.preferredChallenge ?? (password && 'PASSWORD_SRP'))
  // Without a password, a password factor cannot be preferred. Cognito then offers a choice.
  const preferred = wanted && (password || !passwordParameter[wanted]) ? wanted : undefined
  const carried = passwordParameter[preferred ?? flow]
  const preferredChallenge = isChoiceBased(flow) ? credentials.preferredChallenge : undefined
  Object.assign(context, {
    initiatedWith: { ...credentials, preferredChallenge },
    username,
    userId: undefined,
    password,
    // With SRP the password is checked later. The challenges of Lambda triggers are unknown.
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
 * Signs in after an account was confirmed or a password was changed. A rejection is shown in the sign-in form and not in
 * the form whose answer was accepted.
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
      // The sign-in with the session of the confirmation is optional. Continue with a normal sign-in.
      if (!(error instanceof CognitoError)) throw error
    }
  }
  if (!password || settings.flow === 'CUSTOM_AUTH') return { open: 'sign-in', input }
  return { reply: await initiateAuth({ username, password }, context) }
}
