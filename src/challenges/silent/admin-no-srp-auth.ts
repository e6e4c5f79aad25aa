/** ADMIN_NO_SRP_AUTH: a legacy flow that AWS lists as a challenge. No operation answers it. */
import type { Unanswerable } from '../spec.js'

export const adminNoSrpAuth: Unanswerable = { unanswerable: true }
