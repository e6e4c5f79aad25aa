/** What the package lets out, seen from outside: the built files, as an application gets them. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { entries } from './entries.js'

const core = {
  values: [
    'InvalidResponseError',
    'CognitoError',
    'NetworkError',
    'createAuthSession',
    'fetchTransport',
    'match',
    'schemaOf',
  ],
  types: [
    ...[
      'PeekedChallenge',
      'Answer',
      'AnswerOptions',
      'SignInResult',
      'AuthConfig',
      'AuthEvent',
      'AuthSession',
      'Challenge',
      'ErrorCode',
      'GoToTarget',
      'KitChallengeName',
    ],
    ...[
      'FetchOptions',
      'Fields',
      'Flow',
      'Misfit',
      'ChallengeName',
      'PeekOptions',
      'Problem',
      'ExternalSignIn',
      'Reply',
      'Schema',
      'State',
      'KeyValueStorage',
      'Tokens',
    ],
    ...['Transport', 'UserContextData'],
  ],
}

/** The public names. Whoever adds one adds it here, on purpose; whoever removes one breaks someone's build. */
const publicNames: Readonly<Record<string, PublicNames>> = {
  countersign: { values: [...core.values, 'useAuthChallenge'], types: [...core.types, 'AuthChallenge'] },
  'countersign/core': core,
  'countersign/transport/fetch': { values: ['fetchTransport'], types: ['FetchOptions'] },
  'countersign/transport/aws-sdk': { values: ['awsSdkTransport'], types: [] },
  'countersign/transport/with': {
    values: ['secretHasher', 'withLogging', 'withSecretHash'],
    types: ['LoggedCall'],
  },
  'countersign/pool': {
    values: ['createPool', 'totp'],
    types: [
      'ClientOptions',
      'Fault',
      'Journal',
      'Message',
      'Outbox',
      'Pool',
      'PoolOptions',
      'PoolsOptions',
      'StateCopy',
      'Trigger',
      'Triggers',
      'UserOptions',
    ],
  },
  'countersign/pool/node': {
    values: ['openFile', 'servePool'],
    types: ['PoolServer', 'Servable', 'ServeOptions', 'StateFile'],
  },
  'countersign/ui': {
    values: [
      ...['Account', 'Alert', 'AttributeField', 'Button', 'Check', 'Choices', 'CodeField', 'Field', 'Form'],
      ...['Frame', 'NameField', 'NewPasswordField', 'PasswordField', 'PhoneField', 'Providers', 'SignIn'],
      ...['Stage', 'Ways', 'useAnswerForm', 'useAttributeLabel', 'useWords'],
    ],
    types: [
      ...[
        'AlertProps',
        'ButtonProps',
        'CheckProps',
        'ChoicesProps',
        'CodeFieldProps',
        'Faces',
        'FieldProps',
        'FormPartProps',
        'FormProps',
      ],
      ...[
        'FormReplacement',
        'FormReplacements',
        'FrameProps',
        'NameFieldProps',
        'NameKind',
        'PartReplacement',
        'Parts',
      ],
      ...[
        'PasswordFieldProps',
        'PasswordPolicy',
        'ProvidersProps',
        'SignInProps',
        'PartialTexts',
        'StageProps',
      ],
      'Texts',
    ],
  },
  'countersign/oauth': {
    values: ['createOAuth'],
    types: [
      ...['IdentifiedProvider', 'RedirectOptions', 'NamedProvider', 'OAuth', 'OAuthOptions'],
      ...['OfferedProvider', 'Provider', 'ProviderName', 'Scope', 'SocialProvider'],
    ],
  },
  'countersign/passkey': { values: ['getPasskey'], types: ['PasskeyResult'] },
}

interface PublicNames {
  readonly values: readonly string[]
  readonly types: readonly string[]
}

beforeAll(() => {
  for (const { path } of entries)
    if (!existsSync(`dist/${path}.js`)) throw new Error(`There is no dist/${path}.js: npm run build`)
})

/** Each language by its tag: the entry has the one value. */
const ofLanguage = /^countersign\/locales\/(.+)$/
const spelt = (tag: string) => tag.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase())

for (const { name, path } of entries) {
  const [, tag] = ofLanguage.exec(name) ?? []
  const expected = tag ? { values: [spelt(tag)], types: [] } : publicNames[name]
  it(`The public names of ${name} are these`, () => {
    const values = namesUnderNode(name)
    const types = declaredIn(`${path}.d.ts`).filter((declared) => !values.includes(declared))
    expect(values.sort()).toEqual(expected?.values.toSorted())
    expect(types.sort()).toEqual(expected?.types.toSorted())
  })
}

