/** In development, one message on the console names a mistake in the set-up, and how to mend it. */
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AuthConfig } from '../../src/core.js'
import { titles } from '../../src/development/causes.js'
import { createPool, type PoolOptions } from '../../src/pool/index.js'

const warnings = vi.fn<(message: string, ...more: unknown[]) => void>()

/** The lines on the console. Explanations are loaded when they are needed, and some wait for the browser. */
const messages = () => warnings.mock.calls.map(([message]) => message)
const settled = () => new Promise((resolve) => setTimeout(resolve, 300))

beforeEach(() => {
  // Each test is another page: on one page, a message is written once.
  vi.resetModules()
  warnings.mockReset()
  vi.stubEnv('NODE_ENV', 'development')
  vi.spyOn(console, 'warn').mockImplementation(warnings)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const typed = { username: 'jane@example.com', password: 'correct horse' }

/** A session of another page. */
async function fresh(config: AuthConfig) {
  const { createAuthSession } = await import('../../src/core.js')
  const session = createAuthSession(config)
  return {
    session,
    async answer(values: object) {
      const { challenge } = session.getSnapshot()
      if (challenge) await session.answer(challenge, values as never)
    },
  }
}

/** Gives the first answer to a transport that fails in this way. */
async function fail(exception: string, text: string, config: Partial<AuthConfig> = {}) {
  const { CognitoError } = await import('../../src/wire/errors.js')
  const page = await fresh({
    userPoolId: 'eu-west-1_Ab1cD2eF3',
    clientId: '1example23456789',
    flow: 'USER_PASSWORD_AUTH',
    transport: async (operation) => {
      throw new CognitoError(operation, exception, text)
    },
    ...config,
  })
  return page
}

const client = 'app client 1example23456789'

test.each<[exception: string, text: string, title: string, mend: string, config?: Partial<AuthConfig>]>([
  [
    'ResourceNotFoundException',
    'User pool client 1example23456789 does not exist.',
    'The app client does not exist',
    `Cognito knows no ${client} in eu-west-1.`,
  ],
  [
    'NotAuthorizedException',
    'Client 1example23456789 is configured with secret but SECRET_HASH was not received',
    'The app client has a secret',
    'App client 1example23456789 has a client secret, which a browser cannot keep.',
  ],
  [
    'NotAuthorizedException',
    'Unable to verify secret hash for client 1example23456789',
    'The secret hash is wrong',
    client,
  ],
  [
    'InvalidParameterException',
    'USER_SRP_AUTH is not enabled for the client.',
    'The app client does not allow the flow',
    `ALLOW_USER_SRP_AUTH is not enabled for ${client}.`,
    { flow: 'USER_SRP_AUTH' },
  ],
  [
    'InvalidParameterException',
    'USER_PASSWORD_AUTH flow not enabled for this client',
    'The app client does not allow the flow',
    `ALLOW_USER_PASSWORD_AUTH is not enabled for ${client}.`,
  ],
  [
    'InvalidParameterException',
    'Only custom auth (lambda driven) is enabled for this client.',
    'The app client does not allow the flow',
    `ALLOW_USER_PASSWORD_AUTH is not enabled for ${client}.`,
  ],
  [
    'InvalidParameterException',
    'Auth flow not enabled for this client',
    'The app client does not allow the flow',
    `ALLOW_CUSTOM_AUTH is not enabled for ${client}.`,
    { flow: 'CUSTOM_AUTH_WITH_SRP' },
  ],
  [
    'InvalidParameterException',
    'Custom auth lambda trigger is not configured for the user pool.',
    'The Lambda triggers of a custom flow are missing',
    'DefineAuthChallenge',
    { flow: 'CUSTOM_AUTH' },
  ],
  ['UnexpectedLambdaException', '', 'A Lambda trigger failed', 'CloudWatch'],
  ['InvalidLambdaResponseException', '', 'A Lambda trigger failed', 'CloudWatch'],
  ['InvalidSmsRoleAccessPolicyException', '', 'Cognito may not send text messages', 'sns:Publish'],
  ['InvalidSmsRoleTrustRelationshipException', '', 'Cognito may not send text messages', 'cognito-idp'],
  ['InvalidEmailRoleAccessPolicyException', '', 'Cognito may not send emails', 'Amazon SES'],
  [
    'LimitExceededException',
    'Exceeded daily email limit for the operation or the account.',
    'The daily email limit is reached',
    'Amazon SES',
  ],
  [
    'NotAuthorizedException',
    'Cannot resend codes. Auto verification not turned on.',
    'The user pool sends no confirmation codes',
    'AutoVerifiedAttributes',
  ],
  ['FeatureUnavailableInTierException', '', 'The feature plan does not include this', 'Essentials'],
  ['UserPoolAddOnNotEnabledException', '', 'The feature plan does not include this', 'InitiateAuth'],
  ['WebAuthnNotEnabledException', '', 'Passkeys are not set up', 'domain'],
  ['WebAuthnConfigurationMissingException', '', 'Passkeys are not set up', 'domain'],
  ['ForbiddenException', 'Request not allowed due to WAF block.', 'A firewall blocks the call', 'WAF'],
  [
    'InvalidUserPoolConfigurationException',
    '',
    'The user pool is not configured for this operation',
    'InitiateAuth was rejected with InvalidUserPoolConfigurationException.',
  ],
  ['OperationNotEnabledException', '', 'The user pool is not configured for this operation', 'InitiateAuth'],
  ['UnsupportedOperationException', '', 'The user pool is not configured for this operation', 'InitiateAuth'],
  [
    'InvalidParameterException',
    'Missing required parameter TARGET',
    'The user pool is not configured for this operation',
    'InitiateAuth was rejected with InvalidParameterException.',
  ],
  ['InsecureContext', '', 'The page is not a secure context', 'https:'],
])('%s (%s): %s', async (exception, text, title, mend, config) => {
  const { answer } = await fail(exception, text, config)
  await answer(typed)
  await vi.waitFor(() => expect(messages()).toHaveLength(1))
  const [message = ''] = messages()
  expect(message.startsWith(`countersign: ${title}. `)).toBe(true)
  expect(message).toContain(mend)
  expect(message).toContain(`See "${title}" in docs/troubleshooting.md`)
  expect(message).not.toMatch(/jane|correct horse/)

  await answer(typed)
  await settled()
  expect(messages()).toHaveLength(1)
})

describe('a sign-up', () => {
  async function signUp(options: PoolOptions, values: object) {
    const pool = createPool(options)
    const page = await fresh({
      userPoolId: pool.id,
      clientId: pool.clientId,
      transport: async (operation, input) => {
        const { CognitoError } = await import('../../src/wire/errors.js')
        try {
          return await pool(operation, input)
        } catch (error) {
          // The pool belongs to another page, and its refusals to that.
          const { exception, message } = error as { exception: string; message: string }
          const [, text] = /"message":"((?:[^"\\]|\\.)*)"/.exec(message) ?? []
          throw new CognitoError(operation, exception, text ?? (await textOf(pool, operation, input)))
        }
      },
    })
    page.session.goTo('sign-up')
    await page.answer(values)
    await vi.waitFor(() => expect(messages()).toHaveLength(1))
    return messages()[0]
  }

  /** The reply of the pool over HTTP, where its text can be read. */
  async function textOf(pool: ReturnType<typeof createPool>, operation: string, input: object) {
    const response = await pool.fetch(
      new Request('http://localhost/', {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        },
        body: JSON.stringify(input),
      }),
    )
    return ((await response.json()) as { message: string }).message
  }

  const ada = { username: 'ada', password: 'Correct-h0rse' }

  test('a sign-up that lacks a required attribute gets an explanation with its name', async () => {
    const message = await signUp(
      { attributes: ['given_name', 'birthdate', 'nickname'].map((name) => ({ name, required: true })) },
      { ...ada, attributes: { nickname: 'Countess' } },
    )
    expect(message).toMatch(
      /The form lacks a required attribute\. The user pool requires birthdate, given_name\./,
    )
    expect(message).not.toContain('Countess')
  })

  test('a sign-up that lacks none is not explained: the user left a field empty', async () => {
    const { session, answer } = await fail(
      'InvalidParameterException',
      'Attributes did not conform to the schema: given_name: The attribute is required\n',
    )
    session.goTo('sign-up')
    await answer({ ...typed, attributes: { given_name: '' } })
    expect(session.getSnapshot().error).toMatchObject({ code: 'bad-attributes' })
    await settled()
    expect(messages()).toEqual([])
  })

  test('with an attribute that the app client may not write names those that it gave', async () => {
    const message = await signUp(
      { clients: [{ id: 'local', writeAttributes: ['email'] }] },
      { ...ada, attributes: { email: 'ada@example.com', nickname: 'Countess' } },
    )
    expect(message).toContain(
      'App client local has no write permission for one of these attributes: email, nickname.',
    )
    expect(message).not.toMatch(/Countess|ada@/)
  })

  test('a sign-up of a user without an address is explained, as no code was sent', async () => {
    const message = await signUp({}, ada)
    expect(message).toContain('Sign-up sends no code. The user has no email address')
    expect(message).toContain("signUpAttributes={['email']}")
  })

  test('a code that Cognito could not deliver is not explained as a missing address', async () => {
    const { session, answer } = await fail('CodeDeliveryFailureException', '')
    session.goTo('sign-up')
    await answer(typed)
    expect(session.getSnapshot().error).toMatchObject({ code: 'delivery-failed' })
    await settled()
    expect(messages()).toEqual([])
  })

  test('a sign-up that only administrators may do is explained', async () => {
    expect(await signUp({ selfSignUp: false }, ada)).toContain('Set signUp={false} on <SignIn>')
  })

  test.each([
    ['an email address as the username', { usernameAttributes: ['email'] }, 'ada'],
    ['an email address as an alias', { aliasAttributes: ['email'] }, 'ada@example.com'],
  ] as const)('in a user pool with %s explains usernameType', async (_, options, username) => {
    const message = await signUp(
      {
        ...options,
        usernameAttributes: [...('usernameAttributes' in options ? options.usernameAttributes : [])],
      },
      { ...ada, username },
    )
    expect(message).toContain('usernameType')
  })
})

