/**
 * State of a pool in a file: a copy of the whole state, followed by one line for each save with the changes since. A
 * crash at any moment leaves a file with all saved changes.
 */
import * as fs from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Journal, StateCopy } from '../state/records.js'
import { replay } from '../state/replay.js'
import { CliError, codeOf } from './cli-error.js'
import { encodeLine, readLines } from './lines.js'
import { lock } from './lock.js'

export interface StateFile {
  /** Content of the file when it was opened. Pass it to the option `state` of `createPool`. */
  readonly state: object | undefined
  /**
   * Resolves when all changes before this call are on the disk.
   *
   * @throws Error (as a rejection) if the file cannot be written. The next call tries it again with a whole copy.
   */
  save(journal: Journal): Promise<void>
  /** Waits for the current save and releases the file for other processes. */
  close(): Promise<void>
}

export interface FileOptions {
  /**
   * Called with each message for the user.
   *
   * @default console.error
   */
  readonly log?: ((line: string) => void) | undefined
}

/** Replaced by tests. */
interface Machine {
  readonly disk: Disk
  /** Minimum bytes of changes before a new copy. The changes must also be as long as the last copy. */
  readonly leastChanges: number
}

const machine: Machine = { disk: { ...fs, lock }, leastChanges: 1024 * 1024 }

/** The functions of `node:fs/promises` that are used, and a lock. */
export interface Disk {
  readFile(path: string): Promise<Buffer>
  open(path: string, flags: string, mode?: number): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  rm(path: string, options: { force: true }): Promise<void>
  /** Rejects if another process uses the file. Resolves with a function that releases the lock. */
  lock(path: string): Promise<() => Promise<void>>
}

export interface OpenFile {
  appendFile(bytes: Uint8Array): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

const format = 'countersign-pool'
/**
 * 1 was one object. 2 had the lines of 3, with former names of properties. An earlier version of the package rejects
 * the file by its version and not by a missing property.
 */
const version = 3
/** Marks the end of the copy of the state. */
const complete = 'complete'

/** Characters of the state that are written at a time. Responses are sent between two portions. */
const portion = 64 * 1024
/** Bytes of a copy that may wait for a sync. The save of a change waits for them, too. */
const unsyncedLimit = 1024 * 1024

/**
 * Opens a file for the state of a pool and locks it.
 *
 * @throws Error (as a rejection) if the file cannot be read or is in use. The file remains unchanged.
 *
 * @example
 * ```ts
 * import { createPool } from 'countersign/pool'
 * import { openFile, servePool } from 'countersign/pool/node'
 *
 * const file = await openFile('pool.state')
 * const pool = createPool(file.state ? { state: file.state } : {})
 * const server = await servePool(pool, { state: file })
 * ```
 */
export async function openFile(
  path: string,
  { log = (line) => console.error(line) }: FileOptions = {},
  { disk = machine.disk, leastChanges = machine.leastChanges }: Partial<Machine> = {},
): Promise<StateFile> {
  const file = resolve(path)
  const unlock = await disk.lock(file)
  try {
    const bytes = await read(disk, file)
    return {
      state: bytes && decode(file, bytes, log),
      ...createWriter({ disk, leastChanges }, file, log, unlock),
    }
  } catch (error) {
    await unlock()
    throw error
  }
}

async function read(disk: Disk, file: string): Promise<Buffer | undefined> {
  try {
    return await disk.readFile(file)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new CliError(`${file} can't be read (${codeOf(error)}).`)
  }
}

const decode = (file: string, bytes: Buffer, log: (line: string) => void): object =>
  /^\s*\{/.test(bytes.toString('latin1', 0, 100)) ? decodeObject(file, bytes) : decodeLines(file, bytes, log)

function decodeObject(file: string, bytes: Buffer): object {
  const { format: of, version: by, state } = parse(file, bytes)
  checkFormat(file, of, by, [1])
  if (typeof state !== 'object' || state === null)
    throw new CliError(`${file} does not contain the state of a pool.`)
  return state
}

/** Leaves out the message of the parser, which quotes the file. */
function parse(file: string, bytes: Buffer): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(bytes.toString()))
  } catch {
    throw new CliError(`${file} is not JSON or is incomplete.`)
  }
}

function checkFormat(file: string, of: unknown, by: unknown, expected: readonly unknown[]): void {
  if (of !== format) throw new CliError(`${file} is not the state of a pool.`)
  if (!expected.includes(by)) throw new CliError(`${file} has a format that this version cannot read.`)
}

function decodeLines(file: string, bytes: Buffer, log: (line: string) => void): object {
  const lines = readLines(bytes)
  const first = lines.next()
  const { format: of, version: by } = Object(first.done ? undefined : first.value)
  checkFormat(file, of, by, [2, version])
  const state = {}
  let isComplete = false
  const damaged = (at: number) =>
    new CliError(`${file} is damaged at byte ${at}, and its state is incomplete. The file was not changed.`)
  let next = lines.next()
  for (; !next.done; next = lines.next()) {
    if (next.value === complete) isComplete = true
    else
      try {
        for (const change of next.value as unknown[]) replay(state, change)
      } catch {
        throw new CliError(`${file} contains a change that does not fit its state. The file was not changed.`)
      }
  }
  const rest = next.value
  if (!isComplete) throw damaged(rest?.at ?? bytes.length)
  if (rest && !rest.isLast) throw damaged(rest.at)
  if (rest)
    log(
      `${file}: the last ${bytes.length - rest.at} bytes are an incomplete change. ` +
        'They were removed: no response was sent for them.',
    )
  return state
}

