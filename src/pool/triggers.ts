/** Lambda triggers as functions. Their events have AWS's form, so that handlers written for Lambda can be used. */
import type { Fields } from '../wire/transport.js'
import { CognitoException, reject } from './call/exception.js'
import type { Context } from './state/context.js'
import { type ChallengeResult, partsOf, type User } from './state/state.js'

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

/**
 * A handler of a Lambda trigger. It changes the event's `response` and may return the event.
 *
 * It is declared as a method, so that a handler with AWS's types, including context and callback, is assignable.
 */
export type Trigger<Request, Response, Known = { readonly userAttributes: Fields }> = {
  handler(
    event: TriggerEvent<Request & Known & { readonly clientMetadata?: Fields | undefined }, Response>,
    // biome-ignore lint/suspicious/noExplicitAny: accepts AWS's types
    context: any,
    // biome-ignore lint/suspicious/noExplicitAny: accepts AWS's types
    callback: any,
  ): unknown
}['handler']

export interface Triggers {
  readonly PreSignUp?: Trigger<
    { readonly validationData?: Fields | undefined },
    {
      autoConfirmUser?: boolean | undefined
      autoVerifyEmail?: boolean | undefined
      autoVerifyPhone?: boolean | undefined
    }
  >
  readonly PostConfirmation?: Trigger<unknown, object>
  readonly PreAuthentication?: Trigger<
    { readonly validationData?: Fields | undefined; readonly userNotFound?: boolean | undefined },
    object
  >
  readonly PostAuthentication?: Trigger<{ readonly newDeviceUsed: boolean }, object>
  readonly DefineAuthChallenge?: Trigger<
    { readonly session: readonly ChallengeResult[]; readonly userNotFound?: boolean | undefined },
    {
      challengeName?: string | undefined
      issueTokens?: boolean | undefined
      failAuthentication?: boolean | undefined
    }
  >
  readonly CreateAuthChallenge?: Trigger<
    {
      readonly challengeName: string
      readonly session: readonly ChallengeResult[]
      readonly userNotFound?: boolean | undefined
    },
    {
      publicChallengeParameters?: Fields | undefined
      privateChallengeParameters?: Fields | undefined
      challengeMetadata?: string | undefined
    }
  >
  readonly VerifyAuthChallengeResponse?: Trigger<
    {
      readonly challengeAnswer: string
      readonly privateChallengeParameters: Fields
      readonly userNotFound?: boolean | undefined
    },
    { answerCorrect?: boolean | undefined }
  >
  readonly PreTokenGeneration?: Trigger<
    {
      readonly groupConfiguration: { readonly groupsToOverride?: readonly string[] | undefined }
      readonly scopes?: readonly string[] | undefined
    },
    {
      claimsOverrideDetails?: ClaimsOverride | undefined
      claimsAndScopeOverrideDetails?: ClaimsAndScopeOverride | undefined
    }
  >
  readonly CustomMessage?: Trigger<
    {
      readonly codeParameter: string
      readonly linkParameter: string
      readonly usernameParameter: string | null
    },
    {
      smsMessage?: string | null | undefined
      emailMessage?: string | null | undefined
      emailSubject?: string | null | undefined
    }
  >
  readonly UserMigration?: Trigger<
    { readonly password?: string | undefined; readonly validationData?: Fields | undefined },
    {
      userAttributes?: Fields | undefined
      finalUserStatus?: string | undefined
      messageAction?: string | undefined
      desiredDeliveryMediums?: readonly string[] | undefined
      forceAliasCreation?: boolean | undefined
      enableSMSMFA?: boolean | undefined
    },
    // The user does not exist yet, so there are no attributes.
    object
  >
}

/** Version 1 of PreTokenGeneration changes the ID token only. */
interface ClaimsOverride {
  readonly claimsToAddOrOverride?: Readonly<Record<string, string>> | undefined
  readonly claimsToSuppress?: readonly string[] | undefined
  readonly groupOverrideDetails?: { readonly groupsToOverride?: readonly string[] | undefined } | undefined
}

