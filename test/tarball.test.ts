/** Every file that the published package refers to is in the package. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { complaintAbout } from './publishable.js'
import { pack, type Tarball } from './tarball.js'

let tarball: Tarball
beforeAll(() => {
  tarball = pack()
}, 120_000)
afterAll(() => tarball.remove())

const read = (path: string) => readFileSync(join(tarball.folder, path), 'utf8')
const ending = (pattern: RegExp) => tarball.paths.filter((path) => pattern.test(path))

it('Every relative link on a published page leads to a published file', () => {
  const missing = ending(/\.md$/).flatMap((page) => {
    const links = [...read(page).matchAll(/\]\(([^)\s]+)\)|(?:src|srcset|href)="([^"]+)"/g)]
    return links
      .map(([, link, file]) => (link ?? file ?? '').replace(/#.*/, ''))
      .filter((target) => target && !/^\w+:/.test(target))
      .map((target) => ({ page, target, path: posix.join(posix.dirname(page), target) }))
      .filter(({ path }) => !tarball.paths.includes(path))
      .map(({ target }) => `${page}: ${target}`)
  })
  expect(missing).toEqual([])
})

it('No published page, source or declaration names a file that is not published', () => {
  // The folders of the repository that are not published.
  const published = new Set(tarball.paths.map((path) => path.split('/')[0]))
  const unpublished = readdirSync('.', { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() && !published.has(entry.name) ? [entry.name] : [],
  )
  expect(unpublished).toEqual(expect.arrayContaining(['stories', 'test', 'demo', 'bench', '.storybook']))
  const names = unpublished.map((name) => name.replace('.', '\\.')).join('|')
  const pattern = new RegExp(`(?<![\\w/.@-])(?:\\.\\.?/)*(?:${names})/[\\w.*/-]+`, 'g')
  const named = ending(/\.(md|tsx?|js|css)$/).flatMap((path) =>
    [...read(path).matchAll(pattern)].map(([name]) => `${path}: ${name}`),
  )
  expect(named).toEqual([])
})

it('Every source that a published map names is published', () => {
  const maps = ending(/\.map$/)
  expect(maps.length).toBeGreaterThan(100)
  const missing = maps.flatMap((path) => {
    const { sources, sourceRoot = '' } = JSON.parse(read(path)) as { sources: string[]; sourceRoot?: string }
    return sources
      .map((source) => posix.join(posix.dirname(path), sourceRoot, source))
      .filter((source) => !tarball.paths.includes(source))
      .map((source) => `${path}: ${source}`)
  })
  expect(missing).toEqual([])
})

it('The package cannot be published without the address of its repository', () => {
  const complaint = complaintAbout({ name: 'countersign' })
  expect(complaint).toContain('"repository"')
  expect(complaintAbout({ name: 'countersign', repository: '' })).toBe(complaint)
  expect(complaintAbout({ name: 'countersign', repository: { type: 'git', url: '' } })).toBe(complaint)
  const repository = { type: 'git', url: 'git+https://example.com/countersign.git' }
  expect(complaintAbout({ name: 'countersign', repository })).toBeUndefined()
  const { scripts } = JSON.parse(read('package.json'))
  expect(scripts.prepublishOnly).toBe('node test/publishable.js')
})

it('A published page shows a picture by a plain address, which npm can complete', () => {
  // npm completes the address of an image, but not the addresses in a `srcset`.
  expect(ending(/\.md$/).filter((page) => /srcset=/.test(read(page)))).toEqual([])
})
