/** aws-amplify, in its sixth version, signs in to the pool. */
import { Amplify } from 'aws-amplify'
import {
  autoSignIn,
  confirmResetPassword,
  confirmSignIn,
  confirmSignUp,
  confirmUserAttribute,
  deleteUser,
  deleteUserAttributes,
  fetchAuthSession,
  fetchDevices,
  fetchMFAPreference,
  fetchUserAttributes,
  forgetDevice,
  getCurrentUser,
  rememberDevice,
  resendSignUpCode,
  resetPassword,
  type SignInInput,
  sendUserAttributeVerificationCode,
  setUpTOTP,
  signIn,
  signOut,
  signUp,
  updateMFAPreference,
  updatePassword,
  updateUserAttributes,
  verifyTOTPSetup,
} from 'aws-amplify/auth'
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito'
import { expect, vi } from 'vitest'
import type { PoolOptions } from '../../../src/pool/index.js'
import { witness } from './coverage.js'
import { ada, better, email, hour, phone, right, second, secret, serve, sums } from './served.js'

// The client names a device after its browser, and takes it that there is one.
vi.stubGlobal('navigator', { userAgent: 'Firefox on Linux' })

type Options = NonNullable<SignInInput['options']>

function createStorage() {
  const items = new Map<string, string>()
  return {
    setItem: async (key: string, value: string) => void items.set(key, value),
    getItem: async (key: string) => items.get(key) ?? null,
    removeItem: async (key: string) => void items.delete(key),
    clear: async () => items.clear(),
  }
}

/** A pool, and an application that was built for it and never used. */
async function visit(options: PoolOptions = {}) {
  const served = await serve(options)
  const { pool, url } = served
  const Cognito = { userPoolId: pool.id, userPoolClientId: pool.clientId, userPoolEndpoint: url }
  Amplify.configure({ Auth: { Cognito } })
  // One process is many browsers here.
  const openBrowser = () => cognitoUserPoolsTokenProvider.setKeyValueStorage(createStorage())
  openBrowser()
  return { ...served, served, openBrowser }
}

interface Entry extends Options {
  readonly username?: string
  readonly password?: string
}

/** The step that comes next, and what comes with it. */
async function enter({ username = 'ada', password = right, ...options }: Entry = {}) {
  const authFlowType = 'USER_PASSWORD_AUTH' as const
  const withPassword = options.authFlowType !== 'CUSTOM_WITHOUT_SRP'
  return (
    await signIn({ username, ...(withPassword && { password }), options: { authFlowType, ...options } })
  ).nextStep
}

const answer = async (challengeResponse: string, options = {}) =>
  (await confirmSignIn({ challengeResponse, options })).nextStep

const done = { signInStep: 'DONE' }
const tokens = async (options = {}) => (await fetchAuthSession(options)).tokens
const srp = { authFlowType: 'USER_SRP_AUTH' } as const
const choice = { authFlowType: 'USER_AUTH' } as const
const wrongCredentials = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' }
const mismatch = { name: 'CodeMismatchException' }

const remembering = {
  devices: true,
  mfa: { mode: 'ON', methods: ['SMS_MFA'] },
} satisfies PoolOptions

