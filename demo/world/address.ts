/** Reads and writes the selected user and the settings in the page's address. Reloads and links keep them. */

import { defaults, isValidValue, type Settings, settingNames } from './settings.js'
import { type UserId, userWithId } from './users.js'

export interface Choice {
  readonly user: UserId
  /** The settings that differ from the user's defaults. */
  readonly changed: Partial<Settings>
}

export const settingsOf = ({ user, changed }: Choice): Settings => ({
  ...defaults,
  ...userWithId(user).settings,
  ...changed,
})

/** Ignores unknown users, settings and values. */
export function readAddress(hash: string): Choice {
  const params = new URLSearchParams(hash.replace(/^#/, ''))
  const changed = settingNames.flatMap((name) => {
    const value = params.get(name)
    return value !== null && isValidValue(name, value) ? [[name, value]] : []
  })
  return { user: userWithId(params.get('user')).id, changed: Object.fromEntries(changed) }
}

export function writeAddress({ user, changed }: Choice): string {
  const defaultSettings = settingsOf({ user, changed: {} })
  const different = Object.entries(changed).filter(
    ([name, value]) => defaultSettings[name as keyof Settings] !== value,
  )
  return `#${new URLSearchParams([['user', user], ...different])}`
}
