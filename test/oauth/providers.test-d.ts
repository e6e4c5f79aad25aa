/** Promises about types: compiling is passing. */
import { createOAuth, type OAuth } from '../../src/oauth/index.js'
import type { ProviderButtonsProps } from '../../src/react/provider-buttons.js'
import type { AuthSession } from '../../src/session/session.js'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_Claim extends true>() => {}

const pool = { domain: 'example.auth.eu-west-1.amazoncognito.com', clientId: '1example23456789' }

// Whom one can leave for is whom the list has.
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

// @ts-expect-error Cognito knows no such name; a SAML provider's stands in an object
createOAuth({ ...pool, providers: ['Gogle'] })
// @ts-expect-error Cognito's name for it is `LoginWithAmazon`
createOAuth({ ...pool, providers: ['Amazon'] })
// @ts-expect-error by one or the other
createOAuth({ ...pool, providers: [{ name: 'Okta', idpIdentifier: 'example.com' }] })
// @ts-expect-error by something
createOAuth({ ...pool, providers: [{ label: 'Example Ltd' }] })
// @ts-expect-error without a list there is nobody to leave for
createOAuth(pool)

// What comes back is the session's to receive, and so is what went wrong on the way.
{
  const oauth = {} as OAuth<'Google'>
  const session = {} as AuthSession
  const coming = oauth.handleRedirect()
  if (coming) session.completeSignIn(coming)
  session.completeSignIn(oauth.signInWithRedirect('Google'))
  // @ts-expect-error tokens alone are nobody's
  session.completeSignIn({ accessToken: '', tokenType: 'Bearer', expiresAt: 0 })
  const props: ProviderButtonsProps<'Google'> = { session, oauth, lang: 'de' }
  // @ts-expect-error it is known to the session
  const more: ProviderButtonsProps<'Google'> = { ...props, username: 'jane' }
  holds<Same<typeof more, ProviderButtonsProps<'Google'>>>()
}
