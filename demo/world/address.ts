/** The choices in the page's address, so that a reload and a link keep them: who one is, and what was switched. */
import { type PersonId, personNamed } from './people.js'
import { canBe, defaults, type Settings, switchNames } from './settings.js'

export interface Choice {
  readonly person: PersonId
  /** What was set otherwise than this person has it. */
  readonly changed: Partial<Settings>
}

export const settingsOf = ({ person, changed }: Choice): Settings => ({
  ...defaults,
  ...personNamed(person).settings,
  ...changed,
})

/** What nobody can be or set is passed over. */
export function readAddress(hash: string): Choice {
  const told = new URLSearchParams(hash.replace(/^#/, ''))
  const changed = switchNames.flatMap((name) => {
    const value = told.get(name)
    return value !== null && canBe(name, value) ? [[name, value]] : []
  })
  return { person: personNamed(told.get('person')).id, changed: Object.fromEntries(changed) }
}

export function writeAddress({ person, changed }: Choice): string {
  const usual = settingsOf({ person, changed: {} })
  const unusual = Object.entries(changed).filter(([name, value]) => usual[name as keyof Settings] !== value)
  return `#${new URLSearchParams([['person', person], ...unusual])}`
}
