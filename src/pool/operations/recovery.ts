/** Getting back in: a code proves an address, and a new password takes the old one's place. */
import { context, forClient } from '../call/operation.js'
import { refuse } from '../call/refusal.js'
import { need } from '../call/shape.js'
import { code, password, secretHash, username } from '../call/shapes.js'
import type { Contact } from '../settings/settings.js'
import { checkEnabled } from '../sign-in/admission.js'
import { findOrMigrate } from '../sign-in/migration.js'
import type { ClientDesk } from '../state/desk.js'
import type { User } from '../state/state.js'
import { run } from '../triggers.js'
import { isPresent, needRecoveryContact, recoveryContact, recoveryWays } from '../users/accounts.js'
import { checkCode, dropCode, pretendCode, refuseExpired, sendCode } from '../users/codes.js'
import { forgetFailures } from '../users/locks.js'
import { type Delivery, describe } from '../users/messages.js'
import { prepare, setPassword } from '../users/passwords.js'
import { findOrPretend, present, pretendToSend } from '../users/phantoms.js'
import { checkQuota } from '../users/quotas.js'

const who = { Username: need(username), SecretHash: secretHash, ...context }

export const ForgotPassword = forClient(who, async (desk, { Username }) => {
  const ways = recoveryWays(desk.pool)
  if (ways.length === 0) refuse('NotAuthorized', 'Contact administrator to reset password.')
  const found = await findOrMigrate(desk, Username, 'UserMigration_ForgotPassword')
  const { user, phantom } = await present(desk, Username, found)
  checkQuota(desk, user, 'recovery')
  if (!phantom) checkActivated(user)
  if (user.status === 'UNCONFIRMED') return { CodeDeliveryDetails: tellUnconfirmed(desk, user, ways) }
  const sent = phantom ? undefined : await sendResetCode(desk, user)
  return { CodeDeliveryDetails: sent ?? (await pretendToSend(desk, Username, user, 'reset-password', ways)) }
})

/** Whoever is signed in stays so: a new password ends no sign-in of before. */
export const ConfirmForgotPassword = forClient(
  { ...who, ConfirmationCode: need(code), Password: need(password) },
  async (desk, { Username, ConfirmationCode, Password }) => {
    const { user } = await findOrPretend(desk, Username)
    checkQuota(desk, user, 'recovery')
    // The code stays good until there is a password that will do.
    checkResettable(desk, user, ConfirmationCode)
    const verifier = await prepare(desk, user, Password)
    if (!isPresent(desk.pool, user)) refuseExpired()
    checkResettable(desk, user, ConfirmationCode)
    dropCode(user, 'reset-password')
    setPassword(desk, user, verifier)
    forgetFailures(user)
    user.status = 'CONFIRMED'
    await run(desk, 'PostConfirmation', 'PostConfirmation_ConfirmForgotPassword', user, {})
    return {}
  },
)

/** An unconfirmed user is told of a code like all others, and gets none. */
function tellUnconfirmed(desk: ClientDesk, user: User, ways: readonly Contact[]): Delivery {
  const { username, attributes } = user
  const contact = ways.find((each) => attributes[each]) ?? ways[0] ?? 'email'
  pretendCode(desk, user, 'reset-password')
  return describe(contact, attributes[contact] ?? username)
}

/** Nothing, if none can be sent and nobody may know. */
async function sendResetCode(desk: ClientDesk, user: User): Promise<Delivery | undefined> {
  const { pool, client } = desk
  if (client.preventUserExistenceErrors && !(user.enabled && recoveryContact(pool, user))) return undefined
  checkEnabled(user)
  const attribute = needRecoveryContact(pool, user)
  const to = user.attributes[attribute] as string
  return sendCode(desk, user, { purpose: 'reset-password', occasion: 'reset-password', attribute, to })
}

/** What is wrong with the account is told only to those who have the code. */
function checkResettable(desk: ClientDesk, user: User, given: string): void {
  const { value } = checkCode(desk, user, 'reset-password', given)
  // Whoever reads what goes to a former address has no say any more.
  const { email, phone_number } = user.attributes
  if (value !== email && value !== phone_number) refuseExpired()
  checkEnabled(user)
  checkActivated(user)
}

function checkActivated({ status }: User): void {
  if (status === 'FORCE_CHANGE_PASSWORD')
    refuse('NotAuthorized', 'User password cannot be reset in the current state.')
}
