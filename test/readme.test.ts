/** Whoever copies an example from the README gets one that compiles. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { entries } from './entries.js'

const folder = 'test/.readme'

it.runIf(existsSync('README.md'))('The examples in the README compile', ({ task }) => {
  const examples = [...readFileSync('README.md', 'utf8').matchAll(/^```(tsx?)\n(.*?)^```$/gms)]
  expect(examples, 'The README has no example in TypeScript').not.toEqual([])

  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const { index, input, 1: ending, 2: code } of examples) {
    // As many empty lines before an example as it has lines before it: an error then tells the README's own line.
    const above = input.slice(0, index).split('\n').length
    const kind = code?.includes(`from 'vitest'`) ? 'test.' : ''
    writeFileSync(`${folder}/README-${above}.${kind}${ending}`, `${'\n'.repeat(above)}${code}\nexport {}\n`)
  }
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(settings))
  // Without one of its own, Vitest would look for ours.
  writeFileSync(`${folder}/vitest.config.js`, 'export default {}\n')

  const { stdout, status } = spawnSync('npx', ['tsc', '-p', folder], { encoding: 'utf8' })
  expect(stdout).toBe('')
  expect(status).toBe(0)
  task.meta.says = `The ${examples.length} examples in the README compile`
})

it('The test in the README passes', () => {
  const { stdout, stderr } = spawnSync('npx', ['vitest', 'run', '--root', folder], { encoding: 'utf8' })
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's colours
  expect(stdout.replace(/\x1b\[\d+m/g, ''), stderr).toMatch(/Tests +1 passed \(1\)/)
})

const settings = {
  extends: '../../tsconfig.json',
  compilerOptions: {
    noUnusedLocals: false,
    noUnusedParameters: false,
    paths: Object.fromEntries(entries.map(({ name, path }) => [name, [`../../src/${path}.ts`]])),
  },
  include: ['./*'],
}
