/** Administrators' operations on attributes. The permissions of clients do not apply. */
import { adminOperation } from '../call/operation.js'
import { required } from '../call/shape.js'
import { attributeList, attributeNameList, map, username } from '../call/shapes.js'
import { requireUser } from '../users/accounts.js'
import { setAttributes } from '../users/attribute-changes.js'
import { fromList } from '../users/attributes.js'

const userMembers = { Username: required(username) }

export const AdminUpdateUserAttributes = adminOperation(
  { ...userMembers, UserAttributes: required(attributeList), ClientMetadata: map },
  async (ctx, { Username, UserAttributes }) => {
    await setAttributes(ctx, requireUser(ctx.pool, Username), fromList(UserAttributes))
    return {}
  },
)

export const AdminDeleteUserAttributes = adminOperation(
  { ...userMembers, UserAttributeNames: required(attributeNameList) },
  async (ctx, { Username, UserAttributeNames }) => {
    const blanks = Object.fromEntries(UserAttributeNames.map((name) => [name, '']))
    await setAttributes(ctx, requireUser(ctx.pool, Username), blanks)
    return {}
  },
)
