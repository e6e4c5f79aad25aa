/** Entry `countersign/pool/node`: the pool over HTTP and in a file. */

export { openFile, type StateFile } from './file.js'
export type { Servable } from './response.js'
export { type PoolServer, type ServeOptions, servePool } from './serve.js'
