#!/usr/bin/env node
/** The command's file. */
import { createPool } from '../index.js'
import { main } from './main.js'

const code = await main(process.argv.slice(2), process, { createPool })
// All that was said is out by then, and what a trigger has under way does not keep us.
process.stdout.write('', () => process.exit(code))
