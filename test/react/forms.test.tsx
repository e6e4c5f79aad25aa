/** The form of every challenge, in the DOM that an application tests with: it renders, takes an answer and sends it. */
import { waitFor } from '@testing-library/dom'
import { describe, expect, test, vi } from 'vitest'
import { forms } from '../../src/challenges/forms.js'
import type { kitChallenges, userChallenges } from '../../src/challenges/index.js'
import { mfaSetupText } from '../../src/challenges/mfa-setup/text.js'
import { rememberDeviceText } from '../../src/challenges/remember-device/text.js'
import { signInText } from '../../src/challenges/sign-in/text.js'
import { webAuthnText } from '../../src/challenges/web-authn/text.js'
import { type AuthConfig, type ChallengeName, createAuthSession } from '../../src/index.js'
import { createPool, type PoolOptions, totp } from '../../src/pool/index.js'
import type { SignInProps } from '../../src/ui.js'
import {
  challengeReply,
  expectCall,
  expectPassword,
  mapStorage,
  mockSession,
  tokensReply,
} from '../mock-cognito.js'
import { cognitoSamples, kitSamples } from '../samples.js'
import { render } from './page.js'

type Page = ReturnType<typeof render>
type Values = Readonly<Record<string, string>>

/** The answer of a user to each challenge of Cognito: typed text by the names of the fields, or a button. */
type Gesture = Values | ((page: Page) => Promise<unknown>)

const choose = (value: string) => async (page: Page) => {
  const button = page.container.querySelector(`[data-part=choice][data-value=${value}]`)
  if (!button) throw new Error(`The form does not offer ${value}.`)
  await page.user.click(button)
}

const gestures: { readonly [N in Exclude<keyof typeof userChallenges, 'unknown-challenge'>]: Gesture } = {
  SMS_MFA: { code: '123456' },
  SMS_OTP: { code: '12345678' },
  EMAIL_OTP: { code: '123 456' },
  SOFTWARE_TOKEN_MFA: { code: '123456' },
  SELECT_MFA_TYPE: choose('EMAIL_OTP'),
  SELECT_CHALLENGE: choose('WEB_AUTHN'),
  MFA_SETUP: { email: 'jane@example.com' },
  NEW_PASSWORD_REQUIRED: { password: 'a new one', 'attributes.birthdate': '1990-01-31' },
  CUSTOM_CHALLENGE: { answer: '4' },
  PASSWORD: { password: ' typed ' },
  PASSWORD_SRP: { password: 'p' },
  WEB_AUTHN: (page) => page.press(webAuthnText.submit),
}

/** A browser that has a passkey for this site. An emulated DOM has none. */
function withPasskey() {
  const bytes = (text: string) => Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer
  const credential = {
    id: 'n7KGZ8aQ',
    rawId: bytes('n7KGZ8aQ'),
    authenticatorAttachment: null,
    getClientExtensionResults: () => ({}),
    response: { clientDataJSON: bytes('eyJA'), authenticatorData: bytes('SZSZ'), signature: bytes('MEME') },
  }
  vi.stubGlobal('PublicKeyCredential', class {})
  vi.stubGlobal('navigator', {
    userAgent: '',
    languages: ['en'],
    credentials: { get: async () => credential },
  })
}

const answer = (page: Page, gesture: Gesture) =>
  typeof gesture === 'function' ? gesture(page) : page.fill(gesture).then(page.send)

describe.each(Object.entries(gestures) as [keyof typeof gestures, Gesture][])(
  'the form of %s',
  (name, gesture) => {
    const { parameters, more, sent: expected } = cognitoSamples[name]

    test('the answer of the user is sent, and the screen shows that the user is signed in', async () => {
      if (name === 'WEB_AUTHN') withPasskey()
      const pool = mockSession([
        expectPassword(challengeReply(name, parameters, more)),
        expectCall('RespondToAuthChallenge', { ChallengeName: name }, tokensReply()),
      ])
      await pool.signIn()
      const page = render(pool.session)
      await page.shows(name)
      expect(page.container.querySelector('h1')?.textContent).toMatch(/\w/)
      await answer(page, gesture)
      await waitFor(() => expect(pool.state.status).toBe('signed-in'))
      const sent = pool.calls[1]?.input.ChallengeResponses
      if (name === 'WEB_AUTHN') expect(JSON.parse(sent.CREDENTIAL)).toMatchObject({ rawId: 'n7KGZ8aQ' })
      else expect(sent).toMatchObject(expected)
      await waitFor(() => expect(page.container.querySelector('[data-part=challenge]')).toBeNull())
      vi.unstubAllGlobals()
    })
  },
)

const entrances: { readonly [N in keyof typeof kitSamples]: Values } = {
  'sign-in': { username: ' jane ', password: ' p ' },
  'sign-up': { username: 'jane', password: 'a new one', 'attributes.email': 'jane@example.com' },
  'confirm-sign-up': { username: 'jane', code: '123456' },
  'forgot-password': { username: 'jane' },
  'reset-password': { username: 'jane', code: '123456', password: 'a new one' },
}

