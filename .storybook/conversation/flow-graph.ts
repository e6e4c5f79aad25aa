/** The graph of a sign-in: its nodes are the challenges of the registry, its edges follow from their descriptions. */
import {
  automaticChallenges,
  type ChallengeName,
  kitChallenges,
  specOf,
  userChallenges,
} from '../../src/challenges/index.js'
import { challengeHandlers, challengeOrder, findHandler } from '../../src/challenges/pools.js'
import type { Flow, GoToTarget, KitChallengeName } from '../../src/core.js'
import { errorInfoOf } from '../../src/wire/error-table.js'
import { CognitoError } from '../../src/wire/errors.js'
import type { CurrentStep } from './transcript.js'

/** The column of a node. `other`: challenges after the tokens, and challenges that the local pool does not know. */
export type Column = 'kit' | 'first-factor' | 'later' | 'other' | 'end'

export interface GraphNode {
  readonly name: string
  readonly column: Column
  /** Whether the kit answers this challenge without the user. */
  readonly automatic: boolean
}

export interface GraphEdge {
  readonly to: string
  /** The automatic challenge between the two nodes. */
  readonly via?: string
  /** `answer` and `rejection`: Cognito decides. The others: the user decides. */
  readonly kind: 'answer' | 'rejection' | 'back' | 'resend' | 'goTo' | 'restart'
}

/** The last node. */
export const signedIn = 'signed in'

/** Kit challenges after the tokens. The user cannot go to them. */
const last: Readonly<Record<Exclude<KitChallengeName, GoToTarget>, true>> = { 'remember-device': true }

/** The successors of the kit challenges. `sign-in` includes a sign-in that begins automatically. */
const successors: Readonly<Record<KitChallengeName, readonly KitChallengeName[]>> = {
  'sign-in': [],
  'sign-up': ['confirm-sign-up', 'sign-in'],
  'confirm-sign-up': ['sign-in'],
  'forgot-password': ['reset-password'],
  'reset-password': ['sign-in'],
  'remember-device': [],
}

/** The challenges with which each flow begins. */
const firstChallenges: Readonly<Record<Flow, () => readonly string[]>> = {
  USER_SRP_AUTH: () => ['PASSWORD_VERIFIER'],
  USER_PASSWORD_AUTH: () => after('PASSWORD'),
  USER_AUTH: () => ['SELECT_CHALLENGE', ...firstFactors(), 'PASSWORD_VERIFIER'],
  CUSTOM_AUTH: () => ['CUSTOM_CHALLENGE', signedIn],
  CUSTOM_AUTH_WITH_SRP: () => ['PASSWORD_VERIFIER', 'CUSTOM_CHALLENGE'],
}

/** The exceptions that lead to a challenge. */
const exceptions = ['UserNotConfirmedException', 'PasswordResetRequiredException']

const isEntry = (name: string): name is KitChallengeName => Object.hasOwn(kitChallenges, name)
const isLast = (name: string) => Object.hasOwn(last, name)
const isSilent = (name: string) => Object.hasOwn(automaticChallenges, name)
const isGate = (name: string) => gateAt(name) >= 0
const gateAt = (name: string) => (challengeOrder as readonly string[]).indexOf(name)
const unique = <T>(names: readonly T[]): readonly T[] => [...new Set(names)]

const handlersWith = (what: 'first' | 'second') =>
  Object.entries(challengeHandlers).flatMap(([name, handler]) => (handler[what] ? [name] : []))
const firstFactors = () => handlersWith('first')
const secondFactors = () => handlersWith('second')
const isFactor = (name: string) => [...firstFactors(), ...secondFactors()].includes(name)

/** Automatic challenges that replace a factor, such as a remembered device. */
const proofs = Object.keys(automaticChallenges).filter((name) => findHandler(name)?.satisfiesMfa)

/** Challenges that the local pool does not know. */
const unsupported = Object.keys(userChallenges).filter((name) => !findHandler(name))

/** The nodes that follow once Cognito has returned tokens. */
const ends = [...Object.keys(last), signedIn]

const choosers = Object.keys(userChallenges).filter((name) => specOf(name as ChallengeName).isChoice)

