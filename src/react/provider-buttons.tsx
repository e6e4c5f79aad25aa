import { useEffect, useLayoutEffect } from 'react'
import { signInText } from '../challenges/sign-in/text.js'
import type { OAuth, RedirectOptions, SocialProvider } from '../oauth/index.js'
import { report } from '../session/report.js'
import type { AuthSession } from '../session/session.js'
import { useChallengeTexts } from './auth-ui.js'
import { Button } from './parts/button.js'
import { useAuthChallenge } from './use-auth-challenge.js'

/** Props of `<ProviderButtons>`. */
export interface ProviderButtonsProps<Name extends string = string>
  extends Omit<RedirectOptions, 'username'> {
  /** The session of `<SignIn>`. */
  readonly session: AuthSession
  /** The providers, as `createOAuth` returns them. */
  readonly oauth: OAuth<Name>
}

// React 18 warns about useLayoutEffect on a server.
const useLayoutEffectInBrowser = typeof document === 'undefined' ? useEffect : useLayoutEffect

/**
 * Shows a button for each identity provider, and completes the sign-in of a user who comes back from one.
 *
 * @example
 * ```tsx
 * import { createAuthSession } from 'countersign'
 * import { createOAuth } from 'countersign/oauth'
 * import { ProviderButtons, SignIn } from 'countersign/ui'
 *
 * const clientId = '1example23456789'
 * const session = createAuthSession({ userPoolId: 'eu-west-1_Ab1cD2eF3', clientId })
 * const oauth = createOAuth({
 *   domain: 'example.auth.eu-west-1.amazoncognito.com',
 *   clientId,
 *   providers: ['Google', 'SignInWithApple'],
 * })
 *
 * export const Login = () => (
 *   <SignIn session={session} providers={<ProviderButtons session={session} oauth={oauth} />} />
 * )
 * ```
 */
export function ProviderButtons<Name extends string>({
  session,
  oauth,
  ...options
}: ProviderButtonsProps<Name>) {
  const { pending, username } = useAuthChallenge(session)
  const texts = useChallengeTexts('sign-in', signInText)

  // Before the first paint: a user who returns from a provider sees a pending form.
  useLayoutEffectInBrowser(() => {
    const coming = oauth.handleRedirect()
    if (coming) session.completeSignIn(coming).catch(report)
  }, [oauth, session])

  return (
    <div data-part="providers">
      <p data-part="or">{texts.or}</p>
      {oauth.providers.map(({ name, label }) => (
        <Button
          key={name}
          variant="secondary"
          data-provider={name}
          pending={pending}
          onClick={() =>
            void session
              .completeSignIn(oauth.signInWithRedirect(name, { username, ...options }))
              .catch(report)
          }
        >
          <svg data-part="provider-icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d={icons[name as SocialProvider] ?? shield} />
          </svg>
          {texts.continueWithProvider(label)}
        </Button>
      ))}
    </div>
  )
}

/** Icons by provider. They are not the logos of the companies. */
const icons: Readonly<Record<SocialProvider, string>> = {
  Google: 'M17.8 6.6A8 8 0 1 0 20 12h-7.5',
  Facebook: 'M16 4h-1.5c-2 0-3.2 1.2-3.2 3.3V20.5M7.8 11.8h7.2',
  LoginWithAmazon:
    'M14.8 11.5V7.4c0-1.7-1-2.6-2.8-2.6-1.5 0-2.6.6-3.1 1.8M14.8 8.3h-2c-2.5 0-4.1.9-4.1 2.7 0 1.4 1 2.2 2.4 2.2 2.1 0 3.7-1.3 3.7-3.2M4 16.5c4.8 3.9 11.2 3.9 15.5.6M20.3 14.2l-.3 3.4-3.2-.3',
  SignInWithApple:
    'M15.6 8c-1.5 0-2.3.8-3.5.8S10 8 8.6 8C6.4 8 4.8 9.9 4.8 12.8c0 3.7 2.3 7.7 4.4 7.7 1.1 0 1.6-.7 2.9-.7s1.7.7 2.9.7c1.6 0 3.2-2.3 3.9-4.5-2.9-1.3-2.9-5.1-.1-6.5C18 8.5 16.9 8 15.6 8zM12.2 5.6c0-1.8 1.2-3.1 2.8-3.3',
}

/** Icon of all other providers. */
const shield = 'M12 3.5l7 2.7v5.3c0 4.3-2.9 7.5-7 9-4.1-1.5-7-4.7-7-9V6.2zM9 11.8l2.2 2.2 4-4.2'