it('React entries say that they are for the client, and no other does', () => {
  const forClient = entries.filter(({ path }) => /^['"]use client['"]/.test(read(`${path}.js`)))
  const withReact = entries.filter(({ path }) => usedBy(`${path}.js`).includes('react'))
  expect(forClient).toEqual(withReact)
  expect(forClient.map(({ name }) => name)).toEqual(['countersign', 'countersign/ui'])
})

it('React stays out of the core, and so does every other package', () => {
  expect(usedBy('core.js')).toEqual([])
})

it('The AWS SDK stays in its own entry, and so do its types', () => {
  const withSdk = entries.filter(({ path }) =>
    [...usedBy(`${path}.js`), ...usedBy(`${path}.d.ts`)].some((name) => name.startsWith('@aws-sdk/')),
  )
  expect(withSdk.map(({ name }) => name)).toEqual(['countersign/transport/aws-sdk'])
})

it('SRP is not loaded before it is needed', () => {
  // The pool is the other side of it.
  const forUsers = entries.filter(({ path }) => !path.startsWith('pool/'))
  const atOnce = forUsers.flatMap(({ path }) => [...filesOf(`${path}.js`, 'at once')])
  expect(atOnce.filter((file) => file.startsWith('srp/'))).toEqual([])
  expect([...filesOf('core.js')]).toContain('srp/client.js')
})

it('Every file with code in it has a source map, and every entry its declarations', () => {
  const files = entries.flatMap(({ path }) => [...filesOf(`${path}.js`)])
  const ours = files.filter((file) => !file.startsWith('_virtual/') && hasCode(file))
  const unmapped = ours.filter((file) => !existsSync(`dist/${file}.map`))
  expect(unmapped).toEqual([])
  expect(entries.filter(({ path }) => !existsSync(`dist/${path}.d.ts`))).toEqual([])
})

/** The package imports itself by its name here, so that Node goes by the export map as it would for anyone. */
function namesUnderNode(name: string): string[] {
  const script = `console.log(JSON.stringify(Object.keys(await import('${name}'))))`
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
  )
}

function declaredIn(file: string): string[] {
  return moduleOf(file).staticExports.flatMap(({ entries: names }) =>
    names.flatMap(
      ({ exportName, moduleRequest }) =>
        exportName.name ?? (moduleRequest ? declaredIn(resolve(file, moduleRequest.value)) : []),
    ),
  )
}

/** The packages that a built file brings with it, through all the files it imports. */
function usedBy(file: string): string[] {
  const all = [...filesOf(file)].flatMap((each) => importsOf(each).map(({ from }) => from))
  return [...new Set(all.filter((from) => !from.startsWith('.')))]
}

function filesOf(file: string, when: 'ever' | 'at once' = 'ever'): Set<string> {
  const files = new Set([file])
  for (const each of files)
    for (const { from, lazy } of importsOf(each))
      if (from.startsWith('.') && !(lazy && when === 'at once')) files.add(resolve(each, from))
  return files
}

function importsOf(file: string): { from: string; lazy: boolean }[] {
  const { staticImports, staticExports, dynamicImports } = moduleOf(file)
  const exported = staticExports.flatMap(({ entries: names }) => names)
  return [
    ...[...staticImports, ...exported].flatMap(({ moduleRequest }) =>
      moduleRequest ? [{ from: moduleRequest.value, lazy: false }] : [],
    ),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => ({
      from: read(file).slice(start + 1, end - 1),
      lazy: true,
    })),
    // Declarations may also name a module in the middle of a type.
    ...[...(file.endsWith('.d.ts') ? read(file).matchAll(/\bimport\("([^"]+)"\)/g) : [])].map(
      ([, from = '']) => ({
        from,
        lazy: false,
      }),
    ),
  ]
}

/** Some entries only pass on what others have. */
function hasCode(file: string): boolean {
  return parseSync(file, read(file)).program.body.some(
    (statement) =>
      statement.type !== 'ImportDeclaration' &&
      !('directive' in statement) &&
      !(statement.type === 'ExportNamedDeclaration' && statement.declaration === null),
  )
}

/** Declarations, too, name what they import by the file that runs. */
function resolve(file: string, from: string): string {
  const target = posix.join(posix.dirname(file), from)
  return file.endsWith('.d.ts') ? target.replace(/\.js$/, '.d.ts') : target
}

function moduleOf(file: string) {
  return parseSync(file, read(file)).module
}

function read(file: string): string {
  return readFileSync(`dist/${file}`, 'utf8')
}
