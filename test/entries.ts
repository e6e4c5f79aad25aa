/** The public entries, read from the package's own export map: `dist/x.js` is built from `src/x.ts`. */
import manifest from '../package.json' with { type: 'json' }

export interface Entry {
  /** As an application imports it. */
  readonly name: string
  /** Where it lies in `src` and in `dist`, without an ending. */
  readonly path: string
}

export const entries: readonly Entry[] = Object.entries(manifest.exports).flatMap(([subpath, target]) =>
  typeof target === 'string'
    ? []
    : [
        {
          name: `countersign${subpath.slice(1)}`,
          path: target.default.replace(/^\.\/dist\/(.+)\.js$/, '$1'),
        },
      ],
)
