/** Settings of a user pool and its app clients. Values that exist in AWS's API keep AWS's names. */

export interface PasswordPolicy {
  /**
   * Minimum number of characters.
   *
   * @default 8
   */
  readonly minimumLength: number
  /**
   * Whether a lowercase letter is required.
   *
   * @default true
   */
  readonly requireLowercase: boolean
  /**
   * Whether an uppercase letter is required.
   *
   * @default true
   */
  readonly requireUppercase: boolean
  /**
   * Whether a digit is required.
   *
   * @default true
   */
  readonly requireNumbers: boolean
  /**
   * Whether a symbol is required.
   *
   * @default true
   */
  readonly requireSymbols: boolean
  /**
   * Number of previous passwords that the user cannot choose again.
   *
   * @default 0
   */
  readonly passwordHistorySize: number
  /**
   * Days until a temporary password expires.
   *
   * @default 7
   */
  readonly temporaryPasswordValidityDays: number
}

/** `AllowedFirstAuthFactors` */
export const firstFactorNames = ['PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'] as const
export type FirstFactor = (typeof firstFactorNames)[number]

export const secondFactorNames = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA', 'EMAIL_OTP'] as const
export type SecondFactor = (typeof secondFactorNames)[number]

/** `MfaConfiguration` */
export const mfaModes = ['OFF', 'ON', 'OPTIONAL'] as const

/** `ExplicitAuthFlows`: the current names, and the legacy names without `ALLOW_`. */
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

/** One attribute of the schema. The name of a custom attribute begins with `custom:` or `dev:custom:`. */
export interface SchemaAttribute {
  readonly name: string
  /**
   * Type of the value.
   *
   * @default 'String', or the type of the standard attribute
   */
  readonly type?: 'String' | 'Number' | 'DateTime' | 'Boolean'
  /**
   * Whether each account must have the attribute.
   *
   * @default false
   */
  readonly required?: boolean
  /**
   * Whether the value can change. `false` allows one write.
   *
   * @default true
   */
  readonly mutable?: boolean
  readonly developerOnly?: boolean
  /**
   * Minimum length of a `String`.
   *
   * @default 0
   */
  readonly minLength?: number
  readonly maxLength?: number
  /** Minimum value of a `Number`. No default. */
  readonly minValue?: number
  readonly maxValue?: number
}

export interface Settings {
  /**
   * Display name of the pool. Clients use its `id`.
   *
   * @default 'local'
   */
  readonly name: string
  readonly policies: {
    readonly password: PasswordPolicy
    /** `AllowedFirstAuthFactors`: first factors that USER_AUTH offers. */
    readonly firstFactors: readonly FirstFactor[]
  }
  readonly mfa: { readonly mode: (typeof mfaModes)[number]; readonly methods: readonly SecondFactor[] }
  /** Device tracking. The pool remembers no device without it. */
  readonly devices?: {
    /**
     * Whether the user decides if a device is remembered. `false` remembers each confirmed device.
     *
     * @default false
     */
    readonly deviceOnlyRememberedOnUserPrompt: boolean
    /**
     * `ChallengeRequiredOnNewDevice`. DescribeUserPool returns it; it changes nothing else.
     *
     * @default true
     */
    readonly challengeRequiredOnNewDevice: boolean
  }
  readonly passkeys?: {
    /**
     * ID of the relying party: the host of the page, or a parent domain.
     *
     * @default 'localhost'
     */
    readonly rpId: string
    /**
     * Whether the authenticator must verify the user, for example by a PIN.
     *
     * @default 'preferred'
     */
    readonly userVerification: 'required' | 'preferred'
    /**
     * Whether a passkey counts as both factors.
     *
     * @default false
     */
    readonly multiFactor: boolean
  }
  /**
   * Attributes that serve as the username: an email address, a phone number or either.
   *
   * @default []
   */
  readonly usernameAttributes: readonly Contact[]
  /**
   * Attributes whose verified value the user can type in place of the username.
   *
   * @default []
   */
  readonly aliasAttributes: readonly Alias[]
  /**
   * Whether `Ada` and `ada` are two users.
   *
   * @default false
   */
  readonly caseSensitive: boolean
  /**
   * Addresses to which the pool sends a code at sign-up and after a change.
   *
   * @default ['email']
   */
  readonly autoVerifiedAttributes: readonly Contact[]
  /**
   * Those of `autoVerifiedAttributes` whose new value takes effect only after the user enters the code.
   *
   * @default []
   */
  readonly verifyBeforeUpdate: readonly Contact[]
  /**
   * Custom attributes, and standard attributes that are required or have constraints. All standard attributes exist
   * without being listed.
   *
   * @default []
   */
  readonly attributes: readonly SchemaAttribute[]
  /**
   * Whether users can create their own accounts. `false` leaves it to administrators.
   *
   * @default true
   */
  readonly selfSignUp: boolean
  /**
   * Destinations of the code for a forgotten password, by priority. The pool uses the first that the user has.
   * `admin_only` allows no code: only an administrator can reset the password.
   *
   * @default ['verified_email', 'verified_phone_number']
   */
  readonly accountRecovery: readonly Recovery[]
  /** Session tracking. */
  readonly trackSessions?: {
    /**
     * Number of sign-ins that a user can have at the same time.
     *
     * @default 20
     */
    readonly max: number
  }
  /**
   * Pricing tier. The pool rejects settings that AWS does not offer in `LITE`.
   *
   * @default 'ESSENTIALS'
   */
  readonly tier: 'LITE' | 'ESSENTIALS' | 'PLUS'
}

