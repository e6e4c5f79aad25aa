/** SRP for the turns of a dialogue: loaded when it is first needed, and one ephemeral ahead of the person. */
import type { Srp } from '../challenges/spec.js'
import { timestamp } from '../srp/timestamp.js'
import { Garbled, Unreachable } from '../wire/halt.js'
import { needParameter } from '../wire/read.js'

type Client = typeof import('../srp/client.js')
type Ephemeral = Awaited<ReturnType<Client['createEphemeral']>>

export interface SrpAhead {
  /** Begins to make the next ephemeral, in slices that no one notices. */
  prepare(): void
  forTurn(): Srp
}

export function createSrp(): SrpAhead {
  let ahead: Promise<Ephemeral> | undefined

  const make = async () => {
    const { prepare, createEphemeral } = await load(() => import('../srp/client.js'))
    await prepare()
    return createEphemeral()
  }

  // An ephemeral is used once: who takes it, takes it away.
  const take = () => {
    const mine = ahead ?? make()
    ahead = undefined
    return mine
  }

  return {
    prepare() {
      ahead ??= make()
      // If it can't be made now, the turn that needs it will try again and say why.
      ahead.catch(() => {
        ahead = undefined
      })
    },

    forTurn() {
      let ephemeral: Ephemeral | undefined
      return {
        async hello() {
          ephemeral = await take()
          return ephemeral.A.toString(16)
        },

        async prove(reply, group, user, password) {
          const { sign, SrpRefusal } = await load(() => import('../srp/client.js'))
          const parameter = (key: string) => needParameter(reply, key)
          // A proof without a hello before it: no honest pool asks for that.
          if (!ephemeral) throw new Garbled(reply.operation, 'ChallengeName')
          const secretBlock = parameter('SECRET_BLOCK')
          // The server's clock, if the reply told it, so that a person whose clock is wrong can sign in.
          const now = timestamp(reply.date ?? Date.now())
          const [salt, B] = [parameter('SALT'), parameter('SRP_B')]
          try {
            const signature = await sign({
              group,
              user,
              password,
              ephemeral,
              salt,
              B,
              secretBlock,
              timestamp: now,
            })
            return {
              PASSWORD_CLAIM_SIGNATURE: signature,
              PASSWORD_CLAIM_SECRET_BLOCK: secretBlock,
              TIMESTAMP: now,
            }
          } catch (error) {
            if (!(error instanceof SrpRefusal)) throw error
            throw new Garbled(reply.operation, `ChallengeParameters.${error.field}`)
          }
        },

        async deviceSecret(device) {
          const { createDeviceSecret } = await load(() => import('../srp/device.js'))
          return createDeviceSecret(device)
        },
      }
    },
  }
}

/** A part of the program that did not arrive is a network's failure like any other. */
async function load<Part>(part: () => Promise<Part>): Promise<Part> {
  try {
    return await part()
  } catch {
    throw new Unreachable('import')
  }
}
