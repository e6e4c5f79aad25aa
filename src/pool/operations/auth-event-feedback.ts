/** Word from a user that a sign-in was not their own. Only threat protection asks for it, which no local pool has. */
import { forAnyone, needPool } from '../call/operation.js'
import { refuse } from '../call/refusal.js'
import { need, oneOf, text } from '../call/shape.js'
import { poolId, token, username } from '../call/shapes.js'

export const UpdateAuthEventFeedback = forAnyone(
  {
    UserPoolId: need(poolId),
    Username: need(username),
    EventId: need(text({ min: 1, max: 50, pattern: /[\w+-]+/ })),
    FeedbackToken: need(token),
    FeedbackValue: need(oneOf('Valid', 'Invalid')),
  },
  (realm, { UserPoolId }) => {
    needPool(realm, UserPoolId)
    return refuse('UserPoolAddOnNotEnabled', 'Threat protection is not enabled for the user pool.')
  },
)
