/** One's own account, for whoever is signed in. */
import type { Fields } from '../../wire/transport.js'
import { forBearer } from '../call/operation.js'
import { refuse } from '../call/refusal.js'
import { need } from '../call/shape.js'
import { attributeList, attributeName, attributeNameList, code, map, password } from '../call/shapes.js'
import { type Contact, contacts } from '../settings/settings.js'
import { admitByPassword, provePassword } from '../sign-in/admission.js'
import { refuseCredentials } from '../sign-in/side.js'
import type { ClientDesk } from '../state/desk.js'
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
  prefer,
  preferences,
  setSmsOptions,
  smsOptions,
} from '../users/mfa-preference.js'
import { prepare, setPassword } from '../users/passwords.js'
import { checkQuota } from '../users/quotas.js'

export const GetUser = forBearer({}, ({ desk: { client }, user }) => ({
  Username: user.username,
  UserAttributes: toList({ sub: user.sub, ...readableBy(client, user.attributes) }),
  ...(user.mfa.enabled.includes('SMS_MFA') && {
    MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }],
  }),
  ...describeMfa(user),
}))

export const GetUserAuthFactors = forBearer({}, ({ desk: { pool }, user }) => ({
  Username: user.username,
  ...describeMfa(user),
  ConfiguredUserAuthFactors: describeFactors(pool, user),
}))

export const UpdateUserAttributes = forBearer(
  { UserAttributes: need(attributeList), ClientMetadata: map },
  async ({ desk, user }, { UserAttributes }) => ({
    CodeDeliveryDetailsList: await changeOwn(desk, user, fromList(UserAttributes)),
  }),
)

export const DeleteUserAttributes = forBearer(
  { UserAttributeNames: need(attributeNameList) },
  async ({ desk, user }, { UserAttributeNames }) => {
    await changeOwn(desk, user, fromList(UserAttributeNames.map((Name) => ({ Name }))))
    return {}
  },
)

function changeOwn(desk: ClientDesk, user: User, changes: Fields): Promise<readonly Delivery[]> {
  checkWritable(desk.pool, desk.client, Object.keys(changes))
  return setAttributes(desk, user, changes)
}

export const GetUserAttributeVerificationCode = forBearer(
  { AttributeName: need(attributeName), ClientMetadata: map },
  async ({ desk, user }, { AttributeName }) => {
    const attribute = needContact(AttributeName)
    const to = addressToProve(desk.pool, user, attribute)
    if (!to) return refuse('InvalidParameter', `User does not have the attribute ${attribute}.`)
    checkQuota(desk, user, 'GetUserAttributeVerificationCode')
    const errand = { purpose: attribute, occasion: 'verify-attribute', attribute, to } as const
    return { CodeDeliveryDetails: await sendCode(desk, user, errand) }
  },
)

export const VerifyUserAttribute = forBearer(
  { AttributeName: need(attributeName), Code: need(code) },
  ({ desk, user }, { AttributeName, Code }) => {
    const contact = needContact(AttributeName)
    checkQuota(desk, user, 'VerifyUserAttribute')
    proveAddress(desk, user, contact, Code)
    return {}
  },
)

const needContact = (name: string): Contact =>
  contacts.find((contact) => contact === name) ??
  refuse('InvalidParameter', 'Only email and phone_number can be verified.')

export const ChangePassword = forBearer(
  { PreviousPassword: password, ProposedPassword: need(password) },
  async ({ desk, user }, { PreviousPassword, ProposedPassword }) => {
    checkQuota(desk, user, 'ChangePassword')
    const before = user.password
    if (before && PreviousPassword === undefined)
      refuse(
        'InvalidParameter',
        "1 validation error detected: Value at 'previousPassword' failed to satisfy constraint: Member must not be null",
      )
    if (PreviousPassword !== undefined)
      await admitByPassword(desk, user, provePassword(desk, user, PreviousPassword))
    const verifier = await prepare(desk, user, ProposedPassword)
    // Of two at the same moment, the later one no longer knows the password.
    if (user.password !== before || !isPresent(desk.pool, user)) refuseCredentials()
    setPassword(desk, user, verifier)
    return {}
  },
)

export const SetUserMFAPreference = forBearer(preferences, ({ desk: { pool }, user }, wishes) => {
  prefer(pool, user, wishes)
  return {}
})

/** How second factors were turned on before there were others than text messages. */
export const SetUserSettings = forBearer(
  { MFAOptions: need(smsOptions) },
  ({ desk: { pool }, user }, { MFAOptions }) => {
    setSmsOptions(pool, user, MFAOptions)
    return {}
  },
)

export const DeleteUser = forBearer({}, ({ desk: { pool }, user }) => {
  removeUser(pool, user)
  return {}
})
