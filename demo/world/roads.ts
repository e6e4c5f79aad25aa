/** What a real pool can do and the local one does not: said on the road between the two. */
import type { Reply, Transport } from 'countersign'

/** Offers a password that is sent, and none that is proved by SRP. */
export const offersNoSrp =
  (transport: Transport): Transport =>
  async (operation, input, signal) =>
    changed(await transport(operation, input, signal), ({ AvailableChallenges }) =>
      Array.isArray(AvailableChallenges)
        ? { AvailableChallenges: AvailableChallenges.filter((name) => name !== 'PASSWORD_SRP') }
        : {},
    )

/** Asks something more before it lets anybody in, which has a name that no kit has heard of. */
export const asksWhatNobodyKnows =
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
