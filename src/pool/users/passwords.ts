/** Password policy and stored passwords. */
import { toInteger } from '../../srp/math.js'
import { createVerifier } from '../../srp/server.js'
import { reject } from '../call/exception.js'
import type { PasswordPolicy } from '../settings/settings.js'
import { type Context, now } from '../state/context.js'
import { constantTimeEqual, randomString } from '../state/random.js'
import { partsOf, type User, type UserPool, type Verifier } from '../state/state.js'

/** Cognito's symbols. A space counts unless it is the first or last character. */
const symbols = '^$*.[]{}()?"!@#%&/\\,><\':;|_~`=+- '

type Rule = readonly [breaks: (password: string, policy: PasswordPolicy) => boolean, reason: string]

/** In Cognito's order. The error names the first broken rule only. */
const rules: readonly Rule[] = [
  [(password, { minimumLength }) => password.length < minimumLength, 'Password not long enough'],
  [
    (password, { requireUppercase }) => requireUppercase && !/[A-Z]/.test(password),
    'Password must have uppercase characters',
  ],
  [
    (password, { requireLowercase }) => requireLowercase && !/[a-z]/.test(password),
    'Password must have lowercase characters',
  ],
  [
    (password, { requireNumbers }) => requireNumbers && !/\d/.test(password),
    'Password must have numeric characters',
  ],
  [
    (password, { requireSymbols }) =>
      requireSymbols && ![...password].some((letter) => symbols.includes(letter)),
    'Password must have symbol characters',
  ],
]

/** Checks a password. `prefix` begins the error text, which differs at SignUp. */
export function checkPolicy(
  { pool }: Context,
  password: string,
  prefix = 'Password does not conform to policy',
): void {
  const policy = pool.settings.policies.password
  const broken = rules.find(([breaks]) => breaks(password, policy))
  if (broken) reject('InvalidPassword', `${prefix}: ${broken[1]}`)
}

/** Returns the group for SRP: the pool's ID without its region. */
export const groupOf = ({ id }: UserPool): string => partsOf(id).name

/** Returns the SRP verifier of a password, for this pool and username. */
export async function makeVerifier(
  { pool, env }: Context,
  username: string,
  password: string,
): Promise<Verifier> {
  const salt = toInteger(env.random(16))
  const verifier = await createVerifier({ group: groupOf(pool), user: username, password, salt })
  return { salt: salt.toString(16), verifier: verifier.toString(16) }
}

/** Whether the verifier belongs to the password. */
export async function matches(
  { pool }: Context,
  username: string,
  kept: Verifier,
  password: string,
): Promise<boolean> {
  const salt = BigInt(`0x${kept.salt}`)
  const verifier = await createVerifier({ group: groupOf(pool), user: username, password, salt })
  return constantTimeEqual(verifier.toString(16), kept.verifier)
}

/** Checks a new password against the policy and the history, and returns its verifier. */
export async function prepare(ctx: Context, user: User, password: string): Promise<Verifier> {
  checkPolicy(ctx, password)
  const { passwordHistorySize } = ctx.pool.settings.policies.password
  const barred =
    passwordHistorySize > 0 ? [...(user.password ? [user.password] : []), ...user.formerPasswords] : []
  for (const former of barred.slice(0, passwordHistorySize))
    if (await matches(ctx, user.username, former, password))
      reject('PasswordHistoryPolicyViolation', 'Password has previously been used')
  return makeVerifier(ctx, user.username, password)
}

export function setPassword(ctx: Context, user: User, verifier: Verifier): void {
  const { passwordHistorySize } = ctx.pool.settings.policies.password
  const former = user.password ? [user.password, ...user.formerPasswords] : user.formerPasswords
  user.formerPasswords = former
    .slice(0, passwordHistorySize)
    .map(({ salt, verifier }) => ({ salt, verifier }))
  user.password = { ...verifier, setAt: now(ctx) }
  user.changedAt = now(ctx)
}

/** Returns a random password that fulfils each policy. */
export function generatePassword({ env: { random }, pool }: Context): string {
  const [small, large, numbers] = [
    'abcdefghijkmnpqrstuvwxyz',
    'ABCDEFGHJKLMNPQRSTUVWXYZ',
    '23456789',
  ] as const
  const needed = [small, large, numbers, '!#%+='].map((alphabet) => randomString(random, 1, alphabet))
  const length = Math.max(12, pool.settings.policies.password.minimumLength)
  return needed.join('') + randomString(random, length - needed.length, small + large + numbers)
}
