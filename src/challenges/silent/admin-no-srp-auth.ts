/** ADMIN_NO_SRP_AUTH: an old flow's name among the challenges, which no operation answers. */
import type { Unanswerable } from '../spec.js'

export const adminNoSrpAuth: Unanswerable = { unanswerable: true }
