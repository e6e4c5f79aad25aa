import { refuse } from '../../pool/call/refusal.js'
import { needEntry, type Side } from '../../pool/sign-in/side.js'
import { claimAliases } from '../../pool/users/accounts.js'
import {
  checkValues,
  checkWritable,
  normalise,
  requiredIn,
  withoutBlanks,
} from '../../pool/users/attributes.js'
import { prepare, setPassword } from '../../pool/users/passwords.js'
import type { Fields } from '../../wire/transport.js'

const prefix = 'userAttributes.'

export const newPasswordRequiredSide: Side = {
  provesPassword: true,
  tokenSource: 'TokenGeneration_NewPasswordChallenge',
  stands: ({ signIn, user, sides }) =>
    user.status === 'FORCE_CHANGE_PASSWORD' && signIn.proved.some((name) => sides[name]?.provesPassword),
  pose({ desk, user }) {
    const missing = requiredIn(desk.pool).filter((name) => !user.attributes[name])
    return {
      parameters: {
        userAttributes: JSON.stringify(user.attributes),
        requiredAttributes: JSON.stringify(missing.map((name) => prefix + name)),
        USER_ID_FOR_SRP: user.username,
      },
      memory: { temporary: user.password?.verifier },
    }
  },
  async judge(answer, { desk, signIn, user }) {
    const password = needEntry(answer, 'NEW_PASSWORD')
    const attributes = normalise(desk.pool, readAttributes(answer))
    const names = Object.keys(attributes)
    const provided = names.find((name) => user.attributes[name])
    if (provided) refuse('NotAuthorized', `Cannot modify an already provided ${provided}`)
    checkWritable(desk.pool, desk.client, names)
    checkValues(desk.pool, attributes)
    const missing = requiredIn(desk.pool).find((name) => !user.attributes[name] && !attributes[name])
    if (missing) refuse('InvalidParameter', `Invalid attributes given, ${missing} is missing`)
    const verifier = await prepare(desk, user, password)
    // Whoever has set another one in the meantime need not fear the temporary one any more.
    if (user.password?.verifier !== signIn.memory.temporary)
      refuse('NotAuthorized', 'Invalid session for the user.')
    const changed = { ...user.attributes, ...attributes }
    claimAliases(desk.pool, user, false, changed)
    setPassword(desk, user, verifier)
    user.attributes = changed
    user.status = 'CONFIRMED'
    return { right: true }
  },
}

function readAttributes(answer: Fields): Fields {
  const own = Object.entries(answer).filter(([key]) => key.startsWith(prefix))
  return withoutBlanks(Object.fromEntries(own.map(([key, value]) => [key.slice(prefix.length), value])))
}
