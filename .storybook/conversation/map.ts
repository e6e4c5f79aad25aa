/** The map of a sign-in, drawn from the list: each question is a place, and tells by itself where it leads. */
import { entries, type Name, questions, silent, specOf } from '../../src/challenges/index.js'
import { gates, sideNamed, sides } from '../../src/challenges/pools.js'
import type { Destination, EntryName, Flow } from '../../src/core.js'
import { CognitoError } from '../../src/wire/halt.js'
import { meaningOf } from '../../src/wire/refusals.js'
import type { Here } from './turns.js'

/** How far along a place is. What stands `beside` comes once there are tokens, or when nobody expects it. */
export type Rank = 'ours' | 'first' | 'gate' | 'beside' | 'end'

export interface Place {
  readonly name: string
  readonly rank: Rank
  /** Whether a machine answers, and nobody is asked. */
  readonly silent: boolean
}

export interface Road {
  readonly to: string
  /** The place of a machine's that lies between. */
  readonly via?: string
  /** `answer`: as the pool decides. `no`: if the pool says no. The others: as the person wants. */
  readonly by: 'answer' | 'no' | 'another way' | 'resend' | 'go' | 'restart'
}

/** Where everybody wants to go. */
export const signedIn = 'signed in'

/** Questions of ours that nobody can go to: they come between the tokens and the end. */
const last: Readonly<Record<Exclude<EntryName, Destination>, true>> = { 'remember-device': true }

/** Where our own questions lead. To `sign-in`: also to a sign-in that begins by itself, with what is known already. */
const leads: Readonly<Record<EntryName, readonly EntryName[]>> = {
  'sign-in': [],
  'sign-up': ['confirm-sign-up', 'sign-in'],
  'confirm-sign-up': ['sign-in'],
  'forgot-password': ['reset-password'],
  'reset-password': ['sign-in'],
  'remember-device': [],
}

/** What each flow begins with, once somebody has said who they are. */
const begins: Readonly<Record<Flow, () => readonly string[]>> = {
  USER_SRP_AUTH: () => ['PASSWORD_VERIFIER'],
  USER_PASSWORD_AUTH: () => after('PASSWORD'),
  USER_AUTH: () => ['SELECT_CHALLENGE', ...firstFactors(), 'PASSWORD_VERIFIER'],
  CUSTOM_AUTH: () => ['CUSTOM_CHALLENGE', signedIn],
  CUSTOM_AUTH_WITH_SRP: () => ['PASSWORD_VERIFIER', 'CUSTOM_CHALLENGE'],
}

/** The refusals that are steps. */
const steps = ['UserNotConfirmedException', 'PasswordResetRequiredException']

const isEntry = (name: string): name is EntryName => Object.hasOwn(entries, name)
const isLast = (name: string) => Object.hasOwn(last, name)
const isSilent = (name: string) => Object.hasOwn(silent, name)
const isGate = (name: string) => gateAt(name) >= 0
const gateAt = (name: string) => (gates as readonly string[]).indexOf(name)
const unique = <T>(names: readonly T[]): readonly T[] => [...new Set(names)]

const sidesWith = (what: 'first' | 'second') =>
  Object.entries(sides).flatMap(([name, side]) => (side[what] ? [name] : []))
const firstFactors = () => sidesWith('first')
const secondFactors = () => sidesWith('second')
const isFactor = (name: string) => [...firstFactors(), ...secondFactors()].includes(name)

/** What a machine proves instead of a person. */
const proofs = Object.keys(silent).filter((name) => sideNamed(name)?.suffices)

/** Questions of the pool's that none poses today. */
const unheard = Object.keys(questions).filter((name) => !sideNamed(name))

/** What comes once there are tokens. */
const ends = [...Object.keys(last), signedIn]

const choosers = Object.keys(questions).filter((name) => specOf(name as Name).offersWays)

function rankOf(name: string): Rank {
  if (isLast(name) || unheard.includes(name)) return 'beside'
  if (isEntry(name)) return 'ours'
  return isGate(name) || proofs.includes(name) ? 'gate' : 'first'
}

/** Each place, the gates in the order in which they are asked. */
export const places: readonly Place[] = [
  ...unique([
    ...Object.keys(entries),
    ...Object.keys(questions).filter((name) => !isGate(name)),
    ...Object.keys(silent).filter((name) => sideNamed(name) && !isGate(name) && !proofs.includes(name)),
    ...gates.flatMap((name) => (isSilent(name) ? [name, ...proofs] : [name])),
  ]).map((name): Place => ({ name, rank: rankOf(name), silent: isSilent(name) })),
  { name: signedIn, rank: 'end', silent: false },
]

/** Where a right answer to a question of the pool's can lead. */
function after(name: string): readonly string[] {
  const side = sideNamed(name)
  if (!side) return []
  if (isSilent(name) && isGate(name)) return proofs
  const { offersWays, comesBack } = isSilent(name) ? {} : specOf(name as Name)
  const ways = offersWays ? (isGate(name) ? secondFactors() : firstFactors()) : []
  // Who has chosen has proved nothing yet.
  if (offersWays && !side.suffices) return ways
  const again = comesBack ? [name] : []
  const barriers = side.suffices || comesBack ? [] : gates.slice(gateAt(name) + 1)
  return [...again, ...ways, ...barriers, ...ends]
}

/** A machine answers at once: whoever comes to its place is soon behind it. */
function through(names: readonly string[]): readonly Omit<Road, 'by'>[] {
  const found: Omit<Road, 'by'>[] = unique(names).map((to) => ({ to }))
  // What is found on the way is looked behind as well.
  for (const { to } of found)
    if (isSilent(to))
      for (const name of after(to))
        if (!found.some((road) => road.to === name)) found.push({ to: name, via: to })
  return found
}

/** Where a right answer can lead. */
function onward(name: string, flow: Flow): readonly Omit<Road, 'by'>[] {
  if (isLast(name)) return [{ to: signedIn }]
  const entry = isEntry(name) ? leads[name] : []
  const begun = name === 'sign-in' || entry.includes('sign-in') ? begins[flow]() : []
  const pools = through([...begun, ...(isEntry(name) ? [] : after(name))])
  const asks = pools.some(({ to }) => !ends.includes(to))
  return [...entry.map((to) => ({ to })), ...pools, ...(asks ? unheard.map((to) => ({ to })) : [])]
}

const ledBy = (exception: string) => meaningOf(new CognitoError('InitiateAuth', exception)).leadsTo ?? []

/** Where one can go from here. */
export function roadsFrom(
  { question, choices, canResend, canChooseAgain }: Here,
  flow: Flow,
): readonly Road[] {
  if (!question) return []
  const possible = onward(question, flow).filter(
    ({ to }) => !choices || choices.includes(to) || !isFactor(to),
  )
  const refused = isEntry(question) && question !== 'sign-in' ? [] : [...steps.flatMap(ledBy), 'sign-in']
  const others = Object.keys(entries).filter((name) => !isLast(name) && name !== 'sign-in')
  const roads = (by: Road['by'], names: readonly string[]) => unique(names).map((to): Road => ({ to, by }))
  return [
    ...possible.map((road): Road => ({ ...road, by: 'answer' })),
    ...roads(
      'no',
      refused.filter((name) => name !== question),
    ),
    ...roads('resend', canResend ? [question] : []),
    ...roads('another way', canChooseAgain ? choosers : []),
    ...roads(
      'go',
      others.filter((name) => name !== question),
    ),
    ...roads('restart', ['sign-in']),
  ]
}
