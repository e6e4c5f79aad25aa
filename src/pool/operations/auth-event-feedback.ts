/** Feedback of a user about a sign-in. It requires threat protection, which the local pool does not have. */

import { reject } from '../call/exception.js'
import { publicOperation, requirePool } from '../call/operation.js'
import { oneOf, required, text } from '../call/shape.js'
import { poolId, token, username } from '../call/shapes.js'

export const UpdateAuthEventFeedback = publicOperation(
  {
    UserPoolId: required(poolId),
    Username: required(username),
    EventId: required(text({ min: 1, max: 50, pattern: /[\w+-]+/ })),
    FeedbackToken: required(token),
    FeedbackValue: required(oneOf('Valid', 'Invalid')),
  },
  (env, { UserPoolId }) => {
    requirePool(env, UserPoolId)
    return reject('UserPoolAddOnNotEnabled', 'Threat protection is not enabled for the user pool.')
  },
)
