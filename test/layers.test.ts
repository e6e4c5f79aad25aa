/** Each file belongs to a layer, and imports only from its own layer and from the layers below. */
import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'

const base = ['cognito', 'srp']
const transports = ['transport', 'transport of the SDK']
const upToFlow = [...base, 'challenges', ...transports, 'flow']
const upToSession = [...upToFlow, 'session']
const development = 'development'

/** A file belongs to the first layer whose pattern matches. `imports` lists layers, `packages` lists packages. */
const layers: readonly Layer[] = [
  { name: 'main entries', files: /^(index|ui)\.ts$/, imports: [...upToSession, 'ui', 'core entry'] },
  { name: 'core entry', files: /^core\.ts$/, imports: upToSession },

  {
    name: 'pool on Node',
    files: /^pool\/node\//,
    imports: [...base, 'pool'],
    packages: ['node:'],
    // Imports the user's configuration, whose path is an argument of the command.
    anyImport: /^pool\/node\/config\.ts$/,
  },
  {
    name: 'pool',
    files: /^pool\/|^challenges\/(.+\/pool|pools)\.ts$/,
    imports: [...base, 'challenges'],
    packages: ['jose', '@simplewebauthn/server'],
  },
  { name: 'server', files: /^server\//, imports: upToFlow },

  {
    name: 'ui',
    files: /^react\/|^challenges\/(.+\/(form|qr-code)\.tsx|forms\.ts)$/,
    imports: [...upToSession, 'oauth'],
    packages: ['react', 'react-hook-form', '@hookform/resolvers', 'uqr', 'libphonenumber-js'],
  },
  { name: 'oauth', files: /^oauth\//, imports: [...base, development] },
  { name: 'session', files: /^session\//, imports: upToFlow },
  { name: 'flow', files: /^dialogue\//, imports: [...base, 'challenges', ...transports, development] },
  { name: development, files: /^development\//, imports: base },
  { name: 'locales', files: /^locales\/[\w-]+\.ts$/, imports: ['challenges'] },
  { name: 'challenges', files: /^challenges\/.+\.ts$/, imports: base },
  {
    name: 'transport of the SDK',
    files: /^transport\/aws-sdk\.ts$/,
    imports: base,
    packages: ['@aws-sdk/client-cognito-identity-provider'],
  },
  { name: 'transport', files: /^transport\/.+\.ts$/, imports: base },
  { name: 'cognito', files: /^wire\/.+\.ts$/, imports: [] },
  { name: 'srp', files: /^srp\/.+\.ts$/, imports: [] },
]

/** Packages whose types every layer may import, since types do not exist at run time. */
const typesForAll = ['@aws-sdk/client-cognito-identity-provider']

/** Layers that `import()` may load. */
const lazyLayers = ['srp', development, 'challenges', 'flow', 'ui']

/** Files that must not compare a challenge's name: the description of the challenge has a property instead. */
const shared = /^(wire|dialogue|session|react|pool\/sign-in)\//

it('Each file imports only from its own layer and from the layers below', () => {
  expect(files.flatMap(({ file, code }) => forbiddenImports(file, code))).toEqual([])
})

it('No import is circular', () => {
  expect(sources.filter((file) => reachedFrom(file, needs).has(file))).toEqual([])
  const circular = { 'a.ts': ['b.ts'], 'b.ts': ['c.ts'], 'c.ts': ['b.ts'] }
  expect(Object.keys(circular).filter((file) => reachedFrom(file, circular).has(file))).toEqual([
    'b.ts',
    'c.ts',
  ])
})

it('Shared code never compares the name of a challenge', () => {
  expect(files.flatMap(({ file, code }) => comparedNames(file, code))).toEqual([])
})

describe('A violation of each rule is reported', () => {
  it.each([
    ['wire/a.ts', `import '../srp/a.js'`, 'wire/a.ts imports srp/a.ts: cognito may not import from srp'],
    [
      'srp/a.ts',
      `export * from '../wire/a.js'`,
      'srp/a.ts imports wire/a.ts: srp may not import from cognito',
    ],
    ['srp/a.ts', `import 'zod/mini'`, 'srp/a.ts imports zod/mini, which srp may not import'],
    [
      'challenges/a/challenge.ts',
      `import 'zod'`,
      'challenges/a/challenge.ts imports zod, which challenges may not import',
    ],
    [
      'challenges/a/text.ts',
      `export { b } from '../../dialogue/b.js'`,
      'challenges/a/text.ts imports dialogue/b.ts: challenges may not import from flow',
    ],
    [
      'challenges/index.ts',
      `import '../transport/fetch.js'`,
      'challenges/index.ts imports transport/fetch.ts: challenges may not import from transport',
    ],
    [
      'challenges/a/form.tsx',
      `import './pool.js'`,
      'challenges/a/form.tsx imports challenges/a/pool.ts: ui may not import from pool',
    ],
    [
      'challenges/a/form.tsx',
      `import 'zod/mini'`,
      'challenges/a/form.tsx imports zod/mini, which ui may not import',
    ],
    [
      'transport/fetch.ts',
      `import '@aws-sdk/client-cognito-identity-provider'`,
      'transport/fetch.ts imports @aws-sdk/client-cognito-identity-provider, which transport may not import',
    ],
    [
      'transport/aws-sdk.ts',
      `import '../challenges/index.js'`,
      'transport/aws-sdk.ts imports challenges/index.ts: transport of the SDK may not import from challenges',
    ],
    [
      'dialogue/a.ts',
      `type A = import('../session/b.js').B`,
      'dialogue/a.ts imports session/b.ts: flow may not import from session',
    ],
    [
      'session/a.ts',
      `import type * as z from 'zod/mini'`,
      'session/a.ts imports zod/mini, which session may not import',
    ],
    [
      'session/a.ts',
      `import '../react/b.js'`,
      'session/a.ts imports react/b.ts: session may not import from ui',
    ],
    [
      'session/a.ts',
      `import '../oauth/b.js'`,
      'session/a.ts imports oauth/b.ts: session may not import from oauth',
    ],
    ['oauth/a.ts', `import 'react'`, 'oauth/a.ts imports react, which oauth may not import'],
    ['react/a.ts', `import '../core.js'`, 'react/a.ts imports core.ts: ui may not import from core entry'],
    [
      'react/a.ts',
      `import('../session/b.js')`,
      'react/a.ts loads session/b.ts lazily: only srp, development, challenges, flow, ui may be loaded lazily',
    ],
    [
      'pool/a.ts',
      `import '../dialogue/b.js'`,
      'pool/a.ts imports dialogue/b.ts: pool may not import from flow',
    ],
    ['pool/a.ts', `import 'node:fs'`, 'pool/a.ts imports node:fs, which pool may not import'],
    [
      'pool/a.ts',
      `import './node/b.js'`,
      'pool/a.ts imports pool/node/b.ts: pool may not import from pool on Node',
    ],
    [
      'session/a.ts',
      `import '../challenges/pools.js'`,
      'session/a.ts imports challenges/pools.ts: session may not import from pool',
    ],
    [
      'server/a.ts',
      `import '../session/b.js'`,
      'server/a.ts imports session/b.ts: server may not import from session',
    ],
    [
      'core.ts',
      `export { b } from './react/b.js'`,
      'core.ts imports react/b.ts: core entry may not import from ui',
    ],
    [
      'index.ts',
      `export { b } from './pool/b.js'`,
      'index.ts imports pool/b.ts: main entries may not import from pool',
    ],
    ['core.ts', `import(name)`, 'core.ts imports a path that is not a literal'],
    ['helpers/a.ts', `export {}`, 'helpers/a.ts belongs to no layer'],
    ['challenges/a/extra.tsx', `export {}`, 'challenges/a/extra.tsx belongs to no layer'],
  ])('In %s, the code “%s” is a violation', (file, code, violation) => {
    expect(forbiddenImports(file, code)).toEqual([violation])
  })

  it.each([`if (name === 'SMS_MFA') {}`, `if ('sms-mfa' != name) {}`, `switch (name) { case 'SMS_MFA': }`])(
    'The code “%s” compares a name',
    (code) => {
      expect(comparedNames('session/a.ts', code)).toEqual(['session/a.ts compares the name sms-mfa'])
    },
  )
})

interface Layer {
  readonly name: string
  readonly files: RegExp
  readonly imports: readonly string[]
  readonly packages?: readonly string[]
  /** Files that may import a path that is not a literal. */
  readonly anyImport?: RegExp
}

type Node = Readonly<Record<string, unknown>>

function forbiddenImports(file: string, code: string): string[] {
  const layer = layerOf(file)
  if (!layer) return [`${file} belongs to no layer`]

  return importsOf(file, code).flatMap(({ from, typeOnly, lazy }) => {
    if (from === undefined)
      return layer.anyImport?.test(file) ? [] : [`${file} imports a path that is not a literal`]
    if (!from.startsWith('.')) {
      const allowed = layer.packages?.some(covers(from)) || (typeOnly && typesForAll.includes(from))
      return allowed ? [] : [`${file} imports ${from}, which ${layer.name} may not import`]
    }

    const target = resolve(file, from)
    const imported = layerOf(target)
    if (!imported) return [`${file} imports ${target}, which belongs to no layer`]
    if (imported !== layer && !layer.imports.includes(imported.name))
      return [`${file} imports ${target}: ${layer.name} may not import from ${imported.name}`]
    return lazy && !lazyLayers.includes(imported.name)
      ? [`${file} loads ${target} lazily: only ${lazyLayers.join(', ')} may be loaded lazily`]
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

/** A package includes its subpaths, and `node:` includes all modules of Node. */
const covers = (from: string) => (name: string) =>
  from === name || from.startsWith(`${name}/`) || (name.endsWith(':') && from.startsWith(name))

function comparedNames(file: string, code: string): string[] {
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
    .map((name) => `${file} compares the name ${name}`)
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

function layerOf(file: string): Layer | undefined {
  return layers.find(({ files }) => files.test(file))
}

/** Returns the source file of an import: sources import `.js` files, as they are called after the build. */
function resolve(file: string, from: string): string {
  const target = posix.join(posix.dirname(file), from).replace(/\.js$/, '.ts')
  return sources.includes(`${target}x`) ? `${target}x` : target
}

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
const files = sources.map((file) => ({ file, code: readFileSync(`src/${file}`, 'utf8') }))

/** The imports of each file, without types. */
const needs: Graph = Object.fromEntries(
  files.map(({ file, code }) => [
    file,
    importsOf(file, code).flatMap(({ from, typeOnly }) =>
      from?.startsWith('.') && !typeOnly ? [resolve(file, from)] : [],
    ),
  ]),
)

/** The names of the challenges as folders spell them. AWS spells them in capitals, with underscores. */
const names = new Set(
  sources
    .flatMap(
      (file) => /^challenges\/(?:silent\/([^/]+)\.ts|([^/]+)\/challenge\.ts)$/.exec(file)?.slice(1) ?? [],
    )
    .filter(Boolean),
)
