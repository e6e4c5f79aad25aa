/** The entry `countersign/pool/node`. */
export type { Servable } from './answer.js'
export { openFile, type StateFile } from './file.js'
export { type PoolServer, type ServeOptions, servePool } from './serve.js'
