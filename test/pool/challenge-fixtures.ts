/**
 * A fixture for each challenge that the pool can start for a user: the options of the pool, the way to the challenge,
 * the right answer and a wrong one.
 */
import type { userChallenges } from '../../src/challenges/index.js'
import type { AuthConfig, ErrorCode } from '../../src/core.js'
import { type PoolOptions, totp } from '../../src/pool/index.js'
import { createAuthenticator } from './authenticator.js'
import { type KitSession, right } from './kit-session.js'

/** The kit sends no password where SRP can prove it, so it never meets PASSWORD in these pools. */
export type FixtureName = Exclude<keyof typeof userChallenges, 'unknown-challenge' | 'PASSWORD'>

interface Wrong {
  answer(kit: KitSession): unknown
  readonly code: ErrorCode
  /** The challenge after the wrong answer: the same one, or the first one. */
  readonly recovery: 'retry' | 'restart'
}

export interface ChallengeFixture {
  readonly pool: PoolOptions
  readonly config?: Partial<AuthConfig>
  /** Leads the user to the challenge. */
  reachChallenge(kit: KitSession): Promise<unknown>
  right(kit: KitSession): unknown
  /** Missing where the kit does not send an answer that was not offered. */
  readonly wrong?: Wrong
  /** The challenge after the right answer. Missing if the tokens follow. */
  readonly next?: FixtureName
}

export const secret = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'
const phone = '+15555551234'
const email = 'ada@example.com'
const ada = { username: 'ada', password: right, attributes: { email } }
const signIn = (kit: KitSession) => kit.signIn()
const wrongCode = { answer: () => ({ code: '000000' }), code: 'wrong-code', recovery: 'retry' } as const

export const challengeFixtures: { readonly [N in FixtureName]: ChallengeFixture } = {
  SMS_MFA: {
    pool: {
      mfa: { mode: 'ON', methods: ['SMS_MFA'] },
      users: [{ ...ada, attributes: { phone_number: phone } }],
    },
    reachChallenge: signIn,
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
    reachChallenge: signIn,
    right: async ({ now }) => ({ code: await totp(secret, now()) }),
    wrong: wrongCode,
  },
  EMAIL_OTP: {
    pool: { mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } },
    reachChallenge: signIn,
    right: ({ code }) => ({ code }),
    wrong: wrongCode,
  },
  SMS_OTP: {
    pool: {
      policies: { firstFactors: ['PASSWORD', 'SMS_OTP'] },
      users: [{ ...ada, attributes: { phone_number: phone } }],
    },
    config: { flow: 'USER_AUTH', preferredChallenge: 'SMS_OTP' },
    reachChallenge: (kit) => kit.answer({ username: 'ada' }),
    right: ({ code }) => ({ code }),
    wrong: wrongCode,
  },
  SELECT_MFA_TYPE: {
    pool: {
      mfa: { mode: 'ON', methods: ['SMS_MFA', 'EMAIL_OTP'] },
      users: [{ ...ada, attributes: { email, phone_number: phone } }],
    },
    reachChallenge: signIn,
    right: () => ({ choice: 'EMAIL_OTP' }),
    next: 'EMAIL_OTP',
  },
  SELECT_CHALLENGE: {
    pool: { policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    config: { flow: 'USER_AUTH' },
    reachChallenge: (kit) => kit.answer({ username: 'ada' }),
    right: () => ({ choice: 'EMAIL_OTP' }),
    next: 'EMAIL_OTP',
  },
  PASSWORD_SRP: {
    pool: { policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } },
    config: { flow: 'USER_AUTH' },
    async reachChallenge(kit) {
      await kit.answer({ username: 'ada' })
      await kit.answer({ choice: 'PASSWORD_SRP' })
    },
    right: () => ({ password: right }),
    wrong: { answer: () => ({ password: 'wrong' }), code: 'wrong-credentials', recovery: 'restart' },
  },
  MFA_SETUP: {
    pool: { mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA'] }, users: [{ ...ada, attributes: {} }] },
    reachChallenge: signIn,
    right: async ({ expectChallenge, now }) => {
      const setup = expectChallenge('MFA_SETUP')
      return { code: await totp(setup.method === 'app' ? setup.secret : '', now()), deviceName: 'my-phone' }
    },
    wrong: wrongCode,
  },
  NEW_PASSWORD_REQUIRED: {
    pool: {
      attributes: [{ name: 'given_name', required: true }],
      users: [{ ...ada, temporary: true }],
    },
    reachChallenge: signIn,
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
    reachChallenge: (kit) => kit.answer({ username: 'ada' }),
    right: () => ({ answer: '4' }),
    wrong: { answer: () => ({ answer: '5' }), code: 'wrong-answer', recovery: 'retry' },
  },
  WEB_AUTHN: {
    pool: { policies: { firstFactors: ['PASSWORD', 'WEB_AUTHN'] }, passkeys: true },
    config: { flow: 'USER_AUTH', preferredChallenge: 'WEB_AUTHN' },
    async reachChallenge(kit) {
      kit.authenticator = await registerPasskey(kit)
      await kit.answer({ username: 'ada' })
    },
    right: async ({ expectChallenge, authenticator }) => ({
      credential: await authenticator?.get(expectChallenge('WEB_AUTHN').options as never),
    }),
    wrong: {
      // A signature by another key, under the name of the right one.
      answer: async ({ expectChallenge, authenticator }) => ({
        credential: await authenticator?.get(expectChallenge('WEB_AUTHN').options as never, {
          foreignKey: 'ES256',
        }),
      }),
      code: 'passkey-rejected',
      recovery: 'restart',
    },
  },
}

async function registerPasskey(kit: KitSession) {
  const { AuthenticationResult } = (await kit.call('AdminInitiateAuth', {
    UserPoolId: kit.pool.id,
    ClientId: kit.pool.clientId,
    AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
    AuthParameters: { USERNAME: 'ada', PASSWORD: right },
  })) as { AuthenticationResult: { AccessToken: string } }
  const { AccessToken } = AuthenticationResult
  const authenticator = createAuthenticator({ origin: 'http://localhost:3000' })
  const { CredentialCreationOptions } = await kit.call('StartWebAuthnRegistration', { AccessToken })
  const Credential = await authenticator.create(CredentialCreationOptions as never)
  await kit.call('CompleteWebAuthnRegistration', { AccessToken, Credential })
  return authenticator
}
