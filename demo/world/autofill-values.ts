/** The values that each user enters into the forms. */
import type { ChallengeName } from 'countersign'
import { answer } from './custom-challenge.js'
import type { Environment } from './environment.js'
import { newPassword } from './users.js'

/** Values by the `autocomplete` or the name of a field. */
export type AutofillValues = Readonly<Record<string, string>>

type Account = Pick<Environment, 'user' | 'username'>
type Answer = (account: Account) => Readonly<Record<string, string | undefined>>

const login = ({ user: { password }, username }: Account) => ({
  username,
  'current-password': password,
  'new-password': password,
})
const newValues = ({ user: { birthday } }: Account) => ({ 'new-password': newPassword, bday: birthday })

const answers: Readonly<Partial<Record<ChallengeName, Answer>>> = {
  'sign-in': login,
  'sign-up': login,
  'forgot-password': ({ username }) => ({ username }),
  'reset-password': newValues,
  PASSWORD: login,
  PASSWORD_SRP: login,
  NEW_PASSWORD_REQUIRED: newValues,
  CUSTOM_CHALLENGE: () => ({ answer }),
}

/** Returns the values for this challenge. Challenges with a code have none: codes come from the phone or the inbox. */
export function autofillValuesFor(
  challenge: ChallengeName | undefined,
  account: Account,
): AutofillValues | undefined {
  const values = challenge && answers[challenge]?.(account)
  return (
    values && Object.fromEntries(Object.entries(values).flatMap(([to, text]) => (text ? [[to, text]] : [])))
  )
}
