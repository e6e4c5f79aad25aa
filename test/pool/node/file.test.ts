import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFile } from '../../../src/pool/node/file.js'
import { encodeLine } from '../../../src/pool/node/lines.js'
import { insert, trackChanges } from '../../../src/pool/state/records.js'
import { createDisk, diskWith } from './disk.js'
import { gate } from './gate.js'

const path = '/pool.json'

interface User {
  name: string
}

/** Creates a state with a counter and users. */
function createState(count = 0) {
  const noted = trackChanges({ count, users: new Map<string, User>() })
  return { ...noted, set: (count: number) => void Object.assign(noted.state, { count }) }
}

/** Reads a file with this content. Returns the state and the logged lines. */
async function read(content: Buffer | string) {
  const told: string[] = []
  const { state } = await openFile(
    path,
    { log: (line) => told.push(line) },
    { disk: diskWith(path, content) },
  )
  return { state: state as { count: number; users: Map<string, User> }, told }
}

const readCount = async (content: Buffer | string = ''): Promise<number> => (await read(content)).state.count

const failWith = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }))
const times = (count: number) => Array.from({ length: count }, (_, nth) => nth + 1)

/** Returns the bytes of a file after these counts were saved one after the other. */
async function bytesOf(...counts: readonly number[]): Promise<Buffer> {
  const disk = createDisk()
  const file = await openFile(path, {}, { disk })
  const { journal, set } = createState()
  for (const count of counts) {
    set(count)
    await file.save(journal)
  }
  return disk.found(path)[0] ?? Buffer.of()
}

describe('A crash', () => {
  /** Makes each save write a new copy of the state. */
  const shortens = { leastChanges: -1000 }

  it.each([
    ['when changes are added', {}],
    ['when the file is made shorter, too', shortens],
  ])('a crash after each step of the disk keeps all saved changes, %s', async (_, options) => {
    let dies = 0
    for (let finished = false; !finished; dies++) {
      const disk = createDisk({ dies })
      const { journal, set } = createState()
      let safe = 0
      try {
        const file = await openFile(path, { log: () => {} }, { disk, ...options })
        for (const count of times(3)) {
          set(count)
          await file.save(journal)
          safe = count
        }
        await file.close()
        finished = true
      } catch {}
      for (const bytes of disk.found(path)) {
        if (bytes === undefined) expect(safe).toBe(0)
        else expect([safe, safe + 1]).toContain(await readCount(bytes))
      }
    }
    expect(dies).toBeGreaterThan(15)
  })

  it('a crash keeps all saved changes in any order of the steps, and a save waits for all changes before it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('change', 'save', 'change and save'), { maxLength: 12 }),
        fc.constantFrom({}, shortens),
        async (s, acts, options) => {
          let count = 0
          const { journal, set } = createState()
          const disk = createDisk({ turn: () => s.schedule(Promise.resolve(), 'a step of the disk') })
          const file = await s.waitFor(openFile(path, {}, { disk, ...options }))

          const save = async () => {
            const since = count
            await file.save(journal)
            for (const bytes of disk.found(path)) expect(await readCount(bytes)).toBeGreaterThanOrEqual(since)
          }

          const saves = acts.map(async (act) => {
            await s.schedule(Promise.resolve(), act)
            if (act.startsWith('change')) set(++count)
            if (act.endsWith('save')) await save()
          })
          await s.waitFor(Promise.all(saves))
          await s.waitFor(file.close())
          for (const bytes of disk.found(path))
            if (bytes) expect(await readCount(bytes)).toBeLessThanOrEqual(count)
        },
      ),
    )
  })

  it('a crash at each byte of a change keeps the changes before it, and the removed bytes are reported', async () => {
    const [before, after] = [await bytesOf(1, 2), await bytesOf(1, 2, 3)]
    expect(after.subarray(0, before.length)).toEqual(before)
    for (let end = before.length; end <= after.length; end++) {
      const { state, told } = await read(after.subarray(0, end))
      expect(state.count).toBe(end < after.length ? 2 : 3)
      const cut = end - before.length
      const isTorn = cut > 0 && end < after.length
      expect(told).toEqual(
        isTorn ? [expect.stringContaining(`${path}: the last ${cut} bytes are an incomplete change`)] : [],
      )
    }
  })

  it('a file after a crash can be extended: no copy contains the removed bytes', async () => {
    const after = await bytesOf(1, 2, 3)
    const disk = createDisk()
    const torn = diskWith(path, after.subarray(0, -5))
    const file = await openFile(path, { log: () => {} }, { disk: { ...disk, readFile: torn.readFile } })
    const { journal, set } = createState((file.state as { count: number }).count)
    await file.save(journal)
    set(7)
    await file.save(journal)
    expect(await Promise.all(disk.found(path).map(readCount))).toEqual([7])
  })
})