describe('a call without an answer', () => {
  const silent = async () => {
    const { NetworkError } = await import('../../src/wire/errors.js')
    return fail('', '', {
      transport: async (operation) => {
        throw new NetworkError(operation)
      },
    })
  }

  test('names the region, and what else may block it', async () => {
    const { answer } = await silent()
    await answer(typed)
    await vi.waitFor(() => expect(messages()).toHaveLength(1))
    expect(messages()[0]).toMatch(/There is no response\. No response came from Cognito in eu-west-1/)
  })

  test('names an error of your own fetch, and shows its stack without its message', async () => {
    const bug = Object.assign(new ReferenceError('correct horse is not defined'), {
      request: 'correct horse',
    })
    bug.stack = `${bug}\n    at addTrace (app.js:1:2)\n    at send (app.js:3:4)`
    const other = new ReferenceError('battery')
    other.stack = 'addHeader@https://app.example/app.js:5:6\nsend@https://app.example/app.js:7:8'
    const errors = [bug, bug, other]
    const { fetchTransport } = await import('../../src/transport/fetch.js')
    const fetch = async () => {
      throw errors.shift()
    }
    const { answer } = await fail('', '', {
      transport: fetchTransport({ endpoint: 'https://pool.example/', fetch }),
    })
    await answer(typed)
    await vi.waitFor(() => expect(messages()).toHaveLength(1))
    expect(messages()[0]).toContain(
      'Your fetch function failed. The function that you gave to fetchTransport',
    )
    expect(messages()[0]).toContain('threw ReferenceError')
    expect(messages()[0]?.split('\n').slice(1)).toEqual([
      '    at addTrace (app.js:1:2)',
      '    at send (app.js:3:4)',
    ])
    await answer(typed)
    await answer(typed)
    await vi.waitFor(() => expect(messages()).toHaveLength(2))
    expect(messages()[1]?.split('\n').slice(1)).toEqual([
      'addHeader@https://app.example/app.js:5:6',
      'send@https://app.example/app.js:7:8',
    ])
    expect(warnings.mock.calls.every(({ length }) => length === 1)).toBe(true)
    expect(messages().join()).not.toMatch(/correct horse|battery/)
  })

  test('a call without an answer is not explained while the device is offline', async () => {
    vi.stubGlobal('navigator', { onLine: false })
    const { answer } = await silent()
    await answer(typed)
    await settled()
    expect(messages()).toEqual([])
  })

  test('a call that a Content Security Policy blocked is explained', async () => {
    const page = new EventTarget()
    vi.stubGlobal('document', page)
    const { session, answer } = await silent()
    session.subscribe(() => {})
    await answer(typed)
    const event = {
      effectiveDirective: 'connect-src',
      blockedURI: 'https://cognito-idp.eu-west-1.amazonaws.com/?x',
    }
    page.dispatchEvent(Object.assign(new Event('securitypolicyviolation'), event))
    await vi.waitFor(() => expect(messages()).toHaveLength(1))
    expect(messages()[0]).toContain(
      'A Content Security Policy blocks the call. The policy of the page does not allow https://cognito-idp.eu-west-1.amazonaws.com. Add it to connect-src.',
    )
  })
})

