/** Operations of sign-up. */

import { reject } from '../call/exception.js'
import { clientOperation, commonMembers } from '../call/operation.js'
import { flag, required } from '../call/shape.js'
import { attributeList, code, passwordOrNone, secretHash, session, username } from '../call/shapes.js'
import type { Contact } from '../settings/settings.js'
import { checkEnabled } from '../sign-in/account-checks.js'
import { accountConfirmed } from '../sign-in/flows.js'
import {
  claimSession,
  consumeSession,
  createSession,
  generateSessionId,
  releaseSession,
} from '../sign-in/sign-in-sessions.js'
import { type ClientContext, now } from '../state/context.js'
import { uuid } from '../state/random.js'
import type { Code, User, UserPool } from '../state/state.js'
import { runTrigger } from '../triggers.js'
import { claimAliases, createUser, isPresent, nameUser } from '../users/accounts.js'
import {
  type AttributeList,
  checkRequired,
  checkValues,
  checkWritable,
  fromList,
  withoutBlanks,
} from '../users/attributes.js'
import { checkCode, dropCode, sendCode, simulateCodeIfNone } from '../users/codes.js'
import type { Delivery, Occasion } from '../users/messages.js'
import { checkPolicy, makeVerifier, setPassword } from '../users/passwords.js'
import { checkQuota } from '../users/quotas.js'
import { findOrSimulate, simulateDelivery } from '../users/simulated-users.js'

const userMembers = { Username: required(username), SecretHash: secretHash, ...commonMembers }

export const SignUp = clientOperation(
  { ...userMembers, Password: passwordOrNone, UserAttributes: attributeList, ValidationData: attributeList },
  async (ctx, { Username, Password, UserAttributes, ValidationData }) => {
    const { pool } = ctx
    if (!pool.settings.selfSignUp) reject('NotAuthorized', 'SignUp is not permitted for this user pool')
    const sub = uuid(ctx.env.random)
    const named = nameUser(pool, Username, readAttributes(ctx, UserAttributes), sub)
    checkPassword(ctx, Password)
    checkValues(pool, named.attributes)
    checkRequired(pool, named.attributes)

    const { isConfirmed, verified } = await preSignUp(ctx, named, ValidationData)
    const verifier = Password ? await makeVerifier(ctx, named.username, Password) : undefined
    const user = createUser(
      ctx,
      Username,
      { ...named.attributes, ...verified },
      // An address that the trigger verified becomes the new user's alias, even if another user had it.
      { status: isConfirmed ? 'CONFIRMED' : 'UNCONFIRMED', aliasesMove: true, sub },
    )
    if (verifier) setPassword(ctx, user, verifier)

    const to = contactToProve(pool, user)
    const sent = !isConfirmed && to && (await sendSignUpCode(ctx, user, to, 'sign-up'))
    if (isConfirmed) await runTrigger(ctx, 'PostConfirmation', 'PostConfirmation_ConfirmSignUp', user, {})
    return {
      UserConfirmed: isConfirmed,
      UserSub: sub,
      ...(sent && { CodeDeliveryDetails: sent }),
      ...openSignInSession(ctx, user, Username, isConfirmed ? accountConfirmed : signedUp),
    }
  },
)

export const ConfirmSignUp = clientOperation(
  { ...userMembers, ConfirmationCode: required(code), ForceAliasCreation: flag, Session: session },
  async (ctx, { Username, ConfirmationCode, ForceAliasCreation, Session }) => {
    const { user, simulated } = await findOrSimulate(ctx, Username)
    if (!simulated) checkUnconfirmed(user)
    checkQuota(ctx, user, 'ConfirmSignUp')
    const claimed = Session && claimSignUpSession(ctx, user, Session)
    try {
      if (simulated) simulateCodeIfNone(ctx, user, 'sign-up')
      const sent = checkCode(ctx, user, 'sign-up', ConfirmationCode)
      checkEnabled(user)
      confirm(ctx, user, sent, ForceAliasCreation)
    } catch (error) {
      if (claimed) releaseSession(ctx, claimed)
      throw error
    }
    if (claimed) consumeSession(ctx, claimed)
    await runTrigger(ctx, 'PostConfirmation', 'PostConfirmation_ConfirmSignUp', user, {})
    return openSignInSession(ctx, user, Username, accountConfirmed)
  },
)

export const ResendConfirmationCode = clientOperation(userMembers, async (ctx, { Username }) => {
  const { pool } = ctx
  if (pool.settings.autoVerifiedAttributes.length === 0) return rejectResend()
  const { user, simulated } = await findOrSimulate(ctx, Username)
  if (!simulated && user.status !== 'UNCONFIRMED') reject('InvalidParameter', 'User is already confirmed.')
  checkQuota(ctx, user, 'ResendConfirmationCode')
  const to = simulated ? undefined : contactToProve(pool, user)
  if (to) return { CodeDeliveryDetails: await sendSignUpCode(ctx, user, to, 'resend') }
  if (!ctx.client.preventUserExistenceErrors) return rejectResend()
  return { CodeDeliveryDetails: await simulateDelivery(ctx, Username, user, 'sign-up', provable(pool)) }
})

