/** Administrators' operations on accounts. */

import { reject } from '../call/exception.js'
import { adminOperation } from '../call/operation.js'
import { paginate } from '../call/page.js'
import { flag, required, text } from '../call/shape.js'
import * as shapes from '../call/shapes.js'
import { now } from '../state/context.js'
import type { UserPool } from '../state/state.js'
import { runTrigger } from '../triggers.js'
import { attributesOf, removeUser, requireUser } from '../users/accounts.js'
import { schemaOf, toList } from '../users/attributes.js'
import { dropCode } from '../users/codes.js'
import { describeState, describeUser, sortKeyOfUser } from '../users/description.js'
import { readFilter } from '../users/filter.js'
import { invite, inviteAgain } from '../users/invitation.js'
import { describeMfa } from '../users/mfa-preference.js'

const userMembers = { Username: required(shapes.username) }

export const AdminCreateUser = adminOperation(
  {
    ...userMembers,
    UserAttributes: shapes.attributeList,
    ValidationData: shapes.attributeList,
    TemporaryPassword: shapes.passwordOrNone,
    ForceAliasCreation: flag,
    MessageAction: shapes.messageAction,
    DesiredDeliveryMediums: shapes.deliveryMediums,
    ClientMetadata: shapes.map,
  },
  async (ctx, input) => {
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
    return { User: describeUser(await open(ctx, invitation)) }
  },
)

export const AdminConfirmSignUp = adminOperation(
  { ...userMembers, ClientMetadata: shapes.map },
  async (ctx, { Username }) => {
    const user = requireUser(ctx.pool, Username)
    if (user.status !== 'UNCONFIRMED')
      reject('NotAuthorized', `User cannot be confirmed. Current status is ${user.status}`)
    user.status = 'CONFIRMED'
    user.changedAt = now(ctx)
    dropCode(user, 'sign-up')
    await runTrigger(ctx, 'PostConfirmation', 'PostConfirmation_ConfirmSignUp', user, {})
    return {}
  },
)

export const AdminGetUser = adminOperation(userMembers, ({ pool }, { Username }) => {
  const user = requireUser(pool, Username)
  return {
    Username: user.username,
    UserAttributes: toList(attributesOf(user)),
    ...describeState(user),
    ...describeMfa(user),
  }
})

export const ListUsers = adminOperation(
  {
    AttributesToGet: shapes.attributeNameList,
    Limit: shapes.limit,
    PaginationToken: shapes.paginationToken,
    Filter: text({ max: 256 }),
  },
  ({ pool }, { AttributesToGet, Limit, PaginationToken, Filter }) => {
    checkKnown(pool, AttributesToGet)
    const found = [...pool.users.values()].filter(readFilter(pool, Filter))
    const { items, next } = paginate(found, {
      size: Limit,
      token: PaginationToken,
      list: 'users',
      sortKeyOf: sortKeyOfUser,
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
    reject('InvalidParameter', 'One or more requested attributes do not exist.')
}

export const AdminDisableUser = adminOperation(userMembers, (ctx, { Username }) => {
  const user = requireUser(ctx.pool, Username)
  user.enabled = false
  user.grants = []
  user.changedAt = now(ctx)
  return {}
})

export const AdminEnableUser = adminOperation(userMembers, (ctx, { Username }) => {
  const user = requireUser(ctx.pool, Username)
  user.enabled = true
  user.changedAt = now(ctx)
  return {}
})

export const AdminUserGlobalSignOut = adminOperation(userMembers, ({ pool }, { Username }) => {
  requireUser(pool, Username).grants = []
  return {}
})

export const AdminDeleteUser = adminOperation(userMembers, ({ pool }, { Username }) => {
  removeUser(pool, requireUser(pool, Username))
  return {}
})
