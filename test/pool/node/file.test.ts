import { chmod, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openFile } from '../../../src/pool/node/file.js'
import { createDisk, diskWith } from './disk.js'
import { gate } from './gate.js'

const path = '/pool.json'

/** The number that a file holds, by way of the code that would read it. */
async function readCount(text: string): Promise<number> {
  const { state } = await openFile(path, diskWith(path, text))
  return (state as { count: number }).count
}

const times = (count: number) => Array.from({ length: count }, (_, nth) => nth + 1)

describe('A crash', () => {
  /** The steps of three saves, if nothing fails. */
  const steps = 3 * 9 + 1

  it.each(times(steps + 1))('After step %i, what was saved is found, whole', async (dies) => {
    const disk = createDisk({ dies })
    const file = await openFile(path, disk)
    let safe = 0
    try {
      for (const count of times(3)) {
        await file.save(async () => ({ count }))
        safe = count
      }
    } catch {}

    for (const text of disk.found(path)) {
      if (text === undefined) expect(safe).toBe(0)
      else expect([safe, safe + 1]).toContain(await readCount(text))
    }
    expect(safe === 3).toBe(dies >= steps)
  })

  it('In whatever order things happen, what was saved is found, and it is no older than the save', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.scheduler(),
        fc.array(fc.constantFrom('change', 'save'), { maxLength: 12 }),
        async (s, acts) => {
          let count = 0
          let snapshots = 0
          const turn = () => s.schedule(Promise.resolve(), 'a step of the disk')
          const disk = createDisk({ turn })
          const file = await s.waitFor(openFile(path, disk))

          const save = async () => {
            const since = count
            await file.save(async () => {
              snapshots += 1
              const state = { count }
              await s.schedule(Promise.resolve(), 'a snapshot')
              return state
            })
            for (const text of disk.found(path))
              expect(await readCount(text ?? 'nothing')).toBeGreaterThanOrEqual(since)
          }

          const saves = acts.map(async (act) => {
            await s.schedule(Promise.resolve(), act)
            if (act === 'change') count += 1
            else await save()
          })
          await s.waitFor(Promise.all(saves))
          expect(snapshots).toBeLessThanOrEqual(acts.length)
          expect(disk.written).toEqual([...new Set(disk.written)])
        },
      ),
    )
  })
})

describe('Saving', () => {
  it('Saves that come while one runs share the next', async () => {
    let count = 0
    const disk = createDisk()
    const file = await openFile(path, disk)
    const running = gate()
    disk.before('open', () => running.opened)

    const save = () => file.save(async () => ({ count: ++count }))
    const first = save()
    await disk.reached('open', 1)
    const others = times(10).map(save)
    running.open()
    await Promise.all([first, ...others])
    expect(disk.written).toHaveLength(2)
    expect(count).toBe(2)
  })

  it('Saves that come at once are one', async () => {
    const disk = createDisk()
    const file = await openFile(path, disk)
    await Promise.all(times(10).map(() => file.save(async () => ({}))))
    expect(disk.written).toHaveLength(1)
  })

  it('Nothing is written when nothing changed, not even after a restart', async () => {
    const disk = createDisk()
    const file = await openFile(path, disk)
    await file.save(async () => ({ a: 1 }))
    await file.save(async () => ({ a: 1 }))
    const again = await openFile(path, disk)
    await again.save(async () => again.state ?? {})
    expect(disk.written).toHaveLength(1)
    await again.save(async () => ({ a: 2 }))
    expect(disk.written).toHaveLength(2)
  })

  it.each(['rm', 'open', 'writeFile', 'sync', 'close', 'rename'] as const)(
    'What failed at %s is written by the next save',
    async (step) => {
      const disk = createDisk()
      const file = await openFile(path, disk)
      await file.save(async () => ({ count: 1 }))
      disk.before(step, () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })))
      await expect(file.save(async () => ({ count: 2 }))).rejects.toThrow(
        `${path} can't be written (ENOSPC).`,
      )
      disk.before(step, undefined)
      await file.save(async () => ({ count: 2 }))
      expect(await Promise.all(disk.found(path).map((text) => readCount(text ?? '')))).toEqual([2])
    },
  )

  it('What may have been written before it failed is not taken for what stood there before', async () => {
    const disk = createDisk()
    const file = await openFile(path, disk)
    await file.save(async () => ({ count: 1 }))
    let syncs = 0
    disk.before('sync', async () => {
      if (++syncs === 2) throw Object.assign(new Error(), { code: 'EIO' })
    })
    await expect(file.save(async () => ({ count: 2 }))).rejects.toThrow('EIO')
    await file.save(async () => ({ count: 1 }))
    expect(await Promise.all(disk.found(path).map((text) => readCount(text ?? '')))).toEqual([1])
  })

  it('A snapshot that fails does so for whoever waits for it, and for nobody after', async () => {
    const disk = createDisk()
    const file = await openFile(path, disk)
    await expect(file.save(() => Promise.reject(new Error('No snapshot')))).rejects.toThrow('No snapshot')
    await file.save(async () => ({ count: 1 }))
    expect(disk.written).toHaveLength(1)
  })
})

