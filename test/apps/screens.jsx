'use client'

/**
 * The login screens of the applications in this folder, one for each option that changes the first form. Each
 * application gets a copy. This client module creates the sessions, and a server renders their first form.
 */
import { createAuthSession } from 'countersign'
import { ar } from 'countersign/locales/ar'
import { ja } from 'countersign/locales/ja'
import { createOAuth } from 'countersign/oauth'
import { ProviderButtons, SignIn } from 'countersign/ui'
import { useEffect } from 'react'
import 'countersign/theme.css'

const pool = { userPoolId: 'eu-west-1_Ab1cD2eF3', clientId: '1example23456789' }

const withProviders = createAuthSession(pool)
const oauth = createOAuth({
  domain: 'example.auth.eu-west-1.amazoncognito.com',
  clientId: pool.clientId,
  providers: ['Google', { name: 'Okta', label: 'Example Ltd' }],
})

const screens = {
  plain: { session: createAuthSession(pool) },
  'remembered-name': { session: createAuthSession({ ...pool, rememberUsername: true }) },
  resumed: { session: createAuthSession({ ...pool, resume: true }) },
  'name-first': {
    session: createAuthSession({ ...pool, flow: 'USER_AUTH', rememberUsername: true, resume: true }),
    usernameType: 'email',
  },
  page: { session: createAuthSession(pool), layout: 'page', brand: <p>Example</p>, texts: ja, signUp: false },
  bare: { session: createAuthSession(pool), layout: 'bare', texts: ar, autoSubmitCode: false },
  phone: { session: createAuthSession(pool), usernameType: 'phone' },
  'phone-of-a-country': { session: createAuthSession(pool), usernameType: 'phone', defaultCountry: 'JP' },
  providers: { session: withProviders, providers: <ProviderButtons session={withProviders} oauth={oauth} /> },
  replaced: {
    session: createAuthSession({ ...pool, rememberUsername: true }),
    texts: { challenges: { 'sign-in': { title: 'Welcome' } } },
    forms: { 'sign-in': ({ Default, ...props }) => <Default {...props} /> },
    parts: { Button: ({ Default, ...props }) => <Default {...props} title="A button" /> },
  },
}

export function Screen({ name }) {
  // Effects run in the browser alone, after hydration.
  useEffect(() => {
    document.documentElement.dataset.hydrated = name
  }, [name])
  return (
    <main>
      <SignIn {...screens[name]}>
        <p>The application</p>
      </SignIn>
    </main>
  )
}