const rejectResend = (): never =>
  reject('InvalidParameter', 'Cannot resend codes. Auto verification not turned on.')

function readAttributes({ pool, client }: ClientContext, list: AttributeList | undefined) {
  const given = fromList(list)
  checkWritable(pool, client, Object.keys(given))
  if (given.preferred_username && pool.settings.aliasAttributes.includes('preferred_username'))
    reject(
      'InvalidParameter',
      'Preferred username cannot be provided for unconfirmed account, since user pool is configured for preferred username alias.',
    )
  return withoutBlanks(given)
}

/** A user who can sign in by a code needs no password. */
function checkPassword(ctx: ClientContext, password: string | undefined): void {
  const { firstFactors } = ctx.pool.settings.policies
  if (password) checkPolicy(ctx, password, 'Password did not conform with policy')
  else if (!firstFactors.includes('EMAIL_OTP') && !firstFactors.includes('SMS_OTP'))
    reject(
      'InvalidParameter',
      "1 validation error detected: Value at 'password' failed to satisfy constraint: Member must not be null",
    )
}

/** Runs PreSignUp, which can reject the sign-up, confirm the account and verify addresses. */
async function preSignUp(
  ctx: ClientContext,
  named: Pick<User, 'username' | 'attributes'>,
  validation: AttributeList | undefined,
) {
  const response = await runTrigger(
    ctx,
    'PreSignUp',
    'PreSignUp_SignUp',
    { ...named, status: 'UNCONFIRMED' },
    validation ? { validationData: fromList(validation) } : {},
    { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  )
  const verified = {
    ...(response.autoVerifyEmail === true && { email_verified: 'true' }),
    ...(response.autoVerifyPhone === true && { phone_number_verified: 'true' }),
  }
  for (const flagged of Object.keys(verified))
    if (!named.attributes[flagged.replace('_verified', '')])
      reject('InvalidLambdaResponse', 'PreSignUp verified an address that the user does not have.')
  return { isConfirmed: response.autoConfirmUser === true, verified }
}

/** Returns the addresses that a sign-up verifies. A phone number precedes an email address. */
const provable = ({ settings }: UserPool): readonly Contact[] =>
  (['phone_number', 'email'] as const).filter((contact) => settings.autoVerifiedAttributes.includes(contact))

const contactToProve = (pool: UserPool, { attributes }: User): Contact | undefined =>
  provable(pool).find((contact) => attributes[contact] && attributes[`${contact}_verified`] !== 'true')

const sendSignUpCode = (
  ctx: ClientContext,
  user: User,
  attribute: Contact,
  occasion: Occasion,
): Promise<Delivery> =>
  sendCode(ctx, user, { purpose: 'sign-up', occasion, attribute, to: user.attributes[attribute] ?? '' })

function checkUnconfirmed({ status }: User): void {
  if (status !== 'UNCONFIRMED')
    reject('NotAuthorized', `User cannot be confirmed. Current status is ${status}`)
}

/** Confirms the account, and verifies the address of the code if the user still has it. */
function confirm(ctx: ClientContext, user: User, { value }: Code, force: boolean | undefined): void {
  const proved = provable(ctx.pool).find((contact) => value && user.attributes[contact] === value)
  const attributes = { ...user.attributes, ...(proved && { [`${proved}_verified`]: 'true' }) }
  claimAliases(ctx.pool, user, force, attributes)
  dropCode(user, 'sign-up')
  user.attributes = attributes
  user.status = 'CONFIRMED'
  user.changedAt = now(ctx)
}

/** Marks a session that waits for a code after SignUp. No challenge has this name. */
const signedUp = 'signed-up'

/** Returns a session for clients that allow USER_AUTH, with which they continue to the sign-in. */
function openSignInSession(
  ctx: ClientContext,
  user: User,
  typed: string,
  challengeName: string,
): { Session?: string } {
  if (!ctx.client.explicitAuthFlows.includes('ALLOW_USER_AUTH') || !isPresent(ctx.pool, user)) return {}
  const { username, sub } = user
  const signIn = {
    flow: 'USER_AUTH',
    username,
    sub,
    typed,
    challengeName,
    challengeState: {},
    passedChallenges: [],
  }
  return { Session: createSession(ctx, generateSessionId(ctx), signIn) }
}

/** Claims the session of SignUp, if the client returns it. */
function claimSignUpSession(ctx: ClientContext, user: User, session: string): string {
  claimSession(
    ctx,
    session,
    ({ challengeName, username }) => challengeName === signedUp && username === user.username,
  )
  return session
}
