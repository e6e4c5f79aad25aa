/** Who there is to be, and how the pool is set up: all of it data, so that each visit can begin afresh. */
import type { AuthConfig, Transport } from 'countersign'
import type { PoolOptions } from 'countersign/pool'
import type { SignInProps } from 'countersign/ui'
import type { Visit } from './visit.js'

export interface Scenario {
  /** Who one is to be, in a few words. */
  readonly title: string
  /** What there is to know, and what will happen. */
  readonly about: string
  readonly pool?: PoolOptions
  readonly config?: Partial<AuthConfig>
  /** What the login screen is told of the pool. */
  readonly faces?: Pick<SignInProps, 'signUpAttributes' | 'optionalAttributes' | 'nameKind' | 'signUp'>
  /** A stretch of the road to the pool that does something of its own. */
  readonly road?: (transport: Transport) => Transport
  /** What has to have happened before; calls wait for it. */
  readonly prepare?: (visit: Visit) => Promise<void>
}
