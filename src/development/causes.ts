/**
 * The mistakes in a set-up that Cognito's answers tell apart, and how to mend each. Each has a chapter of the same
 * title in `docs/troubleshooting.md`. A message holds names and ids of the set-up, and nothing that a user typed.
 */
import { CognitoError, NetworkError } from '../wire/halt.js'
import type { AuthError } from '../wire/problem.js'
import { complaintsOf, meaningOf } from '../wire/refusals.js'

export interface Setup {
  readonly userPoolId: string
  readonly clientId: string
  readonly flow: string
}

export type OAuthSetup = Pick<Setup, 'clientId'> & { readonly domain: string }

/** What the page's Content Security Policy blocked last. */
export interface Policy {
  isWatched?: boolean
  blocked?: { readonly uri: string; readonly at: number }
}

/** What there is to know about a call that was refused. */
interface Case {
  readonly refused: CognitoError
  readonly setup: Setup
  /** The attributes that the form has a field for. */
  readonly attributes: readonly string[]
}

interface Cause {
  readonly title: string
  fits(given: Case): boolean
  mend(given: Case): string
}

const is =
  (exceptions: RegExp, ...words: readonly string[]) =>
  ({ refused }: Case) =>
    exceptions.test(refused.exception.replace(/Exception$/, '')) &&
    (words.length === 0 || words.some((some) => refused.mentions(some)))

const regionOf = ({ userPoolId }: Setup) => userPoolId.split('_')[0]

/** The attributes that a user pool can require. Its own, `custom:…`, it never can. */
const standard =
  `address birthdate email family_name gender given_name locale middle_name name nickname phone_number
  picture preferred_username profile updated_at website zoneinfo`.split(/\s+/)

/** What the user pool requires and the form has no field for. */
const lackingIn = ({ refused, attributes }: Case) =>
  Object.keys(complaintsOf(refused, standard) ?? {}).filter((name) => !attributes.includes(name))

const insecureContext = {
  title: 'The page is not a secure context',
  fits: is(/^InsecureContext$/),
  mend: () => 'Browsers offer WebCrypto on https: and on localhost only. Serve the page over https:.',
}