describe('Damage', () => {
  it('a damaged byte anywhere but in the last change is reported, and no change is lost silently', async () => {
    const bytes = await bytesOf(1, 2, 3)
    const last = await bytesOf(1, 2)
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      const opened = read(damaged)
      if (at < last.length)
        await expect(opened).rejects.toThrow(
          /is damaged at byte|is not the state|this version cannot read|is not JSON/,
        )
      else
        expect(await opened).toMatchObject({
          state: { count: 2 },
          told: [expect.stringContaining('were removed')],
        })
    }
  })

  it('a damaged copy of the state is reported at each length of the file', async () => {
    const bytes = await bytesOf(1)
    for (let end = 0; end < bytes.length; end++)
      await expect(read(bytes.subarray(0, end))).rejects.toThrow(/is damaged at byte|is not the state/)
  })

  it.each([
    ['a change of what is not there', `[["set",["users","ada"],{"name":"hunter2"}]]`],
    ['a change of a kind that is not known', `[["forget",["users","ada"]]]`],
    ['no change', `"hunter2"`],
  ])('damage with a valid checksum is reported: %s', async (_, line) => {
    const opened = read(Buffer.concat([await bytesOf(1), encodeLine(line)]))
    await expect(opened).rejects.toThrow(`${path} contains a change that does not fit its state.`)
    await expect(opened).rejects.not.toThrow('hunter2')
  })
})

describe('An invalid file', () => {
  it.each([
    ['is not JSON', '{"format":"countersign-pool","version":1,"state":{"password":"hunter2"'],
    ['is not the state of a pool', ''],
    ['is not the state of a pool', '[]'],
    ['is not the state of a pool', 'null'],
    ['is not the state of a pool', '{"password":"hunter2"}'],
    ['is not the state of a pool', encodeLine('{"password":"hunter2"}')],
    ['has a format that this version cannot read', '{"format":"countersign-pool","version":2,"state":{}}'],
    ['has a format that this version cannot read', encodeLine('{"format":"countersign-pool","version":1}')],
    ['has a format that this version cannot read', encodeLine('{"format":"countersign-pool","version":4}')],
    ['does not contain the state of a pool', '{"format":"countersign-pool","version":1}'],
    ['does not contain the state of a pool', '{"format":"countersign-pool","version":1,"state":"hunter2"}'],
  ])('a file is rejected with "%s": %s', async (complaint, content) => {
    const opened = read(content)
    await expect(opened).rejects.toThrow(`${path} ${complaint}`)
    await expect(opened).rejects.not.toThrow('hunter2')
  })

  it('a file that cannot be read does not count as missing', async () => {
    const disk = createDisk()
    disk.before('readFile', failWith('EACCES'))
    await expect(openFile(path, {}, { disk })).rejects.toThrow(`${path} can't be read (EACCES).`)
  })
})

