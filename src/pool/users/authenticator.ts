/** Authenticator apps: set up with a secret, and asked for its codes. */
import { reject } from '../call/exception.js'
import { type Context, now } from '../state/context.js'
import type { User } from '../state/state.js'
import { checkCodeLock, countWrongCode, forgetWrongCodes } from './locks.js'
import { createSecret, matchStep } from './totp.js'

/** A new secret each time; the one before it is void. */
export const generateSecret = ({ env }: Context): string => createSecret(env.random)

/** Each code counts once, the one that set the app up included. */
export async function checkAuthenticator(ctx: Context, user: User, code: string): Promise<void> {
  checkCodeLock(ctx, user)
  const step = user.authenticator && (await matchStep(user.authenticator.secret, code, now(ctx)))
  // Read again: the same code may have come twice at the same moment.
  const { authenticator } = user
  if (step === undefined || !authenticator) {
    countWrongCode(ctx, user)
    return reject('CodeMismatch', 'Invalid code received for user')
  }
  if (step <= authenticator.lastStep) reject('ExpiredCode', 'Your software token has already been used once.')
  user.authenticator = { ...authenticator, lastStep: step }
  forgetWrongCodes(ctx, user)
}

/** Makes the app the user's, if the code shows that it has the secret. */
export async function setUp(
  ctx: Context,
  user: User,
  secret: string,
  code: string,
  name: string | undefined,
): Promise<void> {
  const step = await matchStep(secret, code, now(ctx))
  if (step === undefined)
    return reject('EnableSoftwareTokenMFA', 'Code mismatch and fail enable Software Token MFA')
  user.authenticator = { secret, lastStep: step, ...(name && { name }) }
}
