/** Getting back in: a code proves an address, and a new password takes the old one's place. */
import { hidesUsers, isPresent, recoveryContact } from '../accounts.js'
import { checkEnabled } from '../admission.js'
import { checkCode, dropCode, refuseExpired, sendCode } from '../codes.js'
import type { ClientDesk, Desk } from '../desk.js'
import type { Delivery } from '../messages.js'
import { findOrMigrate } from '../migration.js'
import { context, forClient } from '../operation.js'
import { forgetFailures, prepare, setPassword } from '../passwords.js'
import { checkQuota } from '../quotas.js'
import { refuse } from '../refusal.js'
import type { Contact } from '../settings.js'
import { need } from '../shape.js'
import { code, password, secretHash, username } from '../shapes.js'
import type { User } from '../state.js'
import { findOrPretend, present, pretendToSend } from '../strangers.js'
import { run } from '../triggers.js'

const who = { Username: need(username), SecretHash: secretHash, ...context }

export const ForgotPassword = forClient(who, async (desk, { Username }) => {
  const ways = recoveryWays(desk)
  if (ways.length === 0) refuse('NotAuthorized', 'Contact administrator to reset password.')
  const found = await findOrMigrate(desk, Username, 'UserMigration_ForgotPassword')
  const { user, phantom } = await present(desk, Username, found)
  checkQuota(desk, user, 'recovery')
  if (!phantom) checkActivated(user)
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

const recoveryWays = ({ pool }: Desk): readonly Contact[] =>
  pool.settings.recovery.flatMap((way) =>
    way === 'admin_only' ? [] : [way === 'verified_email' ? 'email' : 'phone_number'],
  )

/** Nothing, if none can be sent and nobody may know. */
async function sendResetCode(desk: ClientDesk, user: User): Promise<Delivery | undefined> {
  const attribute = recoveryContact(desk, user)
  if (hidesUsers(desk) && !(user.enabled && attribute)) return undefined
  checkEnabled(user)
  if (!attribute)
    return refuse(
      'InvalidParameter',
      'Cannot reset password for the user as there is no registered/verified email or phone_number',
    )
  const to = user.attributes[attribute] as string
  return sendCode(desk, user, { purpose: 'reset-password', occasion: 'reset-password', attribute, to })
}

/** What is wrong with the account is told only to those who have the code. */
function checkResettable(desk: ClientDesk, user: User, given: string): void {
  checkCode(desk, user, 'reset-password', given)
  checkEnabled(user)
  checkActivated(user)
  if (user.status === 'UNCONFIRMED') refuse('UserNotConfirmed', 'User is not confirmed.')
}

function checkActivated({ status }: User): void {
  if (status === 'FORCE_CHANGE_PASSWORD')
    refuse('NotAuthorized', 'User password cannot be reset in the current state.')
}
