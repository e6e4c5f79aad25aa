/** Keeps a second process from a file: `{file}.lock` says which process has it. */
import { open, readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { CliError, codeOf } from './cli-error.js'

/** The locks of this process. A lock with its number may also be left from a process that had the same number. */
const held = new Set<string>()

/** Resolves with the function that gives the lock back. */
export async function lock(file: string): Promise<() => Promise<void>> {
  const path = `${file}.lock`
  while (!(await create(path))) {
    const holder = await readHolder(path)
    if (isRunning(holder, path)) throw new CliError(describe(file, path, holder))
    await rm(path, { force: true })
  }
  held.add(path)
  return async () => {
    if (held.delete(path)) await rm(path, { force: true })
  }
}

interface Holder {
  readonly pid: number
  readonly host: string
}

const thisProcess = (): Holder => ({ pid: process.pid, host: hostname() })

async function create(path: string): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600)
    await file.writeFile(JSON.stringify(thisProcess()))
    await file.close()
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw new CliError(`${path} can't be written (${codeOf(error)}).`)
  }
}

/** How often a lock without content is read again: it may have been made just now. */
const tries = 10
const pause = 50

/** Nothing, if the process did not come to write its number, or the lock has gone. */
async function readHolder(path: string, left = tries): Promise<Holder | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    const { pid, host } = JSON.parse(text)
    return { pid: Number(pid), host: String(host) }
  } catch {
    if (left === 0) return undefined
    await setTimeout(pause)
    return readHolder(path, left - 1)
  }
}

function isRunning(holder: Holder | undefined, path: string): holder is Holder {
  if (!holder) return false
  // Of a process on another machine, or in another container, nothing is known here.
  if (holder.host !== hostname()) return true
  if (holder.pid === process.pid) return held.has(path)
  try {
    process.kill(holder.pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

function describe(file: string, path: string, { pid, host }: Holder): string {
  const where = host === hostname() ? '' : ` on ${host}`
  return `${file} is in use by process ${pid}${where}. If there is no such process, delete ${path}.`
}
