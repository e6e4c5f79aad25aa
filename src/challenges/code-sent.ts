/** The questions of ours that wait for a code: which account, and where the code went. */
import { opening } from './spec.js'

export interface CodeSent {
  readonly username?: string | undefined
  readonly sentTo?: string | undefined
  readonly by?: string | undefined
}

export const codeSentOpening = opening({
  open: ({ username, sentTo, by }): CodeSent => ({ username, sentTo, by }),
  resends: true,
})
