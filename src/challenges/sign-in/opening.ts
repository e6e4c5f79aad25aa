import { asksPassword } from '../flow.js'
import { opening, type Seed } from '../spec.js'

export interface SignIn {
  readonly username?: string | undefined
  readonly asksPassword: boolean
  /** What went well just before, so that the form can say so. */
  readonly after?: Seed['after']
}

export const signInOpening = opening({
  open: ({ username, after }, { flow, preferredChallenge }): SignIn => ({
    asksPassword: asksPassword(flow, preferredChallenge),
    username,
    after,
  }),
  // A reload leads here anyway.
  keep: () => undefined,
})
