/** Tests that docs/customising.md lists each custom property, each `data-part` name and each building block. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const page = readFileSync('docs/customising.md', 'utf8')
const theme = readFileSync('src/theme/countersign.css', 'utf8')

/** Returns the names in the first column of the table with this header. */
function namesBelow(head: string): string[] {
  const [, table = ''] = page.split(`| ${head} |`)
  const [rows = ''] = table.split('\n\n')
  return [...rows.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name)
}

const namesIn = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
]

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx'))
  .map((file) => readFileSync(`src/${file}`, 'utf8'))
  .join('\n')

const [, root = ''] = theme.split(':where([data-countersign]) {')
const [declarations = ''] = root.split('}')
const properties = namesIn(declarations, /^ *(--cs-[\w-]+):/gm)
const parts = namesIn(sources, /data-part="([\w-]+)"/g)

it('The table has every custom property of the theme, in its order, and no other', () => {
  expect(properties.length).toBeGreaterThan(30)
  expect(namesBelow('Property | Default | Description')).toEqual(properties)
})

it('A property that a theme can set is used, and one that is used can be set', () => {
  const used = namesIn(theme, /var\((--cs-[\w-]+)/g)
  const own = namesIn(theme.replace(declarations, ''), /^ *(--cs-[\w-]+):/gm)
  expect(properties.filter((name) => !used.includes(name))).toEqual([])
  expect(used.filter((name) => ![...properties, ...own].includes(name))).toEqual([])
})

it('The table has every name of a part, and no other', () => {
  expect(sources, 'A name that is computed is in no table').not.toMatch(/data-part=\{|'data-part':/)
  expect(namesBelow('`data-part` | Description | State').sort()).toEqual(parts.sort())
})

it('The theme styles only parts that there are', () => {
  const styled = namesIn(theme, /\[data-part="?([\w-]+)"?\]/g)
  expect(styled.filter((name) => !parts.includes(name))).toEqual([])
})

const folder = 'stories/customised/themes'
const themes = readdirSync(folder).filter((file) => file.endsWith('.css'))

it('There are three themes beside the default', () => expect(themes).toHaveLength(3))

it.each(themes)('%s sets these properties, and nothing else', (file) => {
  const own = readFileSync(`${folder}/${file}`, 'utf8').replace(/\/\*.*?\*\//gs, '')
  const name = file.replace('.css', '')
  const rule = new RegExp(`^\\s*\\[data-theme="${name}"\\] \\[data-countersign\\] \\{([^{}]*)\\}\\s*$`)
  const set = rule
    .exec(own)?.[1]
    ?.split(';')
    .map((line) => line.split(':')[0]?.trim())
    .filter(Boolean)
  expect(set).toBeDefined()
  expect(set?.filter((property) => !properties.includes(property ?? ''))).toEqual([])
})

/** Building blocks for forms of an application: the values that `countersign/ui` exports. */
const blocks = [...readFileSync('src/ui.ts', 'utf8').matchAll(/^export \{ (.+) \} from/gm)]
  .flatMap(([, names = '']) => names.split(', '))
  .filter((name) => !name.startsWith('type '))

it('The page says of each component and hook what it is for, and a sign-up form is built of them', () => {
  expect(blocks).toContain('UsernameField')
  const [, section = ''] = page.split('### Building blocks')
  expect(section, 'There is no section about building blocks').not.toBe('')
  const named = namesIn(section, /^\| `(\w+)` \|/gm)
  const elsewhere = ['SignIn', 'ProviderButtons']
  expect(named.sort()).toEqual(blocks.filter((name) => !elsewhere.includes(name)).sort())
  const [, example = ''] = /^```tsx\n(.*?FormProps<'sign-up'>.*?)^```$/ms.exec(section) ?? []
  for (const name of ['UsernameField', 'NewPasswordField', 'AttributeField', 'useAttributeLabel', 'useTexts'])
    expect(example).toContain(name)
})
