/** Authenticator apps: set-up and verification of codes. */
import { reject } from '../call/exception.js'
import { type Context, now } from '../state/context.js'
import type { User } from '../state/state.js'
import { checkCodeLock, countWrongCode, forgetWrongCodes } from './locks.js'
import { createSecret, matchStep } from './totp.js'

/** Returns a new secret for an app. */
export const generateSecret = ({ env }: Context): string => createSecret(env.random)

/** Verifies a code. Each code is accepted one time, including the one of the set-up. */
export async function checkAuthenticator(ctx: Context, user: User, code: string): Promise<void> {
  checkCodeLock(ctx, user)
  const step = user.authenticator && (await matchStep(user.authenticator.secret, code, now(ctx)))
  // Reads it again, because the same code may have arrived twice at the same time.
  const { authenticator } = user
  if (step === undefined || !authenticator) {
    countWrongCode(ctx, user)
    return reject('CodeMismatch', 'Invalid code received for user')
  }
  if (step <= authenticator.lastStep) reject('ExpiredCode', 'Your software token has already been used once.')
  user.authenticator = { ...authenticator, lastStep: step }
  forgetWrongCodes(ctx, user)
}

/** Sets up the app if the code proves that it has the secret. */
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
