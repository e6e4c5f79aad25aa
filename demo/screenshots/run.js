// @ts-check
/** `npm run screenshots`: writes screenshots of all forms to `screenshots/`, and the README's picture to `docs/images/`. */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

/** @type {{ module: typeof import('./take.js') }} */
const { module } = await runnerImport('./demo/screenshots/take.ts', { configFile: false, logLevel: 'warn' })
await module.takeAll((message) => console.log(message))
