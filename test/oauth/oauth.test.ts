/** To a provider and back: what goes there, who is let in, and what is left behind. */
import { afterEach, describe, expect, it, test, vi } from 'vitest'
import { createOAuth, type OAuthOptions } from '../../src/oauth/index.js'
import { codeChallengeOf, random } from '../../src/oauth/pkce.js'
import { clientId, createAuthorizationServer, type Said, token } from './authorization-server.js'
import { openPage } from './page.js'

const domain = 'example.auth.eu-west-1.amazoncognito.com'
const providers = ['Google', 'SignInWithApple', { name: 'Okta', label: 'Example Ltd' }] as const

interface Scene {
  readonly address?: string
  readonly claims?: object
  readonly options?: Partial<OAuthOptions>
  /** Replaces the reply of `/oauth2/token`. */
  readonly tokenReply?: (() => Response | Promise<Response>) | undefined
}

function visit({ address, claims, options, tokenReply }: Scene = {}) {
  const server = createAuthorizationServer(claims)
  const opened = openPage(address)
  const calls: { url: string; init: RequestInit; form: URLSearchParams }[] = []
  const fetch: typeof globalThis.fetch = async (url, init = {}) => {
    const form = new URLSearchParams(String(init.body))
    calls.push({ url: String(url), init, form })
    if (tokenReply) return tokenReply()
    const { status, body }: Said = server.token(form)
    return new Response(body, { status })
  }
  const config = { domain, clientId, fetch, ...options, providers }
  const oauth = createOAuth(config)
  async function leave(...given: Parameters<typeof oauth.signInWithRedirect>) {
    const before = opened.page.left.length
    void oauth.signInWithRedirect(...given)
    await vi.waitFor(() => expect(opened.page.left.length).toBeGreaterThan(before))
    return opened.page.left.at(-1) as URL
  }
  return {
    ...opened,
    server,
    calls,
    oauth,
    /** The same page, loaded again. */
    reload: () => createOAuth(config),
    leave,
    /** Goes to the provider, and returns to the page with the result. */
    async goAndReturn(outcome?: Readonly<Record<string, string>>) {
      opened.page.href = String(server.authorize(await leave('Google'), outcome))
      return opened.page.href
    },
  }
}

afterEach(() => void vi.useRealTimers())

describe('PKCE', () => {
  it('PKCE derives the challenge of RFC 7636, appendix B, from its verifier', async () => {
    expect(await codeChallengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    )
  })

  it('PKCE uses values that never repeat, and that Cognito returns unchanged', () => {
    const taken = Array.from({ length: 200 }, random)
    expect(new Set(taken).size).toBe(200)
    for (const each of taken) expect(each).toMatch(/^[A-Za-z0-9-]{43,128}$/)
  })
})

