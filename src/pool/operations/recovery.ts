/** Operations for a forgotten password. */

import { reject } from '../call/exception.js'
import { clientOperation, commonMembers } from '../call/operation.js'
import { required } from '../call/shape.js'
import { code, password, secretHash, username } from '../call/shapes.js'
import type { Contact } from '../settings/settings.js'
import { checkEnabled } from '../sign-in/account-checks.js'
import { findOrMigrate } from '../sign-in/migration.js'
import type { ClientContext } from '../state/context.js'
import type { User } from '../state/state.js'
import { runTrigger } from '../triggers.js'
import { isPresent, recoveryContact, recoveryContacts, requireRecoveryContact } from '../users/accounts.js'
import { checkCode, dropCode, rejectExpired, sendCode, simulateCode } from '../users/codes.js'
import { forgetFailures } from '../users/locks.js'
import { type Delivery, describe } from '../users/messages.js'
import { prepare, setPassword } from '../users/passwords.js'
import { checkQuota } from '../users/quotas.js'
import { findOrSimulate, realOrSimulated, simulateDelivery } from '../users/simulated-users.js'

const userMembers = { Username: required(username), SecretHash: secretHash, ...commonMembers }

export const ForgotPassword = clientOperation(userMembers, async (ctx, { Username }) => {
  const ways = recoveryContacts(ctx.pool)
  if (ways.length === 0) reject('NotAuthorized', 'Contact administrator to reset password.')
  const found = await findOrMigrate(ctx, Username, 'UserMigration_ForgotPassword')
  const { user, simulated } = await realOrSimulated(ctx, Username, found)
  checkQuota(ctx, user, 'recovery')
  if (!simulated) checkActivated(user)
  if (user.status === 'UNCONFIRMED') return { CodeDeliveryDetails: deliveryForUnconfirmed(ctx, user, ways) }
  const sent = simulated ? undefined : await sendResetCode(ctx, user)
  return {
    CodeDeliveryDetails: sent ?? (await simulateDelivery(ctx, Username, user, 'reset-password', ways)),
  }
})

/** A new password does not revoke earlier sign-ins. */
export const ConfirmForgotPassword = clientOperation(
  { ...userMembers, ConfirmationCode: required(code), Password: required(password) },
  async (ctx, { Username, ConfirmationCode, Password }) => {
    const { user } = await findOrSimulate(ctx, Username)
    checkQuota(ctx, user, 'recovery')
    // A rejected password does not use up the code.
    checkResettable(ctx, user, ConfirmationCode)
    const verifier = await prepare(ctx, user, Password)
    if (!isPresent(ctx.pool, user)) rejectExpired()
    checkResettable(ctx, user, ConfirmationCode)
    dropCode(user, 'reset-password')
    setPassword(ctx, user, verifier)
    forgetFailures(user)
    user.status = 'CONFIRMED'
    await runTrigger(ctx, 'PostConfirmation', 'PostConfirmation_ConfirmForgotPassword', user, {})
    return {}
  },
)

/** Returns delivery details for an unconfirmed user, who receives no code. */
function deliveryForUnconfirmed(ctx: ClientContext, user: User, ways: readonly Contact[]): Delivery {
  const { username, attributes } = user
  const contact = ways.find((each) => attributes[each]) ?? ways[0] ?? 'email'
  simulateCode(ctx, user, 'reset-password')
  return describe(contact, attributes[contact] ?? username)
}

/** Returns `undefined` if no code can be sent and the client must not learn it. */
async function sendResetCode(ctx: ClientContext, user: User): Promise<Delivery | undefined> {
  const { pool, client } = ctx
  if (client.preventUserExistenceErrors && !(user.enabled && recoveryContact(pool, user))) return undefined
  checkEnabled(user)
  const attribute = requireRecoveryContact(pool, user)
  const to = user.attributes[attribute] as string
  return sendCode(ctx, user, { purpose: 'reset-password', occasion: 'reset-password', attribute, to })
}

/** Reports the status of the account only if the code is correct. */
function checkResettable(ctx: ClientContext, user: User, given: string): void {
  const { value } = checkCode(ctx, user, 'reset-password', given)
  // A code that was sent to a former address is no longer valid.
  const { email, phone_number } = user.attributes
  if (value !== email && value !== phone_number) rejectExpired()
  checkEnabled(user)
  checkActivated(user)
}

function checkActivated({ status }: User): void {
  if (status === 'FORCE_CHANGE_PASSWORD')
    reject('NotAuthorized', 'User password cannot be reset in the current state.')
}
