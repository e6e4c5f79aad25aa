/** Keeps the selected user and the settings in the page's address. */
import { useEffect, useState } from 'react'
import { type Choice, readAddress, writeAddress } from './world/address.js'
import { appearanceOf, type Settings } from './world/settings.js'
import type { UserId } from './world/users.js'

export function useChoice() {
  const [choice, setChoice] = useState(() => readAddress(location.hash))

  useEffect(() => {
    const read = () => setChoice(readAddress(location.hash))
    addEventListener('hashchange', read)
    return () => removeEventListener('hashchange', read)
  }, [])

  function keep(next: Choice) {
    history.replaceState(null, '', writeAddress(next))
    setChoice(next)
  }

  return {
    choice,
    /** Selects another user. Keeps the settings of the appearance. */
    signInAs: (user: UserId) => keep({ user, changed: appearanceOf(choice.changed) }),
    change: (changed: Partial<Settings>) => keep({ ...choice, changed: { ...choice.changed, ...changed } }),
  }
}
