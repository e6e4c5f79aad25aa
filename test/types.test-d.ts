/** Promises about types: compiling is passing. */

import type { ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider'
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema'
import { useForm } from 'react-hook-form'
import type { silent } from '../src/challenges/index.js'
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

// Every name that AWS knows is a question for a person, or the machine answers it.
holds<Same<Exclude<ChallengeNameType, ChallengeName | keyof typeof silent>, never>>()
holds<Same<ChallengeName & keyof typeof silent, never>>()

// Narrowing the challenge narrows what its answer takes.
{
  const { challenge } = auth
  if (challenge?.name === 'SMS_MFA') {
    holds<Same<typeof challenge.destination, string | undefined>>()
    auth.answer(challenge, { code: '123456' })
    auth.answer(challenge, { code: '123456' }, { clientMetadata: { from: 'here' } })
    // @ts-expect-error a code is no password
    auth.answer(challenge, { password: 'correct horse' })
    // @ts-expect-error a code is text: leading zeros count
    auth.answer(challenge, { code: 123456 })
    // @ts-expect-error something must be answered
    auth.answer(challenge)
    // @ts-expect-error metadata is flat text
    auth.answer(challenge, { code: '123456' }, { clientMetadata: { attempt: 1 } })
  }
  if (challenge?.name === 'sign-in') {
    auth.answer(challenge, { username: 'jane', password: 'correct horse' })
    // @ts-expect-error nobody signs in without a name
    auth.answer(challenge, { password: 'correct horse' })
  }
  if (challenge?.name === 'NEW_PASSWORD_REQUIRED') {
    auth.answer(challenge, { password: 'a better one', attributes: { given_name: 'Jane' } })
    auth.answer(challenge, { password: 'a better one' })
    // @ts-expect-error attributes are text
    auth.answer(challenge, { password: 'a better one', attributes: { age: 7 } })
  }
  if (challenge?.name === 'remember-device') {
    auth.answer(challenge, { remember: true })
    // @ts-expect-error yes or no
    auth.answer(challenge, { remember: 'yes' })
  }
  if (challenge?.name === 'unknown-challenge') {
    auth.answer(challenge, { WHATEVER: 'it takes' })
  }
  // @ts-expect-error it may be that nothing is asked
  auth.answer(challenge, { code: '123456' })
  // @ts-expect-error no such question
  if (challenge?.name === 'CARRIER_PIGEON') auth.restart()
  // @ts-expect-error what was asked is not for writing
  if (challenge) challenge.name = 'SMS_MFA'
}

// By name alone, too.
holds<Same<Answer<'SMS_MFA'>, { code: string }>>()
holds<Same<Answer<'SELECT_MFA_TYPE'>, { choice: string }>>()
holds<Same<Challenge['name'], ChallengeName>>()
holds<Same<Challenge<'SMS_MFA'>['name'], 'SMS_MFA'>>()
// @ts-expect-error a machine answers this one
type NotAsked = Challenge<'PASSWORD_VERIFIER'>

export type { NotAsked }

// One question with several ways.
{
  const setup = {} as Challenge<'MFA_SETUP'>
  holds<Same<typeof setup.method, 'choose' | 'app' | 'email' | 'none'>>()
  if (setup.method === 'app') {
    holds<Same<typeof setup.secret, string>>()
    holds<Same<typeof setup.uri, string>>()
  }
  if (setup.method === 'none') {
    holds<Same<typeof setup.reason, 'sms-only' | 'nothing-usable'>>()
    // @ts-expect-error nothing to scan where nothing can be set up
    setup.secret
  }
  session.answer(setup, { code: '123456', deviceName: 'my phone' })
  session.answer(setup, { choice: 'EMAIL_OTP' })
  session.answer(setup, { email: 'jane@example.com' })
  // @ts-expect-error none of its ways takes that
  session.answer(setup, { phone: '+491234' })
}

// A state that is signed in asks nothing, and one that asks always has a question.
if (state.status === 'signed-in') holds<Same<typeof state.challenge, undefined>>()
if (state.status === 'challenge') holds<Same<typeof state.challenge, Challenge>>()
if (state.challenge) holds<Same<typeof state.status, 'challenge'>>()
// @ts-expect-error tokens are in no state
state.tokens
holds<Same<ReturnType<AuthSession['getTokens']>, Tokens | undefined>>()

// The hook has all ways of the session that docs/headless.md lists.
type Ways = 'answer' | 'peek' | 'resend' | 'back' | 'completeSignIn' | 'goTo' | 'restart' | 'getTokens'
holds<Same<Pick<AuthChallenge, Ways>, Pick<AuthSession, Ways>>>()

// match: each name, or what to do otherwise.
{
  const challenge = {} as Challenge
  const title: string | undefined = match(challenge, {
    SMS_MFA: ({ destination }) => destination,
    MFA_SETUP: (setup) => (setup.method === 'app' ? setup.uri : setup.method),
    otherwise: ({ name }) => name,
  })
  // @ts-expect-error the others are forgotten
  match(challenge, { SMS_MFA: () => 'code' })
  // @ts-expect-error each case is about its own question
  match(challenge, { SMS_MFA: ({ choices }) => choices, otherwise: () => [] })
  // @ts-expect-error no such question
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

// Where a person can go.
session.goTo('forgot-password', { username: 'jane' })
holds<Same<GoToTarget, 'sign-in' | 'sign-up' | 'confirm-sign-up' | 'forgot-password' | 'reset-password'>>()
// @ts-expect-error the device is asked about when tokens wait
session.goTo('remember-device')
// @ts-expect-error the pool decides when it asks for a code
session.goTo('SMS_MFA')

// Problems say what they are by kind.
if (error.kind === 'invalid-input') holds<Same<typeof error.fields, Readonly<Record<string, InputIssue>>>>()
if (error.kind === 'rejected') {
  holds<Same<typeof error.code, ErrorCode>>()
  holds<Same<typeof error.recovery, 'retry' | 'restart'>>()
  holds<Same<typeof error.retryAfter, number | undefined>>()
  // @ts-expect-error no such reason
  if (error.code === 'bad-hair-day') session.restart()
}
if (error.kind === 'network') holds<Same<typeof error.operation, string>>()
// @ts-expect-error only a refusal has a code
error.code

// Events say what they are by type.
if (event.type === 'signed-in') holds<Same<typeof event.challenges, readonly ChallengeName[]>>()
else holds<Same<typeof event.challenge, ChallengeName>>()
if (event.type === 'ended') holds<Same<typeof event.reason, ErrorCode | AuthError['kind']>>()
// @ts-expect-error who it was is nobody's to count
event.username

// What a form library reads.
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

/** What react-hook-form makes of it. */
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
