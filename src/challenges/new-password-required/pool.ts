import { reject } from '../../pool/call/exception.js'
import { type ChallengeHandler, requireParameter } from '../../pool/sign-in/challenge-handler.js'
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

export const newPasswordRequiredHandler: ChallengeHandler = {
  provesPassword: true,
  tokenSource: 'TokenGeneration_NewPasswordChallenge',
  isDue: ({ signIn, user, challengeHandlers }) =>
    user.status === 'FORCE_CHANGE_PASSWORD' &&
    signIn.passedChallenges.some((name) => challengeHandlers[name]?.provesPassword),
  start({ ctx, user }) {
    const missing = requiredIn(ctx.pool).filter((name) => !user.attributes[name])
    return {
      parameters: {
        userAttributes: JSON.stringify(user.attributes),
        requiredAttributes: JSON.stringify(missing.map((name) => prefix + name)),
        USER_ID_FOR_SRP: user.username,
      },
      challengeState: { temporary: user.password?.verifier },
    }
  },
  async verify(answer, { ctx, signIn, user }) {
    const password = requireParameter(answer, 'NEW_PASSWORD')
    const attributes = normalise(ctx.pool, readAttributes(answer))
    const names = Object.keys(attributes)
    const provided = names.find((name) => user.attributes[name])
    if (provided) reject('NotAuthorized', `Cannot modify an already provided ${provided}`)
    checkWritable(ctx.pool, ctx.client, names)
    checkValues(ctx.pool, attributes)
    const missing = requiredIn(ctx.pool).find((name) => !user.attributes[name] && !attributes[name])
    if (missing) reject('InvalidParameter', `Invalid attributes given, ${missing} is missing`)
    const verifier = await prepare(ctx, user, password)
    // Another sign-in has changed the password in the meantime.
    if (user.password?.verifier !== signIn.challengeState.temporary)
      reject('NotAuthorized', 'Invalid session for the user.')
    const changed = { ...user.attributes, ...attributes }
    claimAliases(ctx.pool, user, false, changed)
    setPassword(ctx, user, verifier)
    user.attributes = changed
    user.status = 'CONFIRMED'
    return { correct: true }
  },
}

function readAttributes(answer: Fields): Fields {
  const own = Object.entries(answer).filter(([key]) => key.startsWith(prefix))
  return withoutBlanks(Object.fromEntries(own.map(([key, value]) => [key.slice(prefix.length), value])))
}
