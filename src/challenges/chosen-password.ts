/** Sends a password as the answer to its own challenge, or as part of the answer to SELECT_CHALLENGE. */
import { readParameters } from '../wire/parse-reply.js'
import type { Fields, Reply } from '../wire/transport.js'
import type { Next } from './challenge-types.js'

export interface ChosenPassword {
  /** Whether the user chose the password from SELECT_CHALLENGE, whose session the answer then uses. */
  readonly chosen?: true | undefined
}

/** Shows the password form after the user chose a password. The choice is sent together with the password. */
export const showPasswordForm = (choice: string): Next => ({
  challenge: choice,
  parameters: { chosen: choice },
})

export const readChosenPassword = (reply: Reply): ChosenPassword => ({
  chosen: readParameters(reply).chosen ? true : undefined,
})

/**
 * Returns the response with the password. If the user chose the password, it is a response to SELECT_CHALLENGE, as the
 * reference of AWS requires.
 * https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ChallengeResponseType.html
 */
export const passwordResponse = (name: string, { chosen }: ChosenPassword, fields: Fields): Next =>
  chosen ? { as: 'SELECT_CHALLENGE', respond: { ANSWER: name, ...fields } } : { respond: fields }
