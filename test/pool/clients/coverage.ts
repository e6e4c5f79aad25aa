/** The conversations with the pool that each client of others tests, and the reasons for those that it does not. */
import { expect, test } from 'vitest'

interface Unsupported {
  readonly unsupported: string
}

/** The title of the client's own test, or why there is none. */
type Cell = string | Unsupported

const not = <Reason extends string>(unsupported: Reason) => ({ unsupported }) as const

const onlyReads = not('It reads tokens, and does not sign users in.')
const noSrp = not('The SDK sends what it is given, and has no SRP.')
const noChoice = not('It is older than USER_AUTH.')
const onlyDecodes = not('It decodes tokens, and verifies none.')
const noSecret = not('It runs in browsers, and knows no client secrets.')
const sameInNode = not('Amplify holds it in Node, and nothing in it is up to the browser.')
const noPage = not('It runs in Node here, where there is no page.')
const noAuthenticator = not('Only a browser can ask for a passkey.')
const noFactors = not('It knows no factors: it only passes on what it is asked and answered.')
const sendsSessions = not('It sends the session of each challenge, and cannot leave it out.')
const noAdministrator = not('It calls what the user may call, and nothing that is signed.')

export const clients = ['identity-js', 'amplify', 'amplify in Chromium', 'aws-sdk', 'jwt-verify'] as const
export type Client = (typeof clients)[number]

