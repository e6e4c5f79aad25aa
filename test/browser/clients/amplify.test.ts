/** aws-amplify, in its sixth version, signs in to the pool from a page, as it does for those who use it. */
import { expect } from 'vitest'
import type { PoolOptions } from '../../../src/pool/index.js'
import { witness } from '../../pool/clients/coverage.js'
import { ada, better, email, hour, right, second, secret, serve, sums } from '../../pool/clients/served.js'
import { addAuthenticator } from '../authenticator.js'
import { serveApp } from '../chromium.js'

type App = typeof import('../apps/amplify.js')
type Options = NonNullable<Parameters<App['signIn']>[0]['options']>

const door = serveApp<App>('apps/amplify.ts')

/** A pool, and an application that was built for it, in an unused browser. */
async function visit(options: PoolOptions = {}) {
  const served = await serve(options)
  const { pool, url } = served
  const openBrowser = async () => {
    const { page, app } = await door.open()
    const load = () => app.configure(pool.id, pool.clientId, url)
    await load()
    return { page, app, load, ...stepsOf(app) }
  }
  return { pool, served, openBrowser, ...(await openBrowser()) }
}

const stepsOf = (app: App) => ({
  /** The step that comes next, and what comes with it. */
  enter: async (options: Options = {}, password = right, username = 'ada') =>
    (await app.signIn({ username, ...(password && { password }), options })).nextStep,
  answer: async (challengeResponse: string, options = {}) =>
    (await app.confirmSignIn({ challengeResponse, options })).nextStep,
  tokens: async (options = {}) => (await app.fetchAuthSession(options)).tokens,
})

const done = { signInStep: 'DONE' }
const choice = { authFlowType: 'USER_AUTH' } as const
const byPasskey = { ...choice, preferredChallenge: 'WEB_AUTHN' } as const
const refused = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' }
const mismatch = { name: 'CodeMismatchException' }
const revoked = { exception: 'NotAuthorizedException' }

const remembering = { devices: true, mfa: { mode: 'ON', methods: ['SMS_MFA'] } } satisfies PoolOptions
const withPasskeys = {
  policies: { firstFactors: ['PASSWORD', 'WEB_AUTHN'] },
  passkeys: { userVerification: 'required' },
} satisfies PoolOptions

/** Ada at a machine that has made a passkey for her, and signed out again. */
async function visitWithPasskey(options: PoolOptions = {}) {
  const visitor = await visit({ ...withPasskeys, ...options })
  const { app, page, enter } = visitor
  const authenticator = await addAuthenticator(page)
  await enter()
  await app.associateWebAuthnCredential()
  await app.signOut()
  return { ...visitor, authenticator }
}

