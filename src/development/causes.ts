/**
 * The configuration mistakes that Cognito's replies reveal, and how to fix each of them. Each has a section with the
 * same title in `docs/troubleshooting.md`. The messages contain names and IDs of the configuration, and no user input.
 */

import type { AuthError } from '../wire/auth-error.js'
import { attributeIssuesOf, errorInfoOf } from '../wire/error-table.js'
import { CognitoError, NetworkError } from '../wire/errors.js'

export interface Setup {
  readonly userPoolId: string
  readonly clientId: string
  readonly flow: string
}

export type OAuthSetup = Pick<Setup, 'clientId'> & { readonly domain: string }

/** The last URL that the Content Security Policy of the page blocked. */
export interface Policy {
  isWatched?: boolean
  blocked?: { readonly uri: string; readonly at: number }
}

/** A call that Cognito rejected, and its circumstances. */
interface FailedCall {
  readonly error: CognitoError
  readonly setup: Setup
  /** The attributes for which the form has a field. */
  readonly attributes: readonly string[]
}

interface Cause {
  readonly title: string
  matches(given: FailedCall): boolean
  fix(given: FailedCall): string
}

const is =
  (exceptions: RegExp, ...words: readonly string[]) =>
  ({ error }: FailedCall) =>
    exceptions.test(error.exception.replace(/Exception$/, '')) &&
    (words.length === 0 || words.some((some) => error.mentions(some)))

const regionOf = ({ userPoolId }: Setup) => userPoolId.split('_')[0]

/** The attributes that a user pool can require. Custom attributes cannot be required. */
const standard =
  `address birthdate email family_name gender given_name locale middle_name name nickname phone_number
  picture preferred_username profile updated_at website zoneinfo`.split(/\s+/)

/** Returns the required attributes for which the form has no field. */
const lackingIn = ({ error, attributes }: FailedCall) =>
  Object.keys(attributeIssuesOf(error, standard) ?? {}).filter((name) => !attributes.includes(name))

const insecureContext = {
  title: 'The page is not a secure context',
  matches: is(/^InsecureContext$/),
  fix: () => 'Browsers offer WebCrypto on https: and on localhost only. Serve the page over https:.',
}

