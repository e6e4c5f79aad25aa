import { initialState } from '../challenge-types.js'
import { passwordRequired } from '../flow.js'

export interface SignIn {
  readonly username?: string | undefined
  readonly passwordRequired: boolean
  /** Whether the form offers a checkbox to remember the username. */
  readonly canRememberUsername?: boolean | undefined
  /** Whether that checkbox is checked at first, because the username is remembered. */
  readonly rememberUsername?: boolean | undefined
  /** The success that led to the form and that it reports. */
  readonly notice?: 'account-confirmed' | 'password-reset' | undefined
}

export const signInState = initialState({
  open: ({ username, notice }, { flow, preferredChallenge, rememberedUsername }): SignIn => ({
    passwordRequired: passwordRequired(flow, preferredChallenge),
    username,
    canRememberUsername: rememberedUsername && true,
    rememberUsername: rememberedUsername && username !== undefined && rememberedUsername() === username,
    // The notice of a reset leads to `reset-password` only.
    notice: notice as SignIn['notice'],
  }),
  // A reload returns to this form in any case.
  persist: () => undefined,
})
