// @ts-check
/** Writes the README's tables: `npm run readme`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'

/** @type {{ module: typeof import('./table.js') }} */
const { module } = await runnerImport(new URL('table.ts', import.meta.url).pathname, { configFile: false })
writeFileSync('README.md', await module.withTables(readFileSync('README.md', 'utf8')))