describe('Saving', () => {
  it('several saves that are requested during a save share the next one', async () => {
    const disk = createDisk()
    const file = await openFile(path, {}, { disk })
    const { journal, set } = createState()
    await file.save(journal)
    const { length } = disk.written

    const running = gate()
    disk.before('sync', () => running.opened)
    const save = (count: number) => {
      set(count)
      return file.save(journal)
    }
    const first = save(1)
    await disk.reached('sync', 3) // two were for the initial state
    const others = times(10).map((count) => save(count + 1))
    running.open()
    await Promise.all([first, ...others])
    expect(disk.written.length - length).toBe(2)
    expect(await Promise.all(disk.found(path).map(readCount))).toEqual([11])
  })

  it('a save without changes writes nothing and does not wait', async () => {
    const disk = createDisk()
    const file = await openFile(path, {}, { disk })
    const { journal, set } = createState()
    await file.save(journal)
    const { length } = disk.steps
    set(0)
    await file.save(journal)
    await file.save(journal)
    expect(disk.steps).toHaveLength(length)
  })

  it('a save without changes waits for a change that is being written, because the response may contain it', async () => {
    const disk = createDisk()
    const file = await openFile(path, {}, { disk })
    const { journal, set } = createState()
    await file.save(journal)
    const running = gate()
    disk.before('sync', () => running.opened)
    set(1)
    const writing = file.save(journal)
    await disk.reached('sync', 3)
    let isSafe = false
    const reading = file.save(journal).then(() => {
      isSafe = true
    })
    await new Promise(setImmediate)
    expect(isSafe).toBe(false)
    running.open()
    await Promise.all([writing, reading])
  })

  it('a save writes only the properties that changed', async () => {
    const disk = createDisk()
    const file = await openFile(path, {}, { disk })
    const { state, journal } = createState()
    for (const id of times(1000)) state.users.set(`user ${id}`, { name: `A long name ${id}` })
    await file.save(journal)
    const ada = insert(state.users, 'ada', { name: 'Ada' })
    await file.save(journal)
    ada.name = 'Ada Lovelace'
    await file.save(journal)
    const [added, changed] = disk.written.slice(-2)
    expect(added?.toString()).toContain('[["put",["users","ada"],{"name":"Ada"}]]')
    expect(changed?.toString()).toContain('[["set",["users","ada"],{"name":"Ada Lovelace"}]]')
    expect((await read(disk.found(path)[0] ?? '')).state.users.get('ada')).toEqual({ name: 'Ada Lovelace' })
  })

  it.each(['rm', 'open', 'appendFile', 'sync', 'close', 'rename'] as const)(
    'a change whose save failed at %s is written by the next save',
    async (step) => {
      for (const isFirst of [true, false]) {
        const disk = createDisk()
        const file = await openFile(path, {}, { disk })
        const { journal, set } = createState()
        if (!isFirst) await file.save(journal)
        set(2)
        disk.before(step, failWith('ENOSPC'))
        const fails = isFirst || step === 'appendFile' || step === 'sync'
        const saved = file.save(journal)
        if (fails) await expect(saved).rejects.toThrow(`${path} can't be written (ENOSPC).`)
        else await saved
        disk.before(step, undefined)
        await file.save(journal)
        expect(await Promise.all(disk.found(path).map(readCount))).toEqual([2])
      }
    },
  )

  it('a failed write is not repeated as a difference, because the disk may contain it', async () => {
    const disk = createDisk()
    const file = await openFile(path, {}, { disk })
    const { journal, set } = createState(1)
    await file.save(journal)
    set(2)
    disk.before('sync', failWith('EIO'))
    await expect(file.save(journal)).rejects.toThrow('EIO')
    disk.before('sync', undefined)
    set(1)
    await file.save(journal)
    expect(await Promise.all(disk.found(path).map(readCount))).toEqual([1])
  })
})

describe('A file that has grown', () => {
  /** Saves until the file is replaced by a shorter one. */
  async function grow(disk: ReturnType<typeof createDisk>, told: string[] = []) {
    const file = await openFile(path, { log: (line) => told.push(line) }, { disk, leastChanges: 2000 })
    const { state, journal, set } = createState()
    for (const id of times(100)) state.users.set(`user ${id}`, { name: 'x'.repeat(100) })
    await file.save(journal)
    const length = () => disk.found(path).at(-1)?.length ?? 0
    return { file, journal, set, length, first: length() }
  }

  it('a long file is replaced by a shorter one that contains the changes of the meantime', async () => {
    const disk = createDisk()
    const { file, journal, set, length, first } = await grow(disk)
    let longest = 0
    for (const count of times(1000)) {
      set(count)
      await file.save(journal)
      longest = Math.max(longest, length())
      for (const bytes of disk.found(path)) expect(await readCount(bytes)).toBe(count)
    }
    expect(longest).toBeLessThan(2.2 * first)
    await file.close()
    expect(await readCount(disk.found(path)[0])).toBe(1000)
  })

  it('responses do not wait for the copy', async () => {
    const disk = createDisk()
    const { file, journal, set, length, first } = await grow(disk)
    const copying = gate()
    let count = 0
    while (length() < 2 * first) {
      set(++count)
      if (length() > 2 * first - 100) disk.before('open', () => copying.opened)
      await file.save(journal)
    }
    await disk.reached('open', 4)
    for (let more = 0; more < 10; more++) {
      set(++count)
      await file.save(journal)
      expect(await readCount(disk.found(path)[0])).toBe(count)
    }
    copying.open()
    await file.close()
    expect(await readCount(disk.found(path)[0])).toBe(count)
  })

  it('a file that cannot be copied grows, and that is reported', async () => {
    const disk = createDisk()
    const told: string[] = []
    const { file, journal, set, length, first } = await grow(disk, told)
    disk.before('rm', failWith('ENOSPC'))
    let count = 0
    while (length() < 3 * first) {
      set(++count)
      await file.save(journal)
    }
    expect(told).toEqual([`${path} grows because a shorter copy cannot be written (ENOSPC).`])
    disk.before('rm', undefined)
    while (length() > 1.5 * first) {
      set(++count)
      await file.save(journal)
    }
    expect(await readCount(disk.found(path)[0])).toBe(count)
  })
})

