/** Authenticator apps: set up with a secret, and asked for its codes. */
import { refuse } from '../call/refusal.js'
import { type Desk, now } from '../state/desk.js'
import type { User } from '../state/state.js'
import { checkCodeLock, countWrongCode, forgetWrongCodes } from './locks.js'
import { createSecret, matchStep } from './totp.js'

/** A new secret each time; the one before it is void. */
export const inventSecret = ({ realm }: Desk): string => createSecret(realm.random)

/** Each code counts once, the one that set the app up included. */
export async function checkAuthenticator(desk: Desk, user: User, code: string): Promise<void> {
  checkCodeLock(desk, user)
  const step = user.authenticator && (await matchStep(user.authenticator.secret, code, now(desk)))
  // Read again: the same code may have come twice at the same moment.
  const { authenticator } = user
  if (step === undefined || !authenticator) {
    countWrongCode(desk, user)
    return refuse('CodeMismatch', 'Invalid code received for user')
  }
  if (step <= authenticator.lastStep) refuse('ExpiredCode', 'Your software token has already been used once.')
  user.authenticator = { ...authenticator, lastStep: step }
  forgetWrongCodes(desk, user)
}

/** Makes the app the user's, if the code shows that it has the secret. */
export async function setUp(
  desk: Desk,
  user: User,
  secret: string,
  code: string,
  name: string | undefined,
): Promise<void> {
  const step = await matchStep(secret, code, now(desk))
  if (step === undefined)
    return refuse('EnableSoftwareTokenMFA', 'Code mismatch and fail enable Software Token MFA')
  user.authenticator = { secret, lastStep: step, ...(name && { name }) }
}
