/** The relying party as a bundler makes it ready for browsers. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, type Plugin, type Rolldown } from 'vite'
import { beforeAll, expect, it } from 'vitest'

type Chunks = readonly Rolldown.OutputChunk[]

const passkeys = new URL('../../src/pool/passkeys/passkeys.ts', import.meta.url).pathname
const authenticator = new URL('authenticator.ts', import.meta.url).pathname

let chunks: Chunks
beforeAll(async () => {
  chunks = await bundle(`export * from '${passkeys}'`)
}, 60_000)

it('the code for passkeys has no import of Node', () => {
  expect(onlyInNode(chunks)).toEqual([])
})

it.each(['node:crypto', 'crypto'])('the check finds %s', async (from) => {
  expect(onlyInNode(await bundle(`export { randomBytes } from '${from}'`))).toHaveLength(1)
})

it('the code for passkeys loads its library later', () => {
  const first = chunks.find(({ isEntry }) => isEntry)
  const atOnce = chunks.filter((chunk) => chunk === first || first?.imports.includes(chunk.fileName))
  expect(modulesOf(atOnce).filter((id) => id.includes('/node_modules/'))).toEqual([])
  expect(modulesOf(chunks).filter((id) => id.includes('/@simplewebauthn/server/'))).not.toEqual([])
})

/** Runs in another process, as the library changes `Reflect` globally and another test could have loaded it. */
it('a passkey is registered and signs in without the additions of Node to the language', async () => {
  const ceremony = `
    import { creationOptions, requestOptions, verifyAssertion, verifyRegistration } from '${passkeys}'
    import { createAuthenticator } from '${authenticator}'
    const { log } = console
    for (const name of ['Buffer', 'process', 'global', 'setImmediate']) delete globalThis[name]
    const party = { id: 'localhost', userVerification: 'required' }
    const user = { id: 'a-sub', name: 'jane', displayName: 'Jane' }
    const challenge = 'Y2hhbGxlbmdl'
    const authenticator = createAuthenticator({ origin: 'http://localhost:5173' })
    const made = await authenticator.create(creationOptions(party, user, [], challenge))
    const passkey = await verifyRegistration(made, { party, challenge, at: 0 })
    const shown = await authenticator.get(requestOptions(party, [passkey], challenge))
    const used = await verifyAssertion(shown, [passkey], { party, challenge, userId: user.id })
    log(passkey.counter, used.counter)`
  expect(run(await bundle(ceremony))).toBe('0 1\n')
}, 60_000)

async function bundle(code: string): Promise<Chunks> {
  const entry = 'virtual:entry'
  const virtual: Plugin = {
    name: 'entry',
    resolveId: (id) => (id === entry ? id : undefined),
    load: (id) => (id === entry ? code : undefined),
  }
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [virtual],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      assetsDir: '',
      rolldownOptions: { input: entry, preserveEntrySignatures: 'strict' },
    },
  })
  const { output } = built as Rolldown.RolldownOutput
  return output.filter((file) => file.type === 'chunk')
}

/** Vite puts an empty module in the place of what only Node has. */
function onlyInNode(among: Chunks): readonly string[] {
  const all = among.flatMap(({ imports, dynamicImports }) => [...imports, ...dynamicImports])
  return [...modulesOf(among), ...all].filter((id) => /^(node:|__vite-browser-external)/.test(id))
}

const modulesOf = (among: Chunks): readonly string[] => among.flatMap(({ moduleIds }) => moduleIds)

function run(among: Chunks): string {
  const folder = mkdtempSync(join(tmpdir(), 'passkeys-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    for (const { fileName, code } of among) writeFileSync(join(folder, fileName), code)
    const entry = among.find(({ isEntry }) => isEntry)?.fileName ?? ''
    return execFileSync(process.execPath, [join(folder, entry)], { encoding: 'utf8' })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