describe('On a real disk', () => {
  let directory: string
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pool-'))
  })
  afterEach(() => rm(directory, { recursive: true }))

  /** Saves each count in a separate line. */
  async function save(file: string, ...counts: readonly number[]): Promise<void> {
    const opened = await openFile(file)
    const { journal, set } = createState()
    for (const count of counts) {
      set(count)
      await opened.save(journal)
    }
    await opened.close()
  }

  async function readState(file: string): Promise<unknown> {
    const { state, close } = await openFile(file)
    await close()
    return state
  }

  it('a state is restored', async () => {
    const file = join(directory, 'pool.json')
    const first = await openFile(file)
    expect(first.state).toBeUndefined()
    const { state, journal } = createState()
    state.users.set('Zoë', { name: 'Zoë' })
    await first.save(journal)
    await first.close()
    expect(await readState(file)).toEqual({ count: 0, users: new Map([['Zoë', { name: 'Zoë' }]]) })
  })

  it('a state of the first format is read and written in the current format', async () => {
    const file = join(directory, 'pool.json')
    const former = { count: 3, users: { $map: [['ada', { name: 'Ada' }]] } }
    await writeFile(file, `${JSON.stringify({ format: 'countersign-pool', version: 1, state: former })}\n`)
    const opened = await openFile(file)
    expect(opened.state).toEqual(former)
    await opened.save(createState(3).journal)
    await opened.close()
    expect(await readState(file)).toEqual({ count: 3, users: new Map() })
  })

  it('only the owner can read the file, even if others could before, and no other file remains', async () => {
    const file = join(directory, 'pool.json')
    await save(file, 1)
    await chmod(file, 0o644)
    await save(file, 2)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(directory)).toEqual(['pool.json'])
  })

  it('files that a crash left behind do no harm', async () => {
    const [file, precious] = [join(directory, 'pool.json'), join(directory, 'precious')]
    await writeFile(precious, 'precious')
    await symlink(precious, `${file}.unfinished`)
    await save(file, 1)
    expect(await readFile(precious, 'utf8')).toBe('precious')
    expect(await readState(file)).toMatchObject({ count: 1 })
  })

  it('a missing directory is reported', async () => {
    const file = join(directory, 'nowhere', 'pool.json')
    await expect(openFile(file)).rejects.toThrow(`${file}.lock can't be written (ENOENT).`)
  })

  it('a file that was cut at any byte of its last change can be opened and saved', async () => {
    const file = join(directory, 'pool.json')
    await save(file, 1, 2, 3)
    const [whole, before] = [await readFile(file), await bytesOf(1, 2)]
    for (let end = before.length; end < whole.length; end++) {
      await writeFile(file, whole.subarray(0, end))
      const opened = await openFile(file, { log: () => {} })
      expect(opened.state).toMatchObject({ count: 2 })
      const { journal, set } = createState(2)
      await opened.save(journal)
      set(4)
      await opened.save(journal)
      await opened.close()
      expect(await readState(file)).toMatchObject({ count: 4 })
    }
  })

  it('simultaneous saves leave a whole file with all their changes', async () => {
    const file = join(directory, 'pool.json')
    const opened = await openFile(file, {}, { leastChanges: 100 })
    const { journal, set } = createState()
    let count = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(40), { maxLength: 20 }), async (delays) => {
        await Promise.all(
          delays.map(async (turns) => {
            for (let i = 0; i < turns; i++) await new Promise(setImmediate)
            const since = ++count
            set(since)
            await opened.save(journal)
            expect(await readCount(await readFile(file))).toBeGreaterThanOrEqual(since)
          }),
        )
        if (delays.length > 0) expect(await readCount(await readFile(file))).toBe(count)
      }),
      { numRuns: 20 },
    )
    await opened.close()
  })

  it('a second process, or the same one, cannot open the file before it is closed', async () => {
    const file = join(directory, 'pool.json')
    const first = await openFile(file)
    await expect(openFile(file)).rejects.toThrow(
      `${file} is in use by process ${process.pid}. If there is no such process, delete ${file}.lock.`,
    )
    await first.close()
    await (await openFile(file)).close()

    const lock = (holder: object) => writeFile(`${file}.lock`, JSON.stringify(holder))
    await lock({ pid: process.ppid, host: (await import('node:os')).hostname() })
    await expect(openFile(file)).rejects.toThrow(`${file} is in use by process ${process.ppid}.`)
    await lock({ pid: 1, host: 'another-machine' })
    await expect(openFile(file)).rejects.toThrow(`${file} is in use by process 1 on another-machine.`)
  })

  it('the lock of a process that has ended is replaced', async () => {
    const file = join(directory, 'pool.json')
    const { hostname } = await import('node:os')
    for (const left of [
      JSON.stringify({ pid: 2 ** 22 + 1, host: hostname() }),
      JSON.stringify({ pid: process.pid, host: hostname() }),
      '',
    ]) {
      await writeFile(`${file}.lock`, left)
      await (await openFile(file)).close()
    }
    expect(await readdir(directory)).toEqual([])
  })
})
