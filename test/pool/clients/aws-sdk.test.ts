/** The AWS SDK signs in to the pool, and administers it. */
import { createHmac } from 'node:crypto'
import {
  AdminAddUserToGroupCommand,
  AdminConfirmSignUpCommand,
  AdminCreateUserCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminGetUserCommand,
  AdminInitiateAuthCommand,
  AdminListGroupsForUserCommand,
  AdminResetUserPasswordCommand,
  AdminRespondToAuthChallengeCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  AssociateSoftwareTokenCommand,
  type AuthenticationResultType,
  type AuthFlowType,
  type ChallengeNameType,
  ChangePasswordCommand,
  CodeMismatchException,
  CompleteWebAuthnRegistrationCommand,
  ConfirmDeviceCommand,
  ConfirmForgotPasswordCommand,
  ConfirmSignUpCommand,
  CreateGroupCommand,
  DeleteWebAuthnCredentialCommand,
  EnableSoftwareTokenMFAException,
  ExpiredCodeException,
  ForgotPasswordCommand,
  GetTokensFromRefreshTokenCommand,
  GetUserCommand,
  GlobalSignOutCommand,
  InitiateAuthCommand,
  InvalidParameterException,
  ListUsersCommand,
  ListWebAuthnCredentialsCommand,
  NotAuthorizedException,
  PasswordResetRequiredException,
  RefreshTokenReuseException,
  RespondToAuthChallengeCommand,
  type RespondToAuthChallengeCommandOutput,
  RevokeTokenCommand,
  SetUserMFAPreferenceCommand,
  SignUpCommand,
  StartWebAuthnRegistrationCommand,
  UserNotConfirmedException,
  UserNotFoundException,
  VerifySoftwareTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { expect, onTestFinished } from 'vitest'
import type { PoolOptions } from '../../../src/pool/index.js'
import { createEphemeral, publicHex, sign, timestamp } from '../../../src/srp/client.js'
import { createDeviceSecret } from '../../../src/srp/device.js'
import { createAuthenticator } from '../authenticator.js'
import { sdkAt } from '../transports.js'
import { witness } from './coverage.js'
import { ada, better, email, hour, right, second, secret, serve, sums } from './served.js'

type Fields = Record<string, string>

async function visit(options: PoolOptions = {}) {
  const served = await serve(options)
  const { pool } = served
  const sdk = sdkAt(served.url)
  onTestFinished(() => sdk.destroy())
  const ClientId = pool.clientId
  const begin = (AuthFlow: AuthFlowType, AuthParameters: Fields) =>
    sdk.send(new InitiateAuthCommand({ AuthFlow, ClientId, AuthParameters }))
  const answer = (
    ChallengeName: ChallengeNameType,
    Session: string | undefined,
    ChallengeResponses: Fields,
  ) =>
    sdk.send(
      new RespondToAuthChallengeCommand({
        ChallengeName,
        ClientId,
        Session,
        ChallengeResponses: { USERNAME: 'ada', ...ChallengeResponses },
      }),
    )
  async function makePasskey(AccessToken: string) {
    const authenticator = createAuthenticator({ origin: 'http://localhost:5173' })
    const { CredentialCreationOptions } = await sdk.send(
      new StartWebAuthnRegistrationCommand({ AccessToken }),
    )
    const created = await authenticator.create(CredentialCreationOptions as never)
    const Credential = { ...created } as never
    await sdk.send(new CompleteWebAuthnRegistrationCommand({ AccessToken, Credential }))
    return { authenticator, created }
  }
  /** Answers by SRP for a user or a device, with the fields of AWS's samples: the SDK has no SRP. */
  async function prove(
    who: { group: string; user: string; password: string },
    begin: (SRP_A: string) => Promise<{ ChallengeParameters?: Fields | undefined }>,
    end: (proof: Fields) => Promise<RespondToAuthChallengeCommandOutput>,
  ) {
    const ephemeral = await createEphemeral()
    const { ChallengeParameters } = await begin(publicHex(ephemeral))
    const { SALT = '', SRP_B = '', SECRET_BLOCK = '' } = ChallengeParameters ?? {}
    const TIMESTAMP = timestamp(Date.now())
    const claim = { ephemeral, salt: SALT, B: SRP_B, secretBlock: SECRET_BLOCK, timestamp: TIMESTAMP }
    const PASSWORD_CLAIM_SIGNATURE = await sign({ ...who, ...claim })
    return end({ TIMESTAMP, PASSWORD_CLAIM_SIGNATURE, PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK })
  }
  return {
    ...served,
    served,
    sdk,
    makePasskey,
    prove,
    /** Signs `ada` in by SRP, under the name that is given to `typed` and answered with `USERNAME`. */
    bySrp: (typed = 'ada', answers: Fields = {}) =>
      prove(
        { group: pool.id.split('_')[1] ?? '', user: 'ada', password: right },
        (SRP_A) => begin('USER_SRP_AUTH', { USERNAME: typed, SRP_A }),
        (proof) => answer('PASSWORD_VERIFIER', undefined, { ...proof, ...answers }),
      ),
    async confirmDevice({ AccessToken, NewDeviceMetadata }: AuthenticationResultType = {}) {
      const { DeviceKey = '', DeviceGroupKey = '' } = NewDeviceMetadata ?? {}
      const { password, salt, verifier } = await createDeviceSecret({
        deviceKey: DeviceKey,
        deviceGroupKey: DeviceGroupKey,
      })
      const DeviceSecretVerifierConfig = { PasswordVerifier: verifier, Salt: salt }
      await sdk.send(new ConfirmDeviceCommand({ AccessToken, DeviceKey, DeviceSecretVerifierConfig }))
      return { group: DeviceGroupKey, user: DeviceKey, password }
    },
    ClientId,
    /** The input of each call of an administrator. */
    of: (Username: string) => ({ UserPoolId: pool.id, Username }),
    begin,
    answer,
    password: (PASSWORD = right, USERNAME = 'ada') => begin('USER_PASSWORD_AUTH', { USERNAME, PASSWORD }),
    choose: (parameters: Fields = {}) => begin('USER_AUTH', { USERNAME: 'ada', ...parameters }),
  }
}

interface Step {
  ChallengeName?: string | undefined
  AuthenticationResult?: AuthenticationResultType | undefined
}

const passkeys = {
  policies: { firstFactors: ['PASSWORD', 'WEB_AUTHN'] },
  passkeys: true,
} satisfies PoolOptions

/** Returns the tokens of a sign-in that must be complete. */
function tokensIn(step: Step) {
  const { ChallengeName, AuthenticationResult } = step
  expect(ChallengeName).toBeUndefined()
  expect(AuthenticationResult).toMatchObject({ TokenType: 'Bearer', ExpiresIn: 3600 })
  const { AccessToken = '', IdToken = '', RefreshToken = '' } = AuthenticationResult ?? {}
  return { AccessToken, IdToken, RefreshToken }
}

const claimsOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

const fieldsOf = (list: { Name: string | undefined; Value?: string | undefined }[] = []) =>
  Object.fromEntries(list.map(({ Name, Value }) => [Name, Value]))

const wrong = { name: 'NotAuthorizedException', message: 'Incorrect username or password.' }

witness('aws-sdk', {
  async password() {
    const { password } = await visit()
    const { AccessToken, IdToken, RefreshToken } = tokensIn(await password())
    expect(claimsOf(AccessToken)).toMatchObject({ username: 'ada', token_use: 'access' })
    expect(claimsOf(IdToken)).toMatchObject({ email, email_verified: true })
    expect(RefreshToken).toMatch(/^eyJjdHkiOiJKV1Qi/)
  },

  async 'wrong password'() {
    const { password } = await visit()
    const rejected = password('wrong')
    await expect(rejected).rejects.toThrow(NotAuthorizedException)
    await expect(rejected).rejects.toMatchObject({
      ...wrong,
      $metadata: { httpStatusCode: 400, attempts: 1 },
    })
  },

  async 'temporary password'() {
    const { sdk, of, served, password, answer } = await visit({
      attributes: [{ name: 'given_name', required: true }],
      users: [],
    })
    await sdk.send(
      new AdminCreateUserCommand({
        ...of('ada'),
        DesiredDeliveryMediums: ['EMAIL'],
        UserAttributes: [
          { Name: 'email', Value: email },
          { Name: 'email_verified', Value: 'true' },
          { Name: 'given_name', Value: 'Ada' },
        ],
      }),
    )
    const { ChallengeName, ChallengeParameters, Session } = await password(served.code)
    expect(ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
    expect(JSON.parse(ChallengeParameters?.userAttributes ?? '')).toMatchObject({ email, given_name: 'Ada' })
    expect(ChallengeParameters?.requiredAttributes).toBe('[]')

    const again = answer('NEW_PASSWORD_REQUIRED', Session, {
      NEW_PASSWORD: better,
      'userAttributes.email': email,
    })
    await expect(again).rejects.toMatchObject({ message: 'Cannot modify an already provided email' })
    const fresh = await password(served.code)
    tokensIn(await answer('NEW_PASSWORD_REQUIRED', fresh.Session, { NEW_PASSWORD: better }))
    tokensIn(await password(better))
  },

  async 'app set up'() {
    const { sdk, served, password, answer, appCode } = await visit({
      mfa: { mode: 'ON' },
      users: [{ ...ada, attributes: {} }],
    })
    const first = await password()
    expect(first.ChallengeName).toBe('MFA_SETUP')
    expect(JSON.parse(first.ChallengeParameters?.MFAS_CAN_SETUP ?? '')).toEqual(['SOFTWARE_TOKEN_MFA'])

    const { SecretCode = '', Session } = await sdk.send(
      new AssociateSoftwareTokenCommand({ Session: first.Session }),
    )
    const verify = (UserCode: string) => sdk.send(new VerifySoftwareTokenCommand({ Session, UserCode }))
    await expect(verify('000000')).rejects.toThrow(EnableSoftwareTokenMFAException)
    const verified = await verify(await served.appCode(SecretCode))
    expect(verified.Status).toBe('SUCCESS')
    expect(new Set([first.Session, Session, verified.Session]).size).toBe(3)
    tokensIn(await answer('MFA_SETUP', verified.Session, {}))

    const second = await password()
    expect(second.ChallengeName).toBe('SOFTWARE_TOKEN_MFA')
    const code = { SOFTWARE_TOKEN_MFA_CODE: await appCode(SecretCode) }
    tokensIn(await answer('SOFTWARE_TOKEN_MFA', second.Session, code))
  },

  async 'e-mail set up'() {
    const { served, password, answer } = await visit({
      mfa: { mode: 'ON', methods: ['EMAIL_OTP'] },
      users: [{ ...ada, attributes: {} }],
    })
    const first = await password()
    expect(first.ChallengeParameters?.MFAS_CAN_SETUP).toBe('["EMAIL_OTP"]')
    const second = await answer('MFA_SETUP', first.Session, { EMAIL: 'new@example.com' })
    expect(second).toMatchObject({
      ChallengeName: 'EMAIL_OTP',
      ChallengeParameters: { CODE_DELIVERY_DESTINATION: 'n***@e***' },
    })
    tokensIn(await answer('EMAIL_OTP', second.Session, { EMAIL_OTP_CODE: served.code }))
  },

  async 'code of an app'() {
    const { password, answer, appCode } = await visit({
      mfa: { mode: 'OPTIONAL' },
      users: [{ ...ada, authenticator: secret, mfa: { preferred: 'SOFTWARE_TOKEN_MFA' } }],
    })
    const code = { SOFTWARE_TOKEN_MFA_CODE: await appCode(secret) }
    const { Session } = await password()
    const mistyped = answer('SOFTWARE_TOKEN_MFA', Session, { SOFTWARE_TOKEN_MFA_CODE: '000000' })
    await expect(mistyped).rejects.toMatchObject({ message: 'Invalid code received for user' })
    tokensIn(await answer('SOFTWARE_TOKEN_MFA', Session, code))
    const { Session: another } = await password()
    await expect(answer('SOFTWARE_TOKEN_MFA', another, code)).rejects.toThrow(ExpiredCodeException)
  },

  async 'code by SMS'() {
    const { served, password, answer } = await visit({ mfa: { mode: 'ON', methods: ['SMS_MFA'] } })
    const { ChallengeName, ChallengeParameters, Session } = await password()
    expect({ ChallengeName, ChallengeParameters }).toEqual({
      ChallengeName: 'SMS_MFA',
      ChallengeParameters: {
        CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS',
        CODE_DELIVERY_DESTINATION: '+*******1234',
        USER_ID_FOR_SRP: 'ada',
      },
    })
    tokensIn(await answer('SMS_MFA', Session, { SMS_MFA_CODE: served.code }))
  },

  async 'code by e-mail'() {
    const { served, password, answer } = await visit({ mfa: { mode: 'ON', methods: ['EMAIL_OTP'] } })
    const { ChallengeName, Session } = await password()
    expect(ChallengeName).toBe('EMAIL_OTP')
    await expect(answer('EMAIL_OTP', Session, { EMAIL_OTP_CODE: 'no' })).rejects.toThrow(
      CodeMismatchException,
    )
    tokensIn(await answer('EMAIL_OTP', Session, { EMAIL_OTP_CODE: served.code }))
  },

  async 'choice of a second factor'() {
    const { served, password, answer } = await visit({
      mfa: { mode: 'ON', methods: ['SMS_MFA', 'EMAIL_OTP'] },
    })
    const first = await password()
    expect(first.ChallengeName).toBe('SELECT_MFA_TYPE')
    const offered = JSON.parse(first.ChallengeParameters?.MFAS_CAN_CHOOSE ?? '')
    expect(offered.toSorted()).toEqual(['EMAIL_OTP', 'SMS_MFA'])
    const second = await answer('SELECT_MFA_TYPE', first.Session, { ANSWER: 'SMS_MFA' })
    expect(second.ChallengeName).toBe('SMS_MFA')
    tokensIn(await answer('SMS_MFA', second.Session, { SMS_MFA_CODE: served.code }))
  },

  async 'choice of a second factor, again'() {
    const { sdk, of, served, password, answer } = await visit({
      mfa: { mode: 'ON', methods: ['SMS_MFA', 'EMAIL_OTP'] },
    })
    for (const [method, key] of [
      ['SMS_MFA', 'SMS_MFA_CODE'],
      ['EMAIL_OTP', 'EMAIL_OTP_CODE'],
      ['SMS_MFA', 'SMS_MFA_CODE'],
    ] as const) {
      const choice = await password()
      expect(choice.ChallengeName).toBe('SELECT_MFA_TYPE')
      const { Session } = await answer('SELECT_MFA_TYPE', choice.Session, { ANSWER: method })
      tokensIn(await answer(method, Session, { [key]: served.code }))
      const user = await sdk.send(new AdminGetUserCommand(of('ada')))
      expect(user.UserMFASettingList).toContain(method)
      expect(user.PreferredMfaSetting).toBeUndefined()
    }
  },

  async 'preference of a second factor'() {
    const { sdk, of, password } = await visit({
      mfa: { mode: 'OPTIONAL', methods: ['SMS_MFA', 'EMAIL_OTP'] },
    })
    const { AccessToken } = tokensIn(await password())
    const preferred = { Enabled: true, PreferredMfa: true }
    await sdk.send(new SetUserMFAPreferenceCommand({ AccessToken, SMSMfaSettings: preferred }))
    expect(await sdk.send(new GetUserCommand({ AccessToken }))).toMatchObject({
      PreferredMfaSetting: 'SMS_MFA',
      UserMFASettingList: ['SMS_MFA'],
    })
    expect((await password()).ChallengeName).toBe('SMS_MFA')
    await sdk.send(
      new AdminSetUserMFAPreferenceCommand({
        ...of('ada'),
        SMSMfaSettings: { Enabled: false },
        EmailMfaSettings: preferred,
      }),
    )
    expect((await password()).ChallengeName).toBe('EMAIL_OTP')
  },

  async 'custom challenge'() {
    const { begin, answer } = await visit({ triggers: sums })
    const first = await begin('CUSTOM_AUTH', { USERNAME: 'ada' })
    expect(first).toMatchObject({
      ChallengeName: 'CUSTOM_CHALLENGE',
      ChallengeParameters: { question: '2+2', USERNAME: 'ada' },
    })
    expect(JSON.stringify(first)).not.toContain('"answer"')
    const second = await answer('CUSTOM_CHALLENGE', first.Session, { ANSWER: '5' })
    expect(second.ChallengeName).toBe('CUSTOM_CHALLENGE')
    await expect(answer('CUSTOM_CHALLENGE', second.Session, { ANSWER: '6' })).rejects.toMatchObject(wrong)

    const { Session } = await begin('CUSTOM_AUTH', { USERNAME: 'ada' })
    tokensIn(await answer('CUSTOM_CHALLENGE', Session, { ANSWER: '4' }))
  },

  async 'device without a session'() {
    const { prove, bySrp, answer, confirmDevice, begin } = await visit({ devices: true })
    const device = await confirmDevice((await bySrp()).AuthenticationResult)
    const DEVICE_KEY = device.user
    const first = await begin('USER_PASSWORD_AUTH', { USERNAME: 'ada', PASSWORD: right, DEVICE_KEY })
    expect(first.ChallengeName).toBe('DEVICE_SRP_AUTH')
    const last = await prove(
      device,
      (SRP_A) => answer('DEVICE_SRP_AUTH', undefined, { DEVICE_KEY, SRP_A }),
      (proof) => answer('DEVICE_PASSWORD_VERIFIER', undefined, { DEVICE_KEY, ...proof }),
    )
    expect(claimsOf(tokensIn(last).AccessToken).device_key).toBe(DEVICE_KEY)
  },

  async 'device after a password in plain'() {
    const { password, confirmDevice } = await visit({ devices: true })
    const rejected = confirmDevice((await password()).AuthenticationResult)
    await expect(rejected).rejects.toThrow(InvalidParameterException)
    await expect(rejected).rejects.toMatchObject({ message: 'Invalid device key given.' })
    const lenient = await visit({ devices: true, quirks: { confirmDeviceWithoutSrp: true } })
    const confirmed = await lenient.confirmDevice((await lenient.password()).AuthenticationResult)
    expect(confirmed.user).toMatch(/^us-east-1_/)
  },

  async 'device under an alias'() {
    const { bySrp, confirmDevice } = await visit({ devices: true, aliasAttributes: ['email'] })
    const underAlias = await bySrp(email, { USERNAME: email })
    tokensIn(underAlias)
    const rejected = confirmDevice(underAlias.AuthenticationResult)
    await expect(rejected).rejects.toMatchObject({ message: 'Invalid device key given.' })
    const confirmed = await confirmDevice((await bySrp(email)).AuthenticationResult)
    expect(confirmed.user).toMatch(/^us-east-1_/)
  },

  async 'choice of a first factor'() {
    const { choose, answer } = await visit({
      policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP'] },
    })
    const { ChallengeName, AvailableChallenges, Session } = await choose()
    expect(ChallengeName).toBe('SELECT_CHALLENGE')
    expect(AvailableChallenges?.toSorted()).toEqual(['EMAIL_OTP', 'PASSWORD', 'PASSWORD_SRP', 'SMS_OTP'])
    const next = await answer('SELECT_CHALLENGE', Session, { ANSWER: 'EMAIL_OTP' })
    expect(next.ChallengeName).toBe('EMAIL_OTP')
    expect(next).not.toHaveProperty('AvailableChallenges')
    // A factor that the user does not have cannot be preferred.
    expect((await choose({ PREFERRED_CHALLENGE: 'WEB_AUTHN' })).ChallengeName).toBe('SELECT_CHALLENGE')
  },

  async 'e-mail alone'() {
    const { served, choose, answer } = await visit({ policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] } })
    const step = await choose({ PREFERRED_CHALLENGE: 'EMAIL_OTP' })
    expect(step).toMatchObject({ ChallengeName: 'EMAIL_OTP', AvailableChallenges: ['EMAIL_OTP'] })
    expect(served.code).toMatch(/^\d{8}$/)
    const mistyped = answer('EMAIL_OTP', step.Session, { EMAIL_OTP_CODE: 'no' })
    await expect(mistyped).rejects.toMatchObject({ message: 'Invalid code or auth state for the user.' })
    tokensIn(await answer('EMAIL_OTP', step.Session, { EMAIL_OTP_CODE: served.code }))
  },

  async 'SMS alone'() {
    const { served, choose, answer } = await visit({ policies: { firstFactors: ['PASSWORD', 'SMS_OTP'] } })
    const { Session } = await choose({ PREFERRED_CHALLENGE: 'SMS_OTP' })
    tokensIn(await answer('SMS_OTP', Session, { SMS_OTP_CODE: served.code }))
  },

  async 'password by choice'() {
    const { choose, answer } = await visit()
    tokensIn(await choose({ PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: right }))
    await expect(choose({ PREFERRED_CHALLENGE: 'PASSWORD', PASSWORD: 'wrong' })).rejects.toMatchObject(wrong)
    const { Session } = await choose()
    tokensIn(await answer('SELECT_CHALLENGE', Session, { ANSWER: 'PASSWORD', PASSWORD: right }))
    const { Session: another } = await choose()
    tokensIn(await answer('PASSWORD', another, { PASSWORD: right }))
  },

  async refresh() {
    const { sdk, ClientId, password, begin, pass } = await visit()
    const { AccessToken, RefreshToken } = tokensIn(await password())
    pass(10 * second)
    const steps = [
      await begin('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: RefreshToken }),
      await sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken })),
    ]
    for (const step of steps) {
      const renewed = tokensIn(step)
      expect(renewed.RefreshToken).toBe('')
      const { auth_time, origin_jti, iat } = claimsOf(AccessToken)
      expect(claimsOf(renewed.AccessToken)).toMatchObject({ auth_time, origin_jti })
      expect(claimsOf(renewed.AccessToken).iat).toBeGreaterThan(iat)
    }
    await expect(begin('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: AccessToken })).rejects.toMatchObject({
      message: 'Invalid Refresh Token',
    })
  },

  async 'refresh with rotation'() {
    const { sdk, ClientId, password, begin, pass } = await visit({
      clients: [{ id: 'rotating', refreshTokenRotation: { retryGracePeriodSeconds: 30 } }],
    })
    const renew = (RefreshToken: string) =>
      sdk.send(new GetTokensFromRefreshTokenCommand({ ClientId, RefreshToken }))
    const { RefreshToken: first } = tokensIn(await password())
    const byFlow = begin('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: first })
    await expect(byFlow).rejects.toThrow(NotAuthorizedException)
    const { RefreshToken: next } = tokensIn(await renew(first))
    expect(next).not.toBe(first)
    pass(10 * second)
    tokensIn(await renew(first))
    pass(60 * second)
    await expect(renew(first)).rejects.toThrow(RefreshTokenReuseException)
    await expect(renew(next)).rejects.toMatchObject({ message: 'Refresh Token has been revoked' })
  },

  async 'sign-up'() {
    const { sdk, ClientId, of, password } = await visit()
    const UserAttributes = [{ Name: 'email', Value: 'grace@example.com' }]
    const signedUp = await sdk.send(
      new SignUpCommand({ ClientId, Username: 'grace', Password: right, UserAttributes }),
    )
    expect(signedUp).toMatchObject({
      UserConfirmed: false,
      CodeDeliveryDetails: { Destination: 'g***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' },
    })
    await expect(password(right, 'grace')).rejects.toThrow(UserNotConfirmedException)
    await sdk.send(new AdminConfirmSignUpCommand(of('grace')))
    const { AccessToken } = tokensIn(await password(right, 'grace'))
    expect(claimsOf(AccessToken).sub).toBe(signedUp.UserSub)
  },

  async 'auto sign-in'() {
    const { sdk, ClientId, served } = await visit()
    const who = { ClientId, Username: 'grace' }
    const UserAttributes = [{ Name: 'email', Value: 'grace@example.com' }]
    const signedUp = await sdk.send(new SignUpCommand({ ...who, Password: right, UserAttributes }))
    const { Session } = await sdk.send(
      new ConfirmSignUpCommand({ ...who, ConfirmationCode: served.code, Session: signedUp.Session }),
    )
    const enter = () =>
      sdk.send(
        new InitiateAuthCommand({
          AuthFlow: 'USER_AUTH',
          ClientId,
          Session,
          AuthParameters: { USERNAME: 'grace' },
        }),
      )
    tokensIn(await enter())
    await expect(enter()).rejects.toThrow(NotAuthorizedException)
  },

  async 'forgotten password'() {
    const { sdk, ClientId, of, served, password } = await visit()
    await sdk.send(new AdminResetUserPasswordCommand(of('ada')))
    await expect(password()).rejects.toThrow(PasswordResetRequiredException)
    const confirm = { ClientId, Username: 'ada', Password: better }
    const mistyped = sdk.send(new ConfirmForgotPasswordCommand({ ...confirm, ConfirmationCode: 'no' }))
    await expect(mistyped).rejects.toThrow(CodeMismatchException)
    await sdk.send(new ConfirmForgotPasswordCommand({ ...confirm, ConfirmationCode: served.code }))
    tokensIn(await password(better))
  },

  async 'change of the password'() {
    const { sdk, of, password } = await visit()
    const { AccessToken } = tokensIn(await password())
    await sdk.send(
      new ChangePasswordCommand({ AccessToken, PreviousPassword: right, ProposedPassword: better }),
    )
    await expect(password()).rejects.toMatchObject(wrong)
    tokensIn(await password(better))
    await sdk.send(new AdminSetUserPasswordCommand({ ...of('ada'), Password: right, Permanent: true }))
    tokensIn(await password())
    await sdk.send(new AdminSetUserPasswordCommand({ ...of('ada'), Password: better, Permanent: false }))
    expect((await password(better)).ChallengeName).toBe('NEW_PASSWORD_REQUIRED')
  },

  async attributes() {
    const { sdk, of, password } = await visit()
    const { AccessToken } = tokensIn(await password())
    const UserAttributes = [
      { Name: 'nickname', Value: 'Countess' },
      { Name: 'email', Value: 'countess@example.com' },
      { Name: 'email_verified', Value: 'true' },
    ]
    await sdk.send(new AdminUpdateUserAttributesCommand({ ...of('ada'), UserAttributes }))
    const told = { nickname: 'Countess', email: 'countess@example.com', email_verified: 'true' }
    const user = await sdk.send(new GetUserCommand({ AccessToken }))
    expect(fieldsOf(user.UserAttributes)).toMatchObject(told)
    const seen = await sdk.send(new AdminGetUserCommand(of('ada')))
    expect(seen).toMatchObject({ Username: 'ada', UserStatus: 'CONFIRMED', Enabled: true })
    expect(seen.UserCreateDate).toBeInstanceOf(Date)
    expect(fieldsOf(seen.UserAttributes)).toMatchObject({ ...told, sub: claimsOf(AccessToken).sub })
  },

  async revocation() {
    const { sdk, ClientId, password, begin } = await visit()
    const [mine, others] = [tokensIn(await password()), tokensIn(await password())]
    await sdk.send(new RevokeTokenCommand({ ClientId, Token: mine.RefreshToken }))
    const getUser = ({ AccessToken }: { AccessToken: string }) =>
      sdk.send(new GetUserCommand({ AccessToken }))
    await expect(getUser(mine)).rejects.toMatchObject({ message: 'Access Token has been revoked' })
    await expect(begin('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: mine.RefreshToken })).rejects.toMatchObject({
      message: 'Refresh Token has been revoked',
    })
    expect((await getUser(others)).Username).toBe('ada')
  },

  async 'global sign-out'() {
    const { sdk, of, password, begin } = await visit()
    const both = async () => [tokensIn(await password()), tokensIn(await password())] as const
    const areOver = async (tokens: readonly { AccessToken: string; RefreshToken: string }[]) => {
      for (const { AccessToken, RefreshToken } of tokens) {
        await expect(sdk.send(new GetUserCommand({ AccessToken }))).rejects.toThrow(NotAuthorizedException)
        const renewed = begin('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: RefreshToken })
        await expect(renewed).rejects.toThrow(NotAuthorizedException)
      }
    }
    const first = await both()
    await sdk.send(new GlobalSignOutCommand({ AccessToken: first[0].AccessToken }))
    await areOver(first)
    const second = await both()
    await sdk.send(new AdminUserGlobalSignOutCommand(of('ada')))
    await areOver(second)
  },

  async 'end of an account'() {
    const { sdk, of, password } = await visit()
    await sdk.send(new AdminDeleteUserCommand(of('ada')))
    await expect(password()).rejects.toMatchObject(wrong)
    await expect(sdk.send(new AdminGetUserCommand(of('ada')))).rejects.toThrow(UserNotFoundException)
  },

  async 'client secret'() {
    const id = 'confidential'
    const key = 'only0the0server0knows0this'
    const hash = (username: string) =>
      createHmac('sha256', key)
        .update(username + id)
        .digest('base64')
    const { sdk, served, begin, answer, password } = await visit({
      clients: [{ id, secret: key }],
      mfa: { mode: 'ON', methods: ['SMS_MFA'] },
    })
    await expect(password()).rejects.toMatchObject({
      message: `Client ${id} is configured with secret but SECRET_HASH was not received`,
    })
    const credentials = { USERNAME: 'ada', PASSWORD: right }
    const foreign = begin('USER_PASSWORD_AUTH', { ...credentials, SECRET_HASH: hash('grace') })
    await expect(foreign).rejects.toMatchObject({
      message: `Unable to verify secret hash for client ${id}`,
    })

    const SECRET_HASH = hash('ada')
    const { Session } = await begin('USER_PASSWORD_AUTH', { ...credentials, SECRET_HASH })
    const { code } = served
    const hashless = answer('SMS_MFA', Session, { SMS_MFA_CODE: code })
    await expect(hashless).rejects.toThrow(NotAuthorizedException)
    const { RefreshToken } = tokensIn(await answer('SMS_MFA', Session, { SMS_MFA_CODE: code, SECRET_HASH }))

    tokensIn(await begin('REFRESH_TOKEN_AUTH', { REFRESH_TOKEN: RefreshToken, SECRET_HASH }))
    const renew = { ClientId: id, RefreshToken }
    tokensIn(await sdk.send(new GetTokensFromRefreshTokenCommand({ ...renew, ClientSecret: key })))
    await expect(sdk.send(new GetTokensFromRefreshTokenCommand(renew))).rejects.toMatchObject({
      message: `Client ${id} is configured for secret but secret was not received`,
    })
  },

  async administration() {
    const { sdk, pool, ClientId, of } = await visit()
    await sdk.send(new AdminCreateUserCommand({ ...of('grace'), MessageAction: 'SUPPRESS' }))
    expect(pool.outbox.messages).toEqual([])
    await sdk.send(new AdminSetUserPasswordCommand({ ...of('grace'), Password: right, Permanent: true }))
    const { Users } = await sdk.send(new ListUsersCommand({ UserPoolId: pool.id }))
    expect(Users?.map(({ Username }) => Username).toSorted()).toEqual(['ada', 'grace'])

    await sdk.send(new CreateGroupCommand({ UserPoolId: pool.id, GroupName: 'admirals' }))
    await sdk.send(new AdminAddUserToGroupCommand({ ...of('grace'), GroupName: 'admirals' }))
    const { Groups } = await sdk.send(new AdminListGroupsForUserCommand(of('grace')))
    expect(Groups?.map(({ GroupName }) => GroupName)).toEqual(['admirals'])

    const enter = () =>
      sdk.send(
        new AdminInitiateAuthCommand({
          UserPoolId: pool.id,
          ClientId,
          AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
          AuthParameters: { USERNAME: 'grace', PASSWORD: right },
        }),
      )
    expect(claimsOf(tokensIn(await enter()).AccessToken)['cognito:groups']).toEqual(['admirals'])
    await sdk.send(new AdminSetUserPasswordCommand({ ...of('grace'), Password: right, Permanent: false }))
    const { Session } = await enter()
    tokensIn(
      await sdk.send(
        new AdminRespondToAuthChallengeCommand({
          UserPoolId: pool.id,
          ClientId,
          ChallengeName: 'NEW_PASSWORD_REQUIRED',
          Session,
          ChallengeResponses: { USERNAME: 'grace', NEW_PASSWORD: right },
        }),
      ),
    )
    await sdk.send(new AdminDisableUserCommand(of('grace')))
    await expect(enter()).rejects.toMatchObject({ message: 'User is disabled.' })
  },

  async 'user unknown'() {
    const { sdk, ClientId, password, choose, answer } = await visit({
      policies: { firstFactors: ['PASSWORD', 'EMAIL_OTP'] },
      users: [],
    })
    await expect(password()).rejects.toMatchObject(wrong)
    const step = await choose({ PREFERRED_CHALLENGE: 'EMAIL_OTP' })
    expect(step.ChallengeName).toBe('EMAIL_OTP')
    const guess = answer('EMAIL_OTP', step.Session, { EMAIL_OTP_CODE: '12345678' })
    await expect(guess).rejects.toThrow(CodeMismatchException)
    const sent = await sdk.send(new ForgotPasswordCommand({ ClientId, Username: 'ada' }))
    expect(sent.CodeDeliveryDetails?.DeliveryMedium).toBe('EMAIL')

    const candid = await visit({ clients: [{ id: 'candid', preventUserExistenceErrors: false }], users: [] })
    await expect(candid.password()).rejects.toThrow(UserNotFoundException)
    await expect(candid.choose()).rejects.toThrow(UserNotFoundException)
  },

  async 'address as the username'() {
    const { sdk, served, of, ClientId, password } = await visit({
      usernameAttributes: ['email'],
      mfa: { mode: 'ON', methods: ['SMS_MFA'] },
      users: [{ ...ada, username: email }],
    })
    const { Username: own = '' } = await sdk.send(new AdminGetUserCommand(of(email)))
    expect(own).toMatch(/^[\da-f-]{36}$/)
    for (const USERNAME of [email, own]) {
      const { ChallengeName, ChallengeParameters, Session } = await password(right, email)
      expect(ChallengeParameters?.USER_ID_FOR_SRP).toBe(own)
      const ChallengeResponses = { USERNAME, SMS_MFA_CODE: served.code }
      const step = await sdk.send(
        new RespondToAuthChallengeCommand({ ChallengeName, ClientId, Session, ChallengeResponses }),
      )
      expect(claimsOf(tokensIn(step).AccessToken)).toMatchObject({ username: own, sub: own })
    }
  },

  async 'passkey made'() {
    const { sdk, password, choose, makePasskey } = await visit(passkeys)
    const { AccessToken } = tokensIn(await password())
    const { created } = await makePasskey(AccessToken)
    const { Credentials } = await sdk.send(new ListWebAuthnCredentialsCommand({ AccessToken }))
    expect(Credentials).toMatchObject([{ CredentialId: created.id, RelyingPartyId: 'localhost' }])
    expect(Credentials?.[0]?.CreatedAt).toBeInstanceOf(Date)
    expect((await choose()).AvailableChallenges).toContain('WEB_AUTHN')
    await sdk.send(new DeleteWebAuthnCredentialCommand({ AccessToken, CredentialId: created.id }))
    expect((await choose()).AvailableChallenges).not.toContain('WEB_AUTHN')
  },

  async passkey() {
    const { password, choose, answer, makePasskey } = await visit(passkeys)
    const { authenticator } = await makePasskey(tokensIn(await password()).AccessToken)
    const first = await choose()
    const chosen = await answer('SELECT_CHALLENGE', first.Session, { ANSWER: 'WEB_AUTHN' })
    const preferred = await choose({ PREFERRED_CHALLENGE: 'WEB_AUTHN' })
    const waiting = await choose({ PREFERRED_CHALLENGE: 'WEB_AUTHN' })
    const signatures = []
    for (const { ChallengeName, ChallengeParameters, Session } of [chosen, preferred, waiting]) {
      expect(ChallengeName).toBe('WEB_AUTHN')
      const options = JSON.parse(ChallengeParameters?.CREDENTIAL_REQUEST_OPTIONS ?? '')
      signatures.push({ Session, CREDENTIAL: JSON.stringify(await authenticator.get(options)) })
    }
    const [one, other, last] = signatures
    const swapped = answer('WEB_AUTHN', one?.Session, { CREDENTIAL: other?.CREDENTIAL ?? '' })
    await expect(swapped).rejects.toThrow(NotAuthorizedException)
    tokensIn(await answer('WEB_AUTHN', other?.Session, { CREDENTIAL: other?.CREDENTIAL ?? '' }))
    const withChoice = { ANSWER: 'WEB_AUTHN', CREDENTIAL: last?.CREDENTIAL ?? '' }
    tokensIn(await answer('SELECT_CHALLENGE', (await choose()).Session, withChoice))
  },

  async 'time-out'() {
    const { served, password, answer, pass } = await visit({ mfa: { mode: 'ON', methods: ['SMS_MFA'] } })
    const { Session } = await password()
    const code = { SMS_MFA_CODE: served.code }
    tokensIn(await answer('SMS_MFA', Session, code))
    await expect(answer('SMS_MFA', Session, code)).rejects.toMatchObject({
      message: 'Invalid session for the user, session can only be used once.',
    })
    const { Session: late } = await password()
    pass(hour)
    await expect(answer('SMS_MFA', late, { SMS_MFA_CODE: served.code })).rejects.toMatchObject({
      message: 'Invalid session for the user, session is expired.',
    })
  },
})
