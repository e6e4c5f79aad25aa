/** Tests the pages of the documentation: their examples compile, and their tables and links are correct. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, it } from 'vitest'
import { entries } from './entries.js'
import { withTables } from './readme/table.js'

const folder = 'test/.readme'

const pages = [
  'README.md',
  ...readdirSync('docs').flatMap((file) => (file.endsWith('.md') ? [`docs/${file}`] : [])),
]

/** Source files with `@example` comments, which an editor shows. */
const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => `src/${file}`)
  .filter((file) => /^ *\* @example$/m.test(readFileSync(file, 'utf8')))

/** Returns a page unchanged, and a source file without the stars of its comments. */
const textOf = (file: string) =>
  readFileSync(file, 'utf8').replace(/^ *\* ?/gm, file.endsWith('.md') ? '$&' : '')

it('The examples in the README, in docs and in comments compile', ({ task }) => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(settings))
  // Without this file, Vitest would use the configuration of the package.
  writeFileSync(`${folder}/vitest.config.js`, 'export default {}\n')
  const counts = [...pages, ...sources].map((page) => {
    const examples = [...textOf(page).matchAll(/^```(tsx?)\n(.*?)^```$/gms)]
    for (const { index, input, 1: ending, 2: code } of examples) {
      // Empty lines before the example, so that an error has the line number of the page.
      const above = input.slice(0, index).split('\n').length
      const kind = code?.includes(`from 'vitest'`) ? 'test.' : ''
      const name = page.replaceAll('/', '-').replace(/\.\w+$/, '')
      // Other examples of the page can import an example that begins with a path.
      const [, path] = /^\/\/ (\S+\.tsx?)\n/.exec(code ?? '') ?? []
      const file = path ? `${folder}/${name}/${path}` : `${folder}/${name}-${above}.${kind}${ending}`
      if (existsSync(file)) throw new Error(`${page} has two examples of ${path}.`)
      mkdirSync(posix.dirname(file), { recursive: true })
      writeFileSync(file, `${'\n'.repeat(above)}${code}\nexport {}\n`)
    }
    return examples.length
  })
  expect(counts[0], 'The README has no example in TypeScript').toBeGreaterThan(0)
  expect(counts.slice(pages.length), 'A comment has no example in TypeScript').not.toContain(0)
  expect(sources.length).toBeGreaterThan(5)
  const { stdout, status } = spawnSync('npx', ['tsc', '-p', folder], { encoding: 'utf8' })
  expect(stdout).toBe('')
  expect(status).toBe(0)
  const count = counts.reduce((sum, some) => sum + some)
  task.meta.says = `The ${count} examples in the README, in docs and in comments compile`
})

it('The test in the README passes', () => {
  const { stdout, stderr } = spawnSync('npx', ['vitest', 'run', '--root', folder], { encoding: 'utf8' })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's colours
  expect(stdout.replace(/\x1b\[\d+m/g, ''), stderr).toMatch(/Tests +1 passed \(1\)/)
})

it('The tables of challenges in the README match the registry', async () => {
  const readme = readFileSync('README.md', 'utf8')
  expect(await withTables(readme), 'npm run readme writes them').toBe(readme)
})

it('Each command in the docs runs without an installed package', () => {
  const commands = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).bin)
  const fences = pages.flatMap((page) =>
    [...readFileSync(page, 'utf8').matchAll(/^```sh\n(.*?)^```$/gms)].map(([, text = '']) => text),
  )
  const called = fences.join('\n').match(new RegExp(`.*\\b(${commands.join('|')})\\b.*`, 'g')) ?? []
  expect(called.length).toBeGreaterThan(0)
  // Without -p, npx looks for a package with the name of the command.
  for (const line of called) expect(line).toMatch(/^npx -p countersign [\w-]+( |$)/)
})

it('Each relative link in the docs has a target', () => {
  const missing = pages.flatMap((page) => {
    const text = readFileSync(page, 'utf8')
    const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|srcset)="([^"]+)"/g)].map(
      ([, link, file]) => link ?? file ?? '',
    )
    return targets
      .filter((target) => !/^https?:/.test(target) && !isThere(page, target))
      .map((target) => `${page}: ${target}`)
  })
  expect(missing).toEqual([])
})

/** Returns whether the file exists, and the heading in it if the link has one. */
function isThere(page: string, target: string): boolean {
  const [file = '', heading] = target.split('#')
  const path = file ? posix.join(posix.dirname(page), file) : page
  if (!existsSync(path)) return false
  const anchors = [...readFileSync(path, 'utf8').matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
  return !heading || anchors.includes(heading)
}

const settings = {
  extends: '../../tsconfig.json',
  compilerOptions: {
    // As in applications with a bundler, which import files without their extension.
    module: 'ESNext',
    moduleResolution: 'Bundler',
    noUnusedLocals: false,
    noUnusedParameters: false,
    paths: {
      ...Object.fromEntries(entries.map(({ name, path }) => [name, [`../../src/${path}.ts`]])),
      'countersign/theme.css': ['../../dist/theme.css.d.ts'],
    },
  },
  include: ['./**/*'],
}