describe('Leaving', () => {
  it('a redirect leads to the authorize endpoint, with the parameters that it needs', async () => {
    const { leave, tab } = visit()
    const url = await leave('Google')
    expect(url.origin + url.pathname).toBe(`https://${domain}/oauth2/authorize`)
    const { state, nonce, code_challenge, ...rest } = Object.fromEntries(url.searchParams)
    expect(rest).toEqual({
      response_type: 'code',
      client_id: clientId,
      redirect_uri: 'https://app.example/',
      code_challenge_method: 'S256',
      identity_provider: 'Google',
    })
    expect(state).toMatch(/^[A-Za-z0-9-]{32,}$/)
    expect(state?.startsWith(`${clientId}-`)).toBe(true)
    expect(code_challenge).toMatch(/^[\w-]{43}$/)
    const [[key = '', kept = '']] = [...tab] as [[string, string]]
    const departure = JSON.parse(kept)[state ?? '']
    expect(key).toBe(`countersign/1/${clientId}/oauth`)
    expect(departure).toMatchObject({ nonce, verifier: expect.stringMatching(/^[\w.~-]{43,128}$/) })
    expect(code_challenge).toBe(await codeChallengeOf(departure.verifier))
    expect(String(url)).not.toContain(departure.verifier)
  })

  it('a redirect names the user, the language and the scopes, if the options do', async () => {
    const { leave } = visit({
      options: { scopes: ['openid', 'email'], redirectUri: 'https://app.example/in' },
    })
    const given = { username: 'zoë@example.com', lang: 'pt-BR', prompt: 'select_account' } as const
    const url = await leave('Google', given)
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      scope: 'openid email',
      login_hint: 'zoë@example.com',
      lang: 'pt-BR',
      prompt: 'select_account',
      redirect_uri: 'https://app.example/in',
    })
  })

  it('a redirect asks for a provider by name, or by an identifier', async () => {
    const { page } = openPage()
    const list = [
      'LoginWithAmazon',
      { name: 'Okta' },
      { idpIdentifier: 'example.com', label: 'Example' },
    ] as const
    const oauth = createOAuth({ domain, clientId, providers: list })
    expect(oauth.providers.map(({ label }) => label)).toEqual(['Amazon', 'Okta', 'Example'])
    void oauth.signInWithRedirect('Okta')
    await vi.waitFor(() => expect(page.left).toHaveLength(1))
    void oauth.signInWithRedirect('example.com')
    await vi.waitFor(() => expect(page.left).toHaveLength(2))
    const [first, second] = page.left.map(({ searchParams }) => searchParams)
    expect([first?.get('identity_provider'), first?.get('idp_identifier')]).toEqual(['Okta', null])
    expect([second?.get('identity_provider'), second?.get('idp_identifier')]).toEqual([null, 'example.com'])
    // @ts-expect-error it isn't in the list
    await expect(oauth.signInWithRedirect('Google')).rejects.toThrow(TypeError)
  })

  const denied = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  it.each([
    [
      'throws at its mention',
      () => Object.defineProperty(globalThis, 'sessionStorage', { get: denied, configurable: true }),
    ],
    ['is full', () => vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: denied })],
  ])('a redirect does not begin if the storage %s, and reports it', async (_, block) => {
    const { page, oauth } = visit()
    block()
    expect(await oauth.signInWithRedirect('Google')).toEqual({
      kind: 'rejected',
      code: 'provider-rejected',
      recovery: 'retry',
      field: 'provider',
      exception: 'storage_blocked',
    })
    expect(page.left).toEqual([])
  })

  it('a redirect does not begin on a page without hashes, and reports it', async () => {
    const { page, oauth } = visit()
    vi.stubGlobal('crypto', { getRandomValues: crypto.getRandomValues.bind(crypto) })
    expect(await oauth.signInWithRedirect('Google')).toMatchObject({
      code: 'misconfigured',
      exception: 'insecure_context',
    })
    expect(page.left).toEqual([])
  })

  it('a redirect ends when the page returns from the back-forward cache, and not when a new page is shown', async () => {
    const opened = visit()
    const ended = vi.fn()
    void opened.oauth.signInWithRedirect('Google').then(ended)
    await vi.waitFor(() => expect(opened.listening()).toBe(1))
    opened.show(false)
    await new Promise((resolve) => setImmediate(resolve))
    expect(ended).not.toHaveBeenCalled()
    opened.show(true)
    await vi.waitFor(() => expect(ended).toHaveBeenCalledExactlyOnceWith(undefined))
    expect(opened.listening()).toBe(0)
  })

  it('a redirect ends when the page is visible where it was', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const { oauth, listening } = visit()
    const left = oauth.signInWithRedirect('Google')
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1))
    vi.runAllTimers()
    expect(await left).toBeUndefined()
    expect(listening()).toBe(0)
  })
})

