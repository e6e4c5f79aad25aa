// @ts-check
/** `npm run screenshots`: every form in every look into `screenshots/`, and what the README shows into `docs/images/`. */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

process.chdir(fileURLToPath(new URL('../..', import.meta.url)))

/** @type {{ module: typeof import('./take.js') }} */
const { module } = await runnerImport('./demo/screenshots/take.ts', { configFile: false, logLevel: 'warn' })
await module.takeAll((sentence) => console.log(sentence))
