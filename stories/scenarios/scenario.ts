/** The type of a scenario. Each run creates a new pool from it. */
import type { AuthConfig, Transport } from 'countersign'
import type { PoolOptions } from 'countersign/pool'
import type { SignInProps } from 'countersign/ui'
import type { ScenarioRun } from './scenario-run.js'

export interface Scenario {
  /** The user and the situation, in a few words. */
  readonly title: string
  /** Further facts about the user and the sign-in. */
  readonly about: string
  readonly pool?: PoolOptions
  readonly config?: Partial<AuthConfig>
  /** Props of the login screen. */
  readonly signInProps?: Pick<
    SignInProps,
    'signUpAttributes' | 'optionalAttributes' | 'usernameType' | 'signUp'
  >
  /** Changes the calls to the pool or its replies. */
  readonly wrapTransport?: (transport: Transport) => Transport
  /** Prepares the pool. Calls wait for it. */
  readonly prepare?: (run: ScenarioRun) => Promise<void>
}
