#!/usr/bin/env node
/** Executable of the command `countersign-pool`. */
import { createPool } from '../index.js'
import { main } from './main.js'

const code = await main(process.argv.slice(2), process, { createPool })
// All output is written at this point. Exiting explicitly does not wait for triggers that still run.
process.stdout.write('', () => process.exit(code))