describe('Coming back', () => {
  it('the return exchanges the code for tokens, with the user', async () => {
    const { goAndReturn, reload, calls } = visit()
    await goAndReturn()
    const arrival = await reload().handleRedirect()
    expect(arrival).toEqual({
      username: 'zoë@example.com',
      userId: 'Google_115',
      tokens: {
        accessToken: token({ username: 'Google_115' }),
        idToken: expect.any(String),
        refreshToken: 'a-refresh-token',
        tokenType: 'Bearer',
        expiresAt: expect.any(Number),
        deviceKey: undefined,
      },
    })
    const [call] = calls
    expect(call?.url).toBe(`https://${domain}/oauth2/token`)
    expect([...(call?.form.keys() ?? [])].sort()).toEqual(
      ['grant_type', 'client_id', 'code', 'redirect_uri', 'code_verifier'].sort(),
    )
    expect(call?.init).toMatchObject({
      method: 'POST',
      credentials: 'omit',
      // Cognito does not redirect here, so another program did.
      redirect: 'manual',
      body: expect.any(URLSearchParams),
    })
    // Either would cost a preflight.
    expect(call?.init.headers).toBeUndefined()
    expect(call?.init.cache).toBeUndefined()
  })

  it('the return leaves nothing in the address or in the tab, except the data of the application', async () => {
    const { goAndReturn, page, tab, oauth } = visit({ options: { redirectUri: 'https://app.example/in' } })
    await goAndReturn()
    page.href = `${page.href}&q=a%20b&flag&codex=1#part`.replace('?', '?tab=2&')
    const coming = oauth.handleRedirect()
    // Before anything else on the page could look.
    expect(page.href).toBe('https://app.example/in?tab=2&q=a%20b&flag&codex=1#part')
    expect(tab.size).toBe(0)
    await coming
  })

  it('the return exchanges a code once, however often it is called', async () => {
    const { goAndReturn, oauth, calls } = visit()
    await goAndReturn()
    const [first, second] = [oauth.handleRedirect(), oauth.handleRedirect()]
    expect(second).toBe(first)
    expect(await first).toMatchObject({ username: 'zoë@example.com' })
    expect(calls).toHaveLength(1)
    // A form that is shown again after sign-out signs no user in.
    expect(oauth.handleRedirect()).toBeUndefined()
  })

  it('a user without an address is known by the username of the pool, or by the access token', async () => {
    const nameless = visit({ claims: { email: undefined } })
    await nameless.goAndReturn()
    expect(await nameless.oauth.handleRedirect()).toMatchObject({
      username: 'Google_115',
      userId: 'Google_115',
    })

    const tokenReply = () => Response.json({ access_token: token({ username: 'Google_7' }), expires_in: 60 })
    const scopeless = visit({ tokenReply })
    await scopeless.goAndReturn()
    expect(await scopeless.oauth.handleRedirect()).toMatchObject({ username: 'Google_7', userId: 'Google_7' })
  })

  it.each([
    'https://app.example/',
    'https://app.example/?code=SUMMER20',
    'https://app.example/?state=NY',
    'https://app.example/?error=out-of-stock',
    'https://app.example/?code=1&state=of-another-library',
    'https://app.example/?error=access_denied&state=__proto__',
    'https://app.example/elsewhere?code=1&state=2',
  ])('the return does nothing at %s', (address) => {
    const { oauth, page, calls } = visit({ address })
    expect(oauth.handleRedirect()).toBeUndefined()
    expect(page.href).toBe(address)
    expect(calls).toEqual([])
  })

  it('the return finds its page with and without the last slash, and by a given address', async () => {
    const { goAndReturn, page, oauth } = visit({ options: { redirectUri: 'https://app.example/in' } })
    const href = (await goAndReturn()).replace('/in?', '/in/?')
    page.href = 'https://app.example/shell'
    expect(await oauth.handleRedirect(href)).toMatchObject({ userId: 'Google_115' })
    expect(page.href).toBe('https://app.example/shell')
  })

  it('the return does nothing with an address of another site', () => {
    const { oauth } = visit()
    expect(oauth.handleRedirect('https://other.example/?code=1&state=2')).toBeUndefined()
  })

  it('the return does nothing on a server', () => {
    const oauth = createOAuth({ domain, clientId, providers })
    expect(oauth.handleRedirect()).toBeUndefined()
  })
})

const isRejected = (exception: string | undefined, code = 'provider-rejected') => ({
  kind: 'rejected',
  code,
  recovery: 'retry',
  field: 'provider',
  exception,
})

