/** How a password reaches Cognito: as the answer to its own challenge, or inside the choice that the user made. */
import { readParameters } from '../wire/parse-reply.js'
import type { Fields, Reply } from '../wire/transport.js'
import type { Next } from './challenge-types.js'

export interface ChosenPassword {
  /** Whether the user chose the password from SELECT_CHALLENGE, whose session the answer then uses. */
  readonly chosen?: true | undefined
}

/** Shows the form for the password that the user chose, before Cognito hears of the choice. */
export const showPasswordForm = (choice: string): Next => ({
  challenge: choice,
  parameters: { chosen: choice },
})

export const readChosenPassword = (reply: Reply): ChosenPassword => ({
  chosen: readParameters(reply).chosen ? true : undefined,
})

/**
 * Completes the sign-in in the SELECT_CHALLENGE response where the choice was the user's, as AWS's reference says.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChallengeResponseType.html
 */
export const passwordResponse = (name: string, { chosen }: ChosenPassword, fields: Fields): Next =>
  chosen ? { as: 'SELECT_CHALLENGE', respond: { ANSWER: name, ...fields } } : { respond: fields }
