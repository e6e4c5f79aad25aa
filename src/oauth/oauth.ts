/** OAuth 2.0 authorization code flow with PKCE, against the domain of the user pool. */
import { explainOAuth, watchPolicy } from '../development/explain.js'
import type { AuthError } from '../wire/auth-error.js'
import type { SignInResult } from '../wire/parse-reply.js'
import { exchange } from './exchange.js'
import { authErrorOf, rejected } from './oauth-errors.js'
import { createPendingRedirects } from './pending-redirects.js'
import { codeChallengeOf, random } from './pkce.js'
import { type OfferedProvider, type Provider, type ProviderName, toOfferedProvider } from './providers.js'

/** An OAuth scope of Cognito. Custom scopes are strings such as `resource-server/read`. */
export type Scope = 'openid' | 'email' | 'phone' | 'profile' | 'aws.cognito.signin.user.admin'

/** The options of `createOAuth`. */
export interface OAuthOptions<List extends readonly Provider[] = readonly Provider[]> {
  /** The domain of the user pool: `example.auth.eu-west-1.amazoncognito.com`, or a custom domain. */
  readonly domain: string
  /** The ID of an app client without a client secret, usually the `clientId` of the session. */
  readonly clientId: string
  /** The identity providers, in the order of their buttons. */
  readonly providers: List
  /**
   * The URL to which the user returns. It must be an allowed callback URL of the app client.
   * @default the origin of the page, followed by '/'
   */
  readonly redirectUri?: string
  /**
   * The requested OAuth scopes.
   * @default all scopes that the app client allows
   */
  readonly scopes?: readonly (Scope | (string & {}))[]
  /**
   * Whether the message of a Lambda trigger that rejects the sign-in is copied to `error.lambdaMessage`.
   * @default false
   */
  readonly exposeLambdaMessages?: boolean
  /**
   * Replaces the global `fetch` for the token request.
   * @default globalThis.fetch
   */
  readonly fetch?: typeof fetch
  /**
   * Milliseconds until a token request without a reply fails.
   * @default 30_000
   */
  readonly timeout?: number
}

/** The options of `signInWithRedirect`. */
export interface RedirectOptions {
  /**
   * The username that the provider should suggest (`login_hint`). Some providers ignore it.
   * No default.
   */
  readonly username?: string | undefined
  /**
   * The language of Cognito's pages, such as `pt-BR`.
   * No default: Cognito uses the language of the browser.
   */
  readonly lang?: string | undefined
  /**
   * The prompt of the provider. `login` asks the user to sign in again. `select_account` lets the user choose another
   * account than last time. `consent` asks again for permission to share data. `none` shows no form, and fails if the
   * user is not signed in there. Some providers ignore it.
   * No default.
   */
  readonly prompt?: 'login' | 'select_account' | 'consent' | 'none' | undefined
}

/** The sign-in with identity providers, as `createOAuth` returns it. */
export interface OAuth<Name extends string = string> {
  /** The providers with their labels, for buttons. */
  readonly providers: readonly OfferedProvider<Name>[]
  /**
   * Navigates to the provider. The page is left before the promise settles, so continue with `handleRedirect` after the
   * return. Resolves with an error if the redirect cannot start, such as with a blocked `sessionStorage`. If the page is
   * not left within ten seconds, or the user returns with the back button, resolves with `undefined`.
   *
   * @throws TypeError if `provider` is not in the list of providers.
   */
  readonly signInWithRedirect: (provider: Name, options?: RedirectOptions) => Promise<AuthError | undefined>
  /**
   * Completes the return from a provider: exchanges the code for tokens and removes the parameters from the URL.
   * Returns `undefined` if the URL is not the return of a redirect with this `clientId` to `redirectUri`. If the redirect
   * was started in another tab, or more than an hour ago, the result is the error `provider-rejected`. During the
   * exchange, further calls return the same promise. By default `url` is the URL of the page; a server has none and gets
   * `undefined`.
   */
  readonly handleRedirect: (url?: string) => Promise<SignInResult | AuthError> | undefined
  /**
   * Returns the URL that ends the browser's session with Cognito's hosted pages and then redirects to `leadsTo`, an
   * allowed sign-out URL of the app client. By default `leadsTo` is `redirectUri`.
   */
  readonly signOutUrl: (leadsTo?: string) => string
}

/**
 * Creates the sign-in with identity providers by the domain of the user pool: OAuth 2.0 with PKCE.
 *
 * Pass it to `<ProviderButtons>`. For your own buttons, pass the results of `signInWithRedirect` and `handleRedirect` to
 * `session.completeSignIn`.
 *
 * @throws TypeError if `domain` is not a host name, `clientId` is empty, or `redirectUri` has a fragment.
 *
 * @example
 * ```ts
 * import { createOAuth } from 'countersign/oauth'
 *
 * export const oauth = createOAuth({
 *   domain: 'example.auth.eu-west-1.amazoncognito.com',
 *   clientId: '1example23456789',
 *   providers: ['Google', { name: 'Okta', label: 'Example Ltd' }],
 * })
 * ```
 */