describe('A return is rejected', () => {
  test.each(['code=1', 'error=access_denied'])(
    'a state that was invented for this app client is rejected: %s',
    async (query) => {
      const { leave, page, oauth, calls, tab } = visit()
      await leave('Google')
      page.href = `https://app.example/?${query}&state=${clientId}-forged`
      expect(await oauth.handleRedirect()).toEqual(isRejected('unknown_state'))
      expect(calls).toEqual([])
      expect(page.href).toBe('https://app.example/')
      // A redirect that is under way may still return.
      expect(tab.size).toBe(1)
    },
  )

  test('the same state is rejected the second time', async () => {
    const { goAndReturn, page, oauth, calls } = visit()
    const href = await goAndReturn()
    await oauth.handleRedirect()
    page.href = href
    expect(await oauth.handleRedirect()).toEqual(isRejected('unknown_state'))
    expect(calls).toHaveLength(1)
  })

  test('a return after more than one hour is rejected', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { goAndReturn, oauth, calls } = visit()
    await goAndReturn()
    vi.setSystemTime(Date.now() + 60 * 60_000 + 1)
    expect(await oauth.handleRedirect()).toEqual(isRejected('unknown_state'))
    expect(calls).toEqual([])
  })

  test('through another tab', async () => {
    const { goAndReturn, tab, oauth, calls } = visit()
    await goAndReturn()
    tab.clear()
    expect(await oauth.handleRedirect()).toEqual(isRejected('unknown_state'))
    expect(calls).toEqual([])
  })

  test.each([{ nonce: 'another' }, { nonce: undefined }])(
    'a token for another client is rejected: %o',
    async (claims) => {
      const { goAndReturn, oauth } = visit({ claims })
      await goAndReturn()
      expect(await oauth.handleRedirect()).toEqual(isRejected('wrong_nonce'))
    },
  )

  test.each(['nonsense', '{}', '[]', '{"a":{"verifier":1}}', '"text"'])(
    "the tab's value %s is rejected, and the next redirect works",
    async (stored) => {
      const { tab, goAndReturn, oauth, page } = visit()
      tab.set(`countersign/1/${clientId}/oauth`, stored)
      page.href = `https://app.example/?code=1&state=${clientId}-a`
      expect(await oauth.handleRedirect()).toEqual(isRejected('unknown_state'))
      await goAndReturn()
      expect(await oauth.handleRedirect()).toMatchObject({ userId: 'Google_115' })
    },
  )
})

describe('Two instances on one page', () => {
  const sideBySide = (first: Partial<OAuthOptions>, second: Partial<OAuthOptions>) => {
    const opened = openPage()
    const server = createAuthorizationServer()
    const fetch: typeof globalThis.fetch = async (_, init) => {
      const { status, body } = server.token(new URLSearchParams(String(init?.body)))
      return new Response(body, { status })
    }
    const create = (options: Partial<OAuthOptions>) =>
      createOAuth({ domain, clientId, providers, fetch, ...options } as OAuthOptions)
    /** Leaves by the second instance, and loads the page that the user comes back to. */
    const handleRedirect = async (name: string, outcome?: Readonly<Record<string, string>>) => {
      void create(second).signInWithRedirect(name)
      await vi.waitFor(() => expect(opened.page.left).toHaveLength(1))
      opened.page.href = String(server.authorize(opened.page.left[0] as URL, outcome))
      return [create(first), create(second)] as const
    }
    return { ...opened, handleRedirect }
  }

  it.each<[string, Partial<OAuthOptions>, Partial<OAuthOptions>]>([
    ['of another app client', { clientId: 'another' }, {}],
    ['with other providers', { providers: ['Facebook'] }, { providers: ['Google'] }],
    ['with another redirect address', { redirectUri: 'https://app.example/in' }, {}],
  ])('%s: the first ignores the return, and the second completes it', async (_, first, second) => {
    const { handleRedirect, page } = sideBySide(first, second)
    const [one, two] = await handleRedirect('Google')
    const { href } = page
    expect(one.handleRedirect()).toBeUndefined()
    expect(page.href).toBe(href)
    expect(await two.handleRedirect()).toMatchObject({ userId: 'Google_115' })
    expect(page.href).toBe('https://app.example/')
  })

  it('the first ignores an error that the second came back with', async () => {
    const { handleRedirect } = sideBySide({ clientId: 'another' }, {})
    const [one, two] = await handleRedirect('Google', { error: 'access_denied' })
    expect(one.handleRedirect()).toBeUndefined()
    expect(await two.handleRedirect()).toEqual(isRejected('access_denied'))
  })
})

