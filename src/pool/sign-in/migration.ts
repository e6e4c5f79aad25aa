/** User migration: a trigger provides users that the pool does not have. */
import { CognitoException } from '../call/exception.js'
import type { Context } from '../state/context.js'
import type { User } from '../state/state.js'
import { hasTrigger, runTrigger } from '../triggers.js'
import { createUser, findUser } from '../users/accounts.js'
import { makeVerifier, setPassword } from '../users/passwords.js'

type Source = 'UserMigration_Authentication' | 'UserMigration_ForgotPassword'

/** Returns the user, who is created if the trigger knows the username, and the password if there is one. */
export async function findOrMigrate(
  ctx: Context,
  typed: string,
  source: Source,
  password?: string,
): Promise<User | undefined> {
  const user = findUser(ctx.pool, typed)
  if (user || !hasTrigger(ctx, 'UserMigration')) return user

  const response = await callTrigger(ctx, typed, source, password)
  if (!response) return undefined
  // Another call may have migrated the user in the meantime.
  const migratedMeanwhile = findUser(ctx.pool, typed)
  if (migratedMeanwhile) return migratedMeanwhile
  const { username: _, ...attributes } = response.userAttributes ?? {}
  const status =
    response.finalUserStatus === 'CONFIRMED' && password !== undefined ? 'CONFIRMED' : 'RESET_REQUIRED'
  const aliasesMove = response.forceAliasCreation === true
  const migrated = createUnlessTaken(() => createUser(ctx, typed, attributes, { status, aliasesMove }))
  if (!migrated) return undefined
  if (password !== undefined) setPassword(ctx, migrated, await makeVerifier(ctx, migrated.username, password))
  return migrated
}

/** A user whose address belongs to another account is not migrated. */
function createUnlessTaken(create: () => User): User | undefined {
  try {
    return create()
  } catch (error) {
    if (error instanceof CognitoException && /^(Alias|Username)Exists$/.test(error.exception))
      return undefined
    throw error
  }
}

async function callTrigger(ctx: Context, typed: string, source: Source, password: string | undefined) {
  const unknownUser = { username: typed, attributes: {}, status: 'UNCONFIRMED' as const }
  try {
    const { validationData } = ctx
    const response = await runTrigger(ctx, 'UserMigration', source, unknownUser, {
      ...(password !== undefined && { password }),
      ...(validationData && { validationData }),
    })
    return response.userAttributes ? response : undefined
  } catch (error) {
    // A trigger that throws does not know the user.
    if (error instanceof CognitoException && error.exception === 'UserLambdaValidation') return undefined
    throw error
  }
}
