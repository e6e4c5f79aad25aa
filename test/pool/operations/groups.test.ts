import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { administer } from '../administrator.js'
import { expectException } from '../pool-client.js'

const users = ['ada', 'bob', 'cy'].map((username) => ({ username, password: 'Correct-h0rse' }))
const gone = ['ResourceNotFound', 'Group not found.'] as const

describe('A group', () => {
  test('a group is described as it was created', async () => {
    const { admin, now, pool } = administer()
    const RoleArn = 'arn:aws:iam::123456789012:role/readers'
    const given = { GroupName: 'readers', Description: 'They read.', Precedence: 3, RoleArn }
    const { Group } = await admin('CreateGroup', given)
    const dates = { CreationDate: now() / 1000, LastModifiedDate: now() / 1000 }
    expect(Group).toEqual({ ...given, ...dates, UserPoolId: pool.id })
    expect(await admin('GetGroup', { GroupName: 'readers' })).toEqual({ Group })
  })

  test('two groups cannot have the same name', async () => {
    const { admin } = administer()
    await admin('CreateGroup', { GroupName: 'readers' })
    await expectException(
      admin('CreateGroup', { GroupName: 'readers' }),
      'GroupExists',
      'A group with the name already exists.',
    )
  })

  test('a change keeps what it leaves out', async () => {
    const { admin, advance, now } = administer()
    await admin('CreateGroup', { GroupName: 'readers', Description: 'They read.', Precedence: 3 })
    const made = now()
    advance(5000)
    const { Group } = await admin('UpdateGroup', { GroupName: 'readers', Precedence: 0 })
    expect(Group).toMatchObject({ Description: 'They read.', Precedence: 0, CreationDate: made / 1000 })
    expect(Group.LastModifiedDate).toBe(made / 1000 + 5)
  })

  test.each(['GetGroup', 'UpdateGroup', 'DeleteGroup', 'ListUsersInGroup'])(
    'an unknown group is rejected by %s',
    async (operation) => {
      await expectException(administer().admin(operation, { GroupName: 'unknown' }), ...gone)
    },
  )

  test.each([{ Precedence: -1 }, { RoleArn: 'nonsense' }, { GroupName: 'two words' }])(
    'with %j is refused',
    async (odd) => {
      await expectException(
        administer().admin('CreateGroup', { GroupName: 'readers', ...odd }),
        'InvalidParameter',
        'validation error',
      )
    },
  )
})

describe('A member', () => {
  test('the group lists a member, whose tokens name the most important group first', async () => {
    const { admin, signIn } = administer({ users })
    await admin('CreateGroup', { GroupName: 'readers', Precedence: 2 })
    await admin('CreateGroup', { GroupName: 'writers', Precedence: 1 })
    for (const GroupName of ['readers', 'writers', 'writers'])
      await admin('AdminAddUserToGroup', { Username: 'ada', GroupName })

    const { Users } = await admin('ListUsersInGroup', { GroupName: 'writers' })
    expect(Users.map(({ Username }: { Username: string }) => Username)).toEqual(['ada'])
    const { Groups } = await admin('AdminListGroupsForUser', { Username: 'ada' })
    const names = Groups.map(({ GroupName }: { GroupName: string }) => GroupName)
    expect(names).toEqual(['writers', 'readers'])
    const { AccessToken } = (await signIn()).AuthenticationResult
    expect(decodeJwt(AccessToken)['cognito:groups']).toEqual(['writers', 'readers'])
  })

  test('a member who leaves the group has it in no new token', async () => {
    const { admin } = administer({ users })
    for (const GroupName of ['readers', 'writers']) {
      await admin('CreateGroup', { GroupName })
      await admin('AdminAddUserToGroup', { Username: 'ada', GroupName })
    }
    await admin('AdminRemoveUserFromGroup', { Username: 'ada', GroupName: 'readers' })
    expect((await admin('ListUsersInGroup', { GroupName: 'readers' })).Users).toEqual([])
    await admin('DeleteGroup', { GroupName: 'writers' })
    await admin('CreateGroup', { GroupName: 'writers' })
    expect((await admin('AdminListGroupsForUser', { Username: 'ada' })).Groups).toEqual([])
  })

  test.each(['AdminAddUserToGroup', 'AdminRemoveUserFromGroup'])(
    'an unknown member is rejected: %s',
    async (operation) => {
      const { admin } = administer({ users })
      await expectException(admin(operation, { Username: 'ada', GroupName: 'readers' }), ...gone)
      await admin('CreateGroup', { GroupName: 'readers' })
      await expectException(
        admin(operation, { Username: 'zoe', GroupName: 'readers' }),
        'UserNotFound',
        'User does not exist.',
      )
    },
  )
})

describe('A long list', () => {
  test.each([
    ['ListGroups', 'Groups', 'GroupName', {}, ['a', 'b', 'c']],
    ['AdminListGroupsForUser', 'Groups', 'GroupName', { Username: 'ada' }, ['a', 'b', 'c']],
    ['ListUsersInGroup', 'Users', 'Username', { GroupName: 'a' }, ['ada', 'bob', 'cy']],
  ])('a long list comes page by page: %s', async (operation, member, name, input, all) => {
    const { admin } = administer({ users })
    for (const GroupName of ['a', 'b', 'c']) {
      await admin('CreateGroup', { GroupName })
      await admin('AdminAddUserToGroup', { Username: 'ada', GroupName })
    }
    for (const { username } of users)
      await admin('AdminAddUserToGroup', { Username: username, GroupName: 'a' })
    const first = await admin(operation, { ...input, Limit: 2 })
    const second = await admin(operation, { ...input, Limit: 2, NextToken: first.NextToken })
    const names = [...first[member], ...second[member]].map((item) => item[name])
    expect([first[member].length, names.toSorted(), second.NextToken]).toEqual([2, all, undefined])
    await expectException(
      admin(operation, { ...input, NextToken: 'nonsense' }),
      'InvalidParameter',
      'pagination token',
    )
  })

  test('a list rejects the token of another list', async () => {
    const { admin } = administer({ users })
    for (const GroupName of ['a', 'b']) await admin('CreateGroup', { GroupName })
    const { NextToken } = await admin('ListGroups', { Limit: 1 })
    await expectException(
      admin('ListUsersInGroup', { GroupName: 'a', NextToken }),
      'InvalidParameter',
      'pagination token',
    )
  })
})