/** The causes. The first match counts. */
const causes: readonly Cause[] = [
  insecureContext,
  {
    title: 'The app client does not exist',
    matches: is(/^ResourceNotFound$/, 'client'),
    fix: ({ setup }) =>
      `Cognito knows no app client ${setup.clientId} in ${regionOf(setup)}. Compare clientId and userPoolId with the console: the app client must be one of this user pool.`,
  },
  {
    title: 'The app client has a secret',
    matches: is(/^NotAuthorized$/, 'configured with secret', 'secret_hash was not received'),
    fix: ({ setup }) =>
      `App client ${setup.clientId} has a client secret, which a browser cannot keep. Create an app client without a secret, and use its id.`,
  },
  {
    title: 'The secret hash is wrong',
    matches: is(/^NotAuthorized$/, 'secret'),
    fix: ({ setup }) =>
      `The hash that withSecretHash adds is not right for app client ${setup.clientId}. Check the client id and the secret. In a browser, use an app client without a secret.`,
  },
  {
    title: 'The app client does not allow the flow',
    matches: (given) =>
      given.error.operation === 'InitiateAuth' &&
      is(/^InvalidParameter$/, 'not enabled', 'only custom auth', 'auth method not supported')(given),
    fix: ({ setup: { clientId, flow } }) =>
      `ALLOW_${flow.replace('_WITH_SRP', '')} is not enabled for app client ${clientId}. Enable it among the authentication flows of the app client, or choose another flow in createAuthSession.`,
  },
  {
    title: 'The Lambda triggers of a custom flow are missing',
    matches: (given) =>
      given.setup.flow.startsWith('CUSTOM_AUTH') && is(/^InvalidParameter$/, 'not configured')(given),
    fix: () =>
      'CUSTOM_AUTH needs the triggers DefineAuthChallenge, CreateAuthChallenge and VerifyAuthChallengeResponse. Add them to the user pool.',
  },
  {
    title: 'A Lambda trigger failed',
    matches: is(/^(UnexpectedLambda|InvalidLambdaResponse)$/),
    fix: ({ error }) =>
      `A Lambda trigger that ${error.operation} calls failed, took longer than five seconds, does not allow Cognito to invoke it, or did not return its event. Its log in CloudWatch says which.`,
  },
  {
    title: 'Cognito may not send text messages',
    matches: is(/^InvalidSmsRole/),
    fix: () =>
      'The IAM role for text messages does not allow sns:Publish, or does not trust cognito-idp.amazonaws.com. Let the console create a new role in the SMS settings of the user pool.',
  },
  {
    title: 'Cognito may not send emails',
    matches: is(/^InvalidEmailRoleAccessPolicy$/),
    fix: () =>
      'The policy of the identity in Amazon SES does not allow this user pool to send with it. Allow it, or choose another identity in the email settings of the user pool.',
  },
  {
    title: 'The daily email limit is reached',
    matches: is(/^LimitExceeded$/, 'daily email limit'),
    fix: () =>
      'The sender that Cognito provides is limited to 50 emails a day. Configure the user pool to send with Amazon SES.',
  },
  {
    title: 'The user pool sends no confirmation codes',
    matches: is(/^(InvalidParameter|NotAuthorized)$/, 'cannot resend codes'),
    fix: () =>
      'The user pool verifies neither email addresses nor phone numbers, or the account has none. Turn on the verification (AutoVerifiedAttributes), or confirm accounts as an administrator.',
  },
  {
    title: 'The app client may not write an attribute',
    matches: is(/^NotAuthorized$/, 'unauthorized attribute'),
    fix: ({ setup, attributes }) =>
      `App client ${setup.clientId} has no write permission for one of these attributes: ${attributes.join(', ')}. Give it the permission, or do not ask for the attribute.`,
  },
  {
    title: 'The form lacks a required attribute',
    matches: (given) => lackingIn(given).length > 0,
    fix: (given) =>
      `The user pool requires ${lackingIn(given).join(', ')}. Add it to signUpAttributes of <SignIn>, or to the attributes of the answer.`,
  },
  {
    title: 'Usernames have another format in this user pool',
    matches: is(/^InvalidParameter$/, 'username should be', 'username cannot be of'),
    fix: () =>
      'If users sign up with an email address or a phone number, set usernameType="email" or usernameType="phone" on <SignIn>. If these are aliases, a username must not look like one: set usernameType="username", and ask for the address as an attribute.',
  },
  {
    title: 'Sign-up is disabled',
    matches: is(/^NotAuthorized$/, 'signup is not permitted'),
    fix: () =>
      'Only administrators create accounts in this user pool. Set signUp={false} on <SignIn>, or turn on self-registration.',
  },
  {
    title: 'The feature plan does not include this',
    matches: is(/^(FeatureUnavailableInTier|UserPoolAddOnNotEnabled)$/),
    fix: ({ error }) =>
      `${error.operation} needs a feature of another plan. Passkeys and codes as the first factor are part of Essentials and Plus.`,
  },
  {
    title: 'Passkeys are not set up',
    matches: is(/^WebAuthn(NotEnabled|ConfigurationMissing)$/),
    fix: () => 'Allow passkeys in the sign-in settings of the user pool, with the domain of this page.',
  },
  {
    title: 'A firewall blocks the call',
    matches: is(/^Forbidden$/),
    fix: ({ error }) =>
      `A rule of the AWS WAF web ACL on the user pool blocked ${error.operation}. Its logs say which rule.`,
  },
  {
    title: 'The user pool is not configured for this operation',
    matches: ({ error }) => errorInfoOf(error).code === 'misconfigured',
    fix: ({ error }) =>
      `${error.operation} was rejected with ${error.exception}. The network panel of the browser shows Cognito's message.`,
  },
]

const noCodeSent = {
  title: 'Sign-up sends no code',
  fix: "The user has no email address or phone number that the user pool verifies. Ask for one: signUpAttributes={['email']} on <SignIn>.",
}
const blockedByPolicy = {
  title: 'A Content Security Policy blocks the call',
  fix: (uri: string) => `The policy of the page does not allow ${uri}. Add it to connect-src.`,
}
const fetchFailed = {
  title: 'Your fetch function failed',
  fix: (name: string) =>
    `The function that you gave to fetchTransport as fetch threw ${name} instead of returning a response.`,
}
const noAnswer = {
  title: 'There is no response',
  fix: (from: string) =>
    `No response came from ${from}. If the network is there, check the address, and whether a proxy or a browser extension blocks it.`,
}
const notAllowed = {
  title: 'The app client does not allow this OAuth sign-in',
  fix: ({ clientId, domain }: OAuthSetup, error: string) =>
    `${domain} answered ${error} for app client ${clientId}. Check its identity providers, its OAuth scopes, its grant type (authorization code), and that it has no secret.`,
}

