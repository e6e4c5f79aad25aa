/** Signing up: an account is made, and an address of its owner's proved. */
import { context, forClient } from '../call/operation.js'
import { refuse } from '../call/refusal.js'
import { flag, need } from '../call/shape.js'
import { attributeList, code, passwordOrNone, secretHash, session, username } from '../call/shapes.js'
import type { Contact } from '../settings/settings.js'
import { checkEnabled } from '../sign-in/admission.js'
import { confirmed } from '../sign-in/flows.js'
import { createSession, giveBack, issue, take, tear } from '../sign-in/tickets.js'
import { uuid } from '../state/chance.js'
import { type ClientDesk, now } from '../state/desk.js'
import type { Code, User, UserPool } from '../state/state.js'
import { run } from '../triggers.js'
import { claimAliases, createUser, isPresent, nameUser } from '../users/accounts.js'
import {
  type AttributeList,
  checkRequired,
  checkValues,
  checkWritable,
  fromList,
  withoutBlanks,
} from '../users/attributes.js'
import { checkCode, dropCode, pretendCodeIfNone, sendCode } from '../users/codes.js'
import type { Delivery, Occasion } from '../users/messages.js'
import { checkPolicy, makeVerifier, setPassword } from '../users/passwords.js'
import { findOrPretend, pretendToSend } from '../users/phantoms.js'
import { checkQuota } from '../users/quotas.js'

const who = { Username: need(username), SecretHash: secretHash, ...context }

export const SignUp = forClient(
  { ...who, Password: passwordOrNone, UserAttributes: attributeList, ValidationData: attributeList },
  async (desk, { Username, Password, UserAttributes, ValidationData }) => {
    const { pool } = desk
    if (!pool.settings.selfSignUp) refuse('NotAuthorized', 'SignUp is not permitted for this user pool')
    const sub = uuid(desk.realm.random)
    const named = nameUser(pool, Username, readAttributes(desk, UserAttributes), sub)
    checkPassword(desk, Password)
    checkValues(pool, named.attributes)
    checkRequired(pool, named.attributes)

    const { isConfirmed, verified } = await preSignUp(desk, named, ValidationData)
    const verifier = Password ? await makeVerifier(desk, named.username, Password) : undefined
    const user = createUser(
      desk,
      Username,
      { ...named.attributes, ...verified },
      // An address that the trigger vouches for becomes the newest user's alias, whoever had it before.
      { status: isConfirmed ? 'CONFIRMED' : 'UNCONFIRMED', aliasesMove: true, sub },
    )
    if (verifier) setPassword(desk, user, verifier)

    const to = contactToProve(pool, user)
    const sent = !isConfirmed && to && (await sendSignUpCode(desk, user, to, 'sign-up'))
    if (isConfirmed) await run(desk, 'PostConfirmation', 'PostConfirmation_ConfirmSignUp', user, {})
    return {
      UserConfirmed: isConfirmed,
      UserSub: sub,
      ...(sent && { CodeDeliveryDetails: sent }),
      ...openSession(desk, user, Username, isConfirmed ? confirmed : signedUp),
    }
  },
)

export const ConfirmSignUp = forClient(
  { ...who, ConfirmationCode: need(code), ForceAliasCreation: flag, Session: session },
  async (desk, { Username, ConfirmationCode, ForceAliasCreation, Session }) => {
    const { user, phantom } = await findOrPretend(desk, Username)
    if (!phantom) checkUnconfirmed(user)
    checkQuota(desk, user, 'ConfirmSignUp')
    const barred = Session && bar(desk, user, Session)
    try {
      if (phantom) pretendCodeIfNone(desk, user, 'sign-up')
      const sent = checkCode(desk, user, 'sign-up', ConfirmationCode)
      checkEnabled(user)
      confirm(desk, user, sent, ForceAliasCreation)
    } catch (error) {
      if (barred) giveBack(desk, barred)
      throw error
    }
    if (barred) tear(desk, barred)
    await run(desk, 'PostConfirmation', 'PostConfirmation_ConfirmSignUp', user, {})
    return openSession(desk, user, Username, confirmed)
  },
)

export const ResendConfirmationCode = forClient(who, async (desk, { Username }) => {
  const { pool } = desk
  if (pool.settings.autoVerifiedAttributes.length === 0) return refuseToResend()
  const { user, phantom } = await findOrPretend(desk, Username)
  if (!phantom && user.status !== 'UNCONFIRMED') refuse('InvalidParameter', 'User is already confirmed.')
  checkQuota(desk, user, 'ResendConfirmationCode')
  const to = phantom ? undefined : contactToProve(pool, user)
  if (to) return { CodeDeliveryDetails: await sendSignUpCode(desk, user, to, 'resend') }
  if (!desk.client.preventUserExistenceErrors) return refuseToResend()
  return { CodeDeliveryDetails: await pretendToSend(desk, Username, user, 'sign-up', provable(pool)) }
})

