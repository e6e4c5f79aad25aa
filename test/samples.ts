/** For each challenge: Cognito's reply, a valid answer, the request for it, and invalid answers. */
import type { kitChallenges, userChallenges } from '../src/challenges/index.js'
import type { Answer, GoToTarget } from '../src/core.js'

type CognitoName = keyof typeof userChallenges
type KitName = keyof typeof kitChallenges

export interface Sample<N extends CognitoName | KitName> {
  readonly valid: Answer<N>
  /** The request: the responses of `RespondToAuthChallenge`, or the input of another operation. */
  readonly sent: object
  readonly invalid: readonly unknown[]
}

export interface CognitoSample<N extends CognitoName> extends Sample<N> {
  readonly parameters: Record<string, string>
  readonly more?: object
}

const delivery = { CODE_DELIVERY_DELIVERY_MEDIUM: 'SMS', CODE_DELIVERY_DESTINATION: '+*******1234' }
const noCodes = [{}, { code: '' }, { code: '12345' }, { code: 'abcdef' }, { code: 123456 }]
const noPasswords = [{}, { password: '' }, { password: 'x'.repeat(257) }]
const passkey = {
  id: 'n7KGZ8aQ',
  rawId: 'n7KGZ8aQ',
  type: 'public-key',
  response: { clientDataJSON: 'eyJ', authenticatorData: 'SZ', signature: 'ME' },
}

const { id, rawId, type, response } = passkey

export const cognitoSamples: { readonly [N in CognitoName]: CognitoSample<N> } = {
  SMS_MFA: {
    parameters: delivery,
    valid: { code: '123456' },
    sent: { SMS_MFA_CODE: '123456' },
    invalid: noCodes,
  },
  SMS_OTP: {
    parameters: delivery,
    valid: { code: '12345678' },
    sent: { SMS_OTP_CODE: '12345678' },
    invalid: noCodes,
  },
  EMAIL_OTP: {
    parameters: delivery,
    valid: { code: '123 456' },
    sent: { EMAIL_OTP_CODE: '123456' },
    invalid: noCodes,
  },
  SOFTWARE_TOKEN_MFA: {
    parameters: { FRIENDLY_DEVICE_NAME: 'my-phone' },
    valid: { code: '123456' },
    sent: { SOFTWARE_TOKEN_MFA_CODE: '123456' },
    invalid: [...noCodes, { code: '12345678' }],
  },
  SELECT_MFA_TYPE: {
    parameters: { MFAS_CAN_SELECT: '["SMS_MFA","EMAIL_OTP"]' },
    valid: { choice: 'EMAIL_OTP' },
    sent: { ANSWER: 'EMAIL_OTP' },
    invalid: [{}, { choice: '' }, { choice: 'SOFTWARE_TOKEN_MFA' }],
  },
  SELECT_CHALLENGE: {
    parameters: {},
    more: { AvailableChallenges: ['EMAIL_OTP', 'WEB_AUTHN'] },
    valid: { choice: 'WEB_AUTHN' },
    sent: { ANSWER: 'WEB_AUTHN' },
    invalid: [{}, { choice: 'PASSWORD' }],
  },
  MFA_SETUP: {
    parameters: { MFAS_CAN_SETUP: '["EMAIL_OTP"]' },
    valid: { email: 'jane@example.com' },
    sent: { EMAIL: 'jane@example.com' },
    invalid: [{}, { email: '' }, { email: 'jane' }, { code: '123456' }],
  },
  NEW_PASSWORD_REQUIRED: {
    parameters: {
      requiredAttributes: '["userAttributes.birthdate"]',
      userAttributes: '{"email":"jane@example.com"}',
    },
    valid: { password: 'a new one', attributes: { birthdate: '1990-01-31', email: 'echo@example.com' } },
    sent: { NEW_PASSWORD: 'a new one', 'userAttributes.birthdate': '1990-01-31' },
    invalid: [
      ...noPasswords,
      { password: 'a new one' },
      { password: 'a new one', attributes: { birthdate: ' ' } },
    ],
  },
  CUSTOM_CHALLENGE: {
    parameters: { question: '2+2' },
    valid: { answer: '4' },
    sent: { ANSWER: '4' },
    invalid: [{}, { answer: '' }],
  },
  PASSWORD: {
    parameters: {},
    valid: { password: ' typed ' },
    sent: { PASSWORD: ' typed ' },
    invalid: noPasswords,
  },
  PASSWORD_SRP: {
    parameters: {},
    valid: { password: 'p' },
    sent: { SRP_A: expectHex() },
    invalid: noPasswords,
  },
  WEB_AUTHN: {
    parameters: { CREDENTIAL_REQUEST_OPTIONS: '{"challenge":"9tJv3nVZ0Q"}' },
    valid: { credential: { ...passkey, authenticatorAttachment: null } },
    sent: { CREDENTIAL: JSON.stringify({ id, rawId, type, response, clientExtensionResults: {} }) },
    invalid: [{}, { credential: null }, { credential: { ...passkey, response: {} } }],
  },
  'unknown-challenge': {
    parameters: { HINT: 'think' },
    valid: { THOUGHT: 'a horse' },
    sent: { THOUGHT: 'a horse' },
    invalid: [{ THOUGHT: 5 }, 'a horse'],
  },
}

export interface KitSample<N extends KitName> extends Sample<N> {
  readonly operation: string
}

export const kitSamples: { readonly [N in GoToTarget]: KitSample<N> } = {
  'sign-in': {
    operation: 'InitiateAuth',
    valid: { username: ' jane ', password: ' p ' },
    sent: { AuthParameters: { USERNAME: 'jane', PASSWORD: ' p ' } },
    invalid: [{}, { username: 'jane' }, { username: 'two words', password: 'p' }],
  },
  'sign-up': {
    operation: 'SignUp',
    valid: { username: 'jane', password: 'a new one', attributes: { email: 'jane@example.com' } },
    sent: {
      Username: 'jane',
      Password: 'a new one',
      UserAttributes: [{ Name: 'email', Value: 'jane@example.com' }],
    },
    invalid: [{}, { username: 'jane', password: 'short' }, { username: 'jane', password: ' a new one' }],
  },
  'confirm-sign-up': {
    operation: 'ConfirmSignUp',
    valid: { username: 'jane', code: '123456' },
    sent: { Username: 'jane', ConfirmationCode: '123456' },
    invalid: [{}, { code: '123456' }, { username: 'jane', code: '1' }],
  },
  'forgot-password': {
    operation: 'ForgotPassword',
    valid: { username: 'jane' },
    sent: { Username: 'jane' },
    invalid: [{}, { username: ' ' }],
  },
  'reset-password': {
    operation: 'ConfirmForgotPassword',
    valid: { username: 'jane', code: '123456', password: 'a new one' },
    sent: { Username: 'jane', ConfirmationCode: '123456', Password: 'a new one' },
    invalid: [
      {},
      { username: 'jane', code: '123456' },
      { username: 'jane', code: '123456', password: 'short' },
    ],
  },
}

function expectHex(): unknown {
  return { asymmetricMatch: (value: unknown) => /^[0-9a-f]{700,768}$/.test(String(value)) }
}