/** The titles of all messages, for the test of the troubleshooting page. */
export const titles: readonly string[] = [
  ...causes,
  noCodeSent,
  blockedByPolicy,
  fetchFailed,
  noAnswer,
  notAllowed,
].map(({ title }) => title)

/** Explains a call that failed. `error` is what a transport threw, or an `AuthError` without an exception. */
export async function explainCallError(
  error: unknown,
  setup: Setup,
  attributes: readonly string[],
  policy: Policy,
): Promise<void> {
  if (error instanceof CognitoError) {
    const given = { error, setup, attributes }
    const cause = causes.find(({ matches }) => matches(given))
    if (cause) warn(cause.title, cause.fix(given))
  } else if (isUndelivered(error)) warn(noCodeSent.title, noCodeSent.fix)
  // A module that did not load is no mistake in the configuration.
  else if (error instanceof NetworkError && isOfApplication(error.cause))
    warn(fetchFailed.title, fetchFailed.fix(error.cause.name), error.cause)
  else if (error instanceof NetworkError && error.operation !== 'import')
    await explainNoAnswer(`Cognito in ${regionOf(setup)}, or from the endpoint of your transport`, policy)
}

/** Explains the error of a sign-in with a provider. */
export async function explainOAuthError(error: AuthError, setup: OAuthSetup, policy: Policy): Promise<void> {
  if (error.kind === 'network') await explainNoAnswer(setup.domain, policy)
  if (error.kind !== 'rejected' || error.code !== 'misconfigured' || !error.exception) return
  if (error.exception === 'insecure_context') warn(insecureContext.title, insecureContext.fix())
  else warn(notAllowed.title, notAllowed.fix(setup, error.exception))
}

/** Explains a call without a reply. A blocked call looks the same, and the browser reports the policy a moment later. */
async function explainNoAnswer(from: string, policy: Policy): Promise<void> {
  const failedAt = performance.now()
  await new Promise((resolve) => setTimeout(resolve, 200))
  const { blocked } = policy
  if (blocked && blocked.at > failedAt - 1000) {
    const origin = /^\w+:\/\/[^/]+/.exec(blocked.uri)?.[0] ?? blocked.uri
    warn(blockedByPolicy.title, blockedByPolicy.fix(origin))
  } else if (globalThis.navigator?.onLine !== false) warn(noAnswer.title, noAnswer.fix(from))
}

/** Whether the sign-up succeeded without a code. With an exception, Cognito could not deliver the code. */
const isUndelivered = (error: unknown) => {
  const { kind, code, exception } = (error ?? {}) as { kind?: unknown; code?: unknown; exception?: unknown }
  return kind === 'rejected' && code === 'delivery-failed' && !exception
}

/** Whether the error comes from the application, and not from `fetch` itself. */
const isOfApplication = (cause: unknown): cause is Error =>
  cause instanceof Error && !/^(TypeError|AbortError|TimeoutError)$/.test(cause.name)

const warned = new Set<string>()

/**
 * Writes each message once, or once for each place of the application that threw the error. The message and the
 * properties of that error are not written: they can contain the request, and the request can contain a password.
 */
function warn(title: string, fix: string, error?: Error): void {
  const message = `countersign: ${title}. ${fix} See "${title}" in docs/troubleshooting.md of the package.`
  const frames = framesOf(error)
  const key = [message, frames[0]].join()
  if (warned.has(key)) return
  warned.add(key)
  console.warn([message, ...frames].join('\n'))
}

/** Returns the lines of the stack without the message, in the format of V8 or of Firefox and Safari. */
const framesOf = (error: Error | undefined): readonly string[] =>
  String(error?.stack ?? '')
    .replace(error?.message ?? '', '')
    .split('\n')
    .filter((line) => /^ +at |^\S*@\S+:\d+:\d+$/.test(line))
