/** Users' attributes, as administrators change them: no client's permissions bind them. */
import { needUser } from '../accounts.js'
import { setAttributes } from '../attribute-changes.js'
import { fromList } from '../attributes.js'
import { forAdmin } from '../operation.js'
import { need } from '../shape.js'
import { attributeList, attributeNameList, map, username } from '../shapes.js'

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
