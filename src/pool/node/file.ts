/** What a pool knows, in a file that is whole after a crash at any moment. */
import * as fs from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { Complaint, codeOf } from './complaint.js'

export interface StateFile {
  /** What the file held when it was opened. */
  readonly state: object | undefined
  /** Resolves once a snapshot that was taken after this call is safe. */
  save(snapshot: () => Promise<object>): Promise<void>
}

/** What of `node:fs/promises` is used. */
export interface Disk {
  readFile(path: string, encoding: 'utf8'): Promise<string>
  open(path: string, flags: string, mode?: number): Promise<OpenFile>
  rename(from: string, to: string): Promise<void>
  rm(path: string, options: { force: true }): Promise<void>
}

export interface OpenFile {
  writeFile(text: string): Promise<void>
  sync(): Promise<void>
  close(): Promise<void>
}

const format = 'countersign-pool'
const version = 1

/** Rejects if there is a file that can't be read, which is then left as it is. */
export async function openFile(path: string, disk: Disk = fs): Promise<StateFile> {
  const file = resolve(path)
  let known = await read(disk, file)
  let last: Promise<unknown> = Promise.resolve()
  let next: Promise<void> | undefined

  async function write(snapshot: () => Promise<object>): Promise<void> {
    const text = encode(await snapshot())
    if (text === known) return
    // If this fails, nobody can tell which of the two the file holds.
    known = undefined
    await replace(disk, file, text)
    known = text
  }

  /** All that comes while a write runs is served by one that has not begun. */
  async function queue(snapshot: () => Promise<object>): Promise<void> {
    await last
    next = undefined
    const writing = write(snapshot)
    last = writing.catch(() => {})
    return writing
  }

  return {
    state: known === undefined ? undefined : decode(file, known),
    save(snapshot) {
      next ??= queue(snapshot)
      return next
    },
  }
}

async function read(disk: Disk, file: string): Promise<string | undefined> {
  try {
    return await disk.readFile(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new Complaint(`${file} can't be read (${codeOf(error)}).`)
  }
}

const encode = (state: object): string => `${JSON.stringify({ format, version, state })}\n`

function decode(file: string, text: string): object {
  const { format: of, version: by, state } = parse(file, text)
  if (of !== format) throw new Complaint(`${file} is not the state of a pool.`)
  if (by !== version)
    throw new Complaint(`${file} was written by another version, whose format is not known here.`)
  if (typeof state !== 'object' || state === null)
    throw new Complaint(`${file} has no state of a pool in it.`)
  return state
}

/** Without what the parser says, as it quotes the file. */
function parse(file: string, text: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(text))
  } catch {
    throw new Complaint(`${file} is not JSON, or not all of it.`)
  }
}

/** The new file is whole before it takes the old one's name, and has that name for good before anyone relies on it. */
async function replace(disk: Disk, file: string, text: string): Promise<void> {
  const unfinished = `${file}.unfinished`
  try {
    await disk.rm(unfinished, { force: true })
    await flush(await disk.open(unfinished, 'wx', 0o600), text)
    await disk.rename(unfinished, file)
    // Windows opens no directories, and keeps their entries without being asked.
    if (process.platform !== 'win32') await flush(await disk.open(dirname(file), 'r'))
  } catch (error) {
    throw new Complaint(`${file} can't be written (${codeOf(error)}).`)
  }
}

async function flush(file: OpenFile, text?: string): Promise<void> {
  try {
    if (text !== undefined) await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}
