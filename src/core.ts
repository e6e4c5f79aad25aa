/** The package without React, for other frameworks, servers and tests. */

export type { KitChallengeName } from './challenges/challenge-types.js'
export type { Flow } from './challenges/flow.js'
export { type Answer, type Challenge, type ChallengeName, schemaOf } from './challenges/index.js'
export { match } from './challenges/match.js'
export type { Schema } from './challenges/schema.js'
export type { UserContextData } from './dialogue/context.js'
export type { KeyValueStorage } from './dialogue/storage.js'
export { type AuthConfig, createAuthSession } from './session/create.js'
export type { AuthEvent } from './session/events.js'
export type {
  AnswerOptions,
  AuthSession,
  ExternalSignIn,
  GoToTarget,
  PeekedChallenge,
  PeekOptions,
  State,
} from './session/session.js'
export { type FetchOptions, fetchTransport } from './transport/fetch.js'
export type { AuthError, InputIssue } from './wire/auth-error.js'
export type { ErrorCode } from './wire/error-table.js'
export { CognitoError, InvalidResponseError, NetworkError } from './wire/errors.js'
export type { SignInResult, Tokens } from './wire/parse-reply.js'
export type { Fields, Reply, Transport } from './wire/transport.js'
