/** Type tests: they pass if the file compiles. */

import type { ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider'
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { useForm } from 'react-hook-form'
import type { automaticChallenges } from '../src/challenges/index.js'
import {
  type Answer,
  type AuthChallenge,
  type AuthError,
  type AuthEvent,
  type AuthSession,
  type Challenge,
  type ChallengeName,
  type ErrorCode,
  type GoToTarget,
  type InputIssue,
  match,
  type State,
  schemaOf,
  type Tokens,
} from '../src/index.js'

type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const holds = <_Claim extends true>() => {}

declare const session: AuthSession
declare const state: State
declare const auth: AuthChallenge
declare const error: AuthError
declare const event: AuthEvent

// Each of AWS's challenge names is answered by the user or by the kit.
holds<Same<Exclude<ChallengeNameType, ChallengeName | keyof typeof automaticChallenges>, never>>()
holds<Same<ChallengeName & keyof typeof automaticChallenges, never>>()

// Narrowing the challenge narrows what its answer takes.
{
  const { challenge } = auth
  if (challenge?.name === 'SMS_MFA') {
    holds<Same<typeof challenge.destination, string | undefined>>()
    auth.answer(challenge, { code: '123456' })
    auth.answer(challenge, { code: '123456' }, { clientMetadata: { from: 'here' } })
    // @ts-expect-error a code challenge takes no password
    auth.answer(challenge, { password: 'correct horse' })
    // @ts-expect-error a code is a string: it can begin with zeros
    auth.answer(challenge, { code: 123456 })
    // @ts-expect-error the values are required
    auth.answer(challenge)
    // @ts-expect-error metadata is a flat object of strings
    auth.answer(challenge, { code: '123456' }, { clientMetadata: { attempt: 1 } })
  }
  if (challenge?.name === 'sign-in') {
    auth.answer(challenge, { username: 'jane', password: 'correct horse' })
    // @ts-expect-error the username is required
    auth.answer(challenge, { password: 'correct horse' })
  }
  if (challenge?.name === 'NEW_PASSWORD_REQUIRED') {
    auth.answer(challenge, { password: 'a better one', attributes: { given_name: 'Jane' } })
    auth.answer(challenge, { password: 'a better one' })
    // @ts-expect-error attributes are strings
    auth.answer(challenge, { password: 'a better one', attributes: { age: 7 } })
  }
  if (challenge?.name === 'remember-device') {
    auth.answer(challenge, { remember: true })
    // @ts-expect-error `remember` is a boolean
    auth.answer(challenge, { remember: 'yes' })
  }
  if (challenge?.name === 'unknown-challenge') {
    auth.answer(challenge, { WHATEVER: 'it takes' })
  }
  // @ts-expect-error the challenge may be undefined
  auth.answer(challenge, { code: '123456' })
  // @ts-expect-error unknown challenge
  if (challenge?.name === 'CARRIER_PIGEON') auth.restart()
  // @ts-expect-error a challenge is read-only
  if (challenge) challenge.name = 'SMS_MFA'
}

// The types of a challenge and an answer by name.
holds<Same<Answer<'SMS_MFA'>, { code: string }>>()
holds<Same<Answer<'SELECT_MFA_TYPE'>, { choice: string }>>()
holds<Same<Challenge['name'], ChallengeName>>()
holds<Same<Challenge<'SMS_MFA'>['name'], 'SMS_MFA'>>()
// @ts-expect-error the kit answers this challenge without the user
type Automatic = Challenge<'PASSWORD_VERIFIER'>

export type { Automatic }

// MFA_SETUP has several methods.
{
  const setup = {} as Challenge<'MFA_SETUP'>
  holds<Same<typeof setup.method, 'choose' | 'app' | 'email' | 'none'>>()
  if (setup.method === 'app') {
    holds<Same<typeof setup.secret, string>>()
    holds<Same<typeof setup.uri, string>>()
  }
  if (setup.method === 'none') {
    holds<Same<typeof setup.reason, 'sms-only' | 'nothing-usable'>>()
    // @ts-expect-error without a usable method there is no secret
    setup.secret
  }
  session.answer(setup, { code: '123456', deviceName: 'my phone' })
  session.answer(setup, { choice: 'EMAIL_OTP' })
  session.answer(setup, { email: 'jane@example.com' })
  // @ts-expect-error no method takes a phone number
  session.answer(setup, { phone: '+491234' })
}

// The status determines whether there is a challenge.
if (state.status === 'signed-in') holds<Same<typeof state.challenge, undefined>>()
if (state.status === 'challenge') holds<Same<typeof state.challenge, Challenge>>()
if (state.challenge) holds<Same<typeof state.status, 'challenge'>>()
// @ts-expect-error the state contains no tokens
state.tokens
holds<Same<ReturnType<AuthSession['getTokens']>, Tokens | undefined>>()

// The hook returns the methods of the session that docs/headless.md lists.
type Methods = 'answer' | 'peek' | 'resend' | 'back' | 'completeSignIn' | 'goTo' | 'restart' | 'getTokens'
holds<Same<Pick<AuthChallenge, Methods>, Pick<AuthSession, Methods>>>()

// `match` needs all names, or `otherwise`.
{
  const challenge = {} as Challenge
  const title: string | undefined = match(challenge, {
    SMS_MFA: ({ destination }) => destination,
    MFA_SETUP: (setup) => (setup.method === 'app' ? setup.uri : setup.method),
    otherwise: ({ name }) => name,
  })
  // @ts-expect-error the other names are missing
  match(challenge, { SMS_MFA: () => 'code' })
  // @ts-expect-error each case receives its own challenge
  match(challenge, { SMS_MFA: ({ choices }) => choices, otherwise: () => [] })
  // @ts-expect-error unknown challenge
  match(challenge, { CARRIER_PIGEON: () => 'coo', otherwise: () => '' })
  const all: ChallengeName = match(challenge, {
    CUSTOM_CHALLENGE: ({ name }) => name,
    EMAIL_OTP: ({ name }) => name,
    MFA_SETUP: ({ name }) => name,
    NEW_PASSWORD_REQUIRED: ({ name }) => name,
    PASSWORD: ({ name }) => name,
    PASSWORD_SRP: ({ name }) => name,
    SELECT_CHALLENGE: ({ name }) => name,
    SELECT_MFA_TYPE: ({ name }) => name,
    SMS_MFA: ({ name }) => name,
    SMS_OTP: ({ name }) => name,
    SOFTWARE_TOKEN_MFA: ({ name }) => name,
    WEB_AUTHN: ({ name }) => name,
    'unknown-challenge': ({ name }) => name,
    'sign-in': ({ name }) => name,
    'sign-up': ({ name }) => name,
    'confirm-sign-up': ({ name }) => name,
    'forgot-password': ({ name }) => name,
    'reset-password': ({ name }) => name,
    'remember-device': ({ name }) => name,
  })
  void [title, all]
}

// The forms that `goTo` can open.
session.goTo('forgot-password', { username: 'jane' })
holds<Same<GoToTarget, 'sign-in' | 'sign-up' | 'confirm-sign-up' | 'forgot-password' | 'reset-password'>>()
// @ts-expect-error the session opens this form after the tokens
session.goTo('remember-device')
// @ts-expect-error Cognito decides when it sends this challenge
session.goTo('SMS_MFA')

// `kind` determines the properties of an error.
if (error.kind === 'invalid-input') holds<Same<typeof error.fields, Readonly<Record<string, InputIssue>>>>()
if (error.kind === 'rejected') {
  holds<Same<typeof error.code, ErrorCode>>()
  holds<Same<typeof error.recovery, 'retry' | 'restart'>>()
  holds<Same<typeof error.retryAfter, number | undefined>>()
  // @ts-expect-error unknown code
  if (error.code === 'bad-hair-day') session.restart()
}
if (error.kind === 'network') holds<Same<typeof error.operation, string>>()
// @ts-expect-error only a rejection has a code
error.code

// `type` determines the properties of an event.
if (event.type === 'signed-in') holds<Same<typeof event.challenges, readonly ChallengeName[]>>()
else holds<Same<typeof event.challenge, ChallengeName>>()
if (event.type === 'ended') holds<Same<typeof event.reason, ErrorCode | AuthError['kind']>>()
// @ts-expect-error events contain no username
event.username

// Form libraries read the Standard Schema.
{
  const code = {} as Challenge<'SMS_MFA'>
  const schema = schemaOf(code)
  holds<Same<NonNullable<(typeof schema)['~standard']['types']>['input'], { code: string }>>()
  holds<Same<NonNullable<(typeof schema)['~standard']['types']>['output'], { code: string }>>()
  const result = schema['~standard'].validate({ code: '123456' })
  if (!result.issues) holds<Same<typeof result.value, { code: string }>>()

  // Optional values stay optional, and a union of challenges has a union of answers.
  const signUp = schemaOf({} as Challenge<'sign-up'>)
  type SignUp = NonNullable<(typeof signUp)['~standard']['types']>['output']
  holds<Same<SignUp['username'], string>>()
  holds<Same<SignUp['password'], string | undefined>>()
  const any = schemaOf({} as Challenge<'SMS_MFA' | 'PASSWORD'>)
  type Any = NonNullable<(typeof any)['~standard']['types']>['output']
  holds<Same<Any, { code: string } | { password: string }>>()
}

/** The values of react-hook-form have the types of the schema. */
export function useCodeForm(code: Challenge<'SMS_MFA'>) {
  const { handleSubmit, setError } = useForm({ resolver: standardSchemaResolver(schemaOf(code)) })
  return handleSubmit(async (values) => {
    holds<Same<typeof values, { code: string }>>()
    const { error } = await auth.answer(code, values)
    if (error) setError('code', { message: error.kind })
    // @ts-expect-error the form has no such field
    setError('password', { message: '' })
  })
}
