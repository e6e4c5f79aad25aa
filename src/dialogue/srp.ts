/** SRP for the turns of a dialogue: loaded when it is first needed, and one ephemeral ahead of the person. */
import type { Srp } from '../challenges/challenge-types.js'
import { CognitoError, InvalidResponseError, NetworkError } from '../wire/errors.js'
import { requireParameter } from '../wire/parse-reply.js'

type Client = typeof import('../srp/client.js')
type Ephemeral = Awaited<ReturnType<Client['createEphemeral']>>

export interface SrpClient {
  /** Begins to make the next ephemeral, in slices that no one notices. */
  prepare(): void
  forStep(): Srp
}

export function createSrp(): SrpClient {
  let ahead: Promise<Ephemeral> | undefined

  const make = async () => (await load()).createEphemeral()

  // An ephemeral is used once: who takes it, takes it away.
  const take = () => {
    const mine = ahead ?? make()
    ahead = undefined
    return mine
  }

  return {
    prepare() {
      ahead ??= make()
      ahead.then(
        // The comb quickens the powers to come. Whoever clicks before it is ready does without.
        async () => (await load()).prepare(),
        // If it can't be made now, the turn that needs it will try again and say why.
        () => {
          ahead = undefined
        },
      )
    },

    forStep() {
      let ephemeral: Ephemeral | undefined
      return {
        async start() {
          ephemeral = await take()
          return (await load()).publicHex(ephemeral)
        },

        async respond(reply, group, user, password) {
          const { sign, SrpRefusal, timestamp } = await load()
          // A proof without a hello before it, or of nothing: no honest pool asks for that.
          if (!ephemeral || !password) throw new InvalidResponseError(reply.operation, 'ChallengeName')
          const claim = {
            group,
            user,
            password,
            ephemeral,
            secretBlock: requireParameter(reply, 'SECRET_BLOCK'),
            salt: requireParameter(reply, 'SALT'),
            B: requireParameter(reply, 'SRP_B'),
            // The server's clock, if the reply told it, so that a person whose clock is wrong can sign in.
            timestamp: timestamp(reply.date ?? Date.now()),
          }
          try {
            return {
              PASSWORD_CLAIM_SIGNATURE: await sign(claim),
              PASSWORD_CLAIM_SECRET_BLOCK: claim.secretBlock,
              TIMESTAMP: claim.timestamp,
            }
          } catch (error) {
            if (!(error instanceof SrpRefusal)) throw error
            throw new InvalidResponseError(reply.operation, `ChallengeParameters.${error.field}`)
          }
        },

        async createDeviceSecret(device) {
          return (await load()).createDeviceSecret(device)
        },
      }
    },
  }
}

/**
 * Loads the arithmetic. A part of the program that did not arrive is a network's failure like any other.
 *
 * @throws CognitoError where there is no WebCrypto: browsers have it on `https:` and `localhost` only.
 */
function load(): Promise<Client> {
  if (!globalThis.crypto?.subtle) throw new CognitoError('SRP', 'InsecureContext')
  return import('../srp/client.js').catch(() => {
    throw new NetworkError('import')
  })
}