export interface Client {
  readonly id: string
  /**
   * Display name of the client.
   *
   * @default The `id`
   */
  readonly name: string
  /**
   * Secrets of the client. Two are allowed, so that a client can change its secret without an interruption.
   *
   * @default []
   */
  readonly secrets: readonly string[]
  /**
   * Creation time of each secret, in the same order.
   *
   * @default The creation time of the pool
   */
  readonly secretDates?: readonly number[]
  /**
   * `ExplicitAuthFlows`: the authentication flows that the client can use.
   *
   * @default All `ALLOW_…` flows
   */
  readonly explicitAuthFlows: readonly ExplicitFlow[]
  /**
   * Minutes until a Cognito session expires if the user does not answer.
   *
   * @default 3
   */
  readonly authSessionMinutes: number
  /**
   * Minutes until an access token expires.
   *
   * @default 60
   */
  readonly accessTokenMinutes: number
  /**
   * Minutes until an ID token expires.
   *
   * @default 60
   */
  readonly idTokenMinutes: number
  /**
   * Minutes until a refresh token expires and the user must sign in again.
   *
   * @default 43200, which is 30 days
   */
  readonly refreshTokenMinutes: number
  /**
   * Units in which DescribeUserPoolClient returns the lifetimes of the tokens.
   *
   * @default Minutes for all of them
   */
  readonly units?: Partial<Record<'access' | 'id' | 'refresh', TimeUnit>>
  /**
   * Rotation of refresh tokens: each refresh returns a new one. The old one remains valid for
   * `retryGracePeriodSeconds`. No default.
   */
  readonly refreshTokenRotation?: { readonly retryGracePeriodSeconds: number }
  /**
   * `PreventUserExistenceErrors`: whether the pool answers an unknown username as it answers a known one.
   *
   * @default true
   */
  readonly preventUserExistenceErrors: boolean
  /**
   * Whether refresh tokens can be revoked.
   *
   * @default true
   */
  readonly enableTokenRevocation: boolean
  /**
   * Attributes that users can read through this client.
   *
   * @default All attributes
   */
  readonly readAttributes?: readonly string[]
  /**
   * Attributes that users can change through this client.
   *
   * @default All attributes
   */
  readonly writeAttributes?: readonly string[]
  /**
   * Creation time in milliseconds.
   *
   * @default The creation time of the pool
   */
  readonly createdAt?: number
  readonly changedAt?: number
}

export type TimeUnit = 'seconds' | 'minutes' | 'hours' | 'days'

/** Behaviour for which the sources about Cognito disagree, or that is not documented. */
export interface Quirks {
  /**
   * Number of digits of a code that is the first factor, and of a code that is the second.
   *
   * @default { first: 8, second: 6 }
   */
  readonly otpLength: { readonly first: number; readonly second: number }
  /**
   * Whether a wrong code during the set-up of an authenticator app ends the sign-in.
   *
   * @default false
   */
  readonly endSessionOnWrongSetupCode: boolean
  /**
   * Whether five wrong codes lock the account for a while, as five wrong passwords do.
   *
   * @default false
   */
  readonly mfaLockout: boolean
  /**
   * Whether ConfirmDevice accepts a device of a sign-in without SRP.
   *
   * @default false
   */
  readonly confirmDeviceWithoutSrp: boolean
  /**
   * Whether the pool reports that an account is unconfirmed before it checks the password.
   *
   * @default true
   */
  readonly revealUnconfirmedUsers: boolean
  /**
   * Minutes by which the clock of a client that uses SRP may differ from the pool's.
   *
   * @default 5
   */
  readonly clockSkewMinutes: number
  /**
   * Minutes that a client has to answer PASSWORD_VERIFIER.
   *
   * @default The client's `authSessionMinutes`
   */
  readonly srpMinutes?: number
  /**
   * Whether the hourly quotas for codes apply.
   *
   * @default false
   */
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
