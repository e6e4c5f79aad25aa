/** A handler that was written for AWS is a trigger as it is. */
import type {
  CreateAuthChallengeTriggerHandler,
  CustomMessageTriggerHandler,
  DefineAuthChallengeTriggerEvent,
  DefineAuthChallengeTriggerHandler,
  PostAuthenticationTriggerHandler,
  PostConfirmationTriggerHandler,
  PreAuthenticationTriggerHandler,
  PreSignUpTriggerEvent,
  PreSignUpTriggerHandler,
  PreTokenGenerationV2TriggerHandler,
  UserMigrationTriggerHandler,
  VerifyAuthChallengeResponseTriggerHandler,
} from 'aws-lambda'
import type { Triggers } from '../../src/pool/index.js'

declare const handlers: {
  PreSignUp: PreSignUpTriggerHandler
  PostConfirmation: PostConfirmationTriggerHandler
  PreAuthentication: PreAuthenticationTriggerHandler
  PostAuthentication: PostAuthenticationTriggerHandler
  DefineAuthChallenge: DefineAuthChallengeTriggerHandler
  CreateAuthChallenge: CreateAuthChallengeTriggerHandler
  VerifyAuthChallengeResponse: VerifyAuthChallengeResponseTriggerHandler
  PreTokenGeneration: PreTokenGenerationV2TriggerHandler
  CustomMessage: CustomMessageTriggerHandler
  UserMigration: UserMigrationTriggerHandler
}

handlers satisfies Triggers

const typed = {
  PreSignUp: async (event: PreSignUpTriggerEvent) => event,
  DefineAuthChallenge: async (event: DefineAuthChallengeTriggerEvent) => event,
}
typed satisfies Triggers

// @ts-expect-error a trigger that no pool has
const wrong: Triggers = { PreSignOut: () => {} }

export { wrong }
