/** Sizes are promises. In kB of gzip, 1000 bytes each, without React. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { entries } from '../entries.js'
import { type Weight, weigh } from './weigh.js'

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

/** The README gives the same limits: a row of a table for each that it mentions. */
const limits: readonly Limit[] = [
  {
    what: 'Headless: hook, session and fetch transport, before the first answer',
    app: headless,
    part: ({ atOnce }) => atOnce,
    limit: 6.2,
  },
  { what: 'Headless in total, with every challenge and SRP', app: headless, limit: 19.2 },
  {
    what: 'SRP, loaded when it is needed',
    app: headless,
    part: ({ lazilyWith }) => lazilyWith(/\/srp\/client\.js$/),
    limit: 2.5,
  },
  {
    what: 'The first screen of `<SignIn>`, with its style sheet',
    app: screen,
    part: ({ atOnce, css }) => atOnce + css,
    limit: 36,
  },
  {
    what: 'Everything after the first screen: all forms of all challenges',
    app: screen,
    part: ({ lazily }) => lazily,
    limit: 70,
  },
  { what: 'The style sheet', app: screen, part: ({ css }) => css, limit: 5 },
  {
    what: 'An unused import of any entry',
    app: entries
      // A port needs Node, where nobody counts bytes.
      .filter(({ path }) => path !== 'pool/node/index')
      .map(({ name }, nth) => `import '${name}'; import * as unused${nth} from '${name}'`)
      .join('\n'),
    limit: 0,
  },
]

interface Limit {
  readonly what: string
  readonly app: string
  /** All of it, unless told. */
  readonly part?: (weight: Weight) => number
  readonly limit: number
}

const all = ({ atOnce, lazily }: Weight) => atOnce + lazily

for (const { what, app, part = all, limit } of limits) {
  it(`${what}: ${limit} kB at most`, async ({ task }) => {
    const weight = part(await weigh(app)) / 1000
    task.meta.says = `${what}: ${weight.toFixed(1)} kB of ${limit}`
    expect(weight).toBeLessThanOrEqual(limit)
  })
}

/** What an application ships to its users: all that the package has, but for the pool. */
const forUsers = entries.filter(({ path }) => !path.startsWith('pool/'))

it('Nothing of the local pool is in what an application ships, even if it uses all the rest', async () => {
  const app = (some: typeof entries) =>
    some
      .map(({ name }, nth) => `import * as used${nth} from '${name}'; globalThis.app${nth} = used${nth}`)
      .join('\n')
  const { packages, files } = await weigh(app(forUsers))
  expect(packages.filter((name) => /^(jose|@simplewebauthn\/server)$/.test(name))).toEqual([])
  expect(files.filter((file) => /\bpool\b/.test(file))).toEqual([])
  // The pool is found where it is: the names above are the ones to look for.
  const whole = await weigh(app(entries.filter(({ path }) => path === 'pool/index')))
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
  const production = await weigh(app)
  expect(production.files).not.toContain(causes)
  expect([message, 'securitypolicyviolation', 'NODE_ENV'].filter(production.holds)).toEqual([])
  const development = await weigh(app, 'development')
  expect(development.files).toContain(causes)
  expect([message, 'securitypolicyviolation'].filter(development.holds)).toHaveLength(2)
})

it('Without the transport of the SDK, an application has nothing of the SDK', async () => {
  const { packages } = await weigh(headless)
  expect(packages.filter((name) => /^@(aws-sdk|aws-crypto|aws|smithy)\//.test(name))).toEqual([])
})

it.runIf(existsSync('README.md'))('The README promises the same sizes', () => {
  const rows = readFileSync('README.md', 'utf8').matchAll(/^\| *(.+?) *\| *≤ *([\d.]+) kB\b/gm)
  for (const [, what, limit] of rows)
    expect(limits).toContainEqual(expect.objectContaining({ what, limit: Number(limit) }))
})
