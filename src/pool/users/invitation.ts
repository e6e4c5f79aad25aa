/** Accounts that an administrator creates, with a temporary password that is sent to the user. */
import { reject } from '../call/exception.js'
import type { Contact } from '../settings/settings.js'
import type { Context } from '../state/context.js'
import { uuid } from '../state/random.js'
import type { User } from '../state/state.js'
import { runTrigger } from '../triggers.js'
import { checkPresent, createUser, findUser, nameUser, rejectTaken, requireUser } from './accounts.js'
import { checkFlags } from './attribute-changes.js'
import { type AttributeList, checkValues, fromList, withoutBlanks } from './attributes.js'
import { send } from './messages.js'
import { checkPolicy, generatePassword, makeVerifier, setPassword } from './passwords.js'

export interface Invitation {
  readonly typed: string
  readonly attributes: AttributeList | undefined
  readonly validation: AttributeList | undefined
  /**
   * Temporary password. Without one, the pool generates it, or creates the user without a password if codes are a
   * first factor.
   */
  readonly password: string | undefined
  readonly media: readonly ('SMS' | 'EMAIL')[]
  readonly silent: boolean
  readonly aliasesMove: boolean
}

/** Begins the error text of AdminCreateUser. */
const prefix = 'Password did not conform with password policy'

type Named = Pick<User, 'username' | 'attributes'>

export async function invite(ctx: Context, invitation: Invitation): Promise<User> {
  const { pool, env } = ctx
  const { typed, password: given, aliasesMove } = invitation
  const sub = uuid(env.random)
  const named = nameUser(pool, typed, withoutBlanks(fromList(invitation.attributes)), sub)
  checkValues(pool, named.attributes)
  checkFlags(named.attributes)
  checkMedia(named, invitation)
  if (given) checkPolicy(ctx, given, prefix)
  const password = given || (needsNoPassword(ctx, named) ? undefined : generatePassword(ctx))
  if (findUser(pool, typed)) rejectTaken(pool, typed, 'User account already exists')

  const verified = await preSignUp(ctx, named, invitation.validation)
  const verifier = password === undefined ? undefined : await makeVerifier(ctx, named.username, password)
  const user = createUser(
    ctx,
    typed,
    { ...named.attributes, ...verified },
    { status: verifier ? 'FORCE_CHANGE_PASSWORD' : 'CONFIRMED', aliasesMove, sub },
  )
  if (verifier) setPassword(ctx, user, verifier)
  if (password !== undefined) await announce(ctx, user, password, invitation)
  return user
}

/** Sends a new temporary password, whose lifetime begins again. */
export async function inviteAgain(ctx: Context, invitation: Invitation): Promise<User> {
  const { pool } = ctx
  const user = requireUser(pool, invitation.typed)
  checkInvited(user)
  checkMedia(user, invitation)
  const password = invitation.password || generatePassword(ctx)
  checkPolicy(ctx, password, prefix)
  const verifier = await makeVerifier(ctx, user.username, password)
  checkPresent(pool, user)
  checkInvited(user)
  setPassword(ctx, user, verifier)
  await announce(ctx, user, password, invitation)
  return user
}

function checkInvited({ status }: User): void {
  if (status !== 'FORCE_CHANGE_PASSWORD')
    reject('UnsupportedUserState', 'Resend not possible. User status is not FORCE_CHANGE_PASSWORD')
}

/** Whether the user needs no password, because a code can be sent to sign in. */
function needsNoPassword({ pool }: Context, { attributes }: Named): boolean {
  const { policies, mfa } = pool.settings
  if (mfa.mode === 'ON') return false
  const ways = [
    ['EMAIL_OTP', 'email'],
    ['SMS_OTP', 'phone_number'],
  ] as const
  const open = ways.filter(([factor]) => policies.firstFactors.includes(factor))
  if (open.length > 0 && !open.some(([, contact]) => attributes[contact]))
    reject('InvalidParameter', 'A user without a password needs an address that codes can be sent to.')
  return open.length > 0
}

async function preSignUp(ctx: Context, named: Named, validation: AttributeList | undefined) {
  const response = await runTrigger(
    ctx,
    'PreSignUp',
    'PreSignUp_AdminCreateUser',
    { ...named, status: 'FORCE_CHANGE_PASSWORD' },
    validation ? { validationData: fromList(validation) } : {},
    { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  )
  return {
    ...(response.autoVerifyEmail === true && named.attributes.email && { email_verified: 'true' }),
    ...(response.autoVerifyPhone === true &&
      named.attributes.phone_number && { phone_number_verified: 'true' }),
  }
}

const contactOf = { SMS: 'phone_number', EMAIL: 'email' } as const satisfies Record<string, Contact>

/** Checks that the requested media have an address. Without a request, users with a phone number receive an SMS. */
function checkMedia({ attributes }: Named, { media, silent }: Invitation): void {
  if (silent) return
  for (const medium of media)
    if (!attributes[contactOf[medium]])
      reject('InvalidParameter', `${contactOf[medium]} is required to deliver the invitation by ${medium}.`)
}

async function announce(
  ctx: Context,
  user: User,
  password: string,
  { media, silent }: Invitation,
): Promise<void> {
  if (silent) return
  for (const medium of media.length > 0 ? media : (['SMS'] as const)) {
    const contact = contactOf[medium]
    const to = user.attributes[contact]
    if (to) await send(ctx, user, 'invitation', contact, to, password)
  }
}
