/** Limits of the package's size in kB (1000 bytes), gzipped, without React. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { entries } from '../entries.js'
import { measure, type Sizes } from './measure.js'

const headless = `
  import { createAuthSession, match, useAuthChallenge } from 'countersign'
  import { fetchTransport } from 'countersign/transport/fetch'
  globalThis.app = [createAuthSession, match, useAuthChallenge, fetchTransport]
`

const screen = `
  import 'countersign/theme.css'
  import { createAuthSession } from 'countersign'
  import { fetchTransport } from 'countersign/transport/fetch'
  import { SignIn } from 'countersign/ui'
  globalThis.app = [createAuthSession, fetchTransport, SignIn]
`

/** The README lists some of these limits in a table. */
const limits: readonly Limit[] = [
  {
    what: 'Headless: hook, session and fetch transport, before the first answer',
    app: headless,
    part: ({ eager }) => eager,
    limit: 6.2,
  },
  { what: 'Headless in total, with every challenge and SRP', app: headless, limit: 19.2 },
  {
    what: 'SRP, loaded when it is needed',
    app: headless,
    part: ({ lazyWith }) => lazyWith(/\/srp\/client\.js$/),
    limit: 2.5,
  },
  {
    what: 'The first screen of `<SignIn>`, with its style sheet',
    app: screen,
    part: ({ eager, css }) => eager + css,
    limit: 36,
  },
  {
    what: 'Everything after the first screen: all forms of all challenges',
    app: screen,
    part: ({ lazy }) => lazy,
    limit: 70,
  },
  { what: 'The style sheet', app: screen, part: ({ css }) => css, limit: 5 },
  {
    what: 'An unused import of any entry',
    app: entries
      // This entry is for Node, where the size does not matter.
      .filter(({ path }) => path !== 'pool/node/index')
      .map(({ name }, nth) => `import '${name}'; import * as unused${nth} from '${name}'`)
      .join('\n'),
    limit: 0,
  },
]

interface Limit {
  readonly what: string
  readonly app: string
  /** The measured part of the application. By default, all JavaScript. */
  readonly part?: (size: Sizes) => number
  readonly limit: number
}

const all = ({ eager, lazy }: Sizes) => eager + lazy

for (const { what, app, part = all, limit } of limits) {
  it(`${what}: ${limit} kB at most`, async ({ task }) => {
    const size = part(await measure(app)) / 1000
    task.meta.says = `${what}: ${size.toFixed(1)} kB of ${limit}`
    expect(size).toBeLessThanOrEqual(limit)
  })
}

/** The entries for applications: all except the local pool's. */
const clientEntries = entries.filter(({ path }) => !path.startsWith('pool/'))

it('An application that uses all other entries contains no file of the local pool', async () => {
  const app = (some: typeof entries) =>
    some
      .map(({ name }, nth) => `import * as used${nth} from '${name}'; globalThis.app${nth} = used${nth}`)
      .join('\n')
  const { packages, files } = await measure(app(clientEntries))
  expect(packages.filter((name) => /^(jose|@simplewebauthn\/server)$/.test(name))).toEqual([])
  expect(files.filter((file) => /\bpool\b/.test(file))).toEqual([])
  // An application with the pool contains these names, so the patterns above can find them.
  const whole = await measure(app(entries.filter(({ path }) => path === 'pool/index')))
  expect(whole.packages).toEqual(expect.arrayContaining(['jose', '@simplewebauthn/server']))
  expect(whole.files.some((file) => /\bpool\b/.test(file))).toBe(true)
})

it('A production build has no message for developers, and a development build has them', async () => {
  const app = `
    ${screen}
    import { createOAuth } from 'countersign/oauth'
    globalThis.oauth = createOAuth
  `
  const message = 'docs/troubleshooting.md'
  const causes = 'development/causes.js'
  const production = await measure(app)
  expect(production.files).not.toContain(causes)
  expect([message, 'securitypolicyviolation', 'NODE_ENV'].filter(production.includes)).toEqual([])
  const development = await measure(app, 'development')
  expect(development.files).toContain(causes)
  expect([message, 'securitypolicyviolation'].filter(development.includes)).toHaveLength(2)
})

it('An application without the SDK transport contains no file of the SDK', async () => {
  const { packages } = await measure(headless)
  expect(packages.filter((name) => /^@(aws-sdk|aws-crypto|aws|smithy)\//.test(name))).toEqual([])
})

it.runIf(existsSync('README.md'))('The README promises the same sizes', () => {
  const rows = readFileSync('README.md', 'utf8').matchAll(/^\| *(.+?) *\| *≤ *([\d.]+) kB\b/gm)
  for (const [, what, limit] of rows)
    expect(limits).toContainEqual(expect.objectContaining({ what, limit: Number(limit) }))
})