test.each(Object.entries(entrances) as [keyof typeof kitSamples, Values][])(
  'the form of %s sends what the user types',
  async (name, values) => {
    const { operation, sent } = kitSamples[name]
    const pool = mockSession([expectCall(operation, {}, {}), expectCall('InitiateAuth', {}, tokensReply())])
    pool.session.goTo(name, name === 'sign-in' ? {} : { username: 'jane' })
    const page = render(pool.session, { signUpAttributes: ['email'] })
    await page.shows(name)
    await page.fill(values)
    await page.send()
    await waitFor(() => expect(pool.calls.length).toBeGreaterThan(0))
    expect(pool.calls[0]?.input).toMatchObject(sent)
    await waitFor(() => expect(pool.state.pending).toBe(false))
  },
)

test('the form of unknown-challenge says that the user cannot continue', async () => {
  const pool = mockSession([expectPassword(challengeReply('TELEPATHY'))])
  await pool.signIn()
  const page = render(pool.session)
  await page.shows('unknown-challenge')
  expect(page.container.textContent).toContain('TELEPATHY')
})

test('no challenge is without a test here', () => {
  const tested: readonly ChallengeName[] = [
    ...(Object.keys(gestures) as (keyof typeof userChallenges)[]),
    ...(Object.keys(entrances) as (keyof typeof kitChallenges)[]),
    'unknown-challenge',
    'remember-device',
  ]
  expect([...tested].sort()).toEqual(Object.keys(forms).sort())
})

describe('with the local pool in this process', () => {
  const ada = { username: 'ada', password: 'Correct-h0rse', attributes: { email: 'ada@example.com' } }

  /** A login screen over a pool, and the calls of its callbacks. */
  function open(options: PoolOptions, config: Partial<AuthConfig> = {}, props: Partial<SignInProps> = {}) {
    const pool = createPool({ users: [ada], ...options })
    const onSignedIn = vi.fn()
    const session = createAuthSession({
      userPoolId: pool.id,
      clientId: pool.clientId,
      transport: pool,
      deviceStorage: mapStorage(new Map()),
      ...config,
    })
    const page = render(session, { onSignedIn, children: <p>The application</p>, ...props })
    const code = () => pool.outbox.latest()?.code ?? ''
    return { pool, session, page, onSignedIn, code }
  }

  /** The application is on the page, and has the tokens. */
  async function isIn({ page, onSignedIn, session }: ReturnType<typeof open>) {
    expect(await page.screen.findByText('The application')).toBeTruthy()
    expect(onSignedIn.mock.calls).toEqual([[session.getTokens()]])
    expect(session.getTokens()?.accessToken).toMatch(/^ey/)
  }

  test('a user sets up an authenticator app and signs in, by the key that the form shows', async () => {
    const opened = open({ mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA'] } })
    const { page } = opened
    await page.shows('sign-in')
    await page.fill({ username: 'ada', password: 'Correct-h0rse' })
    await page.send()
    await page.shows('MFA_SETUP')
    const key = page.container.querySelector('[data-part=key-text] code')?.textContent ?? ''
    await page.fill({ deviceName: 'my phone', code: '000000' })
    await page.send()
    expect(await page.screen.findByText(mfaSetupText.errors['wrong-code'])).toBeTruthy()
    await page.fill({ deviceName: 'my phone', code: await totp(key) })
    await page.send()
    await isIn(opened)
  })

  test('a user chooses among the second factors that can be set up', async () => {
    const { page } = open({
      mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] },
      users: [{ ...ada, attributes: {} }],
    })
    await page.shows('sign-in')
    await page.fill({ username: 'ada', password: 'Correct-h0rse' })
    await page.send()
    await page.shows('MFA_SETUP')
    await choose('SOFTWARE_TOKEN_MFA')(page)
    await waitFor(() => expect(page.container.querySelector('[data-part=key]')).toBeTruthy())
  })

  test('a user makes an account, confirms it by the code and is signed in', async () => {
    const opened = open({ users: [] }, {}, { signUpAttributes: ['email'] })
    const { page, code } = opened
    await page.shows('sign-in')
    await page.press(signInText.signUp)
    await page.shows('sign-up')
    await page.fill({ username: 'eve', password: 'Correct-h0rse', 'attributes.email': 'eve@example.com' })
    await page.send()
    await page.shows('confirm-sign-up')
    await page.fill({ code: code() })
    await page.send()
    await isIn(opened)
  })

  test('a user who forgot the password chooses a new one and is signed in with it', async () => {
    const opened = open({})
    const { page, code } = opened
    await page.shows('sign-in')
    await page.press(signInText.forgotPassword)
    await page.shows('forgot-password')
    await page.fill({ username: 'ada' })
    await page.send()
    await page.shows('reset-password')
    await page.fill({ code: code(), password: 'An0ther-horse' })
    await page.send()
    await isIn(opened)
  })

  test('a user who signs in with a code by email has the device remembered', async () => {
    const opened = open({
      mfa: { mode: 'ON', methods: ['EMAIL_OTP'] },
      devices: { deviceOnlyRememberedOnUserPrompt: true },
    })
    const { page, code } = opened
    await page.shows('sign-in')
    await page.fill({ username: 'ada', password: 'Correct-h0rse' })
    await page.send()
    await page.shows('EMAIL_OTP')
    await page.fill({ code: code() })
    await page.send()
    await page.shows('remember-device')
    await page.press(rememberDeviceText.yes)
    await isIn(opened)
  })
})
