/** Users as the administrators' operations return them. */
import { sortKey } from '../call/page.js'
import type { User } from '../state/state.js'
import { attributesOf } from './accounts.js'
import { type AttributeList, toList } from './attributes.js'

/** Returns a `UserType` with all attributes or the requested ones. */
export const describeUser = (user: User, only?: readonly string[]) => ({
  Username: user.username,
  Attributes: attributesIn(user, only),
  ...describeState(user),
})

export const describeState = (user: User) => ({
  UserCreateDate: user.createdAt / 1000,
  UserLastModifiedDate: user.changedAt / 1000,
  Enabled: user.enabled,
  UserStatus: user.status,
  ...(user.mfa.enabled.includes('SMS_MFA') && {
    MFAOptions: [{ DeliveryMedium: 'SMS', AttributeName: 'phone_number' }],
  }),
})

const attributesIn = (user: User, only: readonly string[] | undefined): AttributeList =>
  toList(attributesOf(user)).filter(({ Name }) => !only || only.includes(Name))

export const sortKeyOfUser = ({ createdAt, username }: User): string => sortKey(createdAt, username)
