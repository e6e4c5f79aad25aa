/** Users' attributes, as administrators change them: no client's permissions bind them. */
import { forAdmin } from '../call/operation.js'
import { need } from '../call/shape.js'
import { attributeList, attributeNameList, map, username } from '../call/shapes.js'
import { needUser } from '../users/accounts.js'
import { setAttributes } from '../users/attribute-changes.js'
import { fromList } from '../users/attributes.js'

const who = { Username: need(username) }

export const AdminUpdateUserAttributes = forAdmin(
  { ...who, UserAttributes: need(attributeList), ClientMetadata: map },
  async (desk, { Username, UserAttributes }) => {
    await setAttributes(desk, needUser(desk.pool, Username), fromList(UserAttributes))
    return {}
  },
)

export const AdminDeleteUserAttributes = forAdmin(
  { ...who, UserAttributeNames: need(attributeNameList) },
  async (desk, { Username, UserAttributeNames }) => {
    const blanks = Object.fromEntries(UserAttributeNames.map((name) => [name, '']))
    await setAttributes(desk, needUser(desk.pool, Username), blanks)
    return {}
  },
)
