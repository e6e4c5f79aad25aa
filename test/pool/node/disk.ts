/** A simulated disk that loses data that was not synced, as real disks do after a power failure. */
import type { Disk, OpenFile } from '../../../src/pool/node/file.js'

type Step = 'readFile' | 'rm' | 'open' | 'appendFile' | 'sync' | 'close' | 'rename'

interface Content {
  now: Buffer
  /** Contents that may remain after a crash. */
  found: readonly Buffer[]
  /** Number of bytes that certainly remain. */
  synced: number
}

/** Returns what may remain of bytes that were not synced: none, some, some with a gap before them, or all. */
function findings(now: Buffer, synced: number): readonly Buffer[] {
  const middle = Math.ceil((synced + now.length) / 2)
  const holed = Buffer.from(now).fill(0, synced, middle)
  return [now.subarray(0, synced), now.subarray(0, middle), holed, now]
}

class Failure extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export interface DiskOptions {
  /** Number of steps before the power fails. */
  readonly dies?: number
  /** Awaited before each step. */
  readonly turn?: () => Promise<unknown>
}

export function createDisk({ dies = Number.POSITIVE_INFINITY, turn = async () => {} }: DiskOptions = {}) {
  const names = new Map<string, Content>()
  /** Contents of the directory that may remain after a crash. */
  let directories = [new Map(names)]
  const steps: Step[] = []
  const waits = new Map<Step, () => Promise<unknown>>()
  const watchers = new Set<() => void>()
  const written: Buffer[] = []

  async function step<Result>(name: Step, act: () => Result): Promise<Result> {
    await turn()
    steps.push(name)
    for (const watch of watchers) watch()
    await waits.get(name)?.()
    if (steps.length > dies) throw new Failure('EIO')
    return act()
  }

  function change(act: () => void): void {
    act()
    directories.push(new Map(names))
  }

  function get(path: string): Content {
    const content = names.get(path)
    if (!content) throw new Failure('ENOENT')
    return content
  }

  const openDirectory = (): OpenFile => ({
    appendFile: () => Promise.reject(new Failure('EISDIR')),
    sync: () =>
      step('sync', () => {
        directories = [new Map(names)]
      }),
    close: () => step('close', () => {}),
  })

  const openContent = (content: Content): OpenFile => ({
    appendFile: (bytes) =>
      step('appendFile', () => {
        written.push(Buffer.from(bytes))
        content.now = Buffer.concat([content.now, bytes])
        content.found = findings(content.now, content.synced)
      }),
    sync: () =>
      step('sync', () => {
        content.synced = content.now.length
        content.found = [content.now]
      }),
    close: () => step('close', () => {}),
  })

  const disk: Disk = {
    readFile: (path) => step('readFile', () => get(path).now),
    rm: (path) => step('rm', () => change(() => names.delete(path))),
    rename: (from, to) =>
      step('rename', () =>
        change(() => {
          names.set(to, get(from))
          names.delete(from)
        }),
      ),
    open: (path, flags) =>
      step('open', () => {
        if (flags === 'r') return openDirectory()
        if (flags === 'a') return openContent(get(path))
        if (names.has(path)) throw new Failure('EEXIST')
        const content: Content = { now: Buffer.of(), found: [Buffer.of()], synced: 0 }
        change(() => names.set(path, content))
        return openContent(content)
      }),
    lock: async () => async () => {},
  }

  return {
    ...disk,
    steps,
    /** All bytes that were ever written to a file. */
    written,
    /** Returns all contents that may remain under this name if the power fails now. */
    found: (path: string): (Buffer | undefined)[] =>
      directories.flatMap<Buffer | undefined>((directory) => directory.get(path)?.found ?? [undefined]),
    /** Delays each of these steps. */
    before(name: Step, wait: (() => Promise<unknown>) | undefined) {
      if (wait) waits.set(name, wait)
      else waits.delete(name)
    },
    /** Resolves when the given number of these steps have begun. */
    reached: (name: Step, count: number) =>
      new Promise<void>((resolve) => {
        const watch = () => steps.filter((each) => each === name).length >= count && resolve()
        watchers.add(watch)
        watch()
      }),
  }
}

/** Returns a disk with a synced file. */
export const diskWith = (path: string, content: Buffer | string): Disk => ({
  ...createDisk(),
  readFile: async (asked) => {
    if (asked === path) return Buffer.from(content)
    throw new Failure('ENOENT')
  },
})