export function createOAuth<const List extends readonly Provider[]>(
  options: OAuthOptions<List>,
): OAuth<ProviderName<List[number]>> {
  const { clientId, scopes, exposeLambdaMessages = false, timeout = 30_000 } = options
  const origin = originOf(options.domain)
  if (!clientId) throw new TypeError('countersign: clientId is missing. Use the ID of an app client.')
  if (options.redirectUri?.includes('#'))
    throw new TypeError(`countersign: redirectUri must not have a fragment, but is ${options.redirectUri}.`)
  // The only cast: each name of the list has the type of the list.
  const providers = options.providers.map(toOfferedProvider) as OfferedProvider<ProviderName<List[number]>>[]
  const pendingRedirects = createPendingRedirects(`countersign/1/${clientId}/oauth`)
  // The state starts with the client ID, so that an instance recognizes its own states even if the storage is lost.
  const statePrefix = `${clientId.replace(/\W/g, '')}-`
  // A server has no `location` and needs none before a redirect.
  const redirectUri = () => options.redirectUri ?? `${location.origin}/`
  let pendingReturn: Promise<SignInResult | AuthError> | undefined
  watchPolicy()

  const address = (path: string, fields: Readonly<Record<string, string | undefined>>) => {
    const given = Object.entries(fields).filter((field): field is [string, string] => !!field[1])
    return `${origin}${path}?${new URLSearchParams(given)}`
  }

  /** Returns the parameters of the URL if it is the return of a redirect that this instance started. */
  function readReturn(url: URL) {
    const state = url.searchParams.get('state')
    const code = url.searchParams.get('code')
    const error = url.searchParams.get('error')
    if (!state?.startsWith(statePrefix) || !(code || error) || pageOf(url.href) !== pageOf(redirectUri()))
      return undefined
    const pendingRedirect = pendingRedirects.find(state)
    if (pendingRedirect && !hasProvider(pendingRedirect.provider)) return undefined
    pendingRedirects.remove(state)
    return { pendingRedirect, code, error, description: url.searchParams.get('error_description') }
  }

  const explained = <Got extends SignInResult | AuthError>(got: Got): Got => {
    if ('kind' in got) explainOAuth(got, options)
    return got
  }

  const hasProvider = (name: string) => providers.some((offered) => offered.name === name)

  async function completeReturn({
    pendingRedirect,
    code,
    error,
    description,
  }: NonNullable<ReturnType<typeof readReturn>>) {
    if (!pendingRedirect) return rejected('provider-rejected', 'unknown_state')
    if (error || !code) return authErrorOf(error, description, exposeLambdaMessages)
    const { verifier, nonce } = pendingRedirect
    return exchange({
      url: `${origin}/oauth2/token`,
      fields: {
        grant_type: 'authorization_code',
        client_id: clientId,
        code,
        redirect_uri: redirectUri(),
        code_verifier: verifier,
      },
      nonce,
      exposeLambdaMessages,
      fetch: options.fetch,
      timeout,
    })
  }

  return {
    providers,

    async signInWithRedirect(name, { username, lang, prompt } = {}) {
      const provider = providers.find((offered) => offered.name === name)
      if (!provider) throw new TypeError(`countersign: the provider ${name} is not in the list of providers.`)
      // Browsers have no WebCrypto on pages without TLS.
      if (!globalThis.crypto?.subtle) return explained(rejected('misconfigured', 'insecure_context'))
      const [state, verifier, nonce] = [statePrefix + random(), random(), random()]
      const challenge = await codeChallengeOf(verifier)
      if (!pendingRedirects.save(state, { verifier, nonce, provider: name }))
        return rejected('provider-rejected', 'storage_blocked')
      location.assign(
        address('/oauth2/authorize', {
          response_type: 'code',
          client_id: clientId,
          redirect_uri: redirectUri(),
          state,
          nonce,
          code_challenge: challenge,
          code_challenge_method: 'S256',
          scope: scopes?.join(' '),
          [provider.parameter]: provider.name,
          login_hint: username,
          lang,
          prompt,
        }),
      )
      await pageStays()
      return undefined
    },

    handleRedirect(href = globalThis.location?.href) {
      if (pendingReturn || !href) return pendingReturn
      const url = new URL(href)
      const back = readReturn(url)
      if (!back) return undefined
      if (href === location.href) removeOAuthParameters(url)
      pendingReturn = completeReturn(back)
        .then(explained)
        .finally(() => {
          pendingReturn = undefined
        })
      return pendingReturn
    },

    signOutUrl: (leadsTo = redirectUri()) => address('/logout', { client_id: clientId, logout_uri: leadsTo }),
  }
}

/** Returns the origin of the domain. Only `localhost` may be without TLS, because tokens come from the domain. */
function originOf(domain: string): string {
  const given = domain.includes('://') ? domain : `https://${domain}`
  const [, origin] =
    /^(https:\/\/[^/?#@\s]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?)\/?$/.exec(given) ?? []
  if (!origin)
    throw new TypeError(
      `countersign: domain must look like example.auth.eu-west-1.amazoncognito.com, not ${domain}.`,
    )
  return origin
}

/** Returns the URL of the page without a slash at the end, which servers and routers treat differently. */
const pageOf = (url: string) => new URL(url).href.replace(/[?#].*$/s, '').replace(/\/$/, '')

/** Removes the OAuth parameters from the URL, before other scripts can read them. */
function removeOAuthParameters(url: URL) {
  // Without URLSearchParams, which would change the encoding of the application's own parameters.
  const own = url.search
    .slice(1)
    .split('&')
    .filter((part) => !/^(code|state|error|error_description)(=|$)/.test(part))
  url.search = own.join('&')
  history.replaceState(history.state, '', url)
}

// Milliseconds after which the navigation counts as failed.
const redirectTimeout = 10_000

/** Resolves if the navigation failed, or if the page was restored from the back/forward cache. */
const pageStays = () =>
  new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer)
      removeEventListener('pageshow', shown)
      resolve()
    }
    const shown = ({ persisted }: PageTransitionEvent) => persisted && done()
    const timer = setTimeout(done, redirectTimeout)
    addEventListener('pageshow', shown)
  })
