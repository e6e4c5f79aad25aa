/** Where a conversation starts: who you are and, where the flow wants it at once, your password. */
import { password, username } from '../answers.js'
import { asksPassword, begin } from '../flows.js'
import { freeText, object, optional, unless } from '../schema.js'
import { entry, type Seed } from '../spec.js'

export interface SignIn {
  readonly username?: string | undefined
  readonly asksPassword: boolean
  /** What went well just before, so that the form can say so. */
  readonly after?: Seed['after']
}

export const signIn = entry({
  open: ({ username, after }, { flow, preferredChallenge }): SignIn => ({
    asksPassword: asksPassword(flow, preferredChallenge),
    username,
    after,
  }),
  answer: ({ asksPassword }) =>
    object({
      username,
      password: unless(!asksPassword, password),
      /** USER_AUTH: a first factor for this time; an empty one asks the pool for the choice. */
      preferredChallenge: optional(freeText),
    }),
  async write({ preferredChallenge, ...who }, _, turn) {
    const preferred = preferredChallenge ?? turn.settings.preferredChallenge
    return { reply: await begin({ ...who, preferredChallenge: preferred }, turn) }
  },
  // A reload leads here anyway.
  keep: () => undefined,
})
