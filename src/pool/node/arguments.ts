/** Arguments of the command line. */
import { parseArgs } from 'node:util'

export interface Arguments {
  readonly port: number
  readonly host?: string | undefined
  readonly config?: string | undefined
  readonly state?: string | undefined
}

export const usage = `countersign-pool: an Amazon Cognito user pool on this machine

  --port 9229         port to listen on; 0 uses any free port
  --host 127.0.0.1    address to listen on; the default allows this machine only
  --config pool.json  options of the pool; a .js or .mjs file can also define triggers
  --state file.json   file that keeps the pool's state across restarts and crashes
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

/** Returns the arguments, or the reason why they are wrong. */
export function readArguments(argv: readonly string[]): Arguments | 'help' | 'version' | { wrong: string } {
  try {
    const { port, help, version, ...rest } = parseArgs({ args: [...argv], options }).values
    if (help) return 'help'
    if (version) return 'version'
    if (/^\d{1,5}$/.test(port) && Number(port) < 65536) return { ...rest, port: Number(port) }
    return { wrong: '--port takes a number from 0 to 65535.' }
  } catch (error) {
    // Node's message continues with advice, which is left out.
    return { wrong: `${(error as Error).message.split(/\.(?:\s|$)/)[0]}.` }
  }
}
