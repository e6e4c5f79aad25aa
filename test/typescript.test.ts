/** The built declarations compile in an application's project: with the oldest TypeScript, without the DOM library. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { entries } from './entries.js'
import oldest from './typescript-5.6/package.json' with { type: 'json' }

const folder = 'test/.typescript'
const [, minor = ''] = /^(\d+\.\d+)\./.exec(oldest.dependencies.typescript) ?? []

const compilers = {
  [`TypeScript ${minor}`]: 'test/typescript-5.6/node_modules/typescript/bin/tsc',
  "the project's own TypeScript": 'node_modules/typescript/bin/tsc',
}

/** The entries for servers, which must compile without the DOM library. */
const forServers = /^countersign\/(core|pool|pool\/node|transport\/.+)$/

interface Project {
  /** The resolution of imports: as in Node for servers, as in a bundler for browsers. */
  readonly module: { readonly module: string; readonly moduleResolution: string }
  readonly lib: readonly string[]
  readonly types: readonly string[]
  readonly names: readonly string[]
}

const all = entries.map(({ name }) => name)
const projects: Readonly<Record<string, Project>> = {
  'a server project without the DOM library': {
    module: { module: 'NodeNext', moduleResolution: 'NodeNext' },
    lib: ['ES2022'],
    types: ['node'],
    names: all.filter((name) => forServers.test(name)),
  },
  'a browser project with React and without the types of Node': {
    module: { module: 'ESNext', moduleResolution: 'Bundler' },
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    types: [],
    names: [...all.filter((name) => !forServers.test(name)), 'countersign/core', 'countersign/theme.css'],
  },
}

const strict = {
  target: 'ES2022',
  jsx: 'react-jsx',
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
}

beforeAll(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
})

it('every entry of the package is imported by one of the projects', () => {
  const imported = new Set(Object.values(projects).flatMap(({ names }) => names))
  expect(all.filter((name) => !imported.has(name))).toEqual([])
})

describe.each(Object.entries(compilers))('%s', (compiler, tsc) => {
  it.each(Object.entries(projects))(
    '%s compiles',
    (project, { module, lib, types, names }) => {
      const name = `${Object.keys(compilers).indexOf(compiler)}-${Object.keys(projects).indexOf(project)}`
      const imports = names.map((from, i) =>
        from.endsWith('.css') ? `import '${from}'` : `export * as entry${i} from '${from}'`,
      )
      writeFileSync(`${folder}/${name}.ts`, `${imports.join('\n')}\n`)
      const compilerOptions = { ...module, lib, types, ...strict }
      writeFileSync(`${folder}/${name}.json`, JSON.stringify({ compilerOptions, files: [`${name}.ts`] }))
      const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', `${folder}/${name}.json`], {
        encoding: 'utf8',
      })
      expect(stdout).toBe('')
      expect(status).toBe(0)
    },
    180_000,
  )
})

it('the README names the oldest TypeScript that is supported', () => {
  expect(readFileSync('README.md', 'utf8')).toContain(`TypeScript ${minor} or later`)
})
