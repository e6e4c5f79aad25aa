/** Groups of users. */
import { forAdmin } from '../call/operation.js'
import { placeInTime, takePage } from '../call/page.js'
import { refuse } from '../call/refusal.js'
import { integer, need, text } from '../call/shape.js'
import { groupName, limit, nextToken, username } from '../call/shapes.js'
import { type Desk, now } from '../state/desk.js'
import type { Group, User, UserPool } from '../state/state.js'
import { groupsOf } from '../tokens/claims.js'
import { needUser } from '../users/accounts.js'
import { describeUser, placeOfUser } from '../users/description.js'

const which = { GroupName: need(groupName) }
const who = { Username: need(username) }
const some = { Limit: limit, NextToken: nextToken }
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

export const CreateGroup = forAdmin({ ...which, ...details }, (desk, { GroupName, ...given }) => {
  const { groups } = desk.pool
  if (groups.has(GroupName)) refuse('GroupExists', 'A group with the name already exists.')
  const at = now(desk)
  const group: Group = {
    name: GroupName,
    description: given.Description,
    precedence: given.Precedence,
    roleArn: given.RoleArn,
    createdAt: at,
    changedAt: at,
  }
  groups.set(GroupName, group)
  return { Group: describeGroup(desk.pool, group) }
})

export const GetGroup = forAdmin(which, ({ pool }, { GroupName }) => ({
  Group: describeGroup(pool, needGroup(pool, GroupName)),
}))

export const UpdateGroup = forAdmin({ ...which, ...details }, (desk, { GroupName, ...given }) => {
  const group = needGroup(desk.pool, GroupName)
  const changed: Group = {
    ...group,
    description: given.Description ?? group.description,
    precedence: given.Precedence ?? group.precedence,
    roleArn: given.RoleArn ?? group.roleArn,
    changedAt: now(desk),
  }
  desk.pool.groups.set(GroupName, changed)
  return { Group: describeGroup(desk.pool, changed) }
})

export const DeleteGroup = forAdmin(which, ({ pool }, { GroupName }) => {
  needGroup(pool, GroupName)
  pool.groups.delete(GroupName)
  for (const user of pool.users.values())
    if (user.groups.includes(GroupName)) user.groups = user.groups.filter((name) => name !== GroupName)
  return {}
})

export const ListGroups = forAdmin(some, ({ pool }, { Limit, NextToken }) => {
  const placeOf = ({ name, createdAt }: Group) => placeInTime(createdAt, name)
  const wanted = { size: Limit, token: NextToken, list: 'groups', placeOf }
  const { items, next } = takePage([...pool.groups.values()], wanted)
  return { Groups: items.map((group) => describeGroup(pool, group)), ...(next && { NextToken: next }) }
})

export const AdminAddUserToGroup = forAdmin({ ...who, ...which }, (desk, { Username, GroupName }) => {
  const { user, group } = needBoth(desk, Username, GroupName)
  if (!user.groups.includes(group.name)) user.groups = [...user.groups, group.name]
  return {}
})

export const AdminRemoveUserFromGroup = forAdmin({ ...who, ...which }, (desk, { Username, GroupName }) => {
  const { user, group } = needBoth(desk, Username, GroupName)
  user.groups = user.groups.filter((name) => name !== group.name)
  return {}
})

/** In the order in which they come first in the tokens. */
export const AdminListGroupsForUser = forAdmin(
  { ...who, ...some },
  ({ pool }, { Username, Limit, NextToken }) => {
    const groups = groupsOf(pool, needUser(pool, Username)).flatMap((name) => pool.groups.get(name) ?? [])
    const wanted = { size: Limit, token: NextToken, list: 'groups-of-user' }
    const { items, next } = takePage(groups, wanted)
    return { Groups: items.map((group) => describeGroup(pool, group)), ...(next && { NextToken: next }) }
  },
)

export const ListUsersInGroup = forAdmin(
  { ...which, ...some },
  ({ pool }, { GroupName, Limit, NextToken }) => {
    needGroup(pool, GroupName)
    const members = [...pool.users.values()].filter(({ groups }) => groups.includes(GroupName))
    const wanted = { size: Limit, token: NextToken, list: 'users-in-group', placeOf: placeOfUser }
    const { items, next } = takePage(members, wanted)
    return { Users: items.map((user) => describeUser(user)), ...(next && { NextToken: next }) }
  },
)

const needGroup = ({ groups }: UserPool, name: string): Group =>
  groups.get(name) ?? refuse('ResourceNotFound', 'Group not found.')

const needBoth = ({ pool }: Desk, name: string, group: string): { user: User; group: Group } => ({
  group: needGroup(pool, group),
  user: needUser(pool, name),
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
