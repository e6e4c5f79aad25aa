/** Rendering on a server: Next's Cache Components reject a component that reads the clock or a random number. */
import { renderToString } from 'react-dom/server'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { ja } from '../../src/locales/ja.js'
import { createOAuth } from '../../src/oauth/index.js'
import { ProviderButtons, SignIn, type SignInProps } from '../../src/ui.js'
import { mockSession } from '../mock-cognito.js'

const { session } = mockSession([])
const oauth = createOAuth({
  domain: 'example.auth.eu-west-1.amazoncognito.com',
  clientId: '1example23456789',
  providers: ['Google'],
})
const screens: Record<string, Partial<SignInProps>> = {
  'the default screen': {},
  'a page with a brand': { layout: 'page', brand: <p>Example</p>, texts: ja, signUp: false },
  'a screen that asks for an email address': { usernameType: 'email' },
  'a screen that asks for a phone number': { usernameType: 'phone' },
  'a screen with the buttons of providers': {
    providers: <ProviderButtons session={session} oauth={oauth} />,
  },
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('Rendering on a server', () => {
  test.each(Object.entries(screens))('%s reads no clock and no random number', (_, props) => {
    for (const [source, name] of [
      [Date, 'now'],
      [Math, 'random'],
      [crypto, 'randomUUID'],
      [crypto, 'getRandomValues'],
    ] as const)
      vi.spyOn(source as typeof Date, name as 'now').mockImplementation(() => {
        throw new Error(`The render calls ${name}.`)
      })
    expect(renderToString(<SignIn session={session} {...props} />)).toContain('name="username"')
  })
})