/** The first that fits counts. */
const causes: readonly Cause[] = [
  insecureContext,
  {
    title: 'The app client does not exist',
    fits: is(/^ResourceNotFound$/, 'client'),
    mend: ({ setup }) =>
      `Cognito knows no app client ${setup.clientId} in ${regionOf(setup)}. Compare clientId and userPoolId with the console: the app client must be one of this user pool.`,
  },
  {
    title: 'The app client has a secret',
    fits: is(/^NotAuthorized$/, 'configured with secret', 'secret_hash was not received'),
    mend: ({ setup }) =>
      `App client ${setup.clientId} has a client secret, which a browser cannot keep. Create an app client without a secret, and use its id.`,
  },
  {
    title: 'The secret hash is wrong',
    fits: is(/^NotAuthorized$/, 'secret'),
    mend: ({ setup }) =>
      `The hash that withSecretHash adds is not right for app client ${setup.clientId}. Check the client id and the secret. In a browser, use an app client without a secret.`,
  },
  {
    title: 'The app client does not allow the flow',
    fits: (given) =>
      given.refused.operation === 'InitiateAuth' &&
      is(/^InvalidParameter$/, 'not enabled', 'only custom auth', 'auth method not supported')(given),
    mend: ({ setup: { clientId, flow } }) =>
      `ALLOW_${flow.replace('_WITH_SRP', '')} is not enabled for app client ${clientId}. Enable it among the authentication flows of the app client, or choose another flow in createAuthSession.`,
  },
  {
    title: 'The Lambda triggers of a custom flow are missing',
    fits: (given) =>
      given.setup.flow.startsWith('CUSTOM_AUTH') && is(/^InvalidParameter$/, 'not configured')(given),
    mend: () =>
      'CUSTOM_AUTH needs the triggers DefineAuthChallenge, CreateAuthChallenge and VerifyAuthChallengeResponse. Add them to the user pool.',
  },
  {
    title: 'A Lambda trigger failed',
    fits: is(/^(UnexpectedLambda|InvalidLambdaResponse)$/),
    mend: ({ refused }) =>
      `A Lambda trigger that ${refused.operation} calls failed, took longer than five seconds, does not allow Cognito to invoke it, or did not return its event. Its log in CloudWatch says which.`,
  },
  {
    title: 'Cognito may not send text messages',
    fits: is(/^InvalidSmsRole/),
    mend: () =>
      'The IAM role for text messages does not allow sns:Publish, or does not trust cognito-idp.amazonaws.com. Let the console create a new role in the SMS settings of the user pool.',
  },
  {
    title: 'Cognito may not send emails',
    fits: is(/^InvalidEmailRoleAccessPolicy$/),
    mend: () =>
      'The policy of the identity in Amazon SES does not allow this user pool to send with it. Allow it, or choose another identity in the email settings of the user pool.',
  },
  {
    title: 'The daily email limit is reached',
    fits: is(/^LimitExceeded$/, 'daily email limit'),
    mend: () =>
      'The sender that Cognito provides is limited to 50 emails a day. Configure the user pool to send with Amazon SES.',
  },
  {
    title: 'Sign-up sends no code',
    fits: is(/^CodeDeliveryFailure$/, 'no codedeliverydetails'),
    mend: () =>
      "The user has no email address or phone number that the user pool verifies. Ask for one: signUpAttributes={['email']} on <SignIn>.",
  },
  {
    title: 'The user pool sends no confirmation codes',
    fits: is(/^(InvalidParameter|NotAuthorized)$/, 'cannot resend codes'),
    mend: () =>
      'The user pool verifies neither email addresses nor phone numbers, or the account has none. Turn on the verification (AutoVerifiedAttributes), or confirm accounts as an administrator.',
  },
  {
    title: 'The app client may not write an attribute',
    fits: is(/^NotAuthorized$/, 'unauthorized attribute'),
    mend: ({ setup, attributes }) =>
      `App client ${setup.clientId} has no write permission for one of these attributes: ${attributes.join(', ')}. Give it the permission, or do not ask for the attribute.`,
  },
  {
    title: 'The form lacks a required attribute',
    fits: (given) => lackingIn(given).length > 0,
    mend: (given) =>
      `The user pool requires ${lackingIn(given).join(', ')}. Add it to signUpAttributes of <SignIn>, or to the attributes of the answer.`,
  },
  {
    title: 'Usernames have another form in this user pool',
    fits: is(/^InvalidParameter$/, 'username should be', 'username cannot be of'),
    mend: () =>
      'If users sign up with an email address or a phone number, set usernameType="email" or usernameType="phone" on <SignIn>. If these are aliases, a username must not look like one: set usernameType="username", and ask for the address as an attribute.',
  },
  {
    title: 'Sign-up is switched off',
    fits: is(/^NotAuthorized$/, 'signup is not permitted'),
    mend: () =>
      'Only administrators create accounts in this user pool. Set signUp={false} on <SignIn>, or turn on self-registration.',
  },
  {
    title: 'The feature plan does not include this',
    fits: is(/^(FeatureUnavailableInTier|UserPoolAddOnNotEnabled)$/),
    mend: ({ refused }) =>
      `${refused.operation} needs a feature of another plan. Passkeys and codes as the first factor are part of Essentials and Plus.`,
  },
  {
    title: 'Passkeys are not set up',
    fits: is(/^WebAuthn(NotEnabled|ConfigurationMissing)$/),
    mend: () => 'Allow passkeys in the sign-in settings of the user pool, with the domain of this page.',
  },
  {
    title: 'A firewall blocks the call',
    fits: is(/^Forbidden$/),
    mend: ({ refused }) =>
      `A rule of the AWS WAF web ACL on the user pool blocked ${refused.operation}. Its logs say which rule.`,
  },
  {
    title: 'The user pool cannot do this as it is set up',
    fits: ({ refused }) => meaningOf(refused).code === 'misconfigured',
    mend: ({ refused }) =>
      `${refused.operation} was refused with ${refused.exception}. The network panel of the browser shows what Cognito said.`,
  },
]

