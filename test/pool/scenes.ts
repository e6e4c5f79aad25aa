/**
 * A fixture for each challenge that the pool can start for a user: the options of the pool, the way to the challenge,
 * the right answer and a wrong one.
 */
import type { userChallenges } from '../../src/challenges/index.js'
import type { AuthConfig, ErrorCode } from '../../src/core.js'
import { type PoolOptions, totp } from '../../src/pool/index.js'
import { createAuthenticator } from './authenticator.js'
import { right, type Visit } from './visit.js'

/** The kit sends no password where SRP can prove it, so it never meets PASSWORD in these pools. */
export type Posed = Exclude<keyof typeof userChallenges, 'unknown-challenge' | 'PASSWORD'>

interface Wrong {
  answer(visit: Visit): unknown
  readonly code: ErrorCode
  /** The challenge after the wrong answer: the same one, or the first one. */
  readonly recovery: 'retry' | 'restart'
}

export interface Scene {
  readonly pool: PoolOptions
  readonly config?: Partial<AuthConfig>
  /** Leads the user to the challenge. */
  lead(visit: Visit): Promise<unknown>
  right(visit: Visit): unknown
  /** Missing where the kit does not send an answer that was not offered. */
  readonly wrong?: Wrong
  /** The challenge after the right answer. Missing if the tokens follow. */
  readonly next?: Posed
}

export const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const phone = '+15555551234'
const email = 'ada@example.com'
const ada = { username: 'ada', password: right, attributes: { email } }
const signIn = (visit: Visit) => visit.signIn()
const wrongCode = { answer: () => ({ code: '000000' }), code: 'wrong-code', recovery: 'retry' } as const

export const scenes: { readonly [N in Posed]: Scene } = {
  SMS_MFA: {
    pool: {
      mfa: { mode: 'ON', methods: ['SMS_MFA'] },
      users: [{ ...ada, attributes: { phone_number: phone } }],
    },
    lead: signIn,
    right: ({ code }) => ({ code }),
    wrong: wrongCode,
  },
  SOFTWARE_TOKEN_MFA: {
    pool: {
      mfa: { mode: 'OPTIONAL', methods: ['SOFTWARE_TOKEN_MFA'] },
      users: [
        {
          ...ada,
          authenticator: { secret, name: 'my-phone' },
          mfa: { preferred: 'SOFTWARE_TOKEN_MFA' },
        },
      ],
    },
    lead: signIn,
    right: async ({ now }) => ({ code: await totp(secret, now()) }),
    wrong: wrongCode,
  },
  EMAIL_OTP: {
    pool: { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } },
    lead: signIn,
    right: ({ code }) => ({ code }),
    wrong: wrongCode,
  },
  SMS_OTP: {
    pool: {
      policies: { firstFactors: ['PASSWORD', 'SMS_OTP'] },
      users: [{ ...ada, attributes: { phone_number: phone } }],
    },
    config: { flow: 'USER_AUTH', preferredChallenge: 'SMS_OTP' },
    lead: (visit) => visit.answer({ username: 'ada' }),
    right: ({ code }) => ({ code }),
    wrong: wrongCode,
  },
  SELECT_MFA_TYPE: {
    pool: {
      mfa: { mode: 'ON', methods: ['SMS_MFA', 'EMAIL_OTP'] },
      users: [{ ...ada, attributes: { email, phone_number: phone } }],
    },
    lead: signIn,
    right: () => ({ choice: 'EMAIL_OTP' }),
    next: 'EMAIL_OTP',
  },
  SELECT_CHALLENGE: {
    pool: { policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    config: { flow: 'USER_AUTH' },
    lead: (visit) => visit.answer({ username: 'ada' }),
    right: () => ({ choice: 'EMAIL_OTP' }),
    next: 'EMAIL_OTP',
  },
  PASSWORD_SRP: {
    pool: { policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    config: { flow: 'USER_AUTH' },
    async lead(visit) {
      await visit.answer({ username: 'ada' })
      await visit.answer({ choice: 'PASSWORD_SRP' })
    },
    right: () => ({ password: right }),
    wrong: { answer: () => ({ password: 'wrong' }), code: 'wrong-credentials', recovery: 'restart' },
  },
  MFA_SETUP: {
    pool: { mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA'] }, users: [{ ...ada, attributes: {} }] },
    lead: signIn,
    right: async ({ asked, now }) => {
      const setup = asked('MFA_SETUP')
      return { code: await totp(setup.method === 'app' ? setup.secret : '', now()), deviceName: 'my-phone' }
    },
    wrong: wrongCode,
  },
  NEW_PASSWORD_REQUIRED: {
    pool: {
      attributes: [{ name: 'given_name', required: true }],
      users: [{ ...ada, temporary: true }],
    },
    lead: signIn,
    right: () => ({ password: 'Better-h0rse', attributes: { given_name: 'Ada' } }),
    wrong: {
      answer: () => ({ password: 'nosymbols1A', attributes: { given_name: 'Ada' } }),
      code: 'weak-password',
      recovery: 'retry',
    },
  },
  CUSTOM_CHALLENGE: {
    pool: {
      triggers: {
        DefineAuthChallenge({ request: { session }, response }) {
          const last = session.at(-1)
          if (last?.challengeResult) response.issueTokens = true
          else if (session.length >= 3) response.failAuthentication = true
          else response.challengeName = 'CUSTOM_CHALLENGE'
        },
        CreateAuthChallenge({ response }) {
          response.publicChallengeParameters = { question: '2+2' }
          response.privateChallengeParameters = { answer: '4' }
        },
        VerifyAuthChallengeResponse({ request, response }) {
          response.answerCorrect = request.challengeAnswer === request.privateChallengeParameters.answer
        },
      },
    },
    config: { flow: 'CUSTOM_AUTH' },
    lead: (visit) => visit.answer({ username: 'ada' }),
    right: () => ({ answer: '4' }),
    wrong: { answer: () => ({ answer: '5' }), code: 'wrong-answer', recovery: 'retry' },
  },
  WEB_AUTHN: {
    pool: { policies: { firstFactors: ['PASSWORD', 'WEB_AUTHN'] }, passkeys: true },
    config: { flow: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' },
    async lead(visit) {
      visit.authenticator = await registerPasskey(visit)
      await visit.answer({ username: 'ada' })
    },
    right: async ({ asked, authenticator }) => ({
      credential: await authenticator?.get(asked('WEB_AUTHN').options as never),
    }),
    wrong: {
      // A signature by another key, under the name of the right one.
      answer: async ({ asked, authenticator }) => ({
        credential: await authenticator?.get(asked('WEB_AUTHN').options as never, { foreignKey: 'ES256' }),
      }),
      code: 'passkey-refused',
      recovery: 'restart',
    },
  },
}

async function registerPasskey(visit: Visit) {
  const { AuthenticationResult } = (await visit.call('AdminInitiateAuth', {
    UserPoolId: visit.pool.id,
    ClientId: visit.pool.clientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'ada', PASSWORD: right },
  })) as { AuthenticationResult: { AccessToken: string } }
  const { AccessToken } = AuthenticationResult
  const authenticator = createAuthenticator({ origin: 'http://localhost:3000' })
  const { CredentialCreationOptions } = await visit.call('StartWebAuthnRegistration', { AccessToken })
  const Credential = await authenticator.create(CredentialCreationOptions as never)
  await visit.call('CompleteWebAuthnRegistration', { AccessToken, Credential })
  return authenticator
}
