// @ts-check
/**
 * `npm test`: everything that guards the project, each check told in a sentence.
 *
 * All of them run, whatever the first ones say: whoever has broken two things wants to know both. It takes nothing
 * but Node, and a Chromium that it brings in itself where it may, so that a fresh clone can run it.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { provideChromium } from './browser/install.js'
import { isInstalled } from './installed.js'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const report = 'node_modules/.cache/tests.json'
const nothing = '{ "testResults": [], "numPassedTests": 0, "numFailedTests": 0 }'
const guards = /\/test\/(layers|exports|hover|readme|tarball|typescript|sizes\/.+)\.test\.ts$/

let passed = 0
let failed = 0

if (isInstalled() || check('npm ci', 'What the project needs is installed')) {
  check('npm run check:types', 'The types hold')
  check('npm run check:lint', 'It reads as if one hand wrote it (Biome)')
  check('npm run check:build', 'The package builds')
  check('npm run check:package', 'publint and attw find nothing wrong with the package')
  check('npm run check:storybook', 'The stories can be put on a server')
  checkBrowser()
  checkFacts()
}

console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

/**
 * @typedef {{ ancestorTitles: string[], title: string, status: string, meta: { says?: string } }} Test
 * @typedef {{ name: string, status: string, assertionResults: Test[] }} TestFile
 */

/** @param {string} command @param {string} claim */
function check(command, claim) {
  const { succeeded, output } = run(command)
  tell(succeeded, claim)
  if (succeeded) passed += 1
  else {
    failed += 1
    console.log(output)
  }
  return succeeded
}

/** Some facts are about a page in a real browser. Without one the tests fail, and this says why. */
function checkBrowser() {
  const { complaint } = provideChromium((sentence) => console.log(`${sentence}.`))
  tell(!complaint, 'There is a Chromium to test in')
  if (!complaint) passed += 1
  else {
    failed += 1
    console.log(complaint)
  }
}

/** What the guards found is told one by one. The other tests are many, and get one sentence. */
function checkFacts() {
  rmSync(report, { force: true })
  const { succeeded, output } = run(
    `npx vitest run --reporter=default --reporter=json --outputFile=${report}`,
  )

  /** @type {{ testResults: TestFile[], numPassedTests: number, numFailedTests: number }} */
  const {
    testResults: files,
    numPassedTests,
    numFailedTests,
  } = JSON.parse(existsSync(report) ? readFileSync(report, 'utf8') : nothing)
  for (const { name, assertionResults: tests } of files) {
    if (!guards.test(name)) continue
    for (const { ancestorTitles, title, status, meta } of tests)
      if (ancestorTitles.length === 0 && status !== 'skipped') tell(status === 'passed', meta.says ?? title)
  }

  const told = {
    '/test/react/': 'The hook and the forms hold on React 19 and 18, under happy-dom and jsdom',
    '/test/apps/': 'Applications of Next and React Router hydrate every screen of the packed package',
  }
  for (const [folder, claim] of Object.entries(told)) {
    const some = files.filter(({ name }) => name.includes(folder))
    if (some.length > 0)
      tell(
        some.every(({ status }) => status === 'passed'),
        claim,
      )
  }
  tell(succeeded, `All facts hold (${numPassedTests} of ${numPassedTests + numFailedTests})`)
  passed += numPassedTests
  // A file that cannot even be loaded has no tests that fail.
  failed += numFailedTests || (succeeded ? 0 : 1)
  if (!succeeded) console.log(output)
}

/** @param {boolean} holds @param {string} claim */
function tell(holds, claim) {
  console.log(holds ? `${claim}.` : `NOT SO: ${claim}.`)
}

/** @param {string} command */
function run(command) {
  const { status, stdout, stderr } = spawnSync(command, {
    shell: true,
    encoding: 'utf8',
    maxBuffer: Number.POSITIVE_INFINITY,
  })
  return { succeeded: status === 0, output: stdout + stderr }
}