describe('OAuth', () => {
  const domain = 'example.auth.eu-west-1.amazoncognito.com'

  async function handleRedirect(search: string, fetch?: typeof globalThis.fetch) {
    vi.stubGlobal('sessionStorage', {
      getItem: () => null,
      setItem() {},
      removeItem() {},
      key: () => null,
      length: 0,
    })
    vi.stubGlobal('location', new URL(`https://app.example/${search}`))
    vi.stubGlobal('history', { replaceState() {}, state: null })
    const { createOAuth } = await import('../../src/oauth/index.js')
    return createOAuth({
      domain,
      clientId: '1example23456789',
      providers: ['Google'],
      ...(fetch && { fetch }),
    })
  }

  test('the page of a sign-in with a provider needs a secure context', async () => {
    const oauth = await handleRedirect('')
    vi.stubGlobal('crypto', {})
    expect(await oauth.signInWithRedirect('Google')).toMatchObject({ code: 'misconfigured' })
    await vi.waitFor(() => expect(messages()).toHaveLength(1))
    expect(messages()[0]).toContain('The page is not a secure context')
  })

  test.each(['invalid_scope', 'unauthorized_client', 'invalid_client'])('%s is explained', async (error) => {
    const { explainOAuth } = await import('../../src/development/explain.js')
    const { authErrorOf } = await import('../../src/oauth/oauth-errors.js')
    explainOAuth(authErrorOf(error, undefined, false), { domain, clientId: '1example23456789' })
    await vi.waitFor(() => expect(messages()).toHaveLength(1))
    expect(messages()[0]).toContain(
      `The app client does not allow this OAuth sign-in. ${domain} answered ${error} for ${client}.`,
    )
  })
})