interface TokenChanges {
  readonly claimsToAddOrOverride?: Readonly<Record<string, unknown>> | undefined
  readonly claimsToSuppress?: readonly string[] | undefined
  readonly scopesToAdd?: readonly string[] | undefined
  readonly scopesToSuppress?: readonly string[] | undefined
}

/** Versions 2 and 3 change both tokens. */
interface ClaimsAndScopeOverride {
  readonly idTokenGeneration?: TokenChanges | undefined
  readonly accessTokenGeneration?: TokenChanges | undefined
  readonly groupOverrideDetails?: { readonly groupsToOverride?: readonly string[] | undefined } | undefined
}

type Name = keyof Triggers
type Handler = (
  event: object,
  context: object,
  callback: (error?: unknown, result?: unknown) => void,
) => unknown
type EventOf<N extends Name> = Parameters<NonNullable<Triggers[N]>>[0]
type RequestOf<N extends Name> = Omit<EventOf<N>['request'], 'userAttributes' | 'clientMetadata'>
type ResponseOf<N extends Name> = EventOf<N>['response']

export const hasTrigger = ({ env, pool }: Context, name: Name): boolean => name in env.triggersOf(pool)

/** Runs a trigger and returns its response. Returns an empty response if the trigger does not exist. */
export async function runTrigger<N extends Name>(
  ctx: Context,
  name: N,
  triggerSource: string,
  user: Pick<User, 'username' | 'attributes' | 'status'> & { readonly sub?: string },
  request: RequestOf<N>,
  response: ResponseOf<N> = {} as ResponseOf<N>,
): Promise<ResponseOf<N>> {
  const trigger = ctx.env.triggersOf(ctx.pool)[name] as Handler | undefined
  if (!trigger) return response

  const event = {
    version: '1',
    region: partsOf(ctx.pool.id).region,
    userPoolId: ctx.pool.id,
    userName: user.username,
    callerContext: { awsSdkVersion: 'countersign', clientId: ctx.client?.id ?? 'CLIENT_ID_NOT_APPLICABLE' },
    triggerSource,
    request: {
      userAttributes: {
        ...(user.sub && { sub: user.sub }),
        'cognito:user_status': user.status,
        ...user.attributes,
      },
      ...(ctx.metadata && { clientMetadata: ctx.metadata }),
      ...request,
    },
    response,
  }
  // The trigger receives a copy, because a Lambda could not change the pool either.
  return readResponse(
    name,
    (await invokeSafely(ctx, name, trigger, structuredClone(event))) as typeof event | undefined,
  )
}

async function invokeSafely({ env }: Context, name: Name, trigger: Handler, event: object): Promise<unknown> {
  try {
    return (await invoke(trigger, event)) ?? event
  } catch (error) {
    if (error instanceof CognitoException) throw error
    env.onTriggerError?.(error, name)
    return reject('UserLambdaValidation', `${name} failed with error ${messageOf(error)}.`)
  }
}

/** A thrown value can be anything, and not all values can be converted to text. */
const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : typeof error === 'string' ? error : 'unknown'

/** As in AWS's runtime, a handler with a callback parameter that returns no promise responds through the callback. */
function invoke(trigger: Handler, event: object): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const callback = (error?: unknown, result?: unknown) => (error ? reject(error) : resolve(result))
    const returned = trigger(event, {}, callback)
    if (trigger.length < 3 || typeof (returned as Promise<unknown> | undefined)?.then === 'function')
      resolve(returned)
  })
}

function readResponse<N extends Name>(name: Name, event: { response?: unknown } | undefined): ResponseOf<N> {
  const response = asJson(event?.response)
  if (typeof response === 'object' && response !== null && !Array.isArray(response))
    return response as ResponseOf<N>
  return reject('InvalidLambdaResponse', `Unrecognizable lambda output: ${name}`)
}

/** A Lambda's response is JSON, in which `null` counts as missing. */
function asJson(response: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(response), (_, value) => value ?? undefined)
  } catch {
    return undefined
  }
}
