/** A link to the demo, and a reload of it, keep who one is and what was switched. */
import { expect, it } from 'vitest'
import { type Choice, readAddress, settingsOf, writeAddress } from '../../demo/world/address.js'
import { people } from '../../demo/world/people.js'
import { defaults, looksOf } from '../../demo/world/settings.js'

it('comes back as it was', () => {
  const choice: Choice = { person: 'noor', changed: { language: 'ar', mfa: 'ON', scheme: 'dark' } }
  expect(readAddress(writeAddress(choice))).toEqual(choice)
})

it('says only what is unusual for this person', () => {
  expect(writeAddress({ person: 'noor', changed: { flow: 'USER_AUTH', mfa: 'OPTIONAL' } })).toBe(
    '#person=noor',
  )
})

it('passes over whom nobody knows, and what nothing can be set to', () => {
  const { person, changed } = readAddress('#person=mallory&language=xx&mfa=ON&flow=constructor&color=red')
  expect(person).toBe(people[0].id)
  expect(changed).toEqual({ mfa: 'ON' })
})

it('holds no password', () => {
  for (const { id, password = 'nothing' } of people as readonly { id: 'ada'; password?: string }[])
    expect(decodeURIComponent(writeAddress({ person: id, changed: defaults }))).not.toContain(password)
})

it('what is set counts more than what is usual, and looks are nobody’s own', () => {
  const changed = { flow: 'USER_SRP_AUTH', theme: 'default', language: 'de' } as const
  expect(settingsOf({ person: 'noor', changed })).toMatchObject({ flow: 'USER_SRP_AUTH', language: 'de' })
  expect(settingsOf({ person: 'noor', changed: {} })).toMatchObject({ flow: 'USER_AUTH', language: 'en' })
  expect(looksOf(changed)).toEqual({ theme: 'default', language: 'de' })
})
