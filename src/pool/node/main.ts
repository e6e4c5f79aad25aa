/** The command `countersign-pool`, from its arguments to its exit code. */
import { createRequire } from 'node:module'
import type { PoolOptions, PoolsOptions } from '../options.js'
import { announce } from './announcement.js'
import { describe, type Servable } from './answer.js'
import { type Arguments, readArguments, usage } from './arguments.js'
import { Complaint, codeOf } from './complaint.js'
import { readConfig } from './config.js'
import { demo } from './demo.js'
import { openFile, type StateFile } from './file.js'
import { type PoolServer, type ServeOptions, servePool } from './serve.js'

/** What of Node's `process` is used. */
export interface Terminal {
  readonly stdout: Sink
  readonly stderr: Sink
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown
  exit(code: number): void
}

interface Sink {
  write(text: string): unknown
}

export interface Maker {
  createPool(options: PoolOptions | PoolsOptions): Pool
}

type Pool = Servable & { readonly id: string; readonly clientId: string }

/** Resolves with the exit code when there is nothing left to do. */
export async function main(argv: readonly string[], terminal: Terminal, maker: Maker): Promise<number> {
  const asked = readArguments(argv)
  if (asked === 'help') return say(terminal.stdout, usage, 0)
  if (asked === 'version') return say(terminal.stdout, `${readVersion()}\n`, 0)
  if ('wrong' in asked) return say(terminal.stderr, `${asked.wrong}\n\n${usage}`, 2)
  try {
    const stopped = hearSignals(terminal)
    const server = await start(asked, terminal, maker)
    await stopped
    await server.close()
    return 0
  } catch (error) {
    if (!(error instanceof Complaint)) throw error
    return say(terminal.stderr, `${error.message}\n`, 1)
  }
}

function say(sink: Sink, text: string, code: number): number {
  sink.write(text)
  return code
}

/** By the package's own name, which leads to the same file from the sources and from what is built. */
const readVersion = (): string => createRequire(import.meta.url)('countersign/package.json').version

async function start(asked: Arguments, terminal: Terminal, maker: Maker): Promise<PoolServer> {
  const options = asked.config === undefined ? demo : await readConfig(asked.config)
  const tell = (line: string) => terminal.stderr.write(`${line}\n`)
  const state = asked.state === undefined ? undefined : await openFile(asked.state, { tell })
  try {
    return await open(asked, options, terminal, maker, state, tell)
  } catch (error) {
    await state?.close()
    throw error
  }
}

async function open(
  asked: Arguments,
  options: PoolOptions | PoolsOptions,
  { stdout }: Terminal,
  maker: Maker,
  state: StateFile | undefined,
  tell: (line: string) => void,
): Promise<PoolServer> {
  const heard: PoolOptions | PoolsOptions = {
    onTriggerError: (error, trigger) => tell(describe(error, `The trigger ${trigger}`)),
    ...options,
    ...(state?.state && { state: state.state }),
  }
  const pool = await make(maker, heard, asked)
  const server = await serve(pool, { ...asked, state, tell })

  const known = state?.state ? asked.state : undefined
  stdout.write(announce({ url: server.url, pool, options, open: options === demo, state: known }))
  return server
}

async function make(
  maker: Maker,
  options: PoolOptions | PoolsOptions,
  { config, state }: Arguments,
): Promise<Pool> {
  try {
    const pool = maker.createPool(options)
    await pool.ready
    return pool
  } catch (error) {
    const sources = [config, options.state ? state : undefined].filter((name) => name !== undefined)
    if (sources.length === 0) throw error
    throw new Complaint(`No pool can be made of ${sources.join(' and ')}: ${error}`)
  }
}

async function serve(pool: Pool, { port, host, ...options }: ServeOptions): Promise<PoolServer> {
  try {
    return await servePool(pool, { port, host, ...options })
  } catch (error) {
    if ((error as { syscall?: unknown }).syscall === undefined) throw error
    const reason = codeOf(error)
    if (reason === 'EADDRINUSE')
      throw new Complaint(`Port ${port} is taken. --port 0 takes any that is free.`)
    throw new Complaint(`Can't listen on port ${port} of ${host ?? 'this machine'} (${reason}).`)
  }
}

/** npm passes on a signal that the terminal has already sent to all: what comes within so many ms is the same one. */
const echo = 200

/** Resolves at the first signal. The second one ends everything. */
function hearSignals(terminal: Terminal): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined
    const hear = (code: number) => () => {
      first ??= performance.now()
      if (performance.now() - first > echo) terminal.exit(code)
      resolve()
    }
    terminal.on('SIGINT', hear(130))
    terminal.on('SIGTERM', hear(143))
  })
}
