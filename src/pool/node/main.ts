/** The command `countersign-pool`, from its arguments to its exit code. */
import { createRequire } from 'node:module'
import type { PoolOptions, PoolsOptions } from '../options.js'
import { announce } from './announcement.js'
import { type Arguments, readArguments, usage } from './arguments.js'
import { CliError, codeOf } from './cli-error.js'
import { readConfig } from './config.js'
import { demo } from './demo.js'
import { openFile, type StateFile } from './file.js'
import { describe, type Servable } from './response.js'
import { type PoolServer, type ServeOptions, servePool } from './serve.js'

/** The members of Node's `process` that are used. */
export interface Terminal {
  readonly stdout: Sink
  readonly stderr: Sink
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown
  exit(code: number): void
}

interface Sink {
  write(text: string): unknown
}

export interface PoolFactory {
  createPool(options: PoolOptions | PoolsOptions): Pool
}

type Pool = Servable & { readonly id: string; readonly clientId: string }

/** Runs the command. Resolves with the exit code. */
export async function main(
  argv: readonly string[],
  terminal: Terminal,
  factory: PoolFactory,
): Promise<number> {
  const args = readArguments(argv)
  if (args === 'help') return print(terminal.stdout, usage, 0)
  if (args === 'version') return print(terminal.stdout, `${readVersion()}\n`, 0)
  if ('wrong' in args) return print(terminal.stderr, `${args.wrong}\n\n${usage}`, 2)
  try {
    const stopped = waitForSignal(terminal)
    const server = await start(args, terminal, factory)
    await stopped
    await server.close()
    return 0
  } catch (error) {
    if (!(error instanceof CliError)) throw error
    return print(terminal.stderr, `${error.message}\n`, 1)
  }
}

function print(sink: Sink, text: string, code: number): number {
  sink.write(text)
  return code
}

/** Resolves the package's name, which works for the sources and for the build. */
const readVersion = (): string => createRequire(import.meta.url)('countersign/package.json').version

async function start(args: Arguments, terminal: Terminal, factory: PoolFactory): Promise<PoolServer> {
  const options = args.config === undefined ? demo : await readConfig(args.config)
  const log = (line: string) => terminal.stderr.write(`${line}\n`)
  const state = args.state === undefined ? undefined : await openFile(args.state, { log })
  try {
    return await open(args, options, terminal, factory, state, log)
  } catch (error) {
    await state?.close()
    throw error
  }
}

async function open(
  args: Arguments,
  options: PoolOptions | PoolsOptions,
  { stdout }: Terminal,
  factory: PoolFactory,
  state: StateFile | undefined,
  log: (line: string) => void,
): Promise<PoolServer> {
  const poolOptions: PoolOptions | PoolsOptions = {
    onTriggerError: (error, trigger) => log(describe(error, `The trigger ${trigger}`)),
    ...options,
    ...(state?.state && { state: state.state }),
  }
  const pool = await createPoolFrom(factory, poolOptions, args)
  const server = await serve(pool, { ...args, state, log })

  const known = state?.state ? args.state : undefined
  stdout.write(announce({ url: server.url, pool, options, open: options === demo, state: known }))
  return server
}

async function createPoolFrom(
  factory: PoolFactory,
  options: PoolOptions | PoolsOptions,
  { config, state }: Arguments,
): Promise<Pool> {
  try {
    const pool = factory.createPool(options)
    await pool.ready
    return pool
  } catch (error) {
    const sources = [config, options.state ? state : undefined].filter((name) => name !== undefined)
    if (sources.length === 0) throw error
    throw new CliError(`Cannot create a pool from ${sources.join(' and ')}: ${error}`)
  }
}

async function serve(pool: Pool, { port, host, ...options }: ServeOptions): Promise<PoolServer> {
  try {
    return await servePool(pool, { port, host, ...options })
  } catch (error) {
    if ((error as { syscall?: unknown }).syscall === undefined) throw error
    const reason = codeOf(error)
    if (reason === 'EADDRINUSE') throw new CliError(`Port ${port} is in use. --port 0 uses any free port.`)
    throw new CliError(`Cannot listen on port ${port} of ${host ?? 'this machine'} (${reason}).`)
  }
}

/**
 * Milliseconds within which two signals count as one: npm passes on a signal that the terminal sends to all
 * processes.
 */
const echo = 200

/** Resolves at the first signal. The second one exits immediately. */
function waitForSignal(terminal: Terminal): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined
    const listener = (code: number) => () => {
      first ??= performance.now()
      if (performance.now() - first > echo) terminal.exit(code)
      resolve()
    }
    terminal.on('SIGINT', listener(130))
    terminal.on('SIGTERM', listener(143))
  })
}