const refuseToResend = (): never =>
  refuse('InvalidParameter', 'Cannot resend codes. Auto verification not turned on.')

function readAttributes({ pool, client }: ClientDesk, list: AttributeList | undefined) {
  const given = fromList(list)
  checkWritable(pool, client, Object.keys(given))
  if (given.preferred_username && pool.settings.aliasAttributes.includes('preferred_username'))
    refuse(
      'InvalidParameter',
      'Preferred username cannot be provided for unconfirmed account, since user pool is configured for preferred username alias.',
    )
  return withoutBlanks(given)
}

/** Whoever can sign in by a code needs no password. */
function checkPassword(desk: ClientDesk, password: string | undefined): void {
  const { firstFactors } = desk.pool.settings.policies
  if (password) checkPolicy(desk, password, 'Password did not conform with policy')
  else if (!firstFactors.includes('EMAIL_OTP') && !firstFactors.includes('SMS_OTP'))
    refuse(
      'InvalidParameter',
      "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null",
    )
}

/** The application's own say: it may refuse, confirm at once, and vouch for addresses. */
async function preSignUp(
  desk: ClientDesk,
  named: Pick<User, 'username' | 'attributes'>,
  validation: AttributeList | undefined,
) {
  const told = await run(
    desk,
    'PreSignUp',
    'PreSignUp_SignUp',
    { ...named, status: 'UNCONFIRMED' },
    validation ? { validationData: fromList(validation) } : {},
    { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  )
  const verified = {
    ...(told.autoVerifyEmail === true && { email_verified: 'true' }),
    ...(told.autoVerifyPhone === true && { phone_number_verified: 'true' }),
  }
  for (const flagged of Object.keys(verified))
    if (!named.attributes[flagged.replace('_verified', '')])
      refuse('InvalidLambdaResponse', 'PreSignUp verified an address that the user does not have.')
  return { isConfirmed: told.autoConfirmUser === true, verified }
}

/** The addresses that a sign-up proves; a phone comes first. */
const provable = ({ settings }: UserPool): readonly Contact[] =>
  (['phone_number', 'email'] as const).filter((contact) => settings.autoVerifiedAttributes.includes(contact))

const contactToProve = (pool: UserPool, { attributes }: User): Contact | undefined =>
  provable(pool).find((contact) => attributes[contact] && attributes[`${contact}_verified`] !== 'true')

const sendSignUpCode = (
  desk: ClientDesk,
  user: User,
  attribute: Contact,
  occasion: Occasion,
): Promise<Delivery> =>
  sendCode(desk, user, { purpose: 'sign-up', occasion, attribute, to: user.attributes[attribute] ?? '' })

function checkUnconfirmed({ status }: User): void {
  if (status !== 'UNCONFIRMED')
    refuse('NotAuthorized', `User cannot be confirmed. Current status is ${status}`)
}

/** The address that the code went to is proved, if it is still the user's. */
function confirm(desk: ClientDesk, user: User, { value }: Code, force: boolean | undefined): void {
  const proved = provable(desk.pool).find((contact) => value && user.attributes[contact] === value)
  const attributes = { ...user.attributes, ...(proved && { [`${proved}_verified`]: 'true' }) }
  claimAliases(desk.pool, user, force, attributes)
  dropCode(user, 'sign-up')
  user.attributes = attributes
  user.status = 'CONFIRMED'
  user.changedAt = now(desk)
}

/** What waits for a code after SignUp. No challenge has this name. */
const signedUp = 'signed-up'

/** Clients that offer a choice of ways to sign in go on from here without another one. */
function openSession(desk: ClientDesk, user: User, typed: string, asks: string): { Session?: string } {
  if (!desk.client.explicitAuthFlows.includes('ALLOW_USER_AUTH') || !isPresent(desk.pool, user)) return {}
  const { username, sub } = user
  const signIn = { flow: 'USER_AUTH', username, sub, typed, asks, memory: {}, proved: [] }
  return { Session: issue(desk, createSession(desk), signIn) }
}

/** The session of SignUp need not come back; if it does, it must be this user's. */
function bar(desk: ClientDesk, user: User, session: string): string {
  take(desk, session, ({ asks, username }) => asks === signedUp && username === user.username)
  return session
}
