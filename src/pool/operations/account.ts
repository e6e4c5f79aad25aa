/** Operations of signed-in users on their own account. */
import type { Fields } from '../../wire/transport.js'
import { reject } from '../call/exception.js'
import { userOperation } from '../call/operation.js'
import { required } from '../call/shape.js'
import { attributeList, attributeName, attributeNameList, code, map, password } from '../call/shapes.js'
import { type Contact, contacts } from '../settings/settings.js'
import { authenticateByPassword, comparePassword } from '../sign-in/account-checks.js'
import { rejectCredentials } from '../sign-in/challenge-handler.js'
import type { ClientContext } from '../state/context.js'
import type { User } from '../state/state.js'
import { isPresent, removeUser } from '../users/accounts.js'
import { addressToProve, proveAddress } from '../users/address-proof.js'
import { setAttributes } from '../users/attribute-changes.js'
import { checkWritable, fromList, readableBy, toList } from '../users/attributes.js'
import { sendCode } from '../users/codes.js'
import type { Delivery } from '../users/messages.js'
import {
  describeFactors,
  describeMfa,
  preferences,
  setMfaPreference,
  setSmsOptions,
  smsOptions,
} from '../users/mfa-preference.js'
import { prepare, setPassword } from '../users/passwords.js'
import { checkQuota } from '../users/quotas.js'

export const GetUser = userOperation({}, ({ ctx: { client }, user }) => ({
  Username: user.username,
  UserAttributes: toList({ sub: user.sub, ...readableBy(client, user.attributes) }),
  ...(user.mfa.enabled.includes('SMS_MFA') && {
    MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }],
  }),
  ...describeMfa(user),
}))

export const GetUserAuthFactors = userOperation({}, ({ ctx: { pool }, user }) => ({
  Username: user.username,
  ...describeMfa(user),
  ConfiguredUserAuthFactors: describeFactors(pool, user),
}))

export const UpdateUserAttributes = userOperation(
  { UserAttributes: required(attributeList), ClientMetadata: map },
  async ({ ctx, user }, { UserAttributes }) => ({
    CodeDeliveryDetailsList: await changeOwn(ctx, user, fromList(UserAttributes)),
  }),
)

export const DeleteUserAttributes = userOperation(
  { UserAttributeNames: required(attributeNameList) },
  async ({ ctx, user }, { UserAttributeNames }) => {
    await changeOwn(ctx, user, fromList(UserAttributeNames.map((Name) => ({ Name }))))
    return {}
  },
)

function changeOwn(ctx: ClientContext, user: User, changes: Fields): Promise<readonly Delivery[]> {
  checkWritable(ctx.pool, ctx.client, Object.keys(changes))
  return setAttributes(ctx, user, changes)
}

export const GetUserAttributeVerificationCode = userOperation(
  { AttributeName: required(attributeName), ClientMetadata: map },
  async ({ ctx, user }, { AttributeName }) => {
    const attribute = requireContact(AttributeName)
    const to = addressToProve(ctx.pool, user, attribute)
    if (!to) return reject('InvalidParameter', `User does not have the attribute ${attribute}.`)
    checkQuota(ctx, user, 'GetUserAttributeVerificationCode')
    const request = { purpose: attribute, occasion: 'verify-attribute', attribute, to } as const
    return { CodeDeliveryDetails: await sendCode(ctx, user, request) }
  },
)

export const VerifyUserAttribute = userOperation(
  { AttributeName: required(attributeName), Code: required(code) },
  ({ ctx, user }, { AttributeName, Code }) => {
    const contact = requireContact(AttributeName)
    checkQuota(ctx, user, 'VerifyUserAttribute')
    proveAddress(ctx, user, contact, Code)
    return {}
  },
)

const requireContact = (name: string): Contact =>
  contacts.find((contact) => contact === name) ??
  reject('InvalidParameter', 'Only email and phone_number can be verified.')

export const ChangePassword = userOperation(
  { PreviousPassword: password, ProposedPassword: required(password) },
  async ({ ctx, user }, { PreviousPassword, ProposedPassword }) => {
    checkQuota(ctx, user, 'ChangePassword')
    const before = user.password
    if (before && PreviousPassword === undefined)
      reject(
        'InvalidParameter',
        "1 validation error detected: Value at 'previousPassword' failed to satisfy constraint: Member must not be null",
      )
    if (PreviousPassword !== undefined)
      await authenticateByPassword(ctx, user, comparePassword(ctx, user, PreviousPassword))
    const verifier = await prepare(ctx, user, ProposedPassword)
    // Of two simultaneous changes, the later one no longer has the current password.
    if (user.password !== before || !isPresent(ctx.pool, user)) rejectCredentials()
    setPassword(ctx, user, verifier)
    return {}
  },
)

export const SetUserMFAPreference = userOperation(preferences, ({ ctx: { pool }, user }, given) => {
  setMfaPreference(pool, user, given)
  return {}
})

/** An older operation, from before other second factors than SMS. */
export const SetUserSettings = userOperation(
  { MFAOptions: required(smsOptions) },
  ({ ctx: { pool }, user }, { MFAOptions }) => {
    setSmsOptions(pool, user, MFAOptions)
    return {}
  },
)

export const DeleteUser = userOperation({}, ({ ctx: { pool }, user }) => {
  removeUser(pool, user)
  return {}
})
