/** Users who lived elsewhere: the trigger for migrations may know them where the pool does not. */
import { Refusal } from '../call/refusal.js'
import type { Desk } from '../state/desk.js'
import type { User } from '../state/state.js'
import { hasTrigger, run } from '../triggers.js'
import { createUser, findUser } from '../users/accounts.js'
import { makeVerifier, setPassword } from '../users/passwords.js'

type Source = 'UserMigration_Authentication' | 'UserMigration_ForgotPassword'

/** The user, brought over on the way if the trigger knows the name (and the password, where one was typed). */
export async function findOrMigrate(
  desk: Desk,
  typed: string,
  source: Source,
  password?: string,
): Promise<User | undefined> {
  const user = findUser(desk.pool, typed)
  if (user || !hasTrigger(desk, 'UserMigration')) return user

  const told = await ask(desk, typed, source, password)
  if (!told) return undefined
  // Somebody else may have brought the user over in the meantime.
  const arrived = findUser(desk.pool, typed)
  if (arrived) return arrived
  const { username: _, ...attributes } = told.userAttributes ?? {}
  const status =
    told.finalUserStatus === 'CONFIRMED' && password !== undefined ? 'CONFIRMED' : 'RESET_REQUIRED'
  const aliasesMove = told.forceAliasCreation === true
  const migrated = createUnlessTaken(() => createUser(desk, typed, attributes, { status, aliasesMove }))
  if (!migrated) return undefined
  if (password !== undefined)
    setPassword(desk, migrated, await makeVerifier(desk, migrated.username, password))
  return migrated
}

/** Whose address is another user's already can't come over, and is nobody here. */
function createUnlessTaken(create: () => User): User | undefined {
  try {
    return create()
  } catch (error) {
    if (error instanceof Refusal && /^(Alias|Username)Exists$/.test(error.exception)) return undefined
    throw error
  }
}

async function ask(desk: Desk, typed: string, source: Source, password: string | undefined) {
  const stranger = { username: typed, attributes: {}, status: 'UNCONFIRMED' as const }
  try {
    const { validationData } = desk
    const told = await run(desk, 'UserMigration', source, stranger, {
      ...(password !== undefined && { password }),
      ...(validationData && { validationData }),
    })
    return told.userAttributes ? told : undefined
  } catch (error) {
    // A trigger that throws says that it does not know the user.
    if (error instanceof Refusal && error.exception === 'UserLambdaValidation') return undefined
    throw error
  }
}
