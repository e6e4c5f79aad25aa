/** How a user pool and its app clients are set up. Names of AWS's are kept wherever a value is one. */

export interface PasswordPolicy {
  readonly minimumLength: number
  readonly requireLowercase: boolean
  readonly requireUppercase: boolean
  readonly requireNumbers: boolean
  readonly requireSymbols: boolean
  /** How many former passwords may not come back. */
  readonly passwordHistorySize: number
  /** How long a temporary password is good. */
  readonly temporaryPasswordValidityDays: number
}

/** `AllowedFirstAuthFactors` */
export const firstFactorNames = ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] as const
export type FirstFactor = (typeof firstFactorNames)[number]

export const secondFactorNames = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const
export type SecondFactor = (typeof secondFactorNames)[number]

/** `MfaConfiguration` */
export const mfaModes = ['OFF', 'ON', 'OPTIONAL'] as const

/** `ExplicitAuthFlows`: the present names, and those of the time before `ALLOW_…`. */
export const explicitFlows = [
  'ADMIN_NO_SRP_AUTH',
  'CUSTOM_AUTH_FLOW_ONLY',
  'USER_PASSWORD_AUTH',
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_USER_AUTH',
] as const
export type ExplicitFlow = (typeof explicitFlows)[number]

export const contacts = ['email', 'phone_number'] as const
export type Contact = (typeof contacts)[number]
export type Alias = Contact | 'preferred_username'
type Recovery = 'verified_email' | 'verified_phone_number' | 'admin_only'

/** One attribute of the schema. A name of the pool's own begins with `custom:` or `dev:custom:`. */
export interface SchemaAttribute {
  readonly name: string
  readonly type?: 'String' | 'Number' | 'DateTime' | 'Boolean'
  readonly required?: boolean
  /** `false`: written once and never again. */
  readonly mutable?: boolean
  readonly developerOnly?: boolean
  /** Of a `String`. */
  readonly minLength?: number
  readonly maxLength?: number
  /** Of a `Number`. */
  readonly minValue?: number
  readonly maxValue?: number
}

export interface Settings {
  /** What the pool is called; its `id` is what clients know. */
  readonly name: string
  readonly policies: {
    readonly password: PasswordPolicy
    /** `AllowedFirstAuthFactors` of USER_AUTH. */
    readonly firstFactors: readonly FirstFactor[]
  }
  readonly mfa: { readonly mode: (typeof mfaModes)[number]; readonly methods: readonly SecondFactor[] }
  /** Device tracking. Without it no device is remembered. */
  readonly devices?: {
    /** Whether only a person's word makes a device a remembered one. */
    readonly deviceOnlyRememberedOnUserPrompt: boolean
    /** `ChallengeRequiredOnNewDevice`, which is told to administrators and changes nothing. */
    readonly challengeRequiredOnNewDevice: boolean
  }
  readonly passkeys?: {
    /** The relying party: the host of the page, or a domain that the host is in. */
    readonly rpId: string
    readonly userVerification: 'required' | 'preferred'
    /** Whether a passkey counts as both factors. */
    readonly multiFactor: boolean
  }
  /** With these, the e-mail address or phone number is the username. */
  readonly usernameAttributes: readonly Contact[]
  /** With these, a verified address is another name for the user. */
  readonly aliasAttributes: readonly Alias[]
  /** Whether `Ada` and `ada` are two users. */
  readonly caseSensitive: boolean
  /** The addresses that get a code without being asked: at sign-up, and when they change. */
  readonly autoVerifiedAttributes: readonly Contact[]
  /** Of those, the ones that change only once the code has come back. */
  readonly verifyBeforeUpdate: readonly Contact[]
  /** Attributes of the pool's own, and standard ones that are required or bounded: all standard ones are there. */
  readonly attributes: readonly SchemaAttribute[]
  /** Whether anybody may make an account, and not only an administrator. */
  readonly selfSignUp: boolean
  /** Where the code for a forgotten password goes; the first way that the user has. */
  readonly accountRecovery: readonly Recovery[]
  /** Whether sign-ins are listed, and how many a user may have at once. */
  readonly trackSessions?: { readonly max: number }
  /** What AWS would bill: a pool that is `LITE` lacks what costs more there. */
  readonly tier: 'LITE' | 'ESSENTIALS' | 'PLUS'
}

