/** Users who lived elsewhere: the trigger for migrations may know them where the pool does not. */
import { CognitoException } from '../call/exception.js'
import type { Context } from '../state/context.js'
import type { User } from '../state/state.js'
import { hasTrigger, runTrigger } from '../triggers.js'
import { createUser, findUser } from '../users/accounts.js'
import { makeVerifier, setPassword } from '../users/passwords.js'

type Source = 'UserMigration_Authentication' | 'UserMigration_ForgotPassword'

/** The user, brought over on the way if the trigger knows the name (and the password, where one was typed). */
export async function findOrMigrate(
  ctx: Context,
  typed: string,
  source: Source,
  password?: string,
): Promise<User | undefined> {
  const user = findUser(ctx.pool, typed)
  if (user || !hasTrigger(ctx, 'UserMigration')) return user

  const told = await ask(ctx, typed, source, password)
  if (!told) return undefined
  // Somebody else may have brought the user over in the meantime.
  const arrived = findUser(ctx.pool, typed)
  if (arrived) return arrived
  const { username: _, ...attributes } = told.userAttributes ?? {}
  const status =
    told.finalUserStatus === 'CONFIRMED' && password !== undefined ? 'CONFIRMED' : 'RESET_REQUIRED'
  const aliasesMove = told.forceAliasCreation === true
  const migrated = createUnlessTaken(() => createUser(ctx, typed, attributes, { status, aliasesMove }))
  if (!migrated) return undefined
  if (password !== undefined) setPassword(ctx, migrated, await makeVerifier(ctx, migrated.username, password))
  return migrated
}

/** Whose address is another user's already can't come over, and is nobody here. */
function createUnlessTaken(create: () => User): User | undefined {
  try {
    return create()
  } catch (error) {
    if (error instanceof CognitoException && /^(Alias|Username)Exists$/.test(error.exception))
      return undefined
    throw error
  }
}

async function ask(ctx: Context, typed: string, source: Source, password: string | undefined) {
  const stranger = { username: typed, attributes: {}, status: 'UNCONFIRMED' as const }
  try {
    const { validationData } = ctx
    const told = await runTrigger(ctx, 'UserMigration', source, stranger, {
      ...(password !== undefined && { password }),
      ...(validationData && { validationData }),
    })
    return told.userAttributes ? told : undefined
  } catch (error) {
    // A trigger that throws says that it does not know the user.
    if (error instanceof CognitoException && error.exception === 'UserLambdaValidation') return undefined
    throw error
  }
}
