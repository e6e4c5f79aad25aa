/** The questions of ours that wait for a code: which account, and where the code went. */
import { username } from './answers.js'
import { unless } from './schema.js'
import type { Seed } from './spec.js'

export interface CodeSent {
  readonly username?: string | undefined
  readonly sentTo?: string | undefined
  readonly by?: string | undefined
}

export const openCodeSent = ({ username, sentTo, by }: Seed): CodeSent => ({ username, sentTo, by })

/** Asked for only if the conversation doesn't know it yet. */
export const missingUsername = (details: CodeSent) => unless(Boolean(details.username), username)
