/** What somebody knows by heart, and can type where they are asked for it. */
import type { ChallengeName } from 'countersign'
import { newPassword } from './people.js'
import { answer } from './riddle.js'
import type { World } from './world.js'

/** By what an input is for, as its `autocomplete` or its name tells. */
export type Known = Readonly<Record<string, string>>

type Someone = Pick<World, 'person' | 'username'>
type Answer = (by: Someone) => Readonly<Record<string, string | undefined>>

const login = ({ person: { password }, username }: Someone) => ({
  username,
  'current-password': password,
  'new-password': password,
})
const chosen = ({ person: { birthday } }: Someone) => ({ 'new-password': newPassword, bday: birthday })

const answers: Readonly<Partial<Record<ChallengeName, Answer>>> = {
  'sign-in': login,
  'sign-up': login,
  'forgot-password': ({ username }) => ({ username }),
  'reset-password': chosen,
  PASSWORD: login,
  PASSWORD_SRP: login,
  NEW_PASSWORD_REQUIRED: chosen,
  CUSTOM_CHALLENGE: () => ({ answer }),
}

/** What there is to type into this question; nothing, if all of it comes from elsewhere. */
export function knownFor(question: ChallengeName | undefined, by: Someone): Known | undefined {
  const known = question && answers[question]?.(by)
  return (
    known && Object.fromEntries(Object.entries(known).flatMap(([to, text]) => (text ? [[to, text]] : [])))
  )
}
