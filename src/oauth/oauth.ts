/** The way around: to a provider of identities and back, by the authorization server of the pool's own domain. */
import { explainOAuth, watchPolicy } from '../development/explain.js'
import type { AuthError } from '../wire/auth-error.js'
import type { SignInResult } from '../wire/parse-reply.js'
import { exchange } from './exchange.js'
import { authErrorOf, rejected } from './oauth-errors.js'
import { createPendingRedirects } from './pending-redirects.js'
import { codeChallengeOf, random } from './pkce.js'
import { type OfferedProvider, type Provider, type ProviderName, toOfferedProvider } from './providers.js'

export type Scope = 'openid' | 'email' | 'phone' | 'profile' | 'aws.cognito.signin.user.admin'

export interface OAuthOptions<List extends readonly Provider[] = readonly Provider[]> {
  /** The user pool's domain: `example.auth.eu-west-1.amazoncognito.com`, or one of your own. */
  readonly domain: string
  /** The id of an app client without a secret. */
  readonly clientId: string
  /** Who can be signed in with, in the order in which they are offered. */
  readonly providers: List
  /** Where the person comes back to: an allowed callback URL of the app client. This site's first page, unless told. */
  readonly redirectUri?: string
  /** All that the app client may have, unless told. */
  readonly scopes?: readonly (Scope | (string & {}))[]
  /** Whether the words of your own Lambda triggers are passed on as `error.lambdaMessage`. They aren't, unless told. */
  readonly exposeLambdaMessages?: boolean
  /** Replaces the global `fetch`. */
  readonly fetch?: typeof fetch
  /** How many milliseconds the exchange of the code may take; 30,000 unless told. */
  readonly timeout?: number
}

export interface RedirectOptions {
  /** Who the provider is to ask for, as far as it listens. */
  readonly username?: string | undefined
  /** The language of what Cognito shows, such as `pt-BR`. */
  readonly lang?: string | undefined
  /** `select_account` lets a person be another one than last time. */
  readonly prompt?: 'login' | 'select_account' | 'consent' | 'none' | undefined
}

export interface OAuth<Name extends string = string> {
  readonly providers: readonly OfferedProvider<Name>[]
  /**
   * Goes to the provider. It resolves only where that failed, with the problem, and where the person is back
   * without having been there, with nothing.
   */
  readonly signInWithRedirect: (provider: Name, options?: RedirectOptions) => Promise<AuthError | undefined>
  /**
   * Completes the return from a provider: gives the code for tokens, and takes it out of the address. Returns nothing
   * if the page is no return, or the return of another app client, of an instance with other providers, or of another
   * library. Called again while that is under way, it returns the same promise.
   */
  readonly handleRedirect: (url?: string) => Promise<SignInResult | AuthError> | undefined
  /** The address that ends Cognito's own session, too, and leads on to an allowed sign-out URL of the app client. */
  readonly signOutUrl: (leadsTo?: string) => string
}

/**
 * Prepares the sign-in with other identity providers, by the domain of the user pool: OAuth 2.0 with PKCE.
 *
 * Hand it to `<ProviderButtons>`. For your own buttons, pass what `signInWithRedirect` and `handleRedirect` return to `session.completeSignIn`.
 *
 * @throws TypeError where `domain` is not the name of a host, `clientId` is empty, or `redirectUri` has a fragment.
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
  if (!clientId) throw new TypeError('countersign: clientId is missing.')
  if (options.redirectUri?.includes('#')) throw new TypeError('countersign: redirectUri has a fragment.')
  // The one cast: a name of the list is a name of its type.
  const providers = options.providers.map(toOfferedProvider) as OfferedProvider<ProviderName<List[number]>>[]
  const pendingRedirects = createPendingRedirects(`countersign/1/${clientId}/oauth`)
  // The state begins with the app client, so that an instance knows its own states even if the tab has lost them.
  const statePrefix = `${clientId.replace(/\W/g, '')}-`
  // A server has no location, and needs none until somebody leaves.
  const redirectUri = () => options.redirectUri ?? `${location.origin}/`
  let pendingReturn: Promise<SignInResult | AuthError> | undefined
  watchPolicy()

  const address = (path: string, fields: Readonly<Record<string, string | undefined>>) => {
    const given = Object.entries(fields).filter((field): field is [string, string] => !!field[1])
    return `${origin}${path}?${new URLSearchParams(given)}`
  }

  /** What the address says, if this instance sent the user away and the address is the one to come back to. */
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
    if (!pendingRedirect) return rejected('provider-refused', 'unknown_state')
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
      if (!provider) throw new TypeError('countersign: this provider is not in the list.')
      // Browsers have no hashes for pages that came over plain HTTP.
      if (!globalThis.crypto?.subtle) return explained(rejected('misconfigured', 'insecure_context'))
      const [state, verifier, nonce] = [statePrefix + random(), random(), random()]
      const challenge = await codeChallengeOf(verifier)
      if (!pendingRedirects.save(state, { verifier, nonce, provider: name }))
        return rejected('provider-refused', 'storage_blocked')
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

/** Tokens come from here: over TLS, but from one's own machine. */
function originOf(domain: string): string {
  const given = domain.includes('://') ? domain : `https://${domain}`
  const [, origin] =
    /^(https:\/\/[^/?#@\s]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?)\/?$/.exec(given) ?? []
  if (!origin)
    throw new TypeError('countersign: domain must look like example.auth.eu-west-1.amazoncognito.com.')
  return origin
}

/** Which page an address is of; servers and routers disagree on the last slash. */
const pageOf = (url: string) => new URL(url).href.replace(/[?#].*$/s, '').replace(/\/$/, '')

/** Takes what came back out of the address, before anything else can read it there. */
function removeOAuthParameters(url: URL) {
  // By hand: the application's own part stays as it was spelt.
  const own = url.search
    .slice(1)
    .split('&')
    .filter((part) => !/^(code|state|error|error_description)(=|$)/.test(part))
  url.search = own.join('&')
  history.replaceState(history.state, '', url)
}

// How long a page may take to go. One that stands after this is not going.
const redirectTimeout = 10_000

/** Resolves if the page didn't go, or was gone and is shown again as it was. */
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
