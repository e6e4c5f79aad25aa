/** Changes replies of the local pool, to show what only Cognito does. */
import type { Reply, Transport } from 'countersign'

/** Removes SRP from the offered first factors. */
export const withoutSrp =
  (transport: Transport): Transport =>
  async (operation, input, signal) =>
    changed(await transport(operation, input, signal), ({ AvailableChallenges }) =>
      Array.isArray(AvailableChallenges)
        ? { AvailableChallenges: AvailableChallenges.filter((name) => name !== 'PASSWORD_SRP') }
        : {},
    )

/** Sends a further challenge with a name that the kit does not know. */
export const withUnknownChallenge =
  (transport: Transport): Transport =>
  async (operation, input, signal) =>
    changed(await transport(operation, input, signal), ({ AuthenticationResult }) =>
      AuthenticationResult
        ? {
            AuthenticationResult: undefined,
            ChallengeName: 'PALM_SCAN',
            ChallengeParameters: { HAND: 'left' },
            Session: 'session-of-a-palm-scan',
          }
        : {},
    )

const changed = (reply: Reply, change: (body: Reply['body']) => Reply['body']): Reply => ({
  ...reply,
  body: { ...reply.body, ...change(reply.body) },
})
