/** A pool over HTTP in a separate process that a test kills. It replaces its file often. */
import { createPool } from '../../../src/pool/index.js'
import { openFile } from '../../../src/pool/node/file.js'
import { servePool } from '../../../src/pool/node/serve.js'

const log = (line: string) => console.error(line)
const state = await openFile(process.argv[2] ?? '', { log }, { leastChanges: 10_000 })
const pool = createPool({ ...(state.state && { state: state.state }) })
const { url } = await servePool(pool, { state, log })
console.log(url)
