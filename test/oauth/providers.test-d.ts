/** Promises about types: compiling is passing. */
import { createOAuth, type OAuth } from '../../src/oauth/index.js'
import type { ProviderButtonsProps } from '../../src/react/provider-buttons.js'
import type { AuthSession } from '../../src/session/session.js'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_Claim extends true>() => {}

const pool = { domain: 'example.auth.eu-west-1.amazoncognito.com', clientId: '1example23456789' }

// A redirect accepts the providers of the list.
{
  const oauth = createOAuth({
    ...pool,
    providers: ['Google', { name: 'Okta', label: 'Example Ltd' }, { idpIdentifier: 'example.com' }],
  })
  holds<Same<typeof oauth, OAuth<'Google' | 'Okta' | 'example.com'>>>()
  oauth.signInWithRedirect('Google')
  oauth.signInWithRedirect('Okta', { username: 'jane@example.com', lang: 'de', prompt: 'select_account' })
  oauth.signInWithRedirect('example.com')
  // @ts-expect-error it isn't in the list
  oauth.signInWithRedirect('Facebook')
  // @ts-expect-error no such prompt
  oauth.signInWithRedirect('Google', { prompt: 'never' })
}

// @ts-expect-error Cognito has no such name; the name of a SAML provider is in an object
createOAuth({ ...pool, providers: ['Gogle'] })
// @ts-expect-error Cognito's name for it is `LoginWithAmazon`
createOAuth({ ...pool, providers: ['Amazon'] })
// @ts-expect-error by one or the other
createOAuth({ ...pool, providers: [{ name: 'Okta', idpIdentifier: 'example.com' }] })
// @ts-expect-error by something
createOAuth({ ...pool, providers: [{ label: 'Example Ltd' }] })
// @ts-expect-error no provider can be named without a list
createOAuth(pool)

// The result of a return fits `completeSignIn` of the session, and so does its error.
{
  const oauth = {} as OAuth<'Google'>
  const session = {} as AuthSession
  const coming = oauth.handleRedirect()
  if (coming) session.completeSignIn(coming)
  session.completeSignIn(oauth.signInWithRedirect('Google'))
  // @ts-expect-error tokens alone have no user
  session.completeSignIn({ accessToken: '', tokenType: 'Bearer', expiresAt: 0 })
  const props: ProviderButtonsProps<'Google'> = { session, oauth, lang: 'de' }
  // @ts-expect-error it is known to the session
  const more: ProviderButtonsProps<'Google'> = { ...props, username: 'jane' }
  holds<Same<typeof more, ProviderButtonsProps<'Google'>>>()
}
