/** Operations on groups of users. */

import { reject } from '../call/exception.js'
import { adminOperation } from '../call/operation.js'
import { paginate, sortKey } from '../call/page.js'
import { integer, required, text } from '../call/shape.js'
import { groupName, limit, nextToken, username } from '../call/shapes.js'
import { type Context, now } from '../state/context.js'
import type { Group, User, UserPool } from '../state/state.js'
import { groupsOf } from '../tokens/claims.js'
import { requireUser } from '../users/accounts.js'
import { describeUser, sortKeyOfUser } from '../users/description.js'

const groupMembers = { GroupName: required(groupName) }
const userMembers = { Username: required(username) }
const pageMembers = { Limit: limit, NextToken: nextToken }
const details = {
  Description: text({ max: 2048 }),
  RoleArn: text({
    min: 20,
    max: 2048,
    pattern:
      /arn:[\w+=/,.@-]+:[\w+=/,.@-]+:([\w+=/,.@-]*)?:[0-9]+:[\w+=/,.@-]+(:[\w+=/,.@-]+)?(:[\w+=/,.@-]+)?/,
  }),
  Precedence: integer(0),
}

export const CreateGroup = adminOperation({ ...groupMembers, ...details }, (ctx, { GroupName, ...given }) => {
  const { groups } = ctx.pool
  if (groups.has(GroupName)) reject('GroupExists', 'A group with the name already exists.')
  const at = now(ctx)
  const group: Group = {
    name: GroupName,
    description: given.Description,
    precedence: given.Precedence,
    roleArn: given.RoleArn,
    createdAt: at,
    changedAt: at,
  }
  groups.set(GroupName, group)
  return { Group: describeGroup(ctx.pool, group) }
})

export const GetGroup = adminOperation(groupMembers, ({ pool }, { GroupName }) => ({
  Group: describeGroup(pool, requireGroup(pool, GroupName)),
}))

export const UpdateGroup = adminOperation({ ...groupMembers, ...details }, (ctx, { GroupName, ...given }) => {
  const group = requireGroup(ctx.pool, GroupName)
  const changed: Group = {
    ...group,
    description: given.Description ?? group.description,
    precedence: given.Precedence ?? group.precedence,
    roleArn: given.RoleArn ?? group.roleArn,
    changedAt: now(ctx),
  }
  ctx.pool.groups.set(GroupName, changed)
  return { Group: describeGroup(ctx.pool, changed) }
})

export const DeleteGroup = adminOperation(groupMembers, ({ pool }, { GroupName }) => {
  requireGroup(pool, GroupName)
  pool.groups.delete(GroupName)
  for (const user of pool.users.values())
    if (user.groups.includes(GroupName)) user.groups = user.groups.filter((name) => name !== GroupName)
  return {}
})

export const ListGroups = adminOperation(pageMembers, ({ pool }, { Limit, NextToken }) => {
  const sortKeyOf = ({ name, createdAt }: Group) => sortKey(createdAt, name)
  const wanted = { size: Limit, token: NextToken, list: 'groups', sortKeyOf }
  const { items, next } = paginate([...pool.groups.values()], wanted)
  return { Groups: items.map((group) => describeGroup(pool, group)), ...(next && { NextToken: next }) }
})

export const AdminAddUserToGroup = adminOperation(
  { ...userMembers, ...groupMembers },
  (ctx, { Username, GroupName }) => {
    const { user, group } = requireUserAndGroup(ctx, Username, GroupName)
    if (!user.groups.includes(group.name)) user.groups = [...user.groups, group.name]
    return {}
  },
)

export const AdminRemoveUserFromGroup = adminOperation(
  { ...userMembers, ...groupMembers },
  (ctx, { Username, GroupName }) => {
    const { user, group } = requireUserAndGroup(ctx, Username, GroupName)
    user.groups = user.groups.filter((name) => name !== group.name)
    return {}
  },
)

/** Sorted by precedence, as in the tokens. */
export const AdminListGroupsForUser = adminOperation(
  { ...userMembers, ...pageMembers },
  ({ pool }, { Username, Limit, NextToken }) => {
    const groups = groupsOf(pool, requireUser(pool, Username)).flatMap((name) => pool.groups.get(name) ?? [])
    const wanted = { size: Limit, token: NextToken, list: 'groups-of-user' }
    const { items, next } = paginate(groups, wanted)
    return { Groups: items.map((group) => describeGroup(pool, group)), ...(next && { NextToken: next }) }
  },
)

export const ListUsersInGroup = adminOperation(
  { ...groupMembers, ...pageMembers },
  ({ pool }, { GroupName, Limit, NextToken }) => {
    requireGroup(pool, GroupName)
    const members = [...pool.users.values()].filter(({ groups }) => groups.includes(GroupName))
    const wanted = { size: Limit, token: NextToken, list: 'users-in-group', sortKeyOf: sortKeyOfUser }
    const { items, next } = paginate(members, wanted)
    return { Users: items.map((user) => describeUser(user)), ...(next && { NextToken: next }) }
  },
)

const requireGroup = ({ groups }: UserPool, name: string): Group =>
  groups.get(name) ?? reject('ResourceNotFound', 'Group not found.')

const requireUserAndGroup = (
  { pool }: Context,
  name: string,
  group: string,
): { user: User; group: Group } => ({
  group: requireGroup(pool, group),
  user: requireUser(pool, name),
})

const describeGroup = ({ id }: UserPool, group: Group) => ({
  GroupName: group.name,
  UserPoolId: id,
  ...(group.description !== undefined && { Description: group.description }),
  ...(group.roleArn !== undefined && { RoleArn: group.roleArn }),
  ...(group.precedence !== undefined && { Precedence: group.precedence }),
  CreationDate: group.createdAt / 1000,
  LastModifiedDate: group.changedAt / 1000,
})
