/** For each question: how the pool poses it, an answer that fits with what is sent for it, and one that doesn't fit. */
import type { entries, questions } from '../src/challenges/index.js'
import type { Answer, Destination } from '../src/core.js'

type Posed = keyof typeof questions
type Own = keyof typeof entries

export interface Sample<N extends Posed | Own> {
  readonly fits: Answer<N>
  /** What goes to the pool for it: of `RespondToAuthChallenge` the responses, of other operations the input. */
  readonly sends: object
  readonly misfits: readonly unknown[]
}

export interface PosedSample<N extends Posed> extends Sample<N> {
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

export const posed: { readonly [N in Posed]: PosedSample<N> } = {
  SMS_MFA: {
    parameters: delivery,
    fits: { code: '123456' },
    sends: { SMS_MFA_CODE: '123456' },
    misfits: noCodes,
  },
  SMS_OTP: {
    parameters: delivery,
    fits: { code: '12345678' },
    sends: { SMS_OTP_CODE: '12345678' },
    misfits: noCodes,
  },
  EMAIL_OTP: {
    parameters: delivery,
    fits: { code: '123 456' },
    sends: { EMAIL_OTP_CODE: '123456' },
    misfits: noCodes,
  },
  SOFTWARE_TOKEN_MFA: {
    parameters: { FRIENDLY_DEVICE_NAME: 'my-phone' },
    fits: { code: '123456' },
    sends: { SOFTWARE_TOKEN_MFA_CODE: '123456' },
    misfits: [...noCodes, { code: '12345678' }],
  },
  SELECT_MFA_TYPE: {
    parameters: { MFAS_CAN_SELECT: '["SMS_MFA","EMAIL_OTP"]' },
    fits: { choice: 'EMAIL_OTP' },
    sends: { ANSWER: 'EMAIL_OTP' },
    misfits: [{}, { choice: '' }, { choice: 'SOFTWARE_TOKEN_MFA' }],
  },
  SELECT_CHALLENGE: {
    parameters: {},
    more: { AvailableChallenges: ['EMAIL_OTP', 'WEB_AUTHN'] },
    fits: { choice: 'WEB_AUTHN' },
    sends: { ANSWER: 'WEB_AUTHN' },
    misfits: [{}, { choice: 'PASSWORD' }],
  },
  MFA_SETUP: {
    parameters: { MFAS_CAN_SETUP: '["EMAIL_OTP"]' },
    fits: { email: 'jane@example.com' },
    sends: { EMAIL: 'jane@example.com' },
    misfits: [{}, { email: '' }, { email: 'jane' }, { code: '123456' }],
  },
  NEW_PASSWORD_REQUIRED: {
    parameters: {
      requiredAttributes: '["userAttributes.birthdate"]',
      userAttributes: '{"email":"jane@example.com"}',
    },
    fits: { password: 'a new one', attributes: { birthdate: '1990-01-31', email: 'echo@example.com' } },
    sends: { NEW_PASSWORD: 'a new one', 'userAttributes.birthdate': '1990-01-31' },
    misfits: [
      ...noPasswords,
      { password: 'a new one' },
      { password: 'a new one', attributes: { birthdate: ' ' } },
    ],
  },
  CUSTOM_CHALLENGE: {
    parameters: { question: '2+2' },
    fits: { answer: '4' },
    sends: { ANSWER: '4' },
    misfits: [{}, { answer: '' }],
  },
  PASSWORD: {
    parameters: {},
    fits: { password: ' typed ' },
    sends: { PASSWORD: ' typed ' },
    misfits: noPasswords,
  },
  PASSWORD_SRP: {
    parameters: {},
    fits: { password: 'p' },
    sends: { SRP_A: expectHex() },
    misfits: noPasswords,
  },
  WEB_AUTHN: {
    parameters: { CREDENTIAL_REQUEST_OPTIONS: '{"challenge":"9tJv3nVZ0Q"}' },
    fits: { credential: { ...passkey, authenticatorAttachment: null } },
    sends: { CREDENTIAL: JSON.stringify({ id, rawId, type, response, clientExtensionResults: {} }) },
    misfits: [{}, { credential: null }, { credential: { ...passkey, response: {} } }],
  },
  'unknown-challenge': {
    parameters: { HINT: 'think' },
    fits: { THOUGHT: 'a horse' },
    sends: { THOUGHT: 'a horse' },
    misfits: [{ THOUGHT: 5 }, 'a horse'],
  },
}

export interface OwnSample<N extends Own> extends Sample<N> {
  readonly operation: string
}

export const own: { readonly [N in Destination]: OwnSample<N> } = {
  'sign-in': {
    operation: 'InitiateAuth',
    fits: { username: ' jane ', password: ' p ' },
    sends: { AuthParameters: { USERNAME: 'jane', PASSWORD: ' p ' } },
    misfits: [{}, { username: 'jane' }, { username: 'two words', password: 'p' }],
  },
  'sign-up': {
    operation: 'SignUp',
    fits: { username: 'jane', password: 'a new one', attributes: { email: 'jane@example.com' } },
    sends: {
      Username: 'jane',
      Password: 'a new one',
      UserAttributes: [{ Name: 'email', Value: 'jane@example.com' }],
    },
    misfits: [{}, { username: 'jane', password: 'short' }, { username: 'jane', password: ' a new one' }],
  },
  'confirm-sign-up': {
    operation: 'ConfirmSignUp',
    fits: { username: 'jane', code: '123456' },
    sends: { Username: 'jane', ConfirmationCode: '123456' },
    misfits: [{}, { code: '123456' }, { username: 'jane', code: '1' }],
  },
  'forgot-password': {
    operation: 'ForgotPassword',
    fits: { username: 'jane' },
    sends: { Username: 'jane' },
    misfits: [{}, { username: ' ' }],
  },
  'reset-password': {
    operation: 'ConfirmForgotPassword',
    fits: { username: 'jane', code: '123456', password: 'a new one' },
    sends: { Username: 'jane', ConfirmationCode: '123456', Password: 'a new one' },
    misfits: [
      {},
      { username: 'jane', code: '123456' },
      { username: 'jane', code: '123456', password: 'short' },
    ],
  },
}

function expectHex(): unknown {
  return { asymmetricMatch: (value: unknown) => /^[0-9a-f]{700,768}$/.test(String(value)) }
}
