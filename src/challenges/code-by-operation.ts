/** The questions of ours that wait for a code: which account, and where the code went. */
import * as z from 'zod/mini'
import { type Delivery, toDelivery } from '../wire/read.js'
import { username } from './answers.js'
import type { Seed } from './spec.js'

export interface CodeSent extends Delivery {
  readonly username?: string
}

export const openCodeSent = ({ username, sentTo, by }: Seed): CodeSent => ({
  ...(username && { username }),
  ...toDelivery(sentTo, by),
})

/** Asked for only if the conversation doesn't know it yet. */
export const missingUsername = (details: CodeSent) => (details.username ? z.optional(username) : username)
