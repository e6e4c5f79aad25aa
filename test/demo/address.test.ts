/** Links and reloads keep the selected user and the settings. */
import { expect, it } from 'vitest'
import { type Choice, readAddress, settingsOf, writeAddress } from '../../demo/world/address.js'
import { appearanceOf, defaults } from '../../demo/world/settings.js'
import { users } from '../../demo/world/users.js'

it('the address restores the choice', () => {
  const choice: Choice = { user: 'noor', changed: { language: 'ar', mfa: 'ON', scheme: 'dark' } }
  expect(readAddress(writeAddress(choice))).toEqual(choice)
})

it('the address contains only the settings that differ from the user’s defaults', () => {
  expect(writeAddress({ user: 'noor', changed: { flow: 'USER_AUTH', mfa: 'OPTIONAL' } })).toBe('#user=noor')
})

it('unknown users, settings and values are ignored', () => {
  const { user, changed } = readAddress('#user=mallory&language=xx&mfa=ON&flow=constructor&color=red')
  expect(user).toBe(users[0].id)
  expect(changed).toEqual({ mfa: 'ON' })
})

it('the address contains no password', () => {
  for (const { id, password = 'nothing' } of users as readonly { id: 'ada'; password?: string }[])
    expect(decodeURIComponent(writeAddress({ user: id, changed: defaults }))).not.toContain(password)
})

it('changed settings override the user’s defaults, and the appearance does not depend on the user', () => {
  const changed = { flow: 'USER_SRP_AUTH', theme: 'default', language: 'de' } as const
  expect(settingsOf({ user: 'noor', changed })).toMatchObject({ flow: 'USER_SRP_AUTH', language: 'de' })
  expect(settingsOf({ user: 'noor', changed: {} })).toMatchObject({ flow: 'USER_AUTH', language: 'en' })
  expect(appearanceOf(changed)).toEqual({ theme: 'default', language: 'de' })
})
