/** The form of any challenge in a page, with a pool that asks it. */
import { createRoot, type Root } from 'react-dom/client'
import { createAuthSession } from '../../../src/core.js'
import { createPool, type Pool, type PoolOptions, totp } from '../../../src/pool/index.js'
import { SignIn } from '../../../src/react/sign-in.js'

const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const password = 'Correct-h0rse'
const attributes = { email: 'ada@example.com', phone_number: '+15555551234' }
const ada = { username: 'ada', password, attributes }
const everyFactor = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const

interface Setting {
  readonly pool?: PoolOptions
  readonly config?: object
  readonly answers?: readonly object[]
  readonly go?: 'sign-up' | 'forgot-password' | 'confirm-sign-up' | 'reset-password'
  readonly sendCode?: boolean
}

/** No message arrives. */
const undelivered = (operation: string) =>
  /^(ForgotPassword|ResendConfirmationCode)$/.test(operation)
    ? { exception: 'CodeDeliveryFailureException' }
    : undefined

const byPassword = [{ username: 'ada', password }]
const settings: Readonly<Record<string, Setting>> = {
  'sign-in': {},
  'sign-up': { pool: { users: [] }, go: 'sign-up' },
  'forgot-password': { go: 'forgot-password' },
  'reset-password': { go: 'forgot-password', answers: [{ username: 'ada' }] },
  'confirm-sign-up': { pool: { users: [{ ...ada, status: 'UNCONFIRMED' }] }, answers: byPassword },
  'reset-password-required': { pool: { users: [{ ...ada, status: 'RESET_REQUIRED' }] }, answers: byPassword },
  'reset-password-unsent': {
    pool: { users: [{ ...ada, status: 'RESET_REQUIRED' }], faults: undelivered },
    answers: byPassword,
  },
  'confirm-sign-up-unsent': {
    pool: { users: [{ ...ada, status: 'UNCONFIRMED' }], faults: undelivered },
    answers: byPassword,
  },
  'confirm-sign-up-unsure': { go: 'confirm-sign-up', sendCode: true },
  SMS_MFA: { pool: { mfa: { mode: 'ON', methods: ['SMS_MFA'] } }, answers: byPassword },
  EMAIL_OTP: { pool: { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } }, answers: byPassword },
  SMS_OTP: {
    pool: { policies: { firstFactors: ['PASSWORD', 'SMS_OTP'] } },
    config: { flow: 'USER_AUTH', preferredChallenge: 'SMS_OTP' },
    answers: [{ username: 'ada' }],
  },
  SOFTWARE_TOKEN_MFA: {
    pool: {
      mfa: { mode: 'OPTIONAL' },
      users: [
        { ...ada, authenticator: { secret, name: 'my phone' }, mfa: { preferred: 'SOFTWARE_TOKEN_MFA' } },
      ],
    },
    answers: byPassword,
  },
  SELECT_MFA_TYPE: {
    pool: { mfa: { mode: 'ON', methods: everyFactor }, users: [{ ...ada, authenticator: secret }] },
    answers: byPassword,
  },
  SELECT_CHALLENGE: {
    pool: { policies: { firstFactors: ['PASSWORD', 'SMS_OTP', 'EMAIL_OTP'] } },
    config: { flow: 'USER_AUTH' },
    answers: [{ username: 'ada' }],
  },
  PASSWORD_SRP: {
    pool: { policies: { firstFactors: ['PASSWORD', 'SMS_OTP', 'EMAIL_OTP'] } },
    config: { flow: 'USER_AUTH' },
    answers: [{ username: 'ada' }, { choice: 'PASSWORD_SRP' }],
  },
  'MFA_SETUP-choose': {
    pool: {
      mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] },
      users: [{ username: 'ada', password }],
    },
    answers: byPassword,
  },
  MFA_SETUP: {
    pool: { mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA'] }, users: [{ username: 'ada', password }] },
    answers: byPassword,
  },
  'MFA_SETUP-email': {
    pool: { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] }, users: [{ username: 'ada', password }] },
    answers: byPassword,
  },
  NEW_PASSWORD_REQUIRED: {
    pool: {
      attributes: ['given_name', 'birthdate'].map((name) => ({ name, required: true })),
      users: [{ ...ada, temporary: true }],
    },
    answers: byPassword,
  },
  CUSTOM_CHALLENGE: {
    pool: {
      triggers: {
        DefineAuthChallenge: ({ request: { session }, response }) => {
          if (session.at(-1)?.challengeResult) response.issueTokens = true
          else response.challengeName = 'CUSTOM_CHALLENGE'
        },
        VerifyAuthChallengeResponse: ({ request, response }) => {
          response.answerCorrect = request.challengeAnswer === 'Rex'
        },
        CreateAuthChallenge: ({ response }) => {
          response.publicChallengeParameters = { question: 'What was the name of your first pet?' }
        },
      },
    },
    config: { flow: 'CUSTOM_AUTH' },
    answers: [{ username: 'ada' }],
  },
  'remember-device': {
    pool: { devices: { deviceOnlyRememberedOnUserPrompt: true } },
    answers: byPassword,
  },
}

