/** The public entries, read from the package's own export map: `dist/x.js` is built from `src/x.ts`. */
import { readdirSync } from 'node:fs'
import manifest from '../package.json' with { type: 'json' }

export interface Entry {
  /** The name that an application imports. */
  readonly name: string
  /** The path in `src` and in `dist`, without the extension. */
  readonly path: string
}

const root = new URL('..', import.meta.url).pathname

export const entries: readonly Entry[] = Object.entries(manifest.exports).flatMap(([subpath, target]) => {
  if (typeof target === 'string' || !target.default.endsWith('.js')) return []
  const name = `countersign${subpath.slice(1)}`
  const path = target.default.replace(/^\.\/dist\/(.+)\.js$/, '$1')
  return filesOf(path).map((file) => ({ name: name.replace('*', file), path: path.replace('*', file) }))
})

/** Returns the values of the star in a pattern: one for each file. */
function filesOf(path: string): readonly string[] {
  if (!path.includes('*')) return ['']
  const [folder = ''] = path.split('*')
  return readdirSync(`${root}src/${folder}`).map((file) => file.replace(/\.ts$/, ''))
}

/** Aliases from the package's entries to the sources, for stories and the demo. */
export const sources = [
  ...entries.map(({ name, path }) => ({
    find: new RegExp(`^${name}$`),
    replacement: `${root}src/${path}.ts`,
  })),
  { find: /^countersign\/theme\.css$/, replacement: `${root}src/theme/countersign.css` },
]
