// Measures how long SRP takes, compared with other libraries, in Node and in Chromium.

import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { build } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const peers = ['amazon-cognito-identity-js', 'amplify-js', 'plain BigInt']
const files = {
  measure: 'measure.js',
  countersign: 'contenders/countersign.js',
  'amazon-cognito-identity-js': 'contenders/amazon-cognito-identity-js.js',
  amplify: 'contenders/amplify.js',
  'plain-bigint': 'contenders/plain-bigint.js',
}

/** Builds one file for each library. They share no code, so that no library uses another one's precomputed table. */
async function bundle(outDir) {
  for (const [fileName, entry] of Object.entries(files)) {
    await build({
      root: here,
      configFile: false,
      logLevel: 'error',
      // amazon-cognito-identity-js expects bundlers to define `global`.
      define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir,
        emptyOutDir: false,
        target: 'es2022',
        lib: { entry: join(here, entry), formats: ['es'], fileName: () => `${fileName}.js` },
      },
    })
  }
}

async function inNode(directory) {
  const load = (file, version = '') => import(`${pathToFileURL(join(directory, `${file}.js`))}?${version}`)
  const { measure } = await load('measure')
  return measure(load)
}

/** Opens a page on localhost, where WebCrypto is available. Its files come from the build. */
async function openPage(browser, directory) {
  const page = await browser.newPage()
  await page.route('http://localhost/**', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })
    const body = await readFile(join(directory, pathname)).catch(() => undefined)
    return body ? route.fulfill({ contentType: 'text/javascript', body }) : route.fulfill({ status: 404 })
  })
  await page.goto('http://localhost/')
  return page
}

async function inChromium(browser, directory) {
  const page = await openPage(browser, directory)
  const result = await page.evaluate(async () => {
    const load = (file, version = '') => import(`/${file}.js?${version}`)
    const { measure } = await load('measure')
    return measure(load)
  })
  await page.close()
  return result
}

/** Measures each library in a new page, with the processor at a quarter of its speed. */
async function throttled(browser, directory, [name, file, prepared]) {
  const page = await openPage(browser, directory)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const run = async ({ name, file, prepared }) => {
    const { watch } = await import('/measure.js')
    const { begin, prepare } = await import(`/${file}.js`)
    return watch(name, prepared ? { begin, prepare } : { begin })
  }
  const result = await page.evaluate(run, { name, file, prepared })
  await page.close()
  return result
}

const ms = (number) => number.toFixed(1).padStart(9)

function print(title, { comb, rounds, medians }) {
  console.log(`\n${title}, medians of ${rounds}, ms`)
  console.log(`${''.padEnd(28)}${'A'.padStart(9)}${'claim'.padStart(9)}${'sum'.padStart(9)}`)
  for (const { name, A, claim, sum } of medians) console.log(name.padEnd(28) + ms(A) + ms(claim) + ms(sum))
  console.log(`${'building the comb'.padEnd(28)}${ms(comb)}   once, when idle`)
  const sums = Object.fromEntries(medians.map(({ name, sum }) => [name, sum]))
  for (const ours of ['countersign', 'countersign, no comb']) {
    const ratios = peers.map((peer) => `${(sums[peer] / sums[ours]).toFixed(1)}x ${peer}`)
    console.log(`Speed of ${ours}: ${ratios.join(', ')}`)
  }
}

async function run() {
  if (!existsSync(executablePath)) {
    throw new Error(
      `Chromium is missing at ${executablePath}. Install it (apt-get install chromium), or set CHROMIUM_PATH.`,
    )
  }
  const directory = await mkdtemp(join(tmpdir(), 'countersign-srp-'))
  const browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  })
  try {
    await bundle(directory)
    print(`Node ${process.versions.node}`, await inNode(directory))
    print(`Chromium ${browser.version()}`, await inChromium(browser, directory))

    console.log(`\nChromium at 4x CPU throttling, a cold page, A and claim, ms`)
    console.log(`${''.padEnd(28)}${'longest task'.padStart(14)}${'longest gap'.padStart(14)}`)
    const cold = [
      ['countersign, with its comb', 'countersign', true],
      ['countersign, no comb', 'countersign', false],
      ['amazon-cognito-identity-js', 'amazon-cognito-identity-js', false],
      ['amplify-js', 'amplify', false],
    ]
    for (const contender of cold) {
      const { name, longTask, longGap } = await throttled(browser, directory, contender)
      const task = longTask ? longTask.toFixed(0) : 'under 50'
      console.log(name.padEnd(28) + task.padStart(14) + longGap.toFixed(0).padStart(14))
    }
    console.log('\nThe server half of SRP has verified every signature above.')
  } finally {
    await browser.close()
    await rm(directory, { recursive: true })
  }
}

await run().catch((error) => {
  console.error(error.message)
  process.exitCode = 1
})
