// @ts-check
/** `npm start`: installs the dependencies if they are missing, and opens the demo. Needs nothing but Node. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { isInstalled } from '../test/installed.js'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))

if (!isInstalled()) {
  console.log('Installing the dependencies. This takes about a minute and happens once.')
  const install = 'npm ci --no-audit --no-fund --loglevel=error'
  const { status } = spawnSync(install, { shell: true, stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

await import('./serve.js')
