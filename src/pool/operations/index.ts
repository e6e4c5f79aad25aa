/** All operations by their AWS names. */
import type { Operation } from '../call/operation.js'
import * as account from './account.js'
import * as auth from './auth.js'
import * as authEventFeedback from './auth-event-feedback.js'
import * as clients from './clients.js'
import * as devices from './devices.js'
import * as groups from './groups.js'
import * as passkeys from './passkeys.js'
import * as pools from './pools.js'
import * as recovery from './recovery.js'
import * as sessions from './sessions.js'
import * as signUp from './sign-up.js'
import * as softwareToken from './software-token.js'
import * as userAttributes from './user-attributes.js'
import * as userFactors from './user-factors.js'
import * as users from './users.js'

export const operations: Readonly<Record<string, Operation>> = {
  ...account,
  ...auth,
  ...authEventFeedback,
  ...clients,
  ...devices,
  ...groups,
  ...passkeys,
  ...pools,
  ...recovery,
  ...sessions,
  ...signUp,
  ...softwareToken,
  ...userAttributes,
  ...userFactors,
  ...users,
}