/** A copy of the state that does not replace the file yet. */
interface Copy {
  readonly of: StateCopy
  readonly file: OpenFile
  length: number
  unsynced: number
}

/** Writes one save at a time. Saves that are requested during a write share the next write. */
function createWriter(
  { disk, leastChanges }: Machine,
  file: string,
  log: (line: string) => void,
  unlock: () => Promise<void>,
): Pick<StateFile, 'save' | 'close'> {
  const unfinished = `${file}.unfinished`
  /** The file, open for appending. If it is `undefined`, the next save writes a copy of the state. */
  let open: OpenFile | undefined
  let length = 0
  /** Length of the file at which a new copy is written. */
  let limit = 0
  let isClosed = false

  let running = 0
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<void> | undefined
  let shortening: Promise<void> | undefined
  let copying: Promise<Copy> | undefined

  function inTurn(task: () => Promise<void>): Promise<void> {
    running += 1
    const run = last.then(task).finally(() => {
      running -= 1
    })
    last = run.catch(() => {})
    return run
  }

  async function write(journal: Journal): Promise<void> {
    if (isClosed) throw new CliError(`${file} is closed.`)
    try {
      if (open) await writeChanges(open, journal.take())
      else await writeAll(journal)
    } catch (error) {
      // An unknown part of the change may be on the disk. The next copy contains all of it.
      await closeFile()
      throw new CliError(`${file} can't be written (${codeOf(error)}).`)
    }
    if (length > limit) shortening ??= shorten(journal)
  }

  async function writeChanges(to: OpenFile, changes: readonly string[]): Promise<void> {
    if (changes.length === 0) return
    const line = encodeLine(list(changes))
    await to.appendFile(line)
    await to.sync()
    length += line.length
  }

  async function writeAll(journal: Journal): Promise<void> {
    // Two copies would use the same file.
    await copying?.catch(() => {})
    await replaceBy(await writeCopy(journal), journal)
  }

  /** The file still receives changes during the copy. */
  async function shorten(journal: Journal): Promise<void> {
    try {
      copying = writeCopy(journal, () => isClosed || !open)
      const copy = await copying
      await inTurn(() => replaceBy(copy, journal))
    } catch (error) {
      log(`${file} grows because a shorter copy cannot be written (${codeOf(error)}).`)
      limit = 2 * length
    } finally {
      shortening = undefined
    }
  }

  async function writeCopy(journal: Journal, isToStop = () => false): Promise<Copy> {
    const of = journal.copy()
    try {
      await disk.rm(unfinished, { force: true })
      const copy = { of, file: await disk.open(unfinished, 'wx', 0o600), length: 0, unsynced: 0 }
      try {
        await add(copy, JSON.stringify({ format, version }))
        while (!of.complete && !of.ended && !isToStop()) await add(copy, list(of.next(portion)))
        return copy
      } catch (error) {
        await drop(copy)
        throw error
      }
    } catch (error) {
      of.end()
      throw error
    }
  }

  async function drop(copy: Copy): Promise<void> {
    await copy.file.close()
    // Another copy may use the same file now.
    if (!copy.of.ended) await disk.rm(unfinished, { force: true })
  }

  async function add(copy: Copy, ...lines: readonly string[]): Promise<void> {
    const bytes = Buffer.concat(lines.map(encodeLine))
    await copy.file.appendFile(bytes)
    copy.length += bytes.length
    copy.unsynced += bytes.length
    if (copy.unsynced < unsyncedLimit) return
    await copy.file.sync()
    copy.unsynced = 0
  }

  /** Syncs the copy before it replaces the file, and the directory before a response depends on it. */
  async function replaceBy(copy: Copy, journal: Journal): Promise<void> {
    const { of } = copy
    if (of.ended || !of.complete) return drop(copy)
    // The copy contains all changes up to here, so the file does not need them.
    const rest = of.next(0)
    journal.take()
    of.end()
    try {
      try {
        await add(copy, list(rest), JSON.stringify(complete))
        await copy.file.sync()
      } finally {
        await copy.file.close()
      }
      await closeFile()
      await disk.rename(unfinished, file)
      // Windows cannot open directories, and stores their entries without a sync.
      if (process.platform !== 'win32') await syncDirectory(disk, dirname(file))
      open = await disk.open(file, 'a')
    } catch (error) {
      // Neither file may contain the changes that were taken from the journal, so the next save writes a copy.
      await closeFile()
      throw error
    }
    length = copy.length
    limit = length + Math.max(length, leastChanges)
  }

  async function closeFile(): Promise<void> {
    const closing = open
    open = undefined
    await closing?.close()
  }

  return {
    save(journal) {
      // A call without changes waits only for changes that it may have read and that are not on the disk yet.
      if (open && running === 0 && !journal.changed) return Promise.resolve()
      next ??= inTurn(() => {
        next = undefined
        return write(journal)
      })
      return next
    },
    async close() {
      isClosed = true
      await last
      await shortening
      await closeFile()
      await unlock()
    },
  }
}

const list = (texts: readonly string[]): string => `[${texts.join(',')}]`

async function syncDirectory(disk: Disk, path: string): Promise<void> {
  const directory = await disk.open(path, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}
