/** Imports look down, or stay at home. React lives on the top floor. Nobody leans on a tower. */
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const words = ['wire', 'srp']
const questions = ['questions']
const roads = ['roads', 'the road of the SDK']
const upToTheTurn = [...words, ...questions, ...roads, 'the turn']
const upToTheMemory = [...upToTheTurn, 'memory']
const around = 'the way around'
const development = 'development'

/** A file belongs to the first row that fits it. Every row sees itself; it may import the packages in `uses`. */
const rows: readonly Row[] = [
  { who: 'the front door', files: /^(index|ui)\.ts$/, sees: [...upToTheMemory, 'faces', 'the back door'] },
  { who: 'the back door', files: /^core\.ts$/, sees: upToTheMemory },

  {
    who: 'the port',
    files: /^pool\/node\//,
    sees: [...words, 'the pool'],
    uses: ['node:'],
    // A person's own configuration, whose name nobody knows here.
    loads: /^pool\/node\/config\.ts$/,
  },
  {
    who: 'the pool',
    files: /^pool\/|^challenges\/(.+\/pool|pools)\.ts$/,
    sees: [...words, ...questions],
    uses: ['jose', '@simplewebauthn/server'],
  },
  { who: 'the server', files: /^server\//, sees: upToTheTurn },

  {
    who: 'faces',
    files: /^react\/|^challenges\/(.+\/(form|qr-code)\.tsx|forms\.ts)$/,
    sees: [...upToTheMemory, around],
    uses: ['react', 'react-hook-form', '@hookform/resolvers', 'uqr', 'libphonenumber-js'],
  },
  { who: around, files: /^oauth\//, sees: [...words, development] },
  { who: 'memory', files: /^session\//, sees: upToTheTurn },
  { who: 'the turn', files: /^dialogue\//, sees: [...words, ...questions, ...roads, development] },
  { who: development, files: /^development\//, sees: words },
  { who: 'other languages', files: /^locales\/[\w-]+\.ts$/, sees: questions },
  { who: 'questions', files: /^challenges\/.+\.ts$/, sees: words },
  {
    who: 'the road of the SDK',
    files: /^transport\/aws-sdk\.ts$/,
    sees: words,
    uses: ['@aws-sdk/client-cognito-identity-provider'],
  },
  { who: 'roads', files: /^transport\/.+\.ts$/, sees: words },
  { who: 'wire', files: /^wire\/.+\.ts$/, sees: [] },
  { who: 'srp', files: /^srp\/.+\.ts$/, sees: [] },
]

/** Types cost nothing at run time, so that these may be known on any floor. */
const typesForAll = ['@aws-sdk/client-cognito-identity-provider']

/** What may be fetched only when it is needed. */
const lazily = ['srp', development, 'questions', 'the turn', 'faces']

/** Where a challenge's name isn't asked for: what it would decide is a property of the challenge. */
const shared = /^(wire|dialogue|session|react|pool\/sign-in)\//

it('Imports look down, or stay at home', () => {
  expect(house.flatMap(({ file, code }) => lookedUp(file, code))).toEqual([])
})

it('Imports go round in no circle', () => {
  expect(sources.filter((file) => reachedFrom(file, needs).has(file))).toEqual([])
  const circle = { 'a.ts': ['b.ts'], 'b.ts': ['c.ts'], 'c.ts': ['b.ts'] }
  expect(Object.keys(circle).filter((file) => reachedFrom(file, circle).has(file))).toEqual(['b.ts', 'c.ts'])
})

it('Shared code never asks for the name of a challenge', () => {
  expect(house.flatMap(({ file, code }) => askedForName(file, code))).toEqual([])
})

describe('Each rule can be broken', () => {
  it.each([
    ['wire/a.ts', `import '../srp/a.js'`, 'wire/a.ts looks at srp/a.ts, and wire does not see srp'],
    ['srp/a.ts', `export * from '../wire/a.js'`, 'srp/a.ts looks at wire/a.ts, and srp does not see wire'],
    ['srp/a.ts', `import 'zod/mini'`, 'srp/a.ts uses zod/mini, and srp may not'],
    [
      'challenges/a/challenge.ts',
      `import 'zod'`,
      'challenges/a/challenge.ts uses zod, and questions may not',
    ],
    [
      'challenges/a/text.ts',
      `export { b } from '../../dialogue/b.js'`,
      'challenges/a/text.ts looks at dialogue/b.ts, and questions does not see the turn',
    ],
    [
      'challenges/index.ts',
      `import '../transport/fetch.js'`,
      'challenges/index.ts looks at transport/fetch.ts, and questions does not see roads',
    ],
    [
      'challenges/a/form.tsx',
      `import './pool.js'`,
      'challenges/a/form.tsx looks at challenges/a/pool.ts, and faces does not see the pool',
    ],
    ['challenges/a/form.tsx', `import 'zod/mini'`, 'challenges/a/form.tsx uses zod/mini, and faces may not'],
    [
      'transport/fetch.ts',
      `import '@aws-sdk/client-cognito-identity-provider'`,
      'transport/fetch.ts uses @aws-sdk/client-cognito-identity-provider, and roads may not',
    ],
    [
      'transport/aws-sdk.ts',
      `import '../challenges/index.js'`,
      'transport/aws-sdk.ts looks at challenges/index.ts, and the road of the SDK does not see questions',
    ],
    [
      'dialogue/a.ts',
      `type A = import('../session/b.js').B`,
      'dialogue/a.ts looks at session/b.ts, and the turn does not see memory',
    ],
    ['session/a.ts', `import type * as z from 'zod/mini'`, 'session/a.ts uses zod/mini, and memory may not'],
    [
      'session/a.ts',
      `import '../react/b.js'`,
      'session/a.ts looks at react/b.ts, and memory does not see faces',
    ],
    [
      'session/a.ts',
      `import '../oauth/b.js'`,
      'session/a.ts looks at oauth/b.ts, and memory does not see the way around',
    ],
    ['oauth/a.ts', `import 'react'`, 'oauth/a.ts uses react, and the way around may not'],
    [
      'react/a.ts',
      `import '../core.js'`,
      'react/a.ts looks at core.ts, and faces does not see the back door',
    ],
    [
      'react/a.ts',
      `import('../session/b.js')`,
      'react/a.ts fetches session/b.ts lazily, which only srp, development, questions, the turn and faces may be',
    ],
    [
      'pool/a.ts',
      `import '../dialogue/b.js'`,
      'pool/a.ts looks at dialogue/b.ts, and the pool does not see the turn',
    ],
    ['pool/a.ts', `import 'node:fs'`, 'pool/a.ts uses node:fs, and the pool may not'],
    [
      'pool/a.ts',
      `import './node/b.js'`,
      'pool/a.ts looks at pool/node/b.ts, and the pool does not see the port',
    ],
    [
      'session/a.ts',
      `import '../challenges/pools.js'`,
      'session/a.ts looks at challenges/pools.ts, and memory does not see the pool',
    ],
    [
      'server/a.ts',
      `import '../session/b.js'`,
      'server/a.ts looks at session/b.ts, and the server does not see memory',
    ],
    [
      'core.ts',
      `export { b } from './react/b.js'`,
      'core.ts looks at react/b.ts, and the back door does not see faces',
    ],
    [
      'index.ts',
      `export { b } from './pool/b.js'`,
      'index.ts looks at pool/b.ts, and the front door does not see the pool',
    ],
    ['core.ts', `import(name)`, 'core.ts imports something that it does not name'],
    ['helpers/a.ts', `export {}`, 'helpers/a.ts is on no floor'],
    ['challenges/a/extra.tsx', `export {}`, 'challenges/a/extra.tsx is on no floor'],
  ])('%s: %s', (file, code, complaint) => {
    expect(lookedUp(file, code)).toEqual([complaint])
  })

  it.each([`if (name === 'SMS_MFA') {}`, `if ('sms-mfa' != name) {}`, `switch (name) { case 'SMS_MFA': }`])(
    '%s',
    (code) => {
      expect(askedForName('session/a.ts', code)).toEqual(['session/a.ts asks for the name sms-mfa'])
    },
  )
})

interface Row {
  readonly who: string
  readonly files: RegExp
  readonly sees: readonly string[]
  readonly uses?: readonly string[]
  /** Files that may import what they do not name. */
  readonly loads?: RegExp
}

type Node = Readonly<Record<string, unknown>>

function lookedUp(file: string, code: string): string[] {
  const row = rowOf(file)
  if (!row) return [`${file} is on no floor`]

  return importsOf(file, code).flatMap(({ from, typeOnly, lazy }) => {
    if (from === undefined)
      return row.loads?.test(file) ? [] : [`${file} imports something that it does not name`]
    if (!from.startsWith('.')) {
      const free = row.uses?.some(covers(from)) || (typeOnly && typesForAll.includes(from))
      return free ? [] : [`${file} uses ${from}, and ${row.who} may not`]
    }

    const target = resolve(file, from)
    const seen = rowOf(target)
    if (!seen) return [`${file} looks at ${target}, which is on no floor`]
    if (seen !== row && !row.sees.includes(seen.who))
      return [`${file} looks at ${target}, and ${row.who} does not see ${seen.who}`]
    return lazy && !lazily.includes(seen.who)
      ? [
          `${file} fetches ${target} lazily, which only ${lazily.slice(0, -1).join(', ')} and ${lazily.at(-1)} may be`,
        ]
      : []
  })
}

type Graph = Readonly<Record<string, readonly string[]>>

function reachedFrom(file: string, graph: Graph, reached = new Set<string>()): ReadonlySet<string> {
  for (const next of graph[file] ?? []) {
    if (reached.has(next)) continue
    reached.add(next)
    reachedFrom(next, graph, reached)
  }
  return reached
}

/** A package stands for all its parts, and `node:` for all that Node has. */
const covers = (from: string) => (name: string) =>
  from === name || from.startsWith(`${name}/`) || (name.endsWith(':') && from.startsWith(name))

function askedForName(file: string, code: string): string[] {
  if (!shared.test(file)) return []
  return [...nodesOf(file, code)]
    .flatMap((node) => {
      if (node.type === 'SwitchCase') return [node.test]
      return node.type === 'BinaryExpression' && /^[=!]==?$/.test(String(node.operator))
        ? [node.left, node.right]
        : []
    })
    .map((side) =>
      String((side as Node | null)?.value)
        .toLowerCase()
        .replaceAll('_', '-'),
    )
    .filter((name) => names.has(name))
    .map((name) => `${file} asks for the name ${name}`)
}

function importsOf(file: string, code: string) {
  return [...nodesOf(file, code)]
    .filter(
      ({ type, source }) =>
        /^(Import(Declaration|Expression)|Export(Named|All)Declaration|TSImportType)$/.test(String(type)) &&
        source,
    )
    .map((node) => ({
      from: (node.source as Node).value as string | undefined,
      typeOnly: node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type',
      lazy: node.type === 'ImportExpression',
    }))
}

function nodesOf(file: string, code: string): Iterable<Node> {
  const { program, errors } = parseSync(file, code)
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`)
  return walk(program)
}

function* walk(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return
  if ('type' in value) yield value as Node
  for (const child of Object.values(value)) yield* walk(child)
}

function rowOf(file: string): Row | undefined {
  return rows.find(({ files }) => files.test(file))
}

/** Sources name what they import as it will be called when it is built. */
function resolve(file: string, from: string): string {
  const target = posix.join(posix.dirname(file), from).replace(/\.js$/, '.ts')
  return sources.includes(`${target}x`) ? `${target}x` : target
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
const house = sources.map((file) => ({ file, code: readFileSync(`src/${file}`, 'utf8') }))

/** What each file can't run without: types are no part of that. */
const needs: Graph = Object.fromEntries(
  house.map(({ file, code }) => [
    file,
    importsOf(file, code).flatMap(({ from, typeOnly }) =>
      from?.startsWith('.') && !typeOnly ? [resolve(file, from)] : [],
    ),
  ]),
)

/** The names as folders spell them; AWS's own spelling is the same in capitals, with underscores. */
const names = new Set(
  sources
    .flatMap(
      (file) => /^challenges\/(?:silent\/([^/]+)\.ts|([^/]+)\/challenge\.ts)$/.exec(file)?.slice(1) ?? [],
    )
    .filter(Boolean),
)
