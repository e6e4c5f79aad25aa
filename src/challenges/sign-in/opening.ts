import { passwordRequired } from '../flow.js'
import { opening, type Seed } from '../spec.js'

export interface SignIn {
  readonly username?: string | undefined
  readonly passwordRequired: boolean
  /** Whether the person can have the name remembered here, and whether it is. */
  readonly canRememberUsername?: boolean | undefined
  readonly rememberUsername?: boolean | undefined
  /** What went well just before, so that the form can say so. */
  readonly after?: Seed['after']
}

export const signInOpening = opening({
  open: ({ username, after }, { flow, preferredChallenge, rememberedUsername }): SignIn => ({
    passwordRequired: passwordRequired(flow, preferredChallenge),
    username,
    canRememberUsername: rememberedUsername && true,
    rememberUsername: rememberedUsername && username !== undefined && rememberedUsername() === username,
    after,
  }),
  // A reload leads here anyway.
  keep: () => undefined,
})