function columnOf(name: string): Column {
  if (isLast(name) || unsupported.includes(name)) return 'other'
  if (isEntry(name)) return 'kit'
  return isGate(name) || proofs.includes(name) ? 'later' : 'first-factor'
}

/** All nodes. The challenges after the first factor are in the order in which Cognito asks for them. */
export const nodes: readonly GraphNode[] = [
  ...unique([
    ...Object.keys(kitChallenges),
    ...Object.keys(userChallenges).filter((name) => !isGate(name)),
    ...Object.keys(automaticChallenges).filter(
      (name) => findHandler(name) && !isGate(name) && !proofs.includes(name),
    ),
    ...challengeOrder.flatMap((name) => (isSilent(name) ? [name, ...proofs] : [name])),
  ]).map((name): GraphNode => ({ name, column: columnOf(name), automatic: isSilent(name) })),
  { name: signedIn, column: 'end', automatic: false },
]

/** Returns the challenges that can follow a correct answer to one of Cognito's challenges. */
function after(name: string): readonly string[] {
  const handler = findHandler(name)
  if (!handler) return []
  if (isSilent(name) && isGate(name)) return proofs
  const { isChoice, isRetry } = isSilent(name) ? {} : specOf(name as ChallengeName)
  const offered = isChoice ? (isGate(name) ? secondFactors() : firstFactors()) : []
  // A choice alone proves nothing.
  if (isChoice && !handler.satisfiesMfa) return offered
  const repeated = isRetry ? [name] : []
  const later = handler.satisfiesMfa || isRetry ? [] : challengeOrder.slice(gateAt(name) + 1)
  return [...repeated, ...offered, ...later, ...ends]
}

/** Adds the challenges behind automatic ones, which the user never sees. */
function throughAutomatic(names: readonly string[]): readonly Omit<GraphEdge, 'kind'>[] {
  const found: Omit<GraphEdge, 'kind'>[] = unique(names).map((to) => ({ to }))
  // The loop also visits the edges that it adds.
  for (const { to } of found)
    if (isSilent(to))
      for (const name of after(to))
        if (!found.some((edge) => edge.to === name)) found.push({ to: name, via: to })
  return found
}

/** Returns the edges of a correct answer. */
function answerEdges(name: string, flow: Flow): readonly Omit<GraphEdge, 'kind'>[] {
  if (isLast(name)) return [{ to: signedIn }]
  const kitSteps = isEntry(name) ? successors[name] : []
  const first = name === 'sign-in' || kitSteps.includes('sign-in') ? firstChallenges[flow]() : []
  const cognitoSteps = throughAutomatic([...first, ...(isEntry(name) ? [] : after(name))])
  const canFollow = cognitoSteps.some(({ to }) => !ends.includes(to))
  return [
    ...kitSteps.map((to) => ({ to })),
    ...cognitoSteps,
    ...(canFollow ? unsupported.map((to) => ({ to })) : []),
  ]
}

const targetsOf = (exception: string) =>
  errorInfoOf(new CognitoError('InitiateAuth', exception)).leadsTo ?? []

/** Returns the edges that lead away from the current step. */
export function edgesFrom(
  { challenge, choices, canResend, canGoBack }: CurrentStep,
  flow: Flow,
): readonly GraphEdge[] {
  if (!challenge) return []
  const possible = answerEdges(challenge, flow).filter(
    ({ to }) => !choices || choices.includes(to) || !isFactor(to),
  )
  const rejected =
    isEntry(challenge) && challenge !== 'sign-in' ? [] : [...exceptions.flatMap(targetsOf), 'sign-in']
  const others = Object.keys(kitChallenges).filter((name) => !isLast(name) && name !== 'sign-in')
  const edges = (kind: GraphEdge['kind'], names: readonly string[]) =>
    unique(names).map((to): GraphEdge => ({ to, kind }))
  return [
    ...possible.map((edge): GraphEdge => ({ ...edge, kind: 'answer' })),
    ...edges(
      'rejection',
      rejected.filter((name) => name !== challenge),
    ),
    ...edges('resend', canResend ? [challenge] : []),
    ...edges('back', canGoBack ? choosers : []),
    ...edges(
      'goTo',
      others.filter((name) => name !== challenge),
    ),
    ...edges('restart', ['sign-in']),
  ]
}
