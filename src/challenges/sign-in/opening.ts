import { asksPassword } from '../flow.js'
import { opening, type Seed } from '../spec.js'

export interface SignIn {
  readonly username?: string | undefined
  readonly asksPassword: boolean
  /** Whether the person can have the name remembered here, and whether it is. */
  readonly remembers?: boolean | undefined
  readonly remembered?: boolean | undefined
  /** What went well just before, so that the form can say so. */
  readonly after?: Seed['after']
}

export const signInOpening = opening({
  open: ({ username, after }, { flow, preferredChallenge, rememberedName }): SignIn => ({
    asksPassword: asksPassword(flow, preferredChallenge),
    username,
    remembers: rememberedName && true,
    remembered: rememberedName && username !== undefined && rememberedName() === username,
    after,
  }),
  // A reload leads here anyway.
  keep: () => undefined,
})
