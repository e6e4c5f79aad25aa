/** A disk that forgets what it was not told to keep, as disks do when the power fails. */
import type { Disk, OpenFile } from '../../../src/pool/node/file.js'

type Step = 'readFile' | 'rm' | 'open' | 'writeFile' | 'sync' | 'close' | 'rename'

interface Content {
  now: string
  /** What may be found after a crash. */
  found: readonly string[]
}

class Failure extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

export interface DiskOptions {
  /** How many steps are taken before the power fails. */
  readonly dies?: number
  /** Waited for before each step. */
  readonly turn?: () => Promise<unknown>
}

export function createDisk({ dies = Number.POSITIVE_INFINITY, turn = async () => {} }: DiskOptions = {}) {
  const names = new Map<string, Content>()
  /** The directory as it may be found after a crash. */
  let directories = [new Map(names)]
  const steps: Step[] = []
  const gates = new Map<Step, () => Promise<unknown>>()
  const watchers = new Set<() => void>()
  const written: string[] = []

  async function step<Result>(name: Step, act: () => Result): Promise<Result> {
    await turn()
    steps.push(name)
    for (const watch of watchers) watch()
    await gates.get(name)?.()
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
    writeFile: () => Promise.reject(new Failure('EISDIR')),
    sync: () =>
      step('sync', () => {
        directories = [new Map(names)]
      }),
    close: () => step('close', () => {}),
  })

  const openContent = (content: Content): OpenFile => ({
    writeFile: (text) =>
      step('writeFile', () => {
        written.push(text)
        content.now = text
        content.found = ['', text.slice(0, text.length / 2), text]
      }),
    sync: () =>
      step('sync', () => {
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
        if (names.has(path)) throw new Failure('EEXIST')
        const content: Content = { now: '', found: [''] }
        change(() => names.set(path, content))
        return openContent(content)
      }),
  }

  return {
    ...disk,
    steps,
    /** Everything that was ever written to a file. */
    written,
    /** All that may be found under this name if the power fails now. */
    found: (path: string): (string | undefined)[] =>
      directories.flatMap<string | undefined>((directory) => directory.get(path)?.found ?? [undefined]),
    /** Something to wait for before each of these steps. */
    before(name: Step, wait: (() => Promise<unknown>) | undefined) {
      if (wait) gates.set(name, wait)
      else gates.delete(name)
    },
    /** Resolves when so many of these steps have begun. */
    reached: (name: Step, count: number) =>
      new Promise<void>((resolve) => {
        const watch = () => steps.filter((each) => each === name).length >= count && resolve()
        watchers.add(watch)
        watch()
      }),
  }
}

/** A disk on which this file has been for long. */
export const diskWith = (path: string, text: string): Disk => ({
  ...createDisk(),
  readFile: async (asked) => {
    if (asked === path) return text
    throw new Failure('ENOENT')
  },
})
