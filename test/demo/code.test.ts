/** The code that the demo shows compiles. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { languages } from '../../demo/languages.js'
import { codeFor } from '../../demo/world/code.js'
import { piecesOf } from '../../demo/world/highlight.js'
import { defaults, definitions, type Settings, settingNames } from '../../demo/world/settings.js'

const folder = 'test/.demo'

/** Each value of each setting, and many settings together. */
const all: readonly Partial<Settings>[] = [
  ...settingNames.flatMap((name) =>
    Object.keys(definitions[name].values).map((value) => ({ [name]: value })),
  ),
  {
    flow: 'USER_AUTH',
    usernameType: 'email',
    devices: 'ask',
    language: 'pt-BR',
    layout: 'page',
    scheme: 'dark',
  },
]

it('the code compiles for every setting', () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const [i, changed] of all.entries())
    for (const { name, text } of codeFor({ ...defaults, ...changed }, 'WEB_AUTHN')) {
      mkdirSync(`${folder}/${i}`, { recursive: true })
      writeFileSync(`${folder}/${i}/${name}`, text)
    }
  writeFileSync(`${folder}/css.d.ts`, `declare module '*.css'\n`)
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({ extends: '../../tsconfig.json', compilerOptions: { paths }, include: ['./**/*'] }),
  )
  const { stdout, status } = spawnSync('npx', ['tsc', '-p', folder], { encoding: 'utf8' })
  expect(stdout).toBe('')
  expect(status).toBe(0)
}, 180_000)

it('the code contains the changed settings and no defaults', () => {
  const [plain, colours] = codeFor(defaults)
  expect(plain?.text).not.toMatch(/flow|remember|layout|texts|usernameType|<div/)
  expect(plain?.text).toContain(`import './login.css'`)
  expect(colours).toEqual({ name: 'login.css', text: ':root {\n  color-scheme: light dark;\n}\n' })
  const [login, css] = codeFor(
    { ...defaults, flow: 'USER_AUTH', language: 'ar', scheme: 'dark' },
    'WEB_AUTHN',
  )
  expect(login?.text).toContain(`import { ar } from 'countersign/locales/ar'`)
  expect(login?.text).toContain(`texts={ar}`)
  expect(login?.text).toContain(`flow: 'USER_AUTH'`)
  expect(login?.text).toContain(`preferredChallenge: 'WEB_AUTHN'`)
  expect(css).toEqual({ name: 'login.css', text: ':root {\n  color-scheme: dark;\n}\n' })
})

it('the demo offers every language', () => {
  const locales = Object.keys(import.meta.glob('../../src/locales/*.ts')).map(
    (path) => /([\w-]+)\.ts$/.exec(path)?.[1],
  )
  expect(Object.keys(languages).sort()).toEqual(['en', ...locales].sort())
})

it('the highlighted code is complete', () => {
  const [login] = codeFor({ ...defaults, language: 'de', layout: 'page' })
  const pieces = piecesOf(login?.text ?? '')
  expect(pieces.map(({ text }) => text).join('')).toBe(login?.text)
  expect(pieces).toContainEqual({ kind: 'text', text: `'countersign/ui'` })
  expect(pieces).toContainEqual({ kind: 'tag', text: '<SignIn' })
})

const paths = {
  countersign: ['../../src/index.ts'],
  'countersign/ui': ['../../src/ui.ts'],
  'countersign/*': ['../../src/*.ts'],
}