const blockedByPolicy = {
  title: 'A Content Security Policy blocks the call',
  mend: (uri: string) => `The policy of the page does not allow ${uri}. Add it to connect-src.`,
}
const fetchFailed = {
  title: 'Your fetch function failed',
  mend: (name: string) =>
    `The function that you gave to fetchTransport as fetch threw ${name} instead of returning a response.`,
}
const noAnswer = {
  title: 'There is no answer',
  mend: (from: string) =>
    `No answer came from ${from}. If the network is there, check the address, and whether a proxy or a browser extension blocks it.`,
}
const notAllowed = {
  title: 'The app client does not allow this OAuth sign-in',
  mend: ({ clientId, domain }: OAuthSetup, error: string) =>
    `${domain} answered ${error} for app client ${clientId}. Check its identity providers, its OAuth scopes, its grant type (authorization code), and that it has no secret.`,
}

/** The titles of all messages, for the page that explains them. */
export const titles: readonly string[] = [...causes, blockedByPolicy, fetchFailed, noAnswer, notAllowed].map(
  ({ title }) => title,
)

/** Explains a call that failed. */
export async function explainHalt(
  halt: unknown,
  setup: Setup,
  attributes: readonly string[],
  policy: Policy,
): Promise<void> {
  if (halt instanceof CognitoError) {
    const given = { refused: halt, setup, attributes }
    const cause = causes.find(({ fits }) => fits(given))
    if (cause) warn(cause.title, cause.mend(given))
  }
  // A part of the program that did not arrive has nothing to do with the set-up.
  else if (halt instanceof NetworkError && isOfApplication(halt.cause))
    warn(fetchFailed.title, fetchFailed.mend(halt.cause.name), halt.cause)
  else if (halt instanceof NetworkError && halt.operation !== 'import')
    await explainSilence(`Cognito in ${regionOf(setup)}, or from the endpoint of your transport`, policy)
}

/** Explains what came of a sign-in with a provider. */
export async function explainProblem(error: AuthError, setup: OAuthSetup, policy: Policy): Promise<void> {
  if (error.kind === 'network') await explainSilence(setup.domain, policy)
  if (error.kind !== 'rejected' || error.code !== 'misconfigured' || !error.exception) return
  if (error.exception === 'insecure_context') warn(insecureContext.title, insecureContext.mend())
  else warn(notAllowed.title, notAllowed.mend(setup, error.exception))
}

/** A call that the policy blocks looks like one that was lost. The browser reports the policy a moment later. */
async function explainSilence(from: string, policy: Policy): Promise<void> {
  const failedAt = performance.now()
  await new Promise((resolve) => setTimeout(resolve, 200))
  const { blocked } = policy
  if (blocked && blocked.at > failedAt - 1000) {
    const origin = /^\w+:\/\/[^/]+/.exec(blocked.uri)?.[0] ?? blocked.uri
    warn(blockedByPolicy.title, blockedByPolicy.mend(origin))
  } else if (globalThis.navigator?.onLine !== false) warn(noAnswer.title, noAnswer.mend(from))
}

/** Whether this is no error that `fetch` itself throws. */
const isOfApplication = (cause: unknown): cause is Error =>
  cause instanceof Error && !/^(TypeError|AbortError|TimeoutError)$/.test(cause.name)

const told = new Set<string>()

/** Writes each message once, with the error of the application that caused it. */
function warn(title: string, mend: string, ...error: readonly Error[]): void {
  const message = `countersign: ${title}. ${mend} See "${title}" in docs/troubleshooting.md of the package.`
  if (told.has(message)) return
  told.add(message)
  console.warn(message, ...error)
}