export interface Client {
  readonly id: string
  /** For people; the `id`, unless told. */
  readonly name: string
  /** Two at most, so that they can be rotated. */
  readonly secrets: readonly string[]
  /** When each of them was made, in the same order; as old as the pool, unless told. */
  readonly secretDates?: readonly number[]
  /** `ExplicitAuthFlows`: how a sign-in may begin. */
  readonly explicitAuthFlows: readonly ExplicitFlow[]
  /** How long the pool waits for each answer of a sign-in. */
  readonly authSessionMinutes: number
  /** How long an access token is good. */
  readonly accessTokenMinutes: number
  /** How long an ID token is good. */
  readonly idTokenMinutes: number
  /** How long a refresh token is good: for so long nobody has to sign in again. */
  readonly refreshTokenMinutes: number
  /** What the times above are told in, if not in minutes. */
  readonly units?: Partial<Record<'access' | 'id' | 'refresh', TimeUnit>>
  /** Each refresh gives a new refresh token; the one before it is good for some seconds more. */
  readonly refreshTokenRotation?: { readonly retryGracePeriodSeconds: number }
  /** `PreventUserExistenceErrors`: whether a name that nobody has is answered like one that somebody has. */
  readonly preventUserExistenceErrors: boolean
  /** Whether refresh tokens can be revoked. */
  readonly enableTokenRevocation: boolean
  /** The attributes that users see through this client; all, unless told. */
  readonly readAttributes?: readonly string[]
  /** The attributes that users may change through this client; all, unless told. */
  readonly writeAttributes?: readonly string[]
  /** As old as the pool, unless told. */
  readonly createdAt?: number
  readonly changedAt?: number
}

export type TimeUnit = 'seconds' | 'minutes' | 'hours' | 'days'

/** Where nobody knows what Cognito does, or where it does both. */
export interface Quirks {
  /** Digits of a code that is the first factor, and of one that is the second. */
  readonly otpLength: { readonly first: number; readonly second: number }
  /** Whether a wrong code while an authenticator is set up ends the sign-in. */
  readonly endSessionOnWrongSetupCode: boolean
  /** Whether five wrong codes lock a user out for a while, as five wrong passwords do. */
  readonly mfaLockout: boolean
  /** Whether ConfirmDevice takes a device of a sign-in that did not prove the password by SRP. */
  readonly confirmDeviceWithoutSrp: boolean
  /** Whether an unconfirmed account is told from a wrong password. */
  readonly revealUnconfirmedUsers: boolean
  /** How far a client's clock may be off, in minutes. */
  readonly clockSkewMinutes: number
  /** How long the proof of a password may take; a session's time, unless told. */
  readonly srpMinutes?: number
  /** Whether the hourly quotas for codes hold. */
  readonly quotas: boolean
}

export const defaultSettings: Settings = {
  name: 'local',
  policies: {
    password: {
      minimumLength: 8,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
      passwordHistorySize: 0,
      temporaryPasswordValidityDays: 7,
    },
    firstFactors: ['PASSWORD'],
  },
  mfa: { mode: 'OFF', methods: [] },
  usernameAttributes: [],
  aliasAttributes: [],
  caseSensitive: false,
  autoVerifiedAttributes: ['email'],
  verifyBeforeUpdate: [],
  attributes: [],
  selfSignUp: true,
  accountRecovery: ['verified_email', 'verified_phone_number'],
  tier: 'ESSENTIALS',
}

export const defaultClient: Omit<Client, 'id' | 'name'> = {
  secrets: [],
  explicitAuthFlows: [
    'ALLOW_USER_SRP_AUTH',
    'ALLOW_USER_PASSWORD_AUTH',
    'ALLOW_USER_AUTH',
    'ALLOW_CUSTOM_AUTH',
    'ALLOW_REFRESH_TOKEN_AUTH',
    'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  ],
  authSessionMinutes: 3,
  accessTokenMinutes: 60,
  idTokenMinutes: 60,
  refreshTokenMinutes: 30 * 24 * 60,
  preventUserExistenceErrors: true,
  enableTokenRevocation: true,
}

export const defaultQuirks: Quirks = {
  otpLength: { first: 8, second: 6 },
  endSessionOnWrongSetupCode: false,
  mfaLockout: false,
  confirmDeviceWithoutSrp: false,
  revealUnconfirmedUsers: true,
  clockSkewMinutes: 5,
  quotas: false,
}
