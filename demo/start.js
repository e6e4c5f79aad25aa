// @ts-check
/** `npm start`: brings in what is missing, and opens the demo. It takes nothing but Node. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isInstalled } from '../test/installed.js'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

if (!isInstalled()) install()

const { createServer } = await import('vite')
const server = await createServer({ configFile: 'demo/vite.config.ts', logLevel: 'warn', clearScreen: false })
await server.listen()
const [address] = server.resolvedUrls?.local ?? []
console.log(`The demo is at ${address} (Ctrl-C ends it).`)
if (seesBrowsers()) server.openBrowser()

function install() {
  console.log('What the demo needs is being installed. It takes a minute, this once.')
  const { status } = spawnSync('npm ci --no-audit --no-fund --loglevel=error', { shell: true, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

/** Whether a browser that opens here is one that a person looks at. */
function seesBrowsers({ BROWSER, CI, DISPLAY, WAYLAND_DISPLAY } = process.env) {
  if (CI || BROWSER === 'none') return false
  return process.platform !== 'linux' || Boolean(BROWSER || DISPLAY || WAYLAND_DISPLAY)
}
