/** Packs the built package as npm publishes it, and unpacks it into a temporary folder. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Tarball {
  /** The packed file. */
  readonly file: string
  /** The unpacked folder, as it is in an application's `node_modules`. */
  readonly folder: string
  /** The paths of all files in the folder. */
  readonly paths: readonly string[]
  remove(): void
}

const root = new URL('..', import.meta.url).pathname

export function pack(): Tarball {
  if (!existsSync(`${root}dist/index.js`)) throw new Error('dist/index.js is missing. Run: npm run build')
  const place = mkdtempSync(join(tmpdir(), 'countersign-'))
  const pack = ['pack', '--ignore-scripts', '--loglevel=error', '--pack-destination', place]
  const file = join(place, execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }).trim())
  execFileSync('tar', ['-xzf', file, '-C', place])
  const folder = join(place, 'package')
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  const paths = files.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
  return { file, folder, paths, remove: () => rmSync(place, { recursive: true, force: true }) }
}
