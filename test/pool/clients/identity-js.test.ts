/** amazon-cognito-identity-js, the client of Amplify up to its fifth version, signs in to the pool. */
import {
  AuthenticationDetails,
  type ChallengeName,
  CognitoUser,
  CognitoUserAttribute,
  CognitoUserPool,
  type CognitoUserSession,
  type IAuthenticationCallback,
} from 'amazon-cognito-identity-js'
import { expect } from 'vitest'
import type { PoolOptions } from '../../../src/pool/index.js'
import { witness } from './coverage.js'
import { ada, better, email, hour, phone, right, second, secret, serve, sums } from './served.js'

const srp = 'USER_SRP_AUTH'
const plain = 'USER_PASSWORD_AUTH'

/** The outcome of a step of the client. */
interface Outcome {
  readonly asks: ChallengeName | 'nothing'
  /** The parameters of the challenge. */
  readonly details?: unknown
  readonly session?: CognitoUserSession
  /** Whether the client must ask the user about the device. */
  readonly asksAboutDevice?: boolean
}

/** Makes one promise of a step and its callbacks. */
const turn = (take: (callbacks: Required<IAuthenticationCallback>) => unknown): Promise<Outcome> =>
  new Promise((resolve, reject) => {
    const named = (asks: ChallengeName, details: unknown) => resolve({ asks, details })
    take({
      onSuccess: (session, asksAboutDevice = false) => resolve({ asks: 'nothing', session, asksAboutDevice }),
      onFailure: reject,
      newPasswordRequired: (present, required) =>
        resolve({ asks: 'NEW_PASSWORD_REQUIRED', details: { present, required } }),
      customChallenge: (details) => resolve({ asks: 'CUSTOM_CHALLENGE', details }),
      mfaRequired: named,
      totpRequired: named,
      mfaSetup: named,
      selectMFAType: named,
    })
  })

/** A call with Node's kind of callback, made a promise. */
const call = <T>(make: (callback: (error?: Error | null, result?: T) => void) => void): Promise<T> =>
  new Promise((resolve, reject) => make((error, result) => (error ? reject(error) : resolve(result as T))))

/** A call with a callback for either end, made a promise. */
const either = <T>(
  make: (callbacks: { onSuccess: (result: T) => void; onFailure: (error: Error) => void }) => void,
): Promise<T> => new Promise((onSuccess, onFailure) => make({ onSuccess, onFailure }))

function createStorage() {
  const items = new Map<string, string>()
  return {
    setItem: (key: string, value: string) => void items.set(key, value),
    getItem: (key: string) => items.get(key) ?? null,
    removeItem: (key: string) => void items.delete(key),
    clear: () => items.clear(),
  }
}

/** A browser with the client, and a pool for it. */
async function visit(options: PoolOptions = {}) {
  const served = await serve(options)
  const { pool, url } = served
  const Storage = createStorage()
  const userPool = new CognitoUserPool({
    UserPoolId: pool.id,
    ClientId: pool.clientId,
    endpoint: url,
    Storage,
  })
  const userNamed = (Username: string) => new CognitoUser({ Username, Pool: userPool, Storage })
  const signIn = (user: CognitoUser, Password = right) =>
    turn((callbacks) =>
      user.authenticateUser(new AuthenticationDetails({ Username: user.getUsername(), Password }), callbacks),
    )
  return {
    served,
    userPool,
    userNamed,
    signIn,
    /** A user who has just opened the page. */
    async enter({ username = 'ada', flow = plain, password = right } = {}) {
      const user = userNamed(username)
      user.setAuthenticationFlowType(flow)
      return { user, ...(await signIn(user, password)) }
    },
  }
}

const attributesOf = async (user: CognitoUser) => {
  const list = await call<CognitoUserAttribute[]>((callback) => user.getUserAttributes(callback))
  return Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]))
}

const attribute = (Name: string, Value: string) => new CognitoUserAttribute({ Name, Value })

const sessionOf = (user: CognitoUser): Promise<CognitoUserSession> =>
  call((callback) => user.getSession(callback))

const refresh = (user: CognitoUser): Promise<CognitoUserSession> =>
  call((callback) => {
    const session = user.getSignInUserSession() as CognitoUserSession
    user.refreshSession(session.getRefreshToken(), callback)
  })

const remembering = {
  devices: true,
  mfa: { mode: 'ON', methods: ['SMS_MFA'] },
} satisfies PoolOptions

