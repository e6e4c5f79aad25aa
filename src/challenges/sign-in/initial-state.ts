import { initialState } from '../challenge-types.js'
import { passwordRequired } from '../flow.js'

export interface SignIn {
  readonly username?: string | undefined
  readonly passwordRequired: boolean
  /** Whether the person can have the name remembered here, and whether it is. */
  readonly canRememberUsername?: boolean | undefined
  readonly rememberUsername?: boolean | undefined
  /** What went well just before, so that the form can say so. */
  readonly notice?: 'account-confirmed' | 'password-reset' | undefined
}

export const signInState = initialState({
  open: ({ username, notice }, { flow, preferredChallenge, rememberedUsername }): SignIn => ({
    passwordRequired: passwordRequired(flow, preferredChallenge),
    username,
    canRememberUsername: rememberedUsername && true,
    rememberUsername: rememberedUsername && username !== undefined && rememberedUsername() === username,
    notice: notice === 'reset-required' ? undefined : notice,
  }),
  // A reload leads here anyway.
  persist: () => undefined,
})
