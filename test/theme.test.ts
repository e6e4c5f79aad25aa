/** The theme as applications build it: their tools rewrite it for older browsers, and it must survive that. */
import { readFileSync } from 'node:fs'
import { build, type Rolldown } from 'vite'
import { expect, it } from 'vitest'

async function builtForAnApplication(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'app',
        resolveId: (id) => (id === 'app' ? 'app.js' : null),
        load: (id) => (id === 'app.js' ? `import '/src/theme/countersign.css'` : null),
      },
    ],
    build: { write: false, rolldownOptions: { input: 'app' } },
  })
  const { output } = built as Rolldown.RolldownOutput
  const sheet = output.find((file) => file.type === 'asset' && file.fileName.endsWith('.css'))
  return String((sheet as Rolldown.OutputAsset).source)
}

it('the theme has its colours in an application without a color scheme', async () => {
  const css = await builtForAnApplication()
  const [root = ''] = css.split('@supports')
  expect(root).toContain('--cs-accent:#2b55d9')
  expect(css).toMatch(/@supports \(color: ?light-dark\([^)]*\)\)\{[^}]*--cs-accent:light-dark\(/)
  expect(css).not.toContain('--lightningcss')
})

it('the theme has a light value for each colour with two values', () => {
  const theme = readFileSync('src/theme/countersign.css', 'utf8')
  const both = [...theme.matchAll(/(--cs-[\w-]+): light-dark\((#\w+), #\w+\)/g)]
  expect(both.length).toBeGreaterThan(10)
  for (const [, name, light] of both) expect(theme).toContain(`    ${name}: ${light};\n`)
})
