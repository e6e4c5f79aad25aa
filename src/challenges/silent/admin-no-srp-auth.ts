/** ADMIN_NO_SRP_AUTH: a legacy flow that AWS lists as a challenge. No operation answers it. */
import type { UnsupportedChallengeSpec } from '../challenge-types.js'

export const adminNoSrpAuth: UnsupportedChallengeSpec = { unsupported: true }
