/** Who one is and what is switched, kept in the page's address. */
import { useEffect, useState } from 'react'
import { type Choice, readAddress, writeAddress } from './world/address.js'
import type { PersonId } from './world/people.js'
import { looksOf, type Settings } from './world/settings.js'

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
    /** Somebody else has a pool of their own, and sees it the way it looked. */
    become: (person: PersonId) => keep({ person, changed: looksOf(choice.changed) }),
    change: (changed: Partial<Settings>) => keep({ ...choice, changed: { ...choice.changed, ...changed } }),
  }
}