/** The challenges that the page can show. */
export const asks = (): readonly string[] => Object.keys(settings)

const languages = {
  ar: async () => (await import('../../../src/locales/ar.js')).ar,
  de: async () => (await import('../../../src/locales/de.js')).de,
  ja: async () => (await import('../../../src/locales/ja.js')).ja,
}

export interface Wanted {
  readonly ask: string
  readonly scheme?: string
  readonly dir?: string
  readonly language?: keyof typeof languages
  readonly layout?: 'page' | 'card' | 'bare'
  /** Whether the page has a brand, in plain HTML. */
  readonly brand?: boolean
  /** Whether a wrong answer was given already. */
  readonly wrong?: boolean
}

const Brand = () => (
  <>
    <h2>Example</h2>
    <p>Good timber, fairly sold.</p>
    <ul>
      <li>Since 1911</li>
    </ul>
  </>
)

const held: { root?: Root; pool?: Pool; heard: string[] } = { heard: [] }

/** The code that was sent last. */
export const code = (): string => held.pool?.outbox.latest()?.code ?? ''

/** Returns the code of an authenticator app with this key. @default the key of ada's app */
export const appCode = (key = secret): Promise<string> => totp(key)

/** The operations of the calls since the challenge was shown. */
export const heard = (): readonly string[] => held.heard

/** Takes the login screen off the page. */
export const leave = (): void => held.root?.unmount()

export async function show({
  ask,
  scheme,
  dir,
  layout = 'page',
  brand,
  wrong,
  language,
}: Wanted): Promise<string> {
  const { pool: options = {}, config = {}, answers = [], go, sendCode } = settings[ask] ?? {}
  const pool = createPool({
    users: [ada],
    ...options,
    faults(operation, input) {
      held.heard.push(operation)
      return options.faults?.(operation, input)
    },
  })
  held.pool = pool
  const session = createAuthSession({
    userPoolId: pool.id,
    clientId: pool.clientId,
    transport: pool,
    ...config,
  })
  if (scheme) document.documentElement.style.colorScheme = scheme
  if (dir) document.documentElement.dir = dir
  held.root?.unmount()
  held.root = createRoot(document.querySelector('main') as Element)
  held.root.render(
    <SignIn
      session={session}
      layout={layout}
      signUpAttributes={['email']}
      brand={brand && <Brand />}
      {...(language && { texts: await languages[language]() })}
    />,
  )
  if (sendCode) {
    session.goTo(go ?? 'sign-in', { username: 'ada', sendCode })
    while (session.getSnapshot().pending) await new Promise(requestAnimationFrame)
  } else if (go) session.goTo(go)
  const answer = async (values: object) => {
    const { challenge } = session.getSnapshot()
    if (challenge) await session.answer(challenge, values as never)
  }
  for (const values of answers) await answer(values)
  if (wrong) await answer({ code: '000000', username: 'ada', password: 'wrong' })
  held.heard.length = 0
  const asked = session.getSnapshot().challenge?.name ?? 'signed-in'
  // Its form may have yet to be fetched.
  const form = `[data-part=challenge][data-name="${asked}"]`
  for (let frames = 0; !document.querySelector(form); frames += 1) {
    if (frames > 600) throw new Error(`There is no form for ${asked}.`)
    await new Promise(requestAnimationFrame)
  }
  return asked
}