witness('identity-js', {
  async password() {
    const { enter } = await visit()
    const { asks, session } = await enter()
    expect(asks).toBe('nothing')
    expect(session?.isValid()).toBe(true)
    expect(session?.getIdToken().payload).toMatchObject({
      'cognito:username': 'ada',
      email,
      email_verified: true,
    })
  },

  async 'password by SRP'() {
    const { enter } = await visit()
    const { user, session } = await enter({ flow: srp })
    expect(session?.isValid()).toBe(true)
    expect((await sessionOf(user)).getAccessToken().payload).toMatchObject({
      username: 'ada',
      token_use: 'access',
    })
  },

  async 'wrong password'() {
    const { enter } = await visit()
    const refusal = { code: 'NotAuthorizedException', message: 'Incorrect username or password.' }
    for (const flow of [srp, plain])
      await expect(enter({ flow, password: 'wrong' })).rejects.toMatchObject(refusal)
  },

  async 'temporary password'() {
    const { served, enter, signIn } = await visit({
      attributes: [{ name: 'given_name', required: true }],
      users: [{ ...ada, temporary: true }],
    })
    const { user, asks, details } = await enter({ flow: srp })
    expect({ asks, details }).toMatchObject({
      asks: 'NEW_PASSWORD_REQUIRED',
      details: { present: { email }, required: ['given_name'] },
    })
    const weak = turn((callbacks) =>
      user.completeNewPasswordChallenge('short', { given_name: 'Ada' }, callbacks),
    )
    await expect(weak).rejects.toMatchObject({ code: 'InvalidPasswordException' })
    const { session } = await turn((callbacks) =>
      user.completeNewPasswordChallenge(better, { given_name: 'Ada' }, callbacks),
    )
    expect(session?.getIdToken().payload.given_name).toBe('Ada')
    expect(served.pool.outbox.messages).toEqual([])
    expect((await signIn(user, better)).asks).toBe('nothing')
  },

  async 'app set up'() {
    const { served, enter } = await visit({ mfa: { mode: 'ON' }, users: [{ ...ada, attributes: {} }] })
    const { user, asks } = await enter({ flow: srp })
    expect(asks).toBe('MFA_SETUP')
    const secretCode = await new Promise<string>((associateSecretCode, onFailure) =>
      user.associateSoftwareToken({ associateSecretCode, onFailure }),
    )
    const code = await served.appCode(secretCode)
    const session = await either<CognitoUserSession>((callbacks) =>
      user.verifySoftwareToken(code, 'my-phone', callbacks),
    )
    expect(session.isValid()).toBe(true)
    expect((await enter()).asks).toBe('SOFTWARE_TOKEN_MFA')
  },

  async 'code of an app'() {
    const { served, enter } = await visit({
      mfa: { mode: 'OPTIONAL' },
      users: [
        { ...ada, authenticator: { secret, name: 'my-phone' }, mfa: { preferred: 'SOFTWARE_TOKEN_MFA' } },
      ],
    })
    const { user, asks, details } = await enter()
    expect(asks).toBe('SOFTWARE_TOKEN_MFA')
    expect(details).toMatchObject({ FRIENDLY_DEVICE_NAME: 'my-phone' })
    const wrong = turn((callbacks) => user.sendMFACode('000000', callbacks, 'SOFTWARE_TOKEN_MFA'))
    await expect(wrong).rejects.toMatchObject({ code: 'CodeMismatchException' })
    const code = await served.appCode(secret)
    const { session } = await turn((callbacks) => user.sendMFACode(code, callbacks, 'SOFTWARE_TOKEN_MFA'))
    expect(session?.isValid()).toBe(true)
  },

  async 'code by SMS'() {
    const { served, enter } = await visit({ mfa: { mode: 'ON', methods: ['SMS_MFA'] } })
    const { user, asks, details } = await enter()
    expect({ asks, details }).toMatchObject({
      asks: 'SMS_MFA',
      details: { CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS', CODE_DELIVERY_DESTINATION: '+*******1234' },
    })
    const wrong = turn((callbacks) => user.sendMFACode('no', callbacks))
    await expect(wrong).rejects.toMatchObject({ code: 'CodeMismatchException' })
    const { session } = await turn((callbacks) => user.sendMFACode(served.code, callbacks))
    expect(session?.isValid()).toBe(true)
  },

  async 'choice of a second factor'() {
    const { served, enter } = await visit({
      mfa: { mode: 'OPTIONAL', methods: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] },
      users: [{ ...ada, authenticator: secret, mfa: { enabled: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] } }],
    })
    const { user, asks, details } = await enter()
    expect(asks).toBe('SELECT_MFA_TYPE')
    expect(JSON.parse((details as { MFAS_CAN_CHOOSE: string }).MFAS_CAN_CHOOSE)).toHaveLength(2)
    const next = await turn((callbacks) => user.sendMFASelectionAnswer('SOFTWARE_TOKEN_MFA', callbacks))
    expect(next.asks).toBe('SOFTWARE_TOKEN_MFA')
    const code = await served.appCode(secret)
    const { session } = await turn((callbacks) => user.sendMFACode(code, callbacks, 'SOFTWARE_TOKEN_MFA'))
    expect(session?.isValid()).toBe(true)
  },

  async 'choice of a second factor, again'() {
    const enabled = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'] as const
    const { served, enter } = await visit({
      mfa: { mode: 'OPTIONAL', methods: enabled },
      users: [{ ...ada, authenticator: secret, mfa: { enabled } }],
    })
    for (const method of [...enabled, ...enabled]) {
      const { user, asks } = await enter()
      expect(asks).toBe('SELECT_MFA_TYPE')
      expect((await turn((callbacks) => user.sendMFASelectionAnswer(method, callbacks))).asks).toBe(method)
      const code = method === 'SMS_MFA' ? served.code : await served.appCode(secret)
      const { session } = await turn((callbacks) => user.sendMFACode(code, callbacks, method))
      expect(session?.isValid()).toBe(true)
    }
  },

  async 'custom challenge'() {
    const { userNamed } = await visit({ triggers: sums })
    const user = userNamed('ada')
    user.setAuthenticationFlowType('CUSTOM_AUTH')
    const first = await turn((callbacks) =>
      user.initiateAuth(new AuthenticationDetails({ Username: 'ada' }), callbacks),
    )
    expect(first).toMatchObject({ asks: 'CUSTOM_CHALLENGE', details: { question: '2+2' } })
    const again = await turn((callbacks) => user.sendCustomChallengeAnswer('5', callbacks))
    expect(again).toMatchObject({ asks: 'CUSTOM_CHALLENGE', details: { question: '2+2' } })
    const { session } = await turn((callbacks) => user.sendCustomChallengeAnswer('4', callbacks))
    expect(session?.isValid()).toBe(true)
  },

  async 'custom challenge after SRP'() {
    const { enter } = await visit({ triggers: sums })
    await expect(enter({ flow: 'CUSTOM_AUTH', password: 'wrong' })).rejects.toMatchObject({
      code: 'NotAuthorizedException',
    })
    const { user, asks } = await enter({ flow: 'CUSTOM_AUTH' })
    expect(asks).toBe('CUSTOM_CHALLENGE')
    const { session } = await turn((callbacks) => user.sendCustomChallengeAnswer('4', callbacks))
    expect(session?.isValid()).toBe(true)
  },

  async 'remembered device'() {
    const { served, enter } = await visit(remembering)
    const { user } = await enter({ flow: srp })
    const first = await turn((callbacks) => user.sendMFACode(served.code, callbacks))
    expect(first.session?.getAccessToken().payload.device_key).toMatch(/^us-east-1_/)

    const { asks, session, user: returned } = await enter({ flow: srp })
    expect(asks).toBe('nothing')
    expect(session?.getAccessToken().payload.device_key).toBe(
      first.session?.getAccessToken().payload.device_key,
    )
    expect(served.pool.outbox.messages).toHaveLength(1)
    expect((await refresh(returned)).isValid()).toBe(true)
  },

  async 'device that a user agrees to'() {
    const { served, enter } = await visit({
      ...remembering,
      devices: { deviceOnlyRememberedOnUserPrompt: true },
    })
    const { user } = await enter({ flow: srp })
    const first = await turn((callbacks) => user.sendMFACode(served.code, callbacks))
    expect(first.asksAboutDevice).toBe(true)
    const { user: back, asks } = await enter({ flow: srp })
    expect(asks).toBe('SMS_MFA')
    await turn((callbacks) => back.sendMFACode(served.code, callbacks))
    await either((callbacks) => back.setDeviceStatusRemembered(callbacks))
    expect((await enter()).asks).toBe('nothing')
  },

  async 'forgotten device'() {
    const { served, enter } = await visit(remembering)
    const { user } = await enter({ flow: srp })
    await turn((callbacks) => user.sendMFACode(served.code, callbacks))
    const { Devices } = await either<{ Devices: object[] }>((callbacks) =>
      user.listDevices(10, null, callbacks),
    )
    expect(Devices).toHaveLength(1)
    await either((callbacks) => user.forgetDevice(callbacks))
    // The client still sends the device's key, learns that there is none, and continues without it.
    expect((await enter({ flow: srp })).asks).toBe('SMS_MFA')
  },

  async 'device after a password in plain'() {
    const { served, enter } = await visit(remembering)
    const { user } = await enter()
    const confirmed = turn((callbacks) => user.sendMFACode(served.code, callbacks))
    await expect(confirmed).rejects.toMatchObject({
      code: 'InvalidParameterException',
      message: 'Invalid device key given.',
    })
    expect((await enter()).asks).toBe('SMS_MFA')
  },

  async 'device under an alias'() {
    const { served, enter } = await visit({ ...remembering, aliasAttributes: ['email'] })
    const { user } = await enter({ username: email, flow: srp })
    const { session } = await turn((callbacks) => user.sendMFACode(served.code, callbacks))
    expect(session?.getAccessToken().payload.username).toBe('ada')
    for (const username of [email, 'ada']) expect((await enter({ username, flow: srp })).asks).toBe('nothing')
  },

  async refresh() {
    const { served, enter, userPool } = await visit()
    const { user, session } = await enter()
    served.pass(10 * second)
    const renewed = await refresh(user)
    const [before, after] = [session, renewed].map((each) => each?.getAccessToken().payload)
    expect(after?.jti).not.toBe(before?.jti)
    expect(after).toMatchObject({ auth_time: before?.auth_time, origin_jti: before?.origin_jti })
    const kept = await sessionOf(userPool.getCurrentUser() as CognitoUser)
    expect(kept.getAccessToken().getJwtToken()).toBe(renewed.getAccessToken().getJwtToken())
  },

  async 'sign-up'() {
    const { served, userPool, enter } = await visit()
    const result = await call<{ user: CognitoUser; userConfirmed: boolean; codeDeliveryDetails: object }>(
      (callback) =>
        userPool.signUp('grace', right, [attribute('email', 'grace@example.com')], [], callback as never),
    )
    expect(result).toMatchObject({
      userConfirmed: false,
      codeDeliveryDetails: { DeliveryMedium: 'EMAIL', Destination: 'g***@e***', AttributeName: 'email' },
    })
    await expect(enter({ username: 'grace' })).rejects.toMatchObject({ code: 'UserNotConfirmedException' })
    await call((callback) => result.user.resendConfirmationCode(callback))
    const wrong = call((callback) => result.user.confirmRegistration('no', false, callback))
    await expect(wrong).rejects.toMatchObject({ code: 'CodeMismatchException' })
    await call((callback) => result.user.confirmRegistration(served.code, false, callback))
    expect((await enter({ username: 'grace' })).asks).toBe('nothing')
  },

  async 'forgotten password'() {
    const { served, userNamed, enter } = await visit()
    const user = userNamed('ada')
    const { CodeDeliveryDetails } = await either<{ CodeDeliveryDetails: object }>((callbacks) =>
      user.forgotPassword(callbacks),
    )
    expect(CodeDeliveryDetails).toMatchObject({ DeliveryMedium: 'EMAIL', Destination: 'a***@e***' })
    await either((callbacks) => user.confirmPassword(served.code, better, callbacks))
    await expect(enter()).rejects.toMatchObject({ code: 'NotAuthorizedException' })
    expect((await enter({ flow: srp, password: better })).asks).toBe('nothing')
  },

  async 'change of the password'() {
    const { enter } = await visit()
    const { user } = await enter()
    const wrong = call((callback) => user.changePassword('Wr0ng-one', better, callback))
    await expect(wrong).rejects.toMatchObject({ code: 'NotAuthorizedException' })
    await call((callback) => user.changePassword(right, better, callback))
    expect((await enter({ flow: srp, password: better })).asks).toBe('nothing')
  },

  async attributes() {
    const { served, enter } = await visit()
    const { user } = await enter()
    const update = [attribute('email', 'countess@example.com'), attribute('nickname', 'Countess')]
    await call((callback) => user.updateAttributes(update, callback))
    expect(await attributesOf(user)).toMatchObject({
      email: 'countess@example.com',
      email_verified: 'false',
      nickname: 'Countess',
      phone_number: phone,
    })
    await new Promise<unknown>((resolve, onFailure) =>
      user.getAttributeVerificationCode('email', {
        onSuccess: resolve,
        inputVerificationCode: resolve,
        onFailure,
      }),
    )
    await either((callbacks) => user.verifyAttribute('email', served.code, callbacks))
    await call((callback) => user.deleteAttributes(['nickname'], callback))
    const { nickname, email_verified } = await attributesOf(user)
    expect({ nickname, email_verified }).toEqual({ nickname: undefined, email_verified: 'true' })
  },

  async 'preference of a second factor'() {
    const { served, enter } = await visit({ mfa: { mode: 'OPTIONAL', methods: ['SOFTWARE_TOKEN_MFA'] } })
    const { user } = await enter()
    const secretCode = await new Promise<string>((associateSecretCode, onFailure) =>
      user.associateSoftwareToken({ associateSecretCode, onFailure }),
    )
    const code = await served.appCode(secretCode)
    await either((callbacks) => user.verifySoftwareToken(code, 'my-phone', callbacks))
    const preferred = { Enabled: true, PreferredMfa: true }
    await call((callback) => user.setUserMfaPreference(null, preferred, callback))
    expect((await enter()).asks).toBe('SOFTWARE_TOKEN_MFA')
  },

  async revocation() {
    const { enter } = await visit()
    const { user, session } = await enter()
    await new Promise<void>((resolve) => user.signOut(resolve))
    user.setSignInUserSession(session as CognitoUserSession)
    await expect(attributesOf(user)).rejects.toMatchObject({ code: 'NotAuthorizedException' })
  },

  async 'global sign-out'() {
    const { enter } = await visit()
    const [{ user: here }, { user: there }] = [await enter(), await enter()]
    await either((callbacks) => here.globalSignOut(callbacks))
    await expect(attributesOf(there)).rejects.toMatchObject({ message: 'Access Token has been revoked' })
  },

  async 'end of an account'() {
    const { enter } = await visit()
    const { user } = await enter()
    await call((callback) => user.deleteUser(callback))
    await expect(enter()).rejects.toMatchObject({ code: 'NotAuthorizedException' })
  },

  async 'user unknown'() {
    const { userNamed, enter } = await visit()
    const refusal = { code: 'NotAuthorizedException', message: 'Incorrect username or password.' }
    for (const flow of [srp, plain])
      await expect(enter({ username: 'unknown', flow })).rejects.toMatchObject(refusal)
    const sent = await either<object>((callbacks) => userNamed('unknown').forgotPassword(callbacks))
    expect(sent).toHaveProperty('CodeDeliveryDetails')

    const candid = await visit({ clients: [{ id: 'candid', preventUserExistenceErrors: false }] })
    await expect(candid.enter({ username: 'unknown', flow: srp })).rejects.toMatchObject({
      code: 'UserNotFoundException',
    })
  },

  async 'address as the username'() {
    const { enter, userPool } = await visit({
      usernameAttributes: ['email'],
      devices: true,
      users: [{ username: email, password: right, attributes: { email } }],
    })
    const { user, session } = await enter({ username: email, flow: srp })
    const { sub, 'cognito:username': name } = session?.getIdToken().payload ?? {}
    expect({ name, typed: user.getUsername() }).toEqual({ name: sub, typed: sub })
    expect(userPool.getCurrentUser()?.getUsername()).toBe(sub)
    const back = await enter({ username: email, flow: srp })
    expect(back.session?.getAccessToken().payload).toMatchObject({
      username: sub,
      device_key: session?.getAccessToken().payload.device_key,
    })
    expect((await refresh(back.user)).isValid()).toBe(true)
  },

  async 'time-out'() {
    const { served, enter } = await visit({ mfa: { mode: 'ON', methods: ['SMS_MFA'] } })
    const { user } = await enter()
    served.pass(hour)
    const late = turn((callbacks) => user.sendMFACode(served.code, callbacks))
    await expect(late).rejects.toMatchObject({
      code: 'NotAuthorizedException',
      message: 'Invalid session for the user, session is expired.',
    })
  },
})