describe('A file that makes no sense', () => {
  it.each([
    ['is not JSON', '{"format":"countersign-pool","version":1,"state":{"password":"hunter2"'],
    ['is not JSON', ''],
    ['is not the state of a pool', '[]'],
    ['is not the state of a pool', 'null'],
    ['is not the state of a pool', '{"password":"hunter2"}'],
    ['was written by another version', '{"format":"countersign-pool","version":2,"state":{}}'],
    ['has no state of a pool in it', '{"format":"countersign-pool","version":1}'],
    ['has no state of a pool in it', '{"format":"countersign-pool","version":1,"state":"hunter2"}'],
  ])('%s: %s', async (complaint, text) => {
    const opened = openFile(path, diskWith(path, text))
    await expect(opened).rejects.toThrow(`${path} ${complaint}`)
    await expect(opened).rejects.not.toThrow('hunter2')
  })

  it('A file that cannot be read is no missing file', async () => {
    const disk = createDisk()
    disk.before('readFile', () => Promise.reject(Object.assign(new Error(), { code: 'EACCES' })))
    await expect(openFile(path, disk)).rejects.toThrow(`${path} can't be read (EACCES).`)
  })
})

describe('On a real disk', () => {
  let directory: string
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'pool-'))
  })
  afterEach(() => rm(directory, { recursive: true }))

  it('A state comes back', async () => {
    const file = join(directory, 'pool.json')
    const first = await openFile(file)
    expect(first.state).toBeUndefined()
    await first.save(async () => ({ users: ['ada', 'Zoë'] }))
    expect((await openFile(file)).state).toEqual({ users: ['ada', 'Zoë'] })
  })

  it('Only its owner can read it, even if it could be read before, and nothing lies beside it', async () => {
    const file = join(directory, 'pool.json')
    const { save } = await openFile(file)
    await save(async () => ({ a: 1 }))
    await chmod(file, 0o644)
    await save(async () => ({ a: 2 }))
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(await readdir(directory)).toEqual(['pool.json'])
  })

  it('What a crash left behind is in nobody’s way, and leads nowhere', async () => {
    const [file, precious] = [join(directory, 'pool.json'), join(directory, 'precious')]
    await writeFile(precious, 'precious')
    await symlink(precious, `${file}.unfinished`)
    const { save } = await openFile(file)
    await save(async () => ({ a: 1 }))
    expect(await readFile(precious, 'utf8')).toBe('precious')
    expect((await openFile(file)).state).toEqual({ a: 1 })
  })

  it('A directory that is not there is complained of', async () => {
    const file = join(directory, 'nowhere', 'pool.json')
    const { save } = await openFile(file)
    await expect(save(async () => ({}))).rejects.toThrow(`${file} can't be written (ENOENT).`)
  })

  it('However saves fall together, the file is whole and no older than the save', async () => {
    const file = join(directory, 'pool.json')
    const { save } = await openFile(file)
    let count = 0
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(40), { maxLength: 20 }), async (delays) => {
        await Promise.all(
          delays.map(async (turns) => {
            for (let i = 0; i < turns; i++) await new Promise(setImmediate)
            const since = ++count
            await save(async () => ({ count }))
            expect(await readCountOf(file)).toBeGreaterThanOrEqual(since)
          }),
        )
        if (delays.length > 0) expect(await readCountOf(file)).toBe(count)
      }),
      { numRuns: 20 },
    )
  })

  async function readCountOf(file: string): Promise<number> {
    return ((await openFile(file)).state as { count: number }).count
  }
})
