/** Where a conversation starts: who you are and, where the flow wants it at once, your password. */
import { password, username } from '../answers.js'
import { begin } from '../begin.js'
import { flag, freeText, object, optional, unless } from '../schema.js'
import { entry } from '../spec.js'
import { signInOpening } from './opening.js'

export const signIn = entry(signInOpening, {
  answer: ({ asksPassword }) =>
    object({
      username,
      password: unless(!asksPassword, password),
      /** USER_AUTH: a first factor for this time; an empty one asks the pool for the choice. */
      preferredChallenge: optional(freeText),
      /** Whether the name is to be there the next time. */
      remember: optional(flag),
    }),
  async write({ preferredChallenge, remember, ...who }, _, turn) {
    turn.knownAgain = remember
    const preferred = preferredChallenge ?? turn.settings.preferredChallenge
    return { reply: await begin({ ...who, preferredChallenge: preferred }, turn) }
  },
})