witness('amplify in Chromium', {
  async password() {
    const { enter, tokens } = await visit()
    expect(await enter({ authFlowType: 'USER_PASSWORD_AUTH' })).toEqual(done)
    expect((await tokens())?.idToken?.payload).toMatchObject({ 'cognito:username': 'ada', email })
  },

  async 'password by SRP'() {
    const { app, enter, tokens } = await visit()
    expect(await enter()).toEqual(done)
    const { sub } = (await tokens())?.accessToken.payload ?? {}
    expect(await app.getCurrentUser()).toMatchObject({ username: 'ada', userId: sub })
  },

  async 'wrong password'() {
    const { enter } = await visit()
    await expect(enter({}, 'wrong')).rejects.toMatchObject(refused)
    await expect(enter({ authFlowType: 'USER_PASSWORD_AUTH' }, 'wrong')).rejects.toMatchObject(refused)
  },

  async 'temporary password'() {
    const { enter, answer, tokens } = await visit({
      attributes: [{ name: 'given_name', required: true }],
      users: [{ ...ada, temporary: true }],
    })
    expect(await enter()).toEqual({
      signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED',
      missingAttributes: ['given_name'],
    })
    const options = { userAttributes: { given_name: 'Ada' } }
    await expect(answer('short', options)).rejects.toMatchObject({ name: 'InvalidPasswordException' })
    expect(await answer(better, options)).toEqual(done)
    expect((await tokens())?.idToken?.payload.given_name).toBe('Ada')
  },

  async 'app set up'() {
    const { app, served, enter, answer } = await visit({
      mfa: { mode: 'ON' },
      users: [{ ...ada, attributes: {} }],
    })
    const step = await enter()
    if (step.signInStep !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') return expect.unreachable(step.signInStep)
    const { sharedSecret } = step.totpSetupDetails
    const named = { friendlyDeviceName: 'my-phone' }
    expect(await answer(await served.appCode(sharedSecret), named)).toEqual(done)
    await app.signOut()
    expect(await enter()).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' })
    expect(await answer(await served.appCode(sharedSecret))).toEqual(done)
  },

  async 'code of an app'() {
    const { served, enter, answer } = await visit({
      mfa: { mode: 'OPTIONAL' },
      users: [{ ...ada, authenticator: secret, mfa: { preferred: 'SOFTWARE_TOKEN_MFA' } }],
    })
    expect(await enter()).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' })
    await expect(answer('000000')).rejects.toMatchObject(mismatch)
    expect(await answer(await served.appCode(secret))).toEqual(done)
  },

  async 'code by SMS'() {
    const { served, enter, answer } = await visit({ mfa: { mode: 'ON', methods: ['SMS_MFA'] } })
    expect(await enter()).toEqual({
      signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
      codeDeliveryDetails: { deliveryMedium: 'SMS', destination: '+*******1234' },
    })
    await expect(answer('no')).rejects.toMatchObject(mismatch)
    expect(await answer(served.code)).toEqual(done)
  },

  async 'code by e-mail'() {
    const { served, enter, answer } = await visit({ mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } })
    expect(await enter()).toEqual({
      signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
      codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'a***@e***' },
    })
    await expect(answer('no')).rejects.toMatchObject(mismatch)
    expect(await answer(served.code)).toEqual(done)
  },

  async 'choice of a second factor'() {
    const enabled = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const
    const { served, enter, answer } = await visit({
      mfa: { mode: 'OPTIONAL', methods: enabled },
      users: [{ ...ada, authenticator: secret, mfa: { enabled } }],
    })
    expect(await enter()).toMatchObject({
      signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION',
      allowedMFATypes: expect.arrayContaining(['EMAIL', 'SMS', 'TOTP']),
    })
    expect(await answer('TOTP')).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' })
    expect(await answer(await served.appCode(secret))).toEqual(done)
  },

  async 'choice of a second factor, again'() {
    const enabled = ['SMS_MFA', 'EMAIL_OTP'] as const
    const { app, served, enter, answer } = await visit({
      mfa: { mode: 'OPTIONAL', methods: enabled },
      users: [{ ...ada, mfa: { enabled } }],
    })
    for (const type of ['SMS', 'EMAIL']) {
      expect(await enter()).toMatchObject({ signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION' })
      await answer(type)
      expect(await answer(served.code)).toEqual(done)
      await app.signOut()
    }
    expect(await enter()).toMatchObject({ signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION' })
  },

  async 'preference of a second factor'() {
    const { app, served, enter, answer } = await visit({
      mfa: { mode: 'OPTIONAL', methods: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] },
    })
    await enter()
    const { sharedSecret } = await app.setUpTOTP()
    await expect(app.verifyTOTPSetup({ code: '000000' })).rejects.toMatchObject({
      name: 'EnableSoftwareTokenMFAException',
    })
    await app.verifyTOTPSetup({ code: await served.appCode(sharedSecret) })
    await app.updateMFAPreference({ totp: 'PREFERRED', sms: 'ENABLED' })
    expect(await app.fetchMFAPreference()).toMatchObject({ preferred: 'TOTP', enabled: ['SMS', 'TOTP'] })
    await app.signOut()
    expect(await enter()).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' })
    expect(await answer(await served.appCode(sharedSecret))).toEqual(done)
  },

  async 'custom challenge'() {
    const { enter, answer } = await visit({ triggers: sums })
    const asked = {
      signInStep: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE',
      additionalInfo: { question: '2+2', USERNAME: 'ada' },
    }
    expect(await enter({ authFlowType: 'CUSTOM_WITHOUT_SRP' }, '')).toEqual(asked)
    expect(await answer('5')).toEqual(asked)
    expect(await answer('4')).toEqual(done)
  },

  async 'custom challenge after SRP'() {
    const { enter, answer } = await visit({ triggers: sums })
    await expect(enter({ authFlowType: 'CUSTOM_WITH_SRP' }, 'wrong')).rejects.toMatchObject(refused)
    expect(await enter({ authFlowType: 'CUSTOM_WITH_SRP' })).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE',
    })
    expect(await answer('4')).toEqual(done)
  },

  async 'remembered device'() {
    const { pool, app, served, openBrowser, enter, answer, tokens } = await visit(remembering)
    await enter()
    expect(await answer(served.code)).toEqual(done)
    const device = (await tokens())?.accessToken.payload.device_key
    expect(device).toMatch(/^us-east-1_/)
    await app.signOut()

    expect(await enter()).toEqual(done)
    expect((await tokens({ forceRefresh: true }))?.accessToken.payload.device_key).toBe(device)
    expect(pool.outbox.messages).toHaveLength(1)

    const other = await openBrowser()
    expect(await other.enter()).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' })
  },

  async 'device that a user agrees to'() {
    const { app, served, enter, answer } = await visit({
      ...remembering,
      devices: { deviceOnlyRememberedOnUserPrompt: true },
    })
    await enter()
    await answer(served.code)
    await app.signOut()
    expect(await enter()).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' })
    await answer(served.code)
    await app.rememberDevice()
    expect(await app.fetchDevices()).toHaveLength(1)
    await app.signOut()
    expect(await enter()).toEqual(done)
  },

  async 'forgotten device'() {
    const { app, served, enter, answer } = await visit(remembering)
    await enter()
    await answer(served.code)
    await app.forgetDevice()
    expect(await app.fetchDevices()).toEqual([])
    await app.signOut()
    expect(await enter()).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' })
    expect(await answer(served.code)).toEqual(done)
  },

  async 'choice of a first factor'() {
    const { served, enter, answer } = await visit({ policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } })
    expect(await enter(choice, '')).toMatchObject({
      signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION',
      availableChallenges: expect.arrayContaining(['EMAIL_OTP', 'PASSWORD', 'PASSWORD_SRP']),
    })
    expect(await answer('EMAIL_OTP')).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE' })
    expect(await answer(served.code)).toEqual(done)
  },

  async 'e-mail alone'() {
    const { served, enter, answer } = await visit({ policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } })
    expect(await enter({ ...choice, preferredChallenge: 'EMAIL_OTP' }, '')).toEqual({
      signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
      codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'a***@e***' },
    })
    await expect(answer('no')).rejects.toMatchObject(mismatch)
    expect(await answer(served.code)).toEqual(done)
  },

  async 'password by choice'() {
    const { app, enter, answer } = await visit()
    expect(await enter({ ...choice, preferredChallenge: 'PASSWORD' })).toEqual(done)
    await app.signOut()
    await enter(choice, '')
    expect(await answer('PASSWORD')).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_PASSWORD' })
    expect(await answer(right)).toEqual(done)
  },

  async 'SRP by choice'() {
    const { app, enter, answer } = await visit()
    expect(await enter({ ...choice, preferredChallenge: 'PASSWORD_SRP' })).toEqual(done)
    await app.signOut()
    await enter(choice, '')
    expect(await answer('PASSWORD_SRP')).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_PASSWORD' })
    expect(await answer(right)).toEqual(done)
  },

  async 'passkey made'() {
    const { app, page, enter } = await visit(withPasskeys)
    const authenticator = await addAuthenticator(page)
    await enter()
    await app.associateWebAuthnCredential()
    expect(await authenticator.count()).toBe(1)

    const { credentials } = await app.listWebAuthnCredentials()
    expect(credentials).toMatchObject([
      {
        relyingPartyId: 'localhost',
        authenticatorAttachment: 'platform',
        authenticatorTransports: ['internal'],
      },
    ])
    await expect(app.associateWebAuthnCredential()).rejects.toMatchObject({ name: 'PasskeyAlreadyExists' })
    await app.deleteWebAuthnCredential({ credentialId: credentials[0]?.credentialId ?? '' })
    expect(await app.listWebAuthnCredentials()).toMatchObject({ credentials: [] })
  },

  async passkey() {
    const { app, authenticator, enter, answer, tokens } = await visitWithPasskey()
    expect(await enter(byPasskey, '')).toEqual(done)
    expect((await tokens())?.idToken?.payload).toMatchObject({ 'cognito:username': 'ada', email })
    await app.signOut()

    expect(await enter(choice, '')).toMatchObject({
      signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION',
      availableChallenges: expect.arrayContaining(['WEB_AUTHN']),
    })
    expect(await answer('WEB_AUTHN')).toEqual(done)
    await app.signOut()

    await authenticator.recognise(false)
    await expect(enter(byPasskey, '')).rejects.toMatchObject({ name: 'PasskeyAuthenticationCanceled' })
  },

  async 'passkey as both factors'() {
    const { app, served, enter, answer } = await visitWithPasskey({
      passkeys: { multiFactor: true },
      mfa: { mode: 'OPTIONAL', methods: ['SMS_MFA'] },
    })
    await enter()
    await app.updateMFAPreference({ sms: 'PREFERRED' })
    await app.signOut()
    expect(await enter()).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' })
    expect(await answer(served.code)).toEqual(done)
    await app.signOut()
    expect(await enter(byPasskey, '')).toEqual(done)
  },

  async refresh() {
    const { served, enter, tokens } = await visit()
    await enter()
    const before = (await tokens())?.accessToken.payload
    served.pass(10 * second)
    const after = (await tokens({ forceRefresh: true }))?.accessToken.payload
    expect(after?.jti).not.toBe(before?.jti)
    expect(after).toMatchObject({ auth_time: before?.auth_time, origin_jti: before?.origin_jti })
  },

  async reload() {
    const { app, page, load, enter, tokens } = await visit()
    await enter()
    const before = (await tokens())?.accessToken.payload
    await page.reload()
    await load()
    expect(await app.getCurrentUser()).toMatchObject({ username: 'ada' })
    expect((await tokens())?.accessToken.payload).toEqual(before)
  },

  async 'sign-up'() {
    const { app, served, enter } = await visit()
    const userAttributes = { email: 'grace@example.com' }
    const { nextStep } = await app.signUp({ username: 'grace', password: right, options: { userAttributes } })
    expect(nextStep).toEqual({
      signUpStep: 'CONFIRM_SIGN_UP',
      codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'g***@e***', attributeName: 'email' },
    })
    expect(await enter({}, right, 'grace')).toEqual({ signInStep: 'CONFIRM_SIGN_UP' })
    await app.resendSignUpCode({ username: 'grace' })
    const wrong = app.confirmSignUp({ username: 'grace', confirmationCode: 'no' })
    await expect(wrong).rejects.toMatchObject(mismatch)
    await app.confirmSignUp({ username: 'grace', confirmationCode: served.code })
    expect(await enter({}, right, 'grace')).toEqual(done)
  },

  async 'auto sign-in'() {
    const { app, served } = await visit()
    const options = { userAttributes: { email: 'grace@example.com' }, autoSignIn: choice }
    await app.signUp({ username: 'grace', password: right, options })
    const confirmed = await app.confirmSignUp({ username: 'grace', confirmationCode: served.code })
    expect(confirmed.nextStep).toEqual({ signUpStep: 'COMPLETE_AUTO_SIGN_IN' })
    expect(await app.autoSignIn()).toMatchObject({ isSignedIn: true })
    expect(await app.getCurrentUser()).toMatchObject({ username: 'grace' })
  },

  async 'forgotten password'() {
    const { app, served, enter } = await visit()
    const { nextStep } = await app.resetPassword({ username: 'ada' })
    expect(nextStep).toMatchObject({
      resetPasswordStep: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
      codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'a***@e***' },
    })
    await app.confirmResetPassword({ username: 'ada', confirmationCode: served.code, newPassword: better })
    await expect(enter()).rejects.toMatchObject(refused)
    expect(await enter({}, better)).toEqual(done)
  },

  async revocation() {
    const { pool, app, enter } = await visit()
    await enter()
    const AccessToken = await app.accessToken()
    expect((await pool('GetUser', { AccessToken })).body).toMatchObject({ Username: 'ada' })
    await app.signOut()
    await expect(pool('GetUser', { AccessToken })).rejects.toMatchObject(revoked)
    await expect(app.getCurrentUser()).rejects.toMatchObject({ name: 'UserUnAuthenticatedException' })
  },

  async 'global sign-out'() {
    const { pool, app, enter, openBrowser } = await visit()
    await enter()
    const AccessToken = await app.accessToken()
    const other = await openBrowser()
    await other.enter()
    await other.app.signOut({ global: true })
    await expect(pool('GetUser', { AccessToken })).rejects.toMatchObject(revoked)
  },

  async 'time-out'() {
    const { served, enter, answer } = await visit({ mfa: { mode: 'ON', methods: ['SMS_MFA'] } })
    await enter()
    served.pass(hour)
    await expect(answer(served.code)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user, session is expired.',
    })
  },
})
