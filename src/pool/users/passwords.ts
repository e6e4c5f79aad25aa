/** Passwords: what the pool asks of one, and what it keeps of it. */
import { toInteger } from '../../srp/math.js'
import { createVerifier } from '../../srp/server.js'
import { refuse } from '../call/refusal.js'
import type { PasswordPolicy } from '../settings/settings.js'
import { letters, same } from '../state/chance.js'
import { type Desk, now } from '../state/desk.js'
import { partsOf, type User, type UserPool, type Verifier } from '../state/state.js'

/** Cognito's symbols; a space counts where it isn't at an end. */
const symbols = '^$*.[]{}()?"!@#%&/\\,><\':;|_~`=+- '

type Rule = readonly [breaks: (password: string, policy: PasswordPolicy) => boolean, reason: string]

/** In the order in which Cognito looks; it names only the first that is broken. */
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

/** `complaint` is the first half of the text, which differs at SignUp. */
export function checkPolicy(
  { pool }: Desk,
  password: string,
  complaint = 'Password does not conform to policy',
): void {
  const policy = pool.settings.policies.password
  const broken = rules.find(([breaks]) => breaks(password, policy))
  if (broken) refuse('InvalidPassword', `${complaint}: ${broken[1]}`)
}

/** The group that the pool's users prove their passwords in: the pool's id without its region. */
export const groupOf = ({ id }: UserPool): string => partsOf(id).name

/** What to keep of a password. It holds for this pool and this username only. */
export async function makeVerifier(
  { pool, realm }: Desk,
  username: string,
  password: string,
): Promise<Verifier> {
  const salt = toInteger(realm.random(16))
  const verifier = await createVerifier({ group: groupOf(pool), user: username, password, salt })
  return { salt: salt.toString(16), verifier: verifier.toString(16) }
}

/** Whether the password is the one that the verifier was made of. */
export async function matches(
  { pool }: Desk,
  username: string,
  kept: Verifier,
  password: string,
): Promise<boolean> {
  const salt = BigInt(`0x${kept.salt}`)
  const verifier = await createVerifier({ group: groupOf(pool), user: username, password, salt })
  return same(verifier.toString(16), kept.verifier)
}

/** A new password that the policy and the history allow, ready to be set. */
export async function prepare(desk: Desk, user: User, password: string): Promise<Verifier> {
  checkPolicy(desk, password)
  const { passwordHistorySize } = desk.pool.settings.policies.password
  const barred =
    passwordHistorySize > 0 ? [...(user.password ? [user.password] : []), ...user.formerPasswords] : []
  for (const former of barred.slice(0, passwordHistorySize))
    if (await matches(desk, user.username, former, password))
      refuse('PasswordHistoryPolicyViolation', 'Password has previously been used')
  return makeVerifier(desk, user.username, password)
}

export function setPassword(desk: Desk, user: User, verifier: Verifier): void {
  const { passwordHistorySize } = desk.pool.settings.policies.password
  const former = user.password ? [user.password, ...user.formerPasswords] : user.formerPasswords
  user.formerPasswords = former
    .slice(0, passwordHistorySize)
    .map(({ salt, verifier }) => ({ salt, verifier }))
  user.password = { ...verifier, setAt: now(desk) }
  user.changedAt = now(desk)
}

/** A password that fits any policy, for accounts that get one from the pool. */
export function inventPassword({ realm: { random }, pool }: Desk): string {
  const [small, large, numbers] = [
    'abcdefghijkmnpqrstuvwxyz',
    'ABCDEFGHJKLMNPQRSTUVWXYZ',
    '23456789',
  ] as const
  const needed = [small, large, numbers, '!#%+='].map((alphabet) => letters(random, 1, alphabet))
  const length = Math.max(12, pool.settings.policies.password.minimumLength)
  return needed.join('') + letters(random, length - needed.length, small + large + numbers)
}