witness('amplify', {
  async password() {
    await visit()
    expect(await enter()).toEqual(done)
    expect((await tokens())?.idToken?.payload).toMatchObject({ 'cognito:username': 'ada', email })
  },

  async 'password by SRP'() {
    await visit()
    expect(await enter(srp)).toEqual(done)
    expect(await getCurrentUser()).toMatchObject({
      username: 'ada',
      userId: (await tokens())?.accessToken.payload.sub,
    })
  },

  async 'wrong password'() {
    await visit()
    for (const flow of [srp, {}])
      await expect(enter({ ...flow, password: 'wrong' })).rejects.toMatchObject(wrongCredentials)
  },

  async 'temporary password'() {
    await visit({
      attributes: [{ name: 'given_name', required: true }],
      users: [{ ...ada, temporary: true }],
    })
    expect(await enter(srp)).toEqual({
      signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED',
      missingAttributes: ['given_name'],
    })
    const options = { userAttributes: { given_name: 'Ada' } }
    await expect(answer('short', options)).rejects.toMatchObject({ name: 'InvalidPasswordException' })
    expect(await answer(better, options)).toEqual(done)
    expect((await tokens())?.idToken?.payload.given_name).toBe('Ada')
  },

  async 'app set up'() {
    const { appCode } = await visit({ mfa: { mode: 'ON' }, users: [{ ...ada, attributes: {} }] })
    const step = await enter(srp)
    if (step.signInStep !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP') return expect.unreachable(step.signInStep)
    const { sharedSecret } = step.totpSetupDetails
    expect(await answer(await appCode(sharedSecret), { friendlyDeviceName: 'my-phone' })).toEqual(done)
    await signOut()
    expect(await enter()).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' })
    expect(await answer(await appCode(sharedSecret))).toEqual(done)
  },

  async 'e-mail set up'() {
    const { pool, served } = await visit({
      mfa: { mode: 'ON', methods: ['SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] },
      users: [{ ...ada, attributes: {} }],
    })
    expect(await enter()).toMatchObject({
      signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION',
      allowedMFATypes: ['TOTP', 'EMAIL'],
    })
    expect(await answer('EMAIL')).toEqual({ signInStep: 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP' })
    expect(await answer('new@example.com')).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE' })
    expect(pool.outbox.latest()?.to).toBe('new@example.com')
    expect(await answer(served.code)).toEqual(done)
    expect((await tokens())?.idToken?.payload).toMatchObject({
      email: 'new@example.com',
      email_verified: true,
    })
  },

  async 'code of an app'() {
    const { appCode } = await visit({
      mfa: { mode: 'OPTIONAL' },
      users: [{ ...ada, authenticator: secret, mfa: { preferred: 'SOFTWARE_TOKEN_MFA' } }],
    })
    expect(await enter()).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' })
    await expect(answer('000000')).rejects.toMatchObject(mismatch)
    expect(await answer(await appCode(secret))).toEqual(done)
  },

  async 'code by SMS'() {
    const { served } = await visit({ mfa: { mode: 'ON', methods: ['SMS_MFA'] } })
    expect(await enter()).toEqual({
      signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
      codeDeliveryDetails: { deliveryMedium: 'SMS', destination: '+*******1234' },
    })
    await expect(answer('no')).rejects.toMatchObject(mismatch)
    expect(await answer(served.code)).toEqual(done)
  },

  async 'code by e-mail'() {
    const { served } = await visit({ mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } })
    expect(await enter()).toEqual({
      signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
      codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'a***@e***' },
    })
    await expect(answer('no')).rejects.toMatchObject(mismatch)
    expect(await answer(served.code)).toEqual(done)
  },

  async 'choice of a second factor'() {
    const enabled = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const
    const { served } = await visit({
      mfa: { mode: 'OPTIONAL', methods: enabled },
      users: [{ ...ada, authenticator: secret, mfa: { enabled } }],
    })
    const step = await enter()
    if (step.signInStep !== 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION') return expect.unreachable(step.signInStep)
    expect(step.allowedMFATypes?.toSorted()).toEqual(['EMAIL', 'SMS', 'TOTP'])
    expect(await answer('EMAIL')).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE' })
    expect(await answer(served.code)).toEqual(done)
  },

  async 'choice of a second factor, again'() {
    const enabled = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const
    const { served, appCode } = await visit({
      mfa: { mode: 'OPTIONAL', methods: enabled },
      users: [{ ...ada, authenticator: secret, mfa: { enabled } }],
    })
    for (const type of ['SMS', 'TOTP', 'EMAIL', 'SMS']) {
      expect(await enter()).toMatchObject({ signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION' })
      await answer(type)
      expect(await answer(type === 'TOTP' ? await appCode(secret) : served.code)).toEqual(done)
      expect(await fetchMFAPreference()).toEqual({ enabled: ['SMS', 'TOTP', 'EMAIL'] })
      await signOut()
    }
  },

  async 'preference of a second factor'() {
    const { appCode } = await visit({ mfa: { mode: 'OPTIONAL', methods: ['SOFTWARE_TOKEN_MFA', 'SMS_MFA'] } })
    await enter()
    const { sharedSecret } = await setUpTOTP()
    await expect(verifyTOTPSetup({ code: '000000' })).rejects.toMatchObject({
      name: 'EnableSoftwareTokenMFAException',
    })
    await verifyTOTPSetup({ code: await appCode(sharedSecret) })
    await updateMFAPreference({ totp: 'PREFERRED', sms: 'ENABLED' })
    expect(await fetchMFAPreference()).toMatchObject({ preferred: 'TOTP', enabled: ['SMS', 'TOTP'] })
    await signOut()
    expect(await enter()).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE' })
  },

  async 'custom challenge'() {
    await visit({ triggers: sums })
    const asked = {
      signInStep: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE',
      additionalInfo: { question: '2+2', USERNAME: 'ada' },
    }
    expect(await enter({ authFlowType: 'CUSTOM_WITHOUT_SRP' })).toEqual(asked)
    expect(await answer('5')).toEqual(asked)
    expect(await answer('4')).toEqual(done)
  },

  async 'custom challenge after SRP'() {
    await visit({ triggers: sums })
    await expect(enter({ authFlowType: 'CUSTOM_WITH_SRP', password: 'wrong' })).rejects.toMatchObject(
      wrongCredentials,
    )
    expect(await enter({ authFlowType: 'CUSTOM_WITH_SRP' })).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE',
    })
    expect(await answer('4')).toEqual(done)
  },

  async 'remembered device'() {
    const { pool, served } = await visit(remembering)
    await enter(srp)
    expect(await answer(served.code)).toEqual(done)
    const device = (await tokens())?.accessToken.payload.device_key
    expect(device).toMatch(/^us-east-1_/)
    await signOut()

    // A confirmed device replaces the second factor in either flow.
    for (const authFlowType of ['USER_SRP_AUTH', 'USER_PASSWORD_AUTH'] as const) {
      expect(await enter({ authFlowType })).toEqual(done)
      expect((await tokens({ forceRefresh: true }))?.accessToken.payload.device_key).toBe(device)
      await signOut()
    }
    expect(pool.outbox.messages).toHaveLength(1)
  },

  async 'device that a user agrees to'() {
    const { served } = await visit({ ...remembering, devices: { deviceOnlyRememberedOnUserPrompt: true } })
    await enter(srp)
    await answer(served.code)
    await signOut()
    expect(await enter(srp)).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' })
    await answer(served.code)
    await rememberDevice()
    expect(await fetchDevices()).toHaveLength(1)
    await signOut()
    expect(await enter()).toEqual(done)
  },

  async 'forgotten device'() {
    const { served } = await visit(remembering)
    await enter(srp)
    await answer(served.code)
    const [device] = await fetchDevices()
    // By its name, which leaves its key and its secret where they are.
    await forgetDevice({ device: { id: device?.id ?? '' } })
    expect(await fetchDevices()).toEqual([])
    await signOut()
    expect(await enter(srp)).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' })
    expect(await answer(served.code)).toEqual(done)
  },

  async 'device after a password in plain'() {
    const { served } = await visit(remembering)
    await enter()
    expect(await answer(served.code)).toEqual(done)
    expect(await fetchDevices()).toEqual([])
    await signOut()
    expect(await enter()).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' })
  },

  async 'device under an alias'() {
    const { served } = await visit({ ...remembering, aliasAttributes: ['email'] })
    await enter({ ...srp, username: email })
    expect(await answer(served.code)).toEqual(done)
    expect(await fetchDevices()).toHaveLength(1)
    await signOut()
    expect(await enter({ ...srp, username: email })).toEqual(done)
  },

  async 'choice of a first factor'() {
    const { served } = await visit({ policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] } })
    const step = await enter(choice)
    if (step.signInStep !== 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION')
      return expect.unreachable(step.signInStep)
    expect(step.availableChallenges?.toSorted()).toEqual(['EMAIL_OTP', 'PASSWORD', 'PASSWORD_SRP', 'SMS_OTP'])
    expect(await answer('SMS_OTP')).toMatchObject({ signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' })
    expect(await answer(served.code)).toEqual(done)
  },

  async 'e-mail alone'() {
    const { served } = await visit({ policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } })
    expect(await enter({ ...choice, preferredChallenge: 'EMAIL_OTP' })).toEqual({
      signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
      codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'a***@e***' },
    })
    await expect(answer('no')).rejects.toMatchObject(mismatch)
    expect(await answer(served.code)).toEqual(done)
  },

  async 'SMS alone'() {
    const { served } = await visit({ policies: { firstFactors: ['PASSWORD', 'SMS_OTP'] } })
    expect(await enter({ ...choice, preferredChallenge: 'SMS_OTP' })).toMatchObject({
      signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
    })
    await expect(answer('no')).rejects.toMatchObject(mismatch)
    expect(await answer(served.code)).toEqual(done)
  },

  async 'password by choice'() {
    await visit()
    expect(await enter({ ...choice, preferredChallenge: 'PASSWORD' })).toEqual(done)
    await signOut()
    await enter(choice)
    expect(await answer('PASSWORD')).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_PASSWORD' })
    expect(await answer(right)).toEqual(done)
  },

  async 'SRP by choice'() {
    await visit()
    expect(await enter({ ...choice, preferredChallenge: 'PASSWORD_SRP' })).toEqual(done)
    await signOut()
    await enter(choice)
    expect(await answer('PASSWORD_SRP')).toEqual({ signInStep: 'CONFIRM_SIGN_IN_WITH_PASSWORD' })
    expect(await answer(right)).toEqual(done)
  },

  async refresh() {
    const { pass } = await visit()
    await enter()
    const before = (await tokens())?.accessToken.payload
    pass(10 * second)
    const after = (await tokens({ forceRefresh: true }))?.accessToken.payload
    expect(after?.jti).not.toBe(before?.jti)
    expect(after).toMatchObject({ auth_time: before?.auth_time, origin_jti: before?.origin_jti })
  },

  async 'refresh with rotation'() {
    await visit({ clients: [{ id: 'rotating', refreshTokenRotation: { retryGracePeriodSeconds: 0 } }] })
    await enter()
    const refreshToken = async () =>
      (await cognitoUserPoolsTokenProvider.authTokenStore.loadTokens())?.refreshToken
    const seen = new Set([await refreshToken()])
    for (let turn = 0; turn < 3; turn++) {
      expect(await tokens({ forceRefresh: true })).toBeDefined()
      seen.add(await refreshToken())
    }
    expect(seen.size).toBe(4)
  },

  async 'sign-up'() {
    const { served } = await visit()
    const userAttributes = { email: 'grace@example.com' }
    const { nextStep } = await signUp({ username: 'grace', password: right, options: { userAttributes } })
    expect(nextStep).toEqual({
      signUpStep: 'CONFIRM_SIGN_UP',
      codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'g***@e***', attributeName: 'email' },
    })
    expect(await enter({ username: 'grace' })).toEqual({ signInStep: 'CONFIRM_SIGN_UP' })
    await resendSignUpCode({ username: 'grace' })
    await expect(confirmSignUp({ username: 'grace', confirmationCode: 'no' })).rejects.toMatchObject(mismatch)
    await confirmSignUp({ username: 'grace', confirmationCode: served.code })
    expect(await enter({ username: 'grace' })).toEqual(done)
  },

  async 'auto sign-in'() {
    const { served } = await visit()
    const userAttributes = { email: 'grace@example.com' }
    const options = { userAttributes, autoSignIn: choice }
    await signUp({ username: 'grace', password: right, options })
    const confirmed = await confirmSignUp({ username: 'grace', confirmationCode: served.code })
    expect(confirmed.nextStep).toEqual({ signUpStep: 'COMPLETE_AUTO_SIGN_IN' })
    expect(await autoSignIn()).toMatchObject({ isSignedIn: true })
    expect(await getCurrentUser()).toMatchObject({ username: 'grace' })
  },

  async 'forgotten password'() {
    const { served } = await visit()
    const { nextStep } = await resetPassword({ username: 'ada' })
    expect(nextStep).toMatchObject({
      resetPasswordStep: 'CONFIRM_RESET_PASSWORD_WITH_CODE',
      codeDeliveryDetails: { deliveryMedium: 'EMAIL', destination: 'a***@e***' },
    })
    await confirmResetPassword({ username: 'ada', confirmationCode: served.code, newPassword: better })
    await expect(enter()).rejects.toMatchObject(wrongCredentials)
    expect(await enter({ ...srp, password: better })).toEqual(done)
  },

  async 'change of the password'() {
    await visit()
    await enter()
    const wrong = updatePassword({ oldPassword: 'Wr0ng-one', newPassword: better })
    await expect(wrong).rejects.toMatchObject(wrongCredentials)
    await updatePassword({ oldPassword: right, newPassword: better })
    await signOut()
    expect(await enter({ ...srp, password: better })).toEqual(done)
  },

  async attributes() {
    const { served } = await visit()
    await enter()
    const changed = await updateUserAttributes({
      userAttributes: { email: 'countess@example.com', nickname: 'Countess' },
    })
    expect(changed).toMatchObject({
      email: { isUpdated: false, nextStep: { updateAttributeStep: 'CONFIRM_ATTRIBUTE_WITH_CODE' } },
      nickname: { isUpdated: true },
    })
    expect(await fetchUserAttributes()).toMatchObject({ email_verified: 'false', phone_number: phone })
    await sendUserAttributeVerificationCode({ userAttributeKey: 'email' })
    await confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: served.code })
    await deleteUserAttributes({ userAttributeKeys: ['nickname'] })
    const attributes = await fetchUserAttributes()
    expect(attributes).toMatchObject({ email: 'countess@example.com', email_verified: 'true' })
    expect(attributes).not.toHaveProperty('nickname')
  },

  async revocation() {
    const { pool } = await visit()
    await enter()
    const AccessToken = String((await tokens())?.accessToken)
    await signOut()
    await expect(pool('GetUser', { AccessToken })).rejects.toMatchObject({
      exception: 'NotAuthorizedException',
    })
    await expect(getCurrentUser()).rejects.toMatchObject({ name: 'UserUnAuthenticatedException' })
  },

  async 'global sign-out'() {
    const { pool, openBrowser } = await visit()
    await enter()
    const AccessToken = String((await tokens())?.accessToken)
    openBrowser()
    await enter()
    await signOut({ global: true })
    await expect(pool('GetUser', { AccessToken })).rejects.toMatchObject({
      exception: 'NotAuthorizedException',
    })
  },

  async 'end of an account'() {
    await visit()
    await enter()
    await deleteUser()
    await expect(enter()).rejects.toMatchObject(wrongCredentials)
  },

  async 'user unknown'() {
    await visit()
    for (const flow of [srp, {}])
      await expect(enter({ ...flow, username: 'unknown' })).rejects.toMatchObject(wrongCredentials)
    const { nextStep } = await resetPassword({ username: 'unknown' })
    expect(nextStep.resetPasswordStep).toBe('CONFIRM_RESET_PASSWORD_WITH_CODE')

    await visit({ clients: [{ id: 'candid', preventUserExistenceErrors: false }] })
    await expect(enter({ ...srp, username: 'unknown' })).rejects.toMatchObject({
      name: 'UserNotFoundException',
    })
  },

  async 'address as the username'() {
    await visit({
      usernameAttributes: ['email'],
      devices: true,
      users: [{ username: email, password: right, attributes: { email } }],
    })
    const seen = new Set()
    for (let turn = 0; turn < 2; turn++) {
      expect(await enter({ ...srp, username: email })).toEqual(done)
      const { username, userId, signInDetails } = await getCurrentUser()
      expect({ username, loginId: signInDetails?.loginId }).toEqual({ username: userId, loginId: email })
      seen.add((await tokens({ forceRefresh: true }))?.accessToken.payload.device_key)
      await signOut()
    }
    expect(seen.size).toBe(1)
  },

  async 'time-out'() {
    const { served } = await visit({ mfa: { mode: 'ON', methods: ['SMS_MFA'] } })
    await enter()
    served.pass(hour)
    await expect(answer(served.code)).rejects.toMatchObject({
      name: 'NotAuthorizedException',
      message: 'Invalid session for the user, session is expired.',
    })
  },
})
