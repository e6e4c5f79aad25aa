/** What was asked for on the command line. */
import { parseArgs } from 'node:util'

export interface Arguments {
  readonly port: number
  readonly host?: string | undefined
  readonly config?: string | undefined
  readonly state?: string | undefined
}

export const usage = `countersign-pool: an Amazon Cognito user pool on this machine

  --port 9229         where to listen; 0 for any port that is free
  --host 127.0.0.1    who may reach it: only this machine, unless told
  --config pool.json  the pool's options; as .js or .mjs they can have triggers
  --state file.json   keeps what the pool knows, over restarts and crashes
  --help, --version
`

const options = {
  port: { type: 'string', default: '9229' },
  host: { type: 'string' },
  config: { type: 'string' },
  state: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const

/** Text says what is wrong. */
export function readArguments(argv: readonly string[]): Arguments | 'help' | 'version' | { wrong: string } {
  try {
    const { port, help, version, ...rest } = parseArgs({ args: [...argv], options }).values
    if (help) return 'help'
    if (version) return 'version'
    if (/^\d{1,5}$/.test(port) && Number(port) < 65536) return { ...rest, port: Number(port) }
    return { wrong: '--port takes a number from 0 to 65535.' }
  } catch (error) {
    // What follows the first sentence is advice.
    return { wrong: `${(error as Error).message.split(/\.(?:\s|$)/)[0]}.` }
  }
}
