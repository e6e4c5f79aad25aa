/** Each text is used: by a form, or by the parts of all forms. */
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { expect, test } from 'vitest'
import { english } from '../../src/challenges/texts.js'

/** Words that are looked up by a value: a code, an attribute, a way, or a rule for passwords. */
const lookedUp =
  /^(attributes|validation|errors|notReceived|passkeyErrors|factors|unavailable)\.|\.require[A-Z]\w+$/

type Node = Readonly<Record<string, unknown>>

/** The texts that a file reads. */
interface Asked {
  /** Reads with a dot, with and without the object before it, and destructured names. */
  readonly members: ReadonlySet<string>
  /** Names and texts that are values. */
  readonly values: ReadonlySet<string>
  readonly imports: readonly string[]
}

function* walk(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value) yield value as Node
  for (const child of Object.values(value)) yield* walk(child)
}

const nameOf = (node: unknown): string => {
  const { name, value, property } = (node ?? {}) as Node
  return property ? nameOf(property) : String(name ?? value ?? '')
}

function asked(file: string, code: string): Asked {
  const members = new Set<string>()
  const values = new Set<string>()
  const imports: string[] = []
  for (const node of walk(parseSync(file, code).program)) {
    if (node.type === 'MemberExpression') {
      members.add(nameOf(node.property))
      members.add(`${nameOf(node.object)}.${nameOf(node.property)}`)
    } else if (node.type === 'ObjectPattern')
      for (const { key } of node.properties as readonly Node[]) members.add(nameOf(key))
    else if (node.type === 'Literal') values.add(String(node.value))
    else if (node.type === 'Property') values.add(nameOf(node.key))
    else if (node.type === 'ImportDeclaration' && node.importKind !== 'type')
      imports.push(posix.join(posix.dirname(file), nameOf(node.source)).replace(/\.js$/, ''))
  }
  return { members, values, imports }
}

function* paths(words: object, path: readonly string[] = []): Generator<readonly string[]> {
  for (const [name, value] of Object.entries(words))
    if (typeof value === 'object') yield* paths(value, [...path, name])
    else yield [...path, name]
}

/** All sources; where words are kept is not where they are used. */
const sources = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter(
      (file) => !/^locales\/|^challenges\/(.+\/text|texts|common-texts|text-format|ways)\.ts$/.test(file),
    )
    .map((file) => [file, asked(file, readFileSync(`src/${file}`, 'utf8'))]),
)

/** A file, and all that it is made of. */
function madeOf(file: string, parts = new Set<string>()): ReadonlySet<string> {
  if (parts.has(file)) return parts
  parts.add(file)
  for (const path of sources.get(file)?.imports ?? [])
    for (const part of [`${path}.tsx`, `${path}.ts`]) if (sources.has(part)) madeOf(part, parts)
  return parts
}

const formFiles = [...sources.keys()].filter((file) => /^react\/|\/form\.tsx$/.test(file))

/** A file that reads the texts of a challenge imports them. */
function sayersOf(question: string): readonly string[] {
  const text = `challenges/${question.toLowerCase().replaceAll('_', '-')}/text`
  return [...sources]
    .filter(([, { imports }]) => imports.includes(text))
    .flatMap(([file]) => [...madeOf(file)])
}

function isUsed(path: readonly string[]): boolean {
  const [first = '', question = ''] = path
  const [group = '', name = ''] = path.slice(-2)
  if (lookedUp.test(`${group}.${name}`))
    return [...sources.values()].some(
      ({ values, members }) => values.has(name) || members.has(`${group}.${name}`),
    )
  const sayers = first === 'challenges' ? sayersOf(question) : formFiles
  const wanted = path.length > 3 ? `${group}.${name}` : name
  return sayers.some((file) => sources.get(file)?.members.has(wanted))
}

const unused = ({ language, ...words }: typeof english | { readonly language?: string }) =>
  [...paths(words)].filter((path) => !isUsed(path)).map((path) => path.join('.'))

test('each word is used', () => {
  expect(unused(english)).toEqual([])
})

test.each([
  ['common', 'hello'],
  ['attributes', 'shoe_size'],
  ['errors', 'bad-weather'],
  ['code', 'whispered'],
])('%s.%s would be none of them', (group, name) => {
  const more = { ...english, [group]: { ...english[group as 'common'], [name]: '…' } }
  expect(unused(more)).toEqual([`${group}.${name}`])
})

test('a text of one challenge is not used by another', () => {
  const { SELECT_CHALLENGE, MFA_SETUP } = english.challenges
  const challenges = {
    SELECT_CHALLENGE: { ...SELECT_CHALLENGE, submit: 'Continue' },
    MFA_SETUP: { ...MFA_SETUP, choose: { ...MFA_SETUP.choose, submit: 'Continue' } },
  }
  expect(unused({ challenges } as object)).toEqual([
    'challenges.SELECT_CHALLENGE.submit',
    'challenges.MFA_SETUP.choose.submit',
  ])
})