test('two ways that were begun in one tab can both be ended', async () => {
  const { leave, server, page, oauth } = visit()
  const [google, apple] = [await leave('Google'), await leave('SignInWithApple')]
  page.href = String(server.authorize(google))
  expect(await oauth.handleRedirect()).toMatchObject({ userId: 'Google_115' })
  page.href = String(server.authorize(apple))
  expect(await oauth.handleRedirect()).toMatchObject({ userId: 'SignInWithApple_115' })
})

const ofLambda = 'PreSignUp failed with error Only people of example.com. '

describe('An error of the provider', () => {
  it.each([
    [{ error: 'access_denied', error_description: 'user-said-no' }, isRejected('access_denied')],
    [{ error: 'server_error' }, isRejected('server_error')],
    [{ error: 'access_denied', code: '1' }, isRejected('access_denied')],
    [{ error: 'invalid_request' }, isRejected('invalid_request')],
    [
      { error: 'invalid_request', error_description: 'invalid_scope' },
      isRejected('invalid_request', 'misconfigured'),
    ],
    [{ error: 'unauthorized_client' }, isRejected('unauthorized_client', 'misconfigured')],
    [
      { error: 'invalid_request', error_description: ofLambda },
      isRejected('invalid_request', 'rejected-by-lambda'),
    ],
    [{ error: '<b>call 555-1234</b>' }, isRejected(undefined)],
  ])('%o', async (outcome, error) => {
    const { goAndReturn, oauth, page, tab, calls } = visit()
    await goAndReturn(outcome)
    const said = await oauth.handleRedirect()
    expect(said).toEqual(error)
    expect(JSON.stringify(said)).not.toMatch(/user-said-no|example\.com|555/)
    expect(page.href).toBe('https://app.example/')
    expect(tab.size).toBe(0)
    expect(calls).toEqual([])
  })

  it('the message of a Lambda is shown, if the option says so', async () => {
    const { goAndReturn, oauth } = visit({ options: { exposeLambdaMessages: true } })
    await goAndReturn({ error: 'invalid_request', error_description: ofLambda })
    expect(await oauth.handleRedirect()).toMatchObject({
      code: 'rejected-by-lambda',
      lambdaMessage: 'Only people of example.com',
    })
  })
})

const isInvalidResponse = (field: string) => ({
  kind: 'invalid-response',
  operation: 'oauth2/token',
  field,
  recovery: 'retry',
})
const isNetworkError = { kind: 'network', operation: 'oauth2/token', recovery: 'retry' }
const error = (name: unknown, status = 400) =>
  Response.json({ error: name, error_description: 'secret-1' }, { status })
const good = { access_token: 'secret-2', token_type: 'Bearer', expires_in: 3600 }

