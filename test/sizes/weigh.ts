/** What an application weighs: built and minified by Vite, gzipped, without React. */
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'

export interface Weight {
  /** What arrives with the page, and what is fetched once it is needed; in bytes. */
  readonly atOnce: number
  readonly lazily: number
  /** What is fetched apart, and has this in it. */
  readonly lazilyWith: (file: RegExp) => number
  /** The style sheets that it imports. */
  readonly css: number
  /** The npm packages that have a part in it. */
  readonly packages: readonly string[]
  /** The package's own files that have one. */
  readonly files: readonly string[]
  /** Whether this text is anywhere in it. */
  readonly holds: (text: string) => boolean
}

type Asset = Rolldown.OutputAsset

const react = /^react(-dom)?(\/|$)/

export async function weigh(app: string, mode = 'production'): Promise<Weight> {
  const files = await bundle(app, [react], mode)
  const chunks = files.filter((file) => file.type === 'chunk')
  const styles = files.filter((file) => file.type === 'asset' && file.fileName.endsWith('.css')) as Asset[]
  const atOnce = withImports(chunks, (chunk) => chunk.isEntry)
  const lazily = chunks.filter((chunk) => !atOnce.includes(chunk))
  const bytes = (some: readonly Rolldown.OutputChunk[]) =>
    some
      .filter(({ code }) => code.trim())
      .reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0)

  return {
    atOnce: bytes(atOnce),
    lazily: bytes(lazily),
    lazilyWith: (file) => bytes(lazily.filter(({ moduleIds }) => moduleIds.some((id) => file.test(id)))),
    css: styles.reduce((sum, { source }) => sum + gzipSync(source, { level: 9 }).length, 0),
    packages: [...new Set(chunks.flatMap(({ moduleIds }) => moduleIds.flatMap(packageOf)))],
    files: chunks.flatMap(({ moduleIds }) => moduleIds.flatMap(fileOf)),
    holds: (text) => chunks.some(({ code }) => code.includes(text)),
  }
}

/** Built as a library, since Vite's own loader of lazy chunks is no part of what we ship. */
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

/** The chunks that fit, and those that they cannot do without. */
function withImports(chunks: Rolldown.OutputChunk[], fits: (chunk: Rolldown.OutputChunk) => boolean) {
  const found = new Set(chunks.filter(fits))
  for (const { imports } of found)
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) found.add(chunk)
  return [...found]
}

const packageOf = (id: string) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.slice(1) ?? []
const fileOf = (id: string) => /\/dist\/(.+)$/.exec(id)?.slice(1) ?? []
