/** SRP for the steps of a sign-in. Loads the module when it is first needed, and prepares one key pair in advance. */
import type { Srp } from '../challenges/challenge-types.js'
import { CognitoError, InvalidResponseError, NetworkError } from '../wire/errors.js'
import { requireParameter } from '../wire/parse-reply.js'

type Client = typeof import('../srp/client.js')
type Ephemeral = Awaited<ReturnType<Client['createEphemeral']>>

export interface SrpClient {
  /** Starts to compute the next key pair in short slices, so that the page does not block. */
  prepare(): void
  forStep(): Srp
}

export function createSrp(): SrpClient {
  let prepared: Promise<Ephemeral> | undefined

  const make = async () => (await load()).createEphemeral()

  // A key pair is used once.
  const takeEphemeral = () => {
    const taken = prepared ?? make()
    prepared = undefined
    return taken
  }

  return {
    prepare() {
      prepared ??= make()
      prepared.then(
        // The precomputed table makes later powers faster. An answer before it is ready works without it.
        async () => (await load()).prepare(),
        // The step that needs the key pair tries again and reports the error.
        () => {
          prepared = undefined
        },
      )
    },

    forStep() {
      let ephemeral: Ephemeral | undefined
      return {
        async start() {
          ephemeral = await takeEphemeral()
          return (await load()).publicHex(ephemeral)
        },

        async respond(reply, group, user, password) {
          const { sign, SrpError, timestamp } = await load()
          // A real user pool does not request a proof without `SRP_A` or without a password.
          if (!ephemeral || !password) throw new InvalidResponseError(reply.operation, 'ChallengeName')
          const claim = {
            group,
            user,
            password,
            ephemeral,
            secretBlock: requireParameter(reply, 'SECRET_BLOCK'),
            salt: requireParameter(reply, 'SALT'),
            B: requireParameter(reply, 'SRP_B'),
            // The clock of the server, if the reply has it, so that a user with a wrong clock can sign in.
            timestamp: timestamp(reply.date ?? Date.now()),
          }
          try {
            return {
              PASSWORD_CLAIM_SIGNATURE: await sign(claim),
              PASSWORD_CLAIM_SECRET_BLOCK: claim.secretBlock,
              TIMESTAMP: claim.timestamp,
            }
          } catch (error) {
            if (!(error instanceof SrpError)) throw error
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
 * Loads the SRP module.
 *
 * @throws NetworkError if the module does not load.
 * @throws CognitoError if WebCrypto is missing: browsers have it on `https:` and `localhost` only.
 */
function load(): Promise<Client> {
  if (!globalThis.crypto?.subtle) throw new CognitoError('SRP', 'InsecureContext')
  return import('../srp/client.js').catch(() => {
    throw new NetworkError('import')
  })
}
