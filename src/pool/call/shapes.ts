/** Shapes that several operations use, with the limits and patterns of Cognito's service model. */
import { flag, integer, list, mapOf, oneOf, record, required, type Shape, text } from './shape.js'

const visible = /[\p{L}\p{M}\p{S}\p{N}\p{P}]+/u
// Cognito's `\s` and `\S` are Java's, which include ASCII whitespace only.
const unbroken = { pattern: /[^ \t-\r]+/, cognitoPattern: '[\\S]+' }
const title = { pattern: /[\w \t-\r+=,.@-]+/, cognitoPattern: '[\\w\\s+=,.@-]+' }

export const anyText = text({ min: 0, max: 131_072 })
export const map = mapOf(anyText, anyText)

export const poolId = text({ min: 1, max: 55, pattern: /[\w-]+_[0-9a-zA-Z]+/ })
export const userPoolName = text({ min: 1, max: 128, ...title })
export const relyingPartyId = text({ min: 1, max: 127 })
export const groupName = text({ min: 1, max: 128, pattern: visible })

export const clientId = text({ min: 1, max: 128, pattern: /[\w+]+/ })
export const clientName = text({ min: 1, max: 128, ...title })
export const clientSecret = text({ min: 24, max: 64, pattern: /[\w+]+/ })
export const secretHash = text({ min: 1, max: 128, pattern: /[\w+=/]+/ })

export const username = text({ min: 1, max: 128, pattern: visible })
/** Follows Cognito's behaviour. Its model has no minimum length and allows no spaces inside. */
export const password = text({
  min: 6,
  max: 256,
  pattern: /[^ \t-\r].*[^ \t-\r]/,
  cognitoPattern: '^[\\S]+.*[\\S]+$',
})
/** An empty text counts as no password. */
export const passwordOrNone: Shape<string> = {
  ...password,
  read: (given, path, report) => (given === '' ? '' : password.read(given, path, report)),
}
/** `ConfirmationCode`, and `Code` of an attribute. */
export const code = text({ min: 1, max: 2048, ...unbroken })
/** `UserCode` */
export const totpCode = text({ min: 6, max: 6, pattern: /[0-9]+/ })

export const authFlow = oneOf(
  'USER_SRP_AUTH',
  'USER_PASSWORD_AUTH',
  'USER_AUTH',
  'CUSTOM_AUTH',
  'REFRESH_TOKEN_AUTH',
  'REFRESH_TOKEN',
  'ADMIN_USER_PASSWORD_AUTH',
  'ADMIN_NO_SRP_AUTH',
)
export const challengeName = oneOf(
  'ADMIN_NO_SRP_AUTH',
  'CUSTOM_CHALLENGE',
  'DEVICE_PASSWORD_VERIFIER',
  'DEVICE_SRP_AUTH',
  'EMAIL_OTP',
  'MFA_SETUP',
  'NEW_PASSWORD_REQUIRED',
  'PASSWORD',
  'PASSWORD_SRP',
  'PASSWORD_VERIFIER',
  'SELECT_CHALLENGE',
  'SELECT_MFA_TYPE',
  'SMS_MFA',
  'SMS_OTP',
  'SOFTWARE_TOKEN_MFA',
  'WEB_AUTHN',
)
export const session = text({ min: 20, max: 2048 })
export const token = text({ pattern: /[A-Za-z0-9-_=.]+/ })
export const revokeAssociatedSessions = oneOf('NONE', 'LINKED')

export const attributeName = text({ min: 1, max: 32, pattern: /[\p{L}\p{M}\p{S}\p{N}\p{P}\t\n\r ]+/u })
/** Name without the prefix `custom:`. */
export const customAttributeName = text({ min: 1, max: 20, pattern: visible })
export const attributeValue = text({ max: 2048 })
export const attribute = record({ Name: required(attributeName), Value: attributeValue })
export const attributeList = list(attribute)
export const attributeNameList = list(attributeName)

export const deviceKey = text({ min: 1, max: 55, pattern: /[\w-]+_[0-9a-f-]+/ })
export const deviceName = text({ min: 1, max: 1024 })
export const deviceSecretVerifier = record({ PasswordVerifier: anyText, Salt: anyText })
export const deviceRememberedStatus = oneOf('remembered', 'not_remembered')

export const mfaSettings = record({ Enabled: flag, PreferredMfa: flag })
/** A passkey as a second factor, which cannot be preferred. */
export const webAuthnMfaSettings = record({ Enabled: flag })

export const messageAction = oneOf('RESEND', 'SUPPRESS')
export const deliveryMediums = list(oneOf('SMS', 'EMAIL'))

export const analyticsMetadata = record({ AnalyticsEndpointId: anyText })
export const userContextData = record({ IpAddress: anyText, EncodedData: anyText })
export const contextData = record({
  IpAddress: required(anyText),
  ServerName: required(anyText),
  ServerPath: required(anyText),
  HttpHeaders: required(list(record({ headerName: anyText, headerValue: anyText }))),
  EncodedData: anyText,
})

export const limit = integer(0, 60)
export const passkeyLimit = integer(0, 20)
/** `PaginationToken` of devices and users. */
export const paginationToken = text({ min: 1, ...unbroken })
/** `NextToken` of all other lists. */
export const nextToken = text({ min: 1, max: 131_072, ...unbroken })

// Settings of pools and clients.
export const authSessionMinutes = integer(3, 15)
export const retryGraceSeconds = integer(0, 60)
export const minimumPasswordLength = integer(6, 99)
export const passwordHistorySize = integer(0, 24)
export const temporaryPasswordDays = integer(0, 365)
