/** What administrators do to accounts: open them, look at them, list, close and delete them. */
import { forAdmin } from '../call/operation.js'
import { takePage } from '../call/page.js'
import { refuse } from '../call/refusal.js'
import { flag, need, text } from '../call/shape.js'
import * as shapes from '../call/shapes.js'
import { now } from '../state/desk.js'
import type { UserPool } from '../state/state.js'
import { run } from '../triggers.js'
import { attributesOf, needUser, removeUser } from '../users/accounts.js'
import { schemaOf, toList } from '../users/attributes.js'
import { dropCode } from '../users/codes.js'
import { describeState, describeUser, placeOfUser } from '../users/description.js'
import { readFilter } from '../users/filter.js'
import { invite, inviteAgain } from '../users/invitation.js'
import { describeMfa } from '../users/mfa-preference.js'

const who = { Username: need(shapes.username) }

export const AdminCreateUser = forAdmin(
  {
    ...who,
    UserAttributes: shapes.attributeList,
    ValidationData: shapes.attributeList,
    TemporaryPassword: shapes.passwordOrNone,
    ForceAliasCreation: flag,
    MessageAction: shapes.messageAction,
    DesiredDeliveryMediums: shapes.deliveryMediums,
    ClientMetadata: shapes.map,
  },
  async (desk, input) => {
    const invitation = {
      typed: input.Username,
      attributes: input.UserAttributes,
      validation: input.ValidationData,
      password: input.TemporaryPassword,
      media: input.DesiredDeliveryMediums ?? [],
      silent: input.MessageAction === 'SUPPRESS',
      aliasesMove: input.ForceAliasCreation ?? false,
    }
    const open = input.MessageAction === 'RESEND' ? inviteAgain : invite
    return { User: describeUser(await open(desk, invitation)) }
  },
)

export const AdminConfirmSignUp = forAdmin(
  { ...who, ClientMetadata: shapes.map },
  async (desk, { Username }) => {
    const user = needUser(desk.pool, Username)
    if (user.status !== 'UNCONFIRMED')
      refuse('NotAuthorized', `User cannot be confirmed. Current status is ${user.status}`)
    user.status = 'CONFIRMED'
    user.changedAt = now(desk)
    dropCode(user, 'sign-up')
    await run(desk, 'PostConfirmation', 'PostConfirmation_ConfirmSignUp', user, {})
    return {}
  },
)

export const AdminGetUser = forAdmin(who, ({ pool }, { Username }) => {
  const user = needUser(pool, Username)
  return {
    Username: user.username,
    UserAttributes: toList(attributesOf(user)),
    ...describeState(user),
    ...describeMfa(user),
  }
})

export const ListUsers = forAdmin(
  {
    AttributesToGet: shapes.attributeNameList,
    Limit: shapes.limit,
    PaginationToken: shapes.paginationToken,
    Filter: text({ max: 256 }),
  },
  ({ pool }, { AttributesToGet, Limit, PaginationToken, Filter }) => {
    checkKnown(pool, AttributesToGet)
    const found = [...pool.users.values()].filter(readFilter(pool, Filter))
    const { items, next } = takePage(found, {
      size: Limit,
      token: PaginationToken,
      list: 'users',
      placeOf: placeOfUser,
    })
    return {
      Users: items.map((user) => describeUser(user, AttributesToGet)),
      ...(next && { PaginationToken: next }),
    }
  },
)

function checkKnown(pool: UserPool, names: readonly string[] = []): void {
  const known = ['sub', ...schemaOf(pool).map(({ name }) => name)]
  if (names.some((name) => !known.includes(name)))
    refuse('InvalidParameter', 'One or more requested attributes do not exist.')
}

export const AdminDisableUser = forAdmin(who, (desk, { Username }) => {
  const user = needUser(desk.pool, Username)
  user.enabled = false
  user.grants = []
  user.changedAt = now(desk)
  return {}
})

export const AdminEnableUser = forAdmin(who, (desk, { Username }) => {
  const user = needUser(desk.pool, Username)
  user.enabled = true
  user.changedAt = now(desk)
  return {}
})

export const AdminUserGlobalSignOut = forAdmin(who, ({ pool }, { Username }) => {
  needUser(pool, Username).grants = []
  return {}
})

export const AdminDeleteUser = forAdmin(who, ({ pool }, { Username }) => {
  removeUser(pool, needUser(pool, Username))
  return {}
})
