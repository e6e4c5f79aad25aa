/** Locks a file against a second process. `{file}.lock` names the process that uses it. */
import { open, readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { CliError, codeOf } from './cli-error.js'

/** Locks of this process. A lock with its process ID can also remain from an earlier process with the same ID. */
const held = new Set<string>()

/**
 * Locks a file. Resolves with a function that releases the lock.
 *
 * @throws CliError if another process uses the file.
 */
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

/** Number of times that an empty lock is read again, because another process may be writing it. */
const tries = 10
const pause = 50

/** Returns `undefined` if the lock has no content or no longer exists. */
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
  // Processes on another machine or in another container cannot be checked.
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