export const coverage = {
  password: {
    'identity-js': 'a password in plain gives tokens',
    amplify: 'a password in plain gives tokens',
    'amplify in Chromium': 'a password in plain gives tokens',
    'aws-sdk': 'a password in plain gives tokens',
    'jwt-verify': onlyReads,
  },
  'password by SRP': {
    'identity-js': 'a password is proved by SRP',
    amplify: 'a password is proved by SRP',
    'amplify in Chromium': 'a password is proved by SRP',
    'aws-sdk': noSrp,
    'jwt-verify': onlyReads,
  },
  'wrong password': {
    'identity-js': 'a wrong password is refused in either flow',
    amplify: 'a wrong password is refused in either flow',
    'amplify in Chromium': 'a wrong password is refused in either flow',
    'aws-sdk': 'a wrong password is an exception of its class',
    'jwt-verify': onlyReads,
  },
  'temporary password': {
    'identity-js': 'a temporary password is changed, and a required attribute given',
    amplify: 'a temporary password is changed, and a required attribute given',
    'amplify in Chromium': 'a temporary password is changed, and a required attribute given',
    'aws-sdk': 'a user whom an administrator created changes the temporary password from the invitation',
    'jwt-verify': onlyReads,
  },
  'app set up': {
    'identity-js': 'an authenticator app is set up within the sign-in',
    amplify: 'an authenticator app is set up within the sign-in',
    'amplify in Chromium': 'an authenticator app is set up within the sign-in',
    'aws-sdk': 'an authenticator app is set up within the sign-in, on a new session each time',
    'jwt-verify': onlyReads,
  },
  'e-mail set up': {
    'identity-js': not('It knows only authenticator apps to set up.'),
    amplify: 'an address is set up as the second factor within the sign-in',
    'amplify in Chromium': sameInNode,
    'aws-sdk': 'an address is set up as the second factor within the sign-in',
    'jwt-verify': onlyReads,
  },
  'code of an app': {
    'identity-js': 'a code of an authenticator app is the second factor, after a wrong one as well',
    amplify: 'a code of an authenticator app is the second factor, after a wrong one as well',
    'amplify in Chromium': 'a code of an authenticator app is the second factor, after a wrong one as well',
    'aws-sdk': 'a code of an authenticator app counts once',
    'jwt-verify': onlyReads,
  },
  'code by SMS': {
    'identity-js': 'a code by SMS is the second factor, after a wrong one as well',
    amplify: 'a code by SMS is the second factor, after a wrong one as well',
    'amplify in Chromium': 'a code by SMS is the second factor, after a wrong one as well',
    'aws-sdk': 'a code by SMS is the second factor',
    'jwt-verify': onlyReads,
  },
  'code by e-mail': {
    'identity-js': not('It is older than second factors by e-mail.'),
    amplify: 'a code by e-mail is the second factor, after a wrong one as well',
    'amplify in Chromium': 'a code by e-mail is the second factor, after a wrong one as well',
    'aws-sdk': 'a code by e-mail is the second factor',
    'jwt-verify': onlyReads,
  },
  'choice of a second factor': {
    'identity-js': 'one of two second factors is chosen',
    amplify: 'one of three second factors is chosen',
    'amplify in Chromium': 'one of three second factors is chosen',
    'aws-sdk': 'one of two second factors is chosen',
    'jwt-verify': onlyReads,
  },
  'choice of a second factor, again': {
    'identity-js': 'the choice of a second factor comes back at the next sign-in',
    amplify: 'the choice of a second factor comes back at the next sign-in',
    'amplify in Chromium': 'the choice of a second factor comes back at the next sign-in',
    'aws-sdk': 'the choice of a second factor comes back at the next sign-in, and nothing is preferred',
    'jwt-verify': onlyReads,
  },
  'preference of a second factor': {
    'identity-js': 'an authenticator app is set up and preferred by who is signed in',
    amplify: 'an authenticator app is set up and preferred by who is signed in',
    'amplify in Chromium': 'an authenticator app is set up and preferred by who is signed in',
    'aws-sdk': 'a second factor is turned on and off by who is signed in, and by an administrator',
    'jwt-verify': onlyReads,
  },
  'custom challenge': {
    'identity-js': 'the triggers ask, again after a wrong answer',
    amplify: 'the triggers ask, again after a wrong answer',
    'amplify in Chromium': 'the triggers ask, again after a wrong answer',
    'aws-sdk': 'the triggers ask, and give up after the second wrong answer',
    'jwt-verify': onlyReads,
  },
  'custom challenge after SRP': {
    'identity-js': 'the triggers ask for the password by SRP, and then on',
    amplify: 'the triggers ask for the password by SRP, and then on',
    'amplify in Chromium': 'the triggers ask for the password by SRP, and then on',
    'aws-sdk': noSrp,
    'jwt-verify': onlyReads,
  },
  'remembered device': {
    'identity-js': 'a remembered device replaces the second factor, and refreshes',
    amplify: 'a remembered device replaces the second factor, and refreshes',
    'amplify in Chromium': 'a remembered device replaces the second factor, and refreshes',
    'aws-sdk': noSrp,
    'jwt-verify': onlyReads,
  },
  'device that a user agrees to': {
    'identity-js': 'a device is remembered once the user agrees',
    amplify: 'a device is remembered once the user agrees',
    'amplify in Chromium': 'a device is remembered once the user agrees',
    'aws-sdk': noSrp,
    'jwt-verify': onlyReads,
  },
  'forgotten device': {
    'identity-js': 'a device that is forgotten is asked for a code again',
    amplify: 'a device that is forgotten is asked for a code again',
    'amplify in Chromium': 'a device that is forgotten is asked for a code again',
    'aws-sdk': noSrp,
    'jwt-verify': onlyReads,
  },
  'device without a session': {
    'identity-js': sendsSessions,
    amplify: sendsSessions,
    'amplify in Chromium': sendsSessions,
    'aws-sdk': 'a remembered device proves itself without a session, as in the samples of AWS',
    'jwt-verify': onlyReads,
  },
  'device after a password in plain': {
    'identity-js': 'a device is not confirmed after a password in plain, which fails the sign-in here',
    amplify: 'a device is not confirmed after a password in plain, and the sign-in succeeds',
    'amplify in Chromium': sameInNode,
    'aws-sdk': 'a device is not confirmed after a password in plain, unless the pool allows it',
    'jwt-verify': onlyReads,
  },
  'device under an alias': {
    'identity-js': 'a device is remembered for a user who signs in with an alias',
    amplify: 'a device is remembered for a user who signs in with an alias',
    'amplify in Chromium': sameInNode,
    'aws-sdk': 'a device is confirmed if the last answer gives the username, and not if it gives an alias',
    'jwt-verify': onlyReads,
  },
  'address as the username': {
    'identity-js': 'a user who types an address proves the password under the username of the pool',
    amplify: 'a user who types an address proves the password under the username of the pool',
    'amplify in Chromium': sameInNode,
    'aws-sdk': 'a user who types an address may continue by it, or by the username of the pool',
    'jwt-verify': onlyReads,
  },
  'choice of a first factor': {
    'identity-js': noChoice,
    amplify: 'the pool offers its first factors, and one is chosen',
    'amplify in Chromium': 'the pool offers its first factors, and one is chosen',
    'aws-sdk': 'the pool offers its first factors, and one is chosen',
    'jwt-verify': onlyReads,
  },
  'e-mail alone': {
    'identity-js': noChoice,
    amplify: 'a code by e-mail is all there is to sign in with',
    'amplify in Chromium': 'a code by e-mail is all there is to sign in with',
    'aws-sdk': 'a code by e-mail is all there is to sign in with',
    'jwt-verify': onlyReads,
  },
  'SMS alone': {
    'identity-js': noChoice,
    amplify: 'a code by SMS is all there is to sign in with',
    'amplify in Chromium': sameInNode,
    'aws-sdk': 'a code by SMS is all there is to sign in with',
    'jwt-verify': onlyReads,
  },
  'password by choice': {
    'identity-js': noChoice,
    amplify: 'a password is preferred, or chosen, in plain',
    'amplify in Chromium': 'a password is preferred, or chosen, in plain',
    'aws-sdk': 'a password is preferred, or chosen, in plain',
    'jwt-verify': onlyReads,
  },
  'SRP by choice': {
    'identity-js': noChoice,
    amplify: 'a password is preferred, or chosen, by SRP',
    'amplify in Chromium': 'a password is preferred, or chosen, by SRP',
    'aws-sdk': noSrp,
    'jwt-verify': onlyReads,
  },
  'passkey made': {
    'identity-js': noChoice,
    amplify: noAuthenticator,
    'amplify in Chromium': 'a passkey is made, listed and deleted by who is signed in',
    'aws-sdk': 'a passkey is made, listed and deleted by who is signed in',
    'jwt-verify': onlyReads,
  },
  passkey: {
    'identity-js': noChoice,
    amplify: noAuthenticator,
    'amplify in Chromium': 'a passkey signs in, preferred or chosen, and no one but its person',
    'aws-sdk': 'a passkey signs in, preferred or chosen',
    'jwt-verify': onlyReads,
  },
  'passkey as both factors': {
    'identity-js': noChoice,
    amplify: noAuthenticator,
    'amplify in Chromium': 'a passkey is both factors in one, where the pool has it so',
    'aws-sdk': noFactors,
    'jwt-verify': onlyReads,
  },
  refresh: {
    'identity-js': 'tokens are renewed by InitiateAuth',
    amplify: 'tokens are renewed by GetTokensFromRefreshToken',
    'amplify in Chromium': 'tokens are renewed by GetTokensFromRefreshToken',
    'aws-sdk': 'tokens are renewed by either operation',
    'jwt-verify': onlyReads,
  },
  reload: {
    'identity-js': noPage,
    amplify: noPage,
    'amplify in Chromium': 'who is signed in stays so when the page is loaded again',
    'aws-sdk': noPage,
    'jwt-verify': onlyReads,
  },
  'refresh with rotation': {
    'identity-js': not('It refreshes by InitiateAuth alone, which a client with rotation may not.'),
    amplify: 'each refresh token is good for one use where they rotate',
    'amplify in Chromium': sameInNode,
    'aws-sdk': 'a refresh token that comes back after its time ends the sign-in',
    'jwt-verify': onlyReads,
  },
  'sign-up': {
    'identity-js': 'a user signs up, confirms the address and signs in',
    amplify: 'a user signs up, confirms the address and signs in',
    'amplify in Chromium': 'a user signs up, confirms the address and signs in',
    'aws-sdk': 'a user signs up, and an administrator confirms the account',
    'jwt-verify': onlyReads,
  },
  'auto sign-in': {
    'identity-js': noChoice,
    amplify: 'who has confirmed an account is signed in by that',
    'amplify in Chromium': 'who has confirmed an account is signed in by that',
    'aws-sdk': 'who has confirmed an account is signed in by that, once',
    'jwt-verify': onlyReads,
  },
  'forgotten password': {
    'identity-js': 'a forgotten password is replaced with a code',
    amplify: 'a forgotten password is replaced with a code',
    'amplify in Chromium': 'a forgotten password is replaced with a code',
    'aws-sdk': 'a password that an administrator resets is replaced with a code',
    'jwt-verify': onlyReads,
  },
  'change of the password': {
    'identity-js': 'a password is changed by who knows it',
    amplify: 'a password is changed by who knows it',
    'amplify in Chromium': sameInNode,
    'aws-sdk': 'a password is changed by who knows it, and by an administrator',
    'jwt-verify': onlyReads,
  },
  attributes: {
    'identity-js': 'attributes are read, changed, verified and deleted',
    amplify: 'attributes are read, changed, verified and deleted',
    'amplify in Chromium': sameInNode,
    'aws-sdk': 'attributes are changed by an administrator, and read by the user',
    'jwt-verify': onlyReads,
  },
  revocation: {
    'identity-js': 'signing out ends the tokens of this sign-in',
    amplify: 'signing out ends the tokens of this sign-in',
    'amplify in Chromium': 'signing out ends the tokens of this sign-in',
    'aws-sdk': 'a refresh token that is revoked takes its access tokens along, and no others',
    'jwt-verify': onlyReads,
  },
  'global sign-out': {
    'identity-js': 'signing out globally ends all sign-ins',
    amplify: 'signing out globally ends all sign-ins',
    'amplify in Chromium': 'signing out globally ends all sign-ins',
    'aws-sdk': 'signing out globally ends all sign-ins, by the user and by an administrator',
    'jwt-verify': onlyReads,
  },
  'end of an account': {
    'identity-js': 'an account is deleted by its user',
    amplify: 'an account is deleted by its user',
    'amplify in Chromium': sameInNode,
    'aws-sdk': 'an account is deleted by an administrator',
    'jwt-verify': onlyReads,
  },
  'client secret': {
    'identity-js': noSecret,
    amplify: noSecret,
    'amplify in Chromium': noSecret,
    'aws-sdk': 'a client with a secret sends the hash along, and the secret where it refreshes',
    'jwt-verify': onlyReads,
  },
  administration: {
    'identity-js': noAdministrator,
    amplify: noAdministrator,
    'amplify in Chromium': noAdministrator,
    'aws-sdk': 'an administrator creates, lists, groups, disables and signs in users',
    'jwt-verify': onlyReads,
  },
  'user unknown': {
    'identity-js': 'a caller learns no usernames, unless the client reports them',
    amplify: 'a caller learns no usernames, unless the client reports them',
    'amplify in Chromium': sameInNode,
    'aws-sdk': 'a caller learns no usernames, unless the client reports them',
    'jwt-verify': onlyReads,
  },
  'time-out': {
    'identity-js': 'a session ends after its time',
    amplify: 'a session ends after its time',
    'amplify in Chromium': 'a session ends after its time',
    'aws-sdk': 'a session ends after its time, and is good for one answer',
    'jwt-verify': onlyReads,
  },
  'access token': {
    'identity-js': onlyDecodes,
    amplify: onlyDecodes,
    'amplify in Chromium': onlyDecodes,
    'aws-sdk': onlyDecodes,
    'jwt-verify': 'an access token is signed by a key that the pool publishes',
  },
  'ID token': {
    'identity-js': onlyDecodes,
    amplify: onlyDecodes,
    'amplify in Chromium': onlyDecodes,
    'aws-sdk': onlyDecodes,
    'jwt-verify': 'an ID token is signed by a key that the pool publishes',
  },
  'token that must not be trusted': {
    'identity-js': onlyDecodes,
    amplify: onlyDecodes,
    'amplify in Chromium': onlyDecodes,
    'aws-sdk': onlyDecodes,
    'jwt-verify': 'a token of another client, of another use, of another pool, or out of date is rejected',
  },
  'token that was changed': {
    'identity-js': onlyDecodes,
    amplify: onlyDecodes,
    'amplify in Chromium': onlyDecodes,
    'aws-sdk': onlyDecodes,
    'jwt-verify': 'a token whose claims or whose key were changed is rejected',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Client, Cell>>>>

export type Conversation = keyof typeof coverage

/** The conversations that this client can hold. */
type WitnessedBy<C extends Client> = {
  [K in Conversation]: (typeof coverage)[K][C] extends string ? K : never
}[Conversation]

export const titlesOf = (client: Client): readonly string[] =>
  Object.values(coverage)
    .map((cells): Cell => cells[client])
    .filter((cell) => typeof cell === 'string')

// Some of the clients raise numbers to powers in plain JavaScript, and the machine may be busy.
const patience = { timeout: 60_000 }

/** Registers a client's tests under their titles, and one that sees to it that none is missing. */
export function witness<C extends Client>(
  client: C,
  tests: Record<WitnessedBy<C>, () => Promise<void>>,
): void {
  for (const [name, run] of Object.entries<() => Promise<void>>(tests)) {
    const title: Cell = coverage[name as Conversation][client]
    if (typeof title !== 'string') throw new Error(`${client} can't hold the conversation '${name}'.`)
    test(title, patience, run)
  }
  test('each conversation that the client can hold has its test here', ({ task }) => {
    const registered = task.file.tasks.map(({ name }) => name).filter((name) => name !== task.name)
    expect(registered.toSorted()).toEqual([...titlesOf(client)].toSorted())
  })
}
