/** Measures an application: built and minified by Vite, gzipped, without React. */
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

export interface Sizes {
  /** Bytes that load with the page, and bytes that load later. */
  readonly eager: number
  readonly lazy: number
  /** Returns the bytes of the lazy chunks that contain this file. */
  readonly lazyWith: (file: RegExp) => number
  /** Bytes of the imported style sheets. */
  readonly css: number
  /** The npm packages in the bundle. */
  readonly packages: readonly string[]
  /** The package's own files in the bundle. */
  readonly files: readonly string[]
  /** Whether the bundle contains this text. */
  readonly includes: (text: string) => boolean
}

type Asset = Rolldown.OutputAsset

const react = /^react(-dom)?(\/|$)/

export async function measure(app: string, mode = 'production'): Promise<Sizes> {
  const files = await bundle(app, [react], mode)
  const chunks = files.filter((file) => file.type === 'chunk')
  const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css')) as Asset[]
  const eager = withImports(chunks, (chunk) => chunk.isEntry)
  const lazy = chunks.filter((chunk) => !eager.includes(chunk))
  const bytes = (some: readonly Rolldown.OutputChunk[]) =>
    some
      .filter(({ code }) => code.trim())
      .reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0)

  return {
    eager: bytes(eager),
    lazy: bytes(lazy),
    lazyWith: (file) => bytes(lazy.filter(({ moduleIds }) => moduleIds.some((id) => file.test(id)))),
    css: styles.reduce((sum, { source }) => sum + gzipSync(source, { level: 9 }).length, 0),
    packages: [...new Set(chunks.flatMap(({ moduleIds }) => moduleIds.flatMap(packageOf)))],
    files: chunks.flatMap(({ moduleIds }) => moduleIds.flatMap(fileOf)),
    includes: (text) => chunks.some(({ code }) => code.includes(text)),
  }
}

/** Builds as a library, because Vite's loader of lazy chunks is not part of the package. */
async function bundle(
  app: string,
  external: RegExp[],
  mode: string,
): Promise<Rolldown.RolldownOutput['output'][number][]> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    plugins: [
      {
        name: 'app',
        resolveId: (_, importer) => (importer ? null : 'app'),
        load: (id) => (id === 'app' ? app : null),
      },
    ],
    build: {
      write: false,
      lib: { entry: 'app', formats: ['es'] },
      rolldownOptions: { external, output: { minify: true } },
    },
  })
  return (built as Rolldown.RolldownOutput[]).flatMap(({ output }) => output)
}

/** Returns the matching chunks, and the chunks that they import. */
function withImports(chunks: Rolldown.OutputChunk[], fits: (chunk: Rolldown.OutputChunk) => boolean) {
  const found = new Set(chunks.filter(fits))
  for (const { imports } of found)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk)
  return [...found]
}

const packageOf = (id: string) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.slice(1) ?? []
const fileOf = (id: string) => /\/dist\/(.+)$/.exec(id)?.slice(1) ?? []
