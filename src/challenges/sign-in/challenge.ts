/** The start of a sign-in: the username, and the password if the flow needs it. */

import { kitChallenge } from '../challenge-types.js'
import { password, username } from '../fields.js'
import { initiateAuth } from '../initiate-auth.js'
import { flag, freeText, object, optional, unless } from '../schema.js'
import { signInState } from './initial-state.js'

export const signIn = kitChallenge(signInState, {
  answer: ({ passwordRequired }) =>
    object({
      username,
      password: unless(!passwordRequired, password),
      /** The first factor for this sign-in, with `USER_AUTH` only. An empty text requests the choice. */
      preferredChallenge: optional(freeText),
      /** Whether to remember the username for the next sign-in. */
      rememberUsername: optional(flag),
    }),
  async write({ preferredChallenge, rememberUsername, ...who }, _, context) {
    context.rememberUsername = rememberUsername
    const preferred = preferredChallenge ?? context.settings.preferredChallenge
    return { reply: await initiateAuth({ ...who, preferredChallenge: preferred }, context) }
  },
})
