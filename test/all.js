// @ts-check
/**
 * `npm test`: runs all checks of the project, and prints a sentence for each.
 *
 * A failed check does not stop the others. A fresh clone needs nothing but Node: the script installs the
 * dependencies, and Chromium where it may.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { provideChromium } from './browser/install.js'
import { isInstalled } from './installed.js'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

const report = 'node_modules/.cache/tests.json'
const emptyReport = '{ "testResults": [], "numPassedTests": 0, "numFailedTests": 0 }'
const guards = /\/test\/(layers|exports|hover|readme|tarball|typescript|sizes\/.+)\.test\.ts$/

let passed = 0
let failed = 0

if (isInstalled() || check('npm ci', 'The dependencies are installed')) {
  check('npm run check:types', 'The types are correct')
  check('npm run check:lint', 'Biome finds no error in format and style')
  check('npm run check:spelling', 'cspell finds no spelling mistake')
  check('npm run check:build', 'The package builds')
  check('npm run check:package', 'publint and attw find no error in the package')
  check('npm run check:storybook', 'Storybook builds')
  checkBrowser()
  runTests()
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
  print(succeeded, claim)
  if (succeeded) passed += 1
  else {
    failed += 1
    console.log(output)
  }
  return succeeded
}

/** Without Chromium, the browser tests fail. Prints the reason. */
function checkBrowser() {
  const { complaint } = provideChromium((sentence) => console.log(`${sentence}.`))
  print(!complaint, 'Chromium is installed')
  if (!complaint) passed += 1
  else {
    failed += 1
    console.log(complaint)
  }
}

/** Prints each guard's result, and one sentence for all other tests. */
function runTests() {
  rmSync(report, { force: true })
  const { succeeded, output } = run(
    `npx vitest run --reporter=default --reporter=json --outputFile=${report}`,
  )

  /** @type {{ testResults: TestFile[], numPassedTests: number, numFailedTests: number }} */
  const {
    testResults: files,
    numPassedTests,
    numFailedTests,
  } = JSON.parse(existsSync(report) ? readFileSync(report, 'utf8') : emptyReport)
  for (const { name, assertionResults: tests } of files) {
    if (!guards.test(name)) continue
    for (const { ancestorTitles, title, status, meta } of tests)
      if (ancestorTitles.length === 0 && status !== 'skipped') print(status === 'passed', meta.says ?? title)
  }

  const groups = {
    '/test/react/': 'The tests of the hook and the forms pass on React 19 and 18, with happy-dom and jsdom',
    '/test/apps/': 'Applications of Next and React Router hydrate every screen of the packed package',
  }
  for (const [folder, claim] of Object.entries(groups)) {
    const matching = files.filter(({ name }) => name.includes(folder))
    if (matching.length > 0)
      print(
        matching.every(({ status }) => status === 'passed'),
        claim,
      )
  }
  print(succeeded, `All tests pass (${numPassedTests} of ${numPassedTests + numFailedTests})`)
  passed += numPassedTests
  // A file that cannot be loaded fails without a failed test.
  failed += numFailedTests || (succeeded ? 0 : 1)
  if (!succeeded) console.log(output)
}

/** @param {boolean} holds @param {string} claim */
function print(holds, claim) {
  console.log(holds ? `${claim}.` : `FAILED: ${claim}.`)
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
