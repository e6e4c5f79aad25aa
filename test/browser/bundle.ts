/** A page's script, made ready for the browser as an application's would be. */
import { fileURLToPath } from 'node:url'
import { build, type Plugin, type Rolldown } from 'vite'

export interface Bundle {
  readonly entry: string
  /** The code by its file's name. */
  readonly files: ReadonlyMap<string, string>
  /** The imports that only Node has. */
  readonly onlyInNode: readonly string[]
}

/** The functions of the module are at `globalThis.app`, where `connect` finds them. */
export const bundle = (module: URL, mode?: Mode): Promise<Bundle> =>
  bundleSource(`import * as app from '${fileURLToPath(module)}'\nglobalThis.app = app`, mode)

/** In `development` React does things twice, and says more of what is wrong. */
export type Mode = 'production' | 'development'

export async function bundleSource(source: string, mode: Mode = 'production'): Promise<Bundle> {
  const entry = 'virtual:entry'
  const virtual: Plugin = {
    name: 'entry',
    resolveId: (id) => (id === entry ? id : undefined),
    load: (id) => (id === entry ? source : undefined),
  }
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    mode,
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
    // Tests run where NODE_ENV says so, by which Vite would take React's development build.
    oxc: { jsx: { runtime: 'automatic', development: false } },
    plugins: [virtual],
    build: { write: false, target: 'es2022', modulePreload: false, rolldownOptions: { input: entry } },
  })
  const chunks = (built as Rolldown.RolldownOutput).output.filter((file) => file.type === 'chunk')
  return {
    entry: chunks.find(({ isEntry }) => isEntry)?.fileName ?? '',
    files: new Map(chunks.map(({ fileName, code }) => [fileName, code])),
    onlyInNode: [...new Set(chunks.flatMap(mentions).filter(isOfNode))],
  }
}

const mentions = ({ moduleIds, imports, dynamicImports }: Rolldown.OutputChunk) => [
  ...moduleIds,
  ...imports,
  ...dynamicImports,
]

/** Vite puts an empty module in the place of what only Node has. */
const isOfNode = (id: string) => /^(node:|__vite-browser-external)/.test(id)
