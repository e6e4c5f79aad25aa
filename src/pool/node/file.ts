/**
 * The state of a pool in a file: a copy of the whole state, and behind it the changes since, a line for each time that
 * something was saved. A crash at any moment leaves a file with everything that was saved.
 */
import * as fs from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Journal, StateCopy } from '../state/records.js'
import { replay } from '../state/replay.js'
import { CliError, codeOf } from './cli-error.js'
import { encodeLine, readLines } from './lines.js'
import { lock } from './lock.js'

export interface StateFile {
  /** What the file held when it was opened. */
  readonly state: object | undefined
  /** Resolves once everything that has changed before this call is safe. */
  save(journal: Journal): Promise<void>
  /** Lets another process have the file. */
  close(): Promise<void>
}

export interface FileOptions {
  /** Called with what the user should know. @default console.error */
  readonly log?: ((line: string) => void) | undefined
}

/** What tests replace. */
interface Machine {
  readonly disk: Disk
  /** A new copy of the state is made when the changes are as long as the copy, and at least so many bytes. */
  readonly leastChanges: number
}

const machine: Machine = { disk: { ...fs, lock }, leastChanges: 1024 * 1024 }

/** What of `node:fs/promises` is used, and a lock. */
export interface Disk {
  readFile(path: string): Promise<Buffer>
  open(path: string, flags: string, mode?: number): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  rm(path: string, options: { force: true }): Promise<void>
  /** Rejects if another process has the file. Resolves with the function that gives it back. */
  lock(path: string): Promise<() => Promise<void>>
}

export interface OpenFile {
  appendFile(bytes: Uint8Array): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

const format = 'countersign-pool'
const version = 2
/** Stands behind the copy of the state. */
const complete = 'complete'

/** How much of the state is written in one go, in characters: answers go out in between. */
const portion = 64 * 1024
/** How much of a copy may be waiting for the disk, in bytes: a change that is to be safe waits for it, too. */
const unsyncedLimit = 1024 * 1024

/** Rejects if there is a file that can't be read or is in use. The file is then left as it is. */
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

/** The first version wrote the whole state as one object. */
const decode = (file: string, bytes: Buffer, log: (line: string) => void): object =>
  /^\s*\{/.test(bytes.toString('latin1', 0, 100)) ? decodeObject(file, bytes) : decodeLines(file, bytes, log)

function decodeObject(file: string, bytes: Buffer): object {
  const { format: of, version: by, state } = parse(file, bytes)
  checkFormat(file, of, by, 1)
  if (typeof state !== 'object' || state === null) throw new CliError(`${file} has no state of a pool in it.`)
  return state
}

/** Without what the parser says, as it quotes the file. */
function parse(file: string, bytes: Buffer): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(bytes.toString()))
  } catch {
    throw new CliError(`${file} is not JSON, or not all of it.`)
  }
}

function checkFormat(file: string, of: unknown, by: unknown, expected: number): void {
  if (of !== format) throw new CliError(`${file} is not the state of a pool.`)
  if (by !== expected)
    throw new CliError(`${file} was written by another version, whose format is not known here.`)
}

function decodeLines(file: string, bytes: Buffer, log: (line: string) => void): object {
  const lines = readLines(bytes)
  const first = lines.next()
  const { format: of, version: by } = Object(first.done ? undefined : first.value)
  checkFormat(file, of, by, version)
  const state = {}
  let isComplete = false
  const damaged = (at: number) =>
    new CliError(`${file} is damaged at byte ${at}, and does not have all of its state. It is left as it is.`)
  let next = lines.next()
  for (; !next.done; next = lines.next()) {
    if (next.value === complete) isComplete = true
    else
      try {
        for (const change of next.value as unknown[]) replay(state, change)
      } catch {
        throw new CliError(`${file} has a change in it that does not fit its state. It is left as it is.`)
      }
  }
  const rest = next.value
  if (!isComplete) throw damaged(rest?.at ?? bytes.length)
  if (rest && !rest.isLast) throw damaged(rest.at)
  if (rest)
    log(
      `${file}: the last ${bytes.length - rest.at} bytes are part of a change that was not written to its end. ` +
        'They are cut off: no answer had gone out for them.',
    )
  return state
}

/** A copy of the state that is being written, not yet in the file's place. */
interface Copy {
  readonly of: StateCopy
  readonly file: OpenFile
  length: number
  unsynced: number
}

/** Writes one thing after the other. What is to be saved while something is written is written at once after it. */
function createWriter(
  { disk, leastChanges }: Machine,
  file: string,
  log: (line: string) => void,
  unlock: () => Promise<void>,
): Pick<StateFile, 'save' | 'close'> {
  const unfinished = `${file}.unfinished`
  /** The file, open for changes. Without it, the next save writes a copy of the state. */
  let open: OpenFile | undefined
  let length = 0
  /** How long the file is when it gets too long. */
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
      // How much of it the disk has can't be known. A copy will have all of it.
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
    // Two copies would be written to the same place.
    await copying?.catch(() => {})
    await replaceBy(await writeCopy(journal), journal)
  }

  /** Changes go on being added to the file meanwhile. */
  async function shorten(journal: Journal): Promise<void> {
    try {
      copying = writeCopy(journal, () => isClosed || !open)
      const copy = await copying
      await inTurn(() => replaceBy(copy, journal))
    } catch (error) {
      log(`${file} grows, as no shorter copy of it can be written (${codeOf(error)}).`)
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
    // In its place there may be another copy by now.
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

  /** The copy is whole before it takes the file's place, and has that place for good before an answer relies on it. */
  async function replaceBy(copy: Copy, journal: Journal): Promise<void> {
    const { of } = copy
    if (of.ended || !of.complete) return drop(copy)
    // What is noted up to here is in the copy: it is not for the file as well.
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
      // Windows opens no directories, and keeps their entries without being asked.
      if (process.platform !== 'win32') await syncDirectory(disk, dirname(file))
      open = await disk.open(file, 'a')
    } catch (error) {
      // What was taken from the journal may be in neither file: the next save writes a copy.
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
      // A call that changed nothing waits only for what may have told it something that is not safe yet.
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
