/** The Lambdas of a pool, given as functions. Their events have AWS's own shape, so that a real handler can be one. */
import type { Fields } from '../wire/transport.js'
import { Refusal, refuse } from './call/refusal.js'
import type { Desk } from './state/desk.js'
import { partsOf, type Round, type User } from './state/state.js'

interface TriggerEvent<Request, Response> {
  readonly version: string
  readonly region: string
  readonly userPoolId: string
  readonly userName: string
  readonly callerContext: { readonly awsSdkVersion: string; readonly clientId: string }
  readonly triggerSource: string
  readonly request: Request
  response: Response
}

/** Says what it has to say in the event's `response`, and may also return the event, as a Lambda does. */
export type Trigger<Request, Response> = (
  event: TriggerEvent<
    Request & { readonly userAttributes: Fields; readonly clientMetadata?: Fields },
    Response
  >,
) => unknown

export interface Triggers {
  readonly PreSignUp?: Trigger<
    { readonly validationData?: Fields },
    { autoConfirmUser?: boolean; autoVerifyEmail?: boolean; autoVerifyPhone?: boolean }
  >
  readonly PostConfirmation?: Trigger<unknown, object>
  readonly PreAuthentication?: Trigger<
    { readonly validationData?: Fields; readonly userNotFound: boolean },
    object
  >
  readonly PostAuthentication?: Trigger<{ readonly newDeviceUsed: boolean }, object>
  readonly DefineAuthChallenge?: Trigger<
    { readonly session: readonly Round[]; readonly userNotFound: boolean },
    { challengeName?: string; issueTokens?: boolean; failAuthentication?: boolean }
  >
  readonly CreateAuthChallenge?: Trigger<
    { readonly challengeName: string; readonly session: readonly Round[]; readonly userNotFound: boolean },
    { publicChallengeParameters?: Fields; privateChallengeParameters?: Fields; challengeMetadata?: string }
  >
  readonly VerifyAuthChallengeResponse?: Trigger<
    {
      readonly challengeAnswer: string
      readonly privateChallengeParameters: Fields
      readonly userNotFound: boolean
    },
    { answerCorrect?: boolean }
  >
  readonly PreTokenGeneration?: Trigger<
    {
      readonly groupConfiguration: { readonly groupsToOverride: readonly string[] }
      readonly scopes: readonly string[]
    },
    { claimsOverrideDetails?: ClaimsOverride; claimsAndScopeOverrideDetails?: ClaimsAndScopeOverride }
  >
  readonly CustomMessage?: Trigger<
    { readonly codeParameter: string; readonly usernameParameter: string },
    { smsMessage?: string; emailMessage?: string; emailSubject?: string }
  >
  readonly UserMigration?: Trigger<
    { readonly password?: string; readonly validationData?: Fields },
    {
      userAttributes?: Fields
      finalUserStatus?: string
      messageAction?: string
      desiredDeliveryMediums?: readonly string[]
      forceAliasCreation?: boolean
      enableSMSMFA?: boolean
    }
  >
}

/** Version 1 of PreTokenGeneration: the ID token only. */
interface ClaimsOverride {
  readonly claimsToAddOrOverride?: Readonly<Record<string, string>>
  readonly claimsToSuppress?: readonly string[]
  readonly groupOverrideDetails?: { readonly groupsToOverride?: readonly string[] }
}

interface TokenChanges {
  readonly claimsToAddOrOverride?: Readonly<Record<string, unknown>>
  readonly claimsToSuppress?: readonly string[]
  readonly scopesToAdd?: readonly string[]
  readonly scopesToSuppress?: readonly string[]
}

/** Versions 2 and 3: both tokens. */
interface ClaimsAndScopeOverride {
  readonly idTokenGeneration?: TokenChanges
  readonly accessTokenGeneration?: TokenChanges
  readonly groupOverrideDetails?: { readonly groupsToOverride?: readonly string[] }
}

type Name = keyof Triggers
type EventOf<N extends Name> = Parameters<NonNullable<Triggers[N]>>[0]
type RequestOf<N extends Name> = Omit<EventOf<N>['request'], 'userAttributes' | 'clientMetadata'>
type ResponseOf<N extends Name> = EventOf<N>['response']

export const hasTrigger = ({ realm, pool }: Desk, name: Name): boolean => name in realm.triggersOf(pool)

/** Runs a trigger, if there is one, and gives what it responded with; an empty response if there is none. */
export async function run<N extends Name>(
  desk: Desk,
  name: N,
  triggerSource: string,
  user: Pick<User, 'username' | 'attributes' | 'status'> & { readonly sub?: string },
  request: RequestOf<N>,
  response: ResponseOf<N> = {} as ResponseOf<N>,
): Promise<ResponseOf<N>> {
  const trigger = desk.realm.triggersOf(desk.pool)[name] as ((event: unknown) => unknown) | undefined
  if (!trigger) return response

  const event = {
    version: '1',
    region: partsOf(desk.pool.id).region,
    userPoolId: desk.pool.id,
    userName: user.username,
    callerContext: { awsSdkVersion: 'countersign', clientId: desk.client?.id ?? 'CLIENT_ID_NOT_APPLICABLE' },
    triggerSource,
    request: {
      userAttributes: {
        ...(user.sub && { sub: user.sub }),
        'cognito:user_status': user.status,
        ...user.attributes,
      },
      ...(desk.metadata && { clientMetadata: desk.metadata }),
      ...request,
    },
    response,
  }
  // What a trigger is given is its own: a Lambda could not reach into the pool either.
  return readResponse(
    name,
    (await attempt(name, trigger, structuredClone(event))) as typeof event | undefined,
  )
}

async function attempt(name: Name, trigger: (event: unknown) => unknown, event: object): Promise<unknown> {
  try {
    return (await trigger(event)) ?? event
  } catch (error) {
    if (error instanceof Refusal) throw error
    return refuse(
      'UserLambdaValidation',
      `${name} failed with error ${error instanceof Error ? error.message : error}.`,
    )
  }
}

function readResponse<N extends Name>(name: Name, event: { response?: unknown } | undefined): ResponseOf<N> {
  const { response } = event ?? {}
  if (typeof response === 'object' && response !== null && !Array.isArray(response))
    return response as ResponseOf<N>
  return refuse('InvalidLambdaResponse', `Unrecognizable lambda output: ${name}`)
}