describe('An error of the token endpoint', () => {
  it.each<[string, Scene['tokenReply'], object]>([
    ['a code that is spent', () => error('invalid_grant'), isRejected('invalid_grant')],
    ['a client with a secret', () => error('invalid_client'), isRejected('invalid_client', 'misconfigured')],
    ['an error that is none', () => error({ a: 'secret-3' }), isRejected(undefined)],
    ['too much', () => error('slow_down', 429), { ...isRejected(undefined, 'rate-limited'), retryAfter: 5 }],
    ['its own failure', () => new Response('secret-1', { status: 503 }), isNetworkError],
    ['nothing', () => Promise.reject(new TypeError('Failed to fetch secret-1')), isNetworkError],
    ['a page of HTML', () => new Response('<h1>secret-1</h1>'), isInvalidResponse('body')],
    ['an error of HTML', () => new Response('<h1>secret-1</h1>', { status: 400 }), isInvalidResponse('body')],
    ['no error', () => Response.json({}, { status: 400 }), isInvalidResponse('body')],
    ['a redirect', () => Response.redirect('https://other.example/secret-1'), isInvalidResponse('body')],
    ['a megabyte', () => Response.json({ ...good, more: 'x'.repeat(1_000_000) }), isInvalidResponse('body')],
    [
      'no token',
      () => Response.json({ expires_in: 1 }),
      isInvalidResponse('AuthenticationResult.AccessToken'),
    ],
    [
      'a time that is none',
      () => Response.json({ ...good, expires_in: 'secret-1' }),
      isInvalidResponse('AuthenticationResult.ExpiresIn'),
    ],
    [
      'an ID token that is none',
      () => Response.json({ ...good, id_token: 'secret-1' }),
      isInvalidResponse('id_token'),
    ],
    [
      'an ID token of nothing',
      () => Response.json({ ...good, id_token: 'secret-1..' }),
      isInvalidResponse('id_token'),
    ],
    [
      'an ID token of no object',
      () => Response.json({ ...good, id_token: `a.${btoa('"secret-1"')}.b` }),
      isInvalidResponse('id_token'),
    ],
  ])('%s', async (_, tokenReply, error) => {
    const { goAndReturn, oauth, page, tab, calls } = visit({ tokenReply })
    await goAndReturn()
    const said = await oauth.handleRedirect()
    expect(said).toEqual(error)
    expect(JSON.stringify(said)).not.toContain('secret')
    expect(page.href).toBe('https://app.example/')
    expect(tab.size).toBe(0)
    // A code that may have arrived is not given twice.
    expect(calls).toHaveLength(1)
  })

  it('a token endpoint that does not answer in time is a network error', async () => {
    const { goAndReturn, oauth, calls } = visit({
      options: {
        timeout: 20,
        fetch: (_, init) =>
          new Promise((_, reject) =>
            init?.signal?.addEventListener('abort', () => reject(new Error('aborted'))),
          ),
      },
    })
    await goAndReturn()
    expect(await oauth.handleRedirect()).toEqual(isNetworkError)
    expect(calls).toEqual([])
  })

  it.each([Infinity, 2 ** 31])('a reply that a timeout of %s waits for', async (timeout) => {
    const { goAndReturn, oauth } = visit({
      options: {
        timeout,
        fetch: (_, init) =>
          new Promise((resolve, reject) => {
            init?.signal?.addEventListener('abort', () => reject(new Error('aborted')))
            setTimeout(() => resolve(new Response('{"error":"invalid_grant"}', { status: 400 })), 50)
          }),
      },
    })
    await goAndReturn()
    expect(await oauth.handleRedirect()).toMatchObject({ kind: 'rejected' })
  })
})

describe('Signing out', () => {
  it('the address of Cognito for sign-out leads back to the application', () => {
    const { oauth } = visit()
    expect(oauth.signOutUrl()).toBe(
      `https://${domain}/logout?client_id=${clientId}&logout_uri=https%3A%2F%2Fapp.example%2F`,
    )
    expect(new URL(oauth.signOutUrl('https://app.example/bye')).searchParams.get('logout_uri')).toBe(
      'https://app.example/bye',
    )
  })
})

describe('A wrong set-up is reported immediately', () => {
  it.each([
    '',
    'example.com/login',
    'http://example.com',
    'https://user@example.com',
    'https://a b',
    'ftp://a',
  ])('a domain like %s', (wrong) => {
    expect(() => createOAuth({ domain: wrong, clientId, providers })).toThrow(/domain must look like/)
  })

  it.each(['login.example.com', 'https://login.example.com/', 'http://localhost:1234'])('not %s', (right) => {
    expect(createOAuth({ domain: right, clientId, providers }).signOutUrl('https://a.example')).toContain(
      '/logout?',
    )
  })

  it('a client that is missing, and an address with a fragment', () => {
    expect(() => createOAuth({ domain, clientId: '', providers })).toThrow(/clientId/)
    expect(() => createOAuth({ domain, clientId, providers, redirectUri: 'https://a.example/#in' })).toThrow(
      /fragment/,
    )
  })
})