describe('nothing is written', () => {
  test.each(['production', 'test', ''])('the console stays empty where NODE_ENV is %j', async (mode) => {
    vi.stubEnv('NODE_ENV', mode)
    const { answer } = await fail('ResourceNotFoundException', 'User pool client does not exist.')
    await answer(typed)
    await settled()
    expect(messages()).toEqual([])
  })

  test('the console stays empty where there is no process, and no error is thrown', async () => {
    const missing = (real: object, key: string | symbol) => {
      if (key === 'env') throw new ReferenceError('process is not defined')
      return Reflect.get(real, key)
    }
    // The test runner itself needs the rest of it.
    vi.stubGlobal('process', new Proxy(process, { get: missing }))
    const { session, answer } = await fail('ResourceNotFoundException', 'User pool client does not exist.')
    await answer(typed)
    await settled()
    expect(session.getSnapshot().error).toMatchObject({ code: 'misconfigured' })
    expect(messages()).toEqual([])
  })

  test.each([
    ['NotAuthorizedException', 'Incorrect username or password.'],
    ['NotAuthorizedException', 'Password attempts exceeded'],
    ['TooManyRequestsException', 'Rate exceeded'],
    ['LimitExceededException', 'Attempt limit exceeded, please try after some time.'],
    ['UserLambdaValidationException', 'PreAuthentication failed with error No.'],
    ['ResourceNotFoundException', 'Device does not exist.'],
  ])('for what a user can cause: %s (%s)', async (exception, text) => {
    const { answer } = await fail(exception, text)
    await answer(typed)
    await settled()
    expect(messages()).toEqual([])
  })

  test('in a sign-in that goes well', async () => {
    const page = await fail('', '', {
      transport: async (operation) => ({
        operation,
        body: { ChallengeName: 'SMS_MFA', Session: 'a session' },
      }),
    })
    await page.answer(typed)
    expect(page.session.getSnapshot().challenge?.name).toBe('SMS_MFA')
    await settled()
    expect(messages()).toEqual([])
  })

  test('for a part of the program that did not arrive', async () => {
    const { explain } = await import('../../src/development/explain.js')
    const { NetworkError } = await import('../../src/wire/errors.js')
    explain(new NetworkError('import'), { userPoolId: 'eu-west-1_A', clientId: 'a', flow: 'USER_AUTH' }, [])
    await settled()
    expect(messages()).toEqual([])
  })
})

test('each message has a chapter of its title', () => {
  const chapters = [...readFileSync('docs/troubleshooting.md', 'utf8').matchAll(/^### (.+)$/gm)].map(
    ([, title]) => title,
  )
  expect(chapters.filter((title) => titles.includes(title ?? ''))).toEqual([...titles])
  expect(new Set(titles).size).toBe(titles.length)
})
