/** Checks the comment that an editor shows for a public name, read from the built declarations. */
import { readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { parseSync } from 'vite'
import { describe, expect, it } from 'vitest'
import { entries } from './entries.js'
import { violationsOf } from './language/check.js'

/** Each name by its entry, and the tags that its comment has at least. A point leads to a member. */
const documented: readonly (readonly [entry: string, name: string, ...tags: string[]])[] = [
  ['countersign', 'createAuthSession', '@throws', '@example'],
  ['countersign', 'AuthConfig.onSignedIn'],
  ['countersign', 'useAuthChallenge', '@example'],
  ['countersign', 'fetchTransport', '@throws', '@example'],
  ['countersign', 'FetchOptions'],
  ['countersign/ui', 'SignIn', '@example'],
  ['countersign/ui', 'SignInProps.session'],
  ['countersign/ui', 'SignInProps.onSignedIn'],
  ['countersign/ui', 'SignInProps.children', '@default'],
  ['countersign/ui', 'SignInProps.forms'],
  ['countersign/ui', 'AuthLayout', '@example'],
  ['countersign/ui', 'AuthLayoutProps.layout', '@default'],
  ['countersign/ui', 'AuthLayoutProps.brand'],
  ['countersign/ui', 'AuthUiOptions.texts', '@default'],
  ['countersign/ui', 'AuthUiOptions.parts'],
  ['countersign/ui', 'AuthUiOptions.usernameType', '@default'],
  ['countersign/ui', 'AuthUiOptions.signUp', '@default'],
  ['countersign/ui', 'AuthUiOptions.signUpAttributes', '@default'],
  ['countersign/ui', 'AuthUiOptions.optionalAttributes', '@default'],
  ['countersign/ui', 'AuthUiOptions.passwordPolicy', '@default'],
  ['countersign/ui', 'AuthUiOptions.defaultCountry', '@default'],
  ['countersign/ui', 'AuthUiOptions.autoSubmitCode', '@default'],
  ['countersign/ui', 'AuthUiOptions.providers'],
  ['countersign/ui', 'FormProps', '@example'],
  ['countersign/ui', 'FormProps.onAnswer'],
  ['countersign/ui', 'FormActions', '@example'],
  ['countersign/ui', 'Field', '@example'],
  ['countersign/ui', 'FieldProps.options'],
  ['countersign/ui', 'ButtonProps.variant', '@default'],
  ['countersign/ui', 'useTexts', '@example'],
  ['countersign/ui', 'ProviderButtons', '@example'],
  ['countersign/ui', 'ProviderButtonsProps.session'],
  ['countersign/ui', 'ProviderButtonsProps.oauth'],
  ['countersign/ui', 'FormLayout', '@example'],
  ['countersign/ui', 'FormLayoutProps.title'],
  ['countersign/ui', 'useChallengeForm', '@example'],
  ['countersign/pool', 'createPool', '@throws', '@example'],
  ['countersign/oauth', 'createOAuth', '@throws', '@example'],
]

describe.each(documented)('%s: %s', (entry, name, ...tags) => {
  const path = entries.find((each) => each.name === entry)?.path
  const comment = commentOn(`${path}.d.ts`, name)

  it('its comment begins with a sentence', () => {
    expect(comment).toMatch(/^[A-Z`<][^@]+\.(\s|$)/)
  })

  it(`its comment has ${['plain words', ...tags].join(' and ')}`, () => {
    for (const tag of tags) expect(comment).toMatch(new RegExp(`^${tag}\\b`, 'm'))
    expect(violationsOf({ kind: 'comment', words: comment ?? '', file: path ?? '', line: 1 })).toEqual([])
  })
})

interface Node {
  readonly type: string
  readonly start: number
  readonly id?: { readonly name: string }
  readonly key?: { readonly name: string }
  readonly body?: { readonly body: readonly Node[] }
  readonly declaration?: Node | null
  readonly declarations?: readonly Node[]
}

/** The text of the doc comment right before a declaration, without its stars. */
function commentOn(file: string, name: string): string | undefined {
  const [own = '', member] = name.split('.')
  const text = readFileSync(`dist/${file}`, 'utf8')
  const { program, comments, module } = parseSync(file, text)

  const statement = (program.body as unknown as readonly Node[]).find((each) => {
    const declaration = each.declaration ?? each
    return [declaration, ...(declaration.declarations ?? [])].some(({ id }) => id?.name === own)
  })
  if (!statement) {
    for (const { entries: names } of module.staticExports)
      for (const { exportName, moduleRequest } of names)
        if (moduleRequest && (exportName.name === null || exportName.name === own)) {
          const next = posix.join(posix.dirname(file), moduleRequest.value).replace(/\.js$/, '.d.ts')
          const found = commentOn(next, name)
          if (found !== undefined || exportName.name === own) return found
        }
    return undefined
  }

  const members = (statement.declaration ?? statement).body?.body ?? []
  const node = member ? members.find(({ key }) => key?.name === member) : statement
  const comment = comments.find(({ end }) => node && end < node.start && !text.slice(end, node.start).trim())
  return comment?.value.replace(/^ *\* ?/gm, '').trim()
}
