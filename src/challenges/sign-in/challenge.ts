/** The start of a sign-in: the username, and the password if the flow needs it. */
import { password, username } from '../answers.js'
import { begin } from '../begin.js'
import { flag, freeText, object, optional, unless } from '../schema.js'
import { entry } from '../spec.js'
import { signInOpening } from './opening.js'

export const signIn = entry(signInOpening, {
  answer: ({ passwordRequired }) =>
    object({
      username,
      password: unless(!passwordRequired, password),
      /** USER_AUTH: a first factor for this time; an empty one asks the pool for the choice. */
      preferredChallenge: optional(freeText),
      /** Whether the name is to be there the next time. */
      rememberUsername: optional(flag),
    }),
  async write({ preferredChallenge, rememberUsername, ...who }, _, turn) {
    turn.rememberUsername = rememberUsername
    const preferred = preferredChallenge ?? turn.settings.preferredChallenge
    return { reply: await begin({ ...who, preferredChallenge: preferred }, turn) }
  },
})
