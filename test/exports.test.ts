/** The public names of the package, read from the built files as an application imports them. */
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
      'InputIssue',
      'ChallengeName',
      'PeekOptions',
      'AuthError',
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

/** The public names. Add a new name here on purpose. Removing a name breaks applications. */
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
      ...[
        'HiddenUsername',
        'Alert',
        'AttributeField',
        'Button',
        'Checkbox',
        'ChoiceList',
        'CodeField',
        'Field',
        'Form',
      ],
      ...[
        'FormLayout',
        'UsernameField',
        'NewPasswordField',
        'PasswordField',
        'PhoneField',
        'ProviderButtons',
        'SignIn',
      ],
      ...['AuthLayout', 'FormActions', 'useChallengeForm', 'useAttributeLabel', 'useTexts'],
    ],
    types: [
      ...[
        'AlertProps',
        'ButtonProps',
        'CheckboxProps',
        'ChoiceListProps',
        'CodeFieldProps',
        'AuthUiOptions',
        'FieldProps',
        'FormPartProps',
        'FormProps',
      ],
      ...[
        'FormReplacement',
        'FormReplacements',
        'FormLayoutProps',
        'UsernameFieldProps',
        'UsernameType',
        'PartReplacement',
        'Parts',
      ],
      ...[
        'PasswordFieldProps',
        'PasswordPolicy',
        'ProviderButtonsProps',
        'SignInProps',
        'PartialTexts',
        'AuthLayoutProps',
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
    if (!existsSync(`dist/${path}.js`)) throw new Error(`dist/${path}.js is missing. Run: npm run build`)
})

/** The entry of a language exports one value, whose name is the language's tag. */
const ofLanguage = /^countersign\/locales\/(.+)$/
const exportName = (tag: string) => tag.replace(/-(\w)/, (_, letter: string) => letter.toUpperCase())

for (const { name, path } of entries) {
  const [, tag] = ofLanguage.exec(name) ?? []
  const expected = tag ? { values: [exportName(tag)], types: [] } : publicNames[name]
  it(`The public names of ${name} are the listed ones`, () => {
    const values = namesUnderNode(name)
    const types = declaredIn(`${path}.d.ts`).filter((declared) => !values.includes(declared))
    expect(values.sort()).toEqual(expected?.values.toSorted())
    expect(types.sort()).toEqual(expected?.types.toSorted())
  })
}

it('Exactly the entries with React have the directive “use client”', () => {
  const forClient = entries.filter(({ path }) => /^['"]use client['"]/.test(read(`${path}.js`)))
  const withReact = entries.filter(({ path }) => packagesOf(`${path}.js`).includes('react'))
  expect(forClient).toEqual(withReact)
  expect(forClient.map(({ name }) => name)).toEqual(['countersign', 'countersign/ui'])
})

it('The core imports no package', () => {
  expect(packagesOf('core.js')).toEqual([])
})

it('Exactly one entry imports the AWS SDK or its types', () => {
  const withSdk = entries.filter(({ path }) =>
    [...packagesOf(`${path}.js`), ...packagesOf(`${path}.d.ts`)].some((name) => name.startsWith('@aws-sdk/')),
  )
  expect(withSdk.map(({ name }) => name)).toEqual(['countersign/transport/aws-sdk'])
})

it('SRP is loaded lazily', () => {
  // The local pool computes the server's half of SRP.
  const clientEntries = entries.filter(({ path }) => !path.startsWith('pool/'))
  const eager = clientEntries.flatMap(({ path }) => [...filesOf(`${path}.js`, 'eager')])
  expect(eager.filter((file) => file.startsWith('srp/'))).toEqual([])
  expect([...filesOf('core.js')]).toContain('srp/client.js')
})

it('Every file with code has a source map, and every entry has declarations', () => {
  const files = entries.flatMap(({ path }) => [...filesOf(`${path}.js`)])
  const own = files.filter((file) => !file.startsWith('_virtual/') && hasCode(file))
  const unmapped = own.filter((file) => !existsSync(`dist/${file}.map`))
  expect(unmapped).toEqual([])
  expect(entries.filter(({ path }) => !existsSync(`dist/${path}.d.ts`))).toEqual([])
})

/** Imports an entry by its name, so that Node uses the export map as in an application. */
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

/** Returns the packages that a built file imports, directly or through other files. */
function packagesOf(file: string): string[] {
  const all = [...filesOf(file)].flatMap((each) => importsOf(each).map(({ from }) => from))
  return [...new Set(all.filter((from) => !from.startsWith('.')))]
}

function filesOf(file: string, which: 'all' | 'eager' = 'all'): Set<string> {
  const files = new Set([file])
  for (const each of files)
    for (const { from, lazy } of importsOf(each))
      if (from.startsWith('.') && !(lazy && which === 'eager')) files.add(resolve(each, from))
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

/** Whether a file has code, and does more than re-export. */
function hasCode(file: string): boolean {
  return parseSync(file, read(file)).program.body.some(
    (statement) =>
      statement.type !== 'ImportDeclaration' &&
      !('directive' in statement) &&
      !(statement.type === 'ExportNamedDeclaration' && statement.declaration === null),
  )
}

/** Declarations import `.js` files, too. */
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
