/** The README's tables of challenges, drawn from the one list: nobody keeps them by hand. */
import { readFileSync } from 'node:fs'
import {
  type Challenge,
  type ChallengeName,
  entries,
  questions,
  silent,
  specOf,
} from '../../src/challenges/index.js'
import type { Schema } from '../../src/challenges/schema.js'
import { english } from '../../src/challenges/texts.js'
import { cognitoSamples } from '../samples.js'

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly string[]) =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n')
const coded = (text: string) => (text ? `\`${text}\`` : '')

export async function challengeTables(): Promise<string> {
  const asked = ['Name', 'Asks for', 'The form says', 'Holds', '`answer` takes']
  return [
    '### Asked of a person by the pool',
    table(asked, await Promise.all(namesOf(questions).map(rowOf))),
    '### Ours',
    table(asked, await Promise.all(namesOf(entries).map(rowOf))),
    '### Answered by the machine',
    table(
      ['Name', 'What is done'],
      Object.keys(silent)
        .sort()
        .map((name) => row(coded(name), purposeOf(`silent/${folderOf(name)}.ts`))),
    ),
  ].join('\n\n')
}

const namesOf = <List extends object>(list: List) => Object.keys(list) as (keyof List & ChallengeName)[]
const folderOf = (name: string) => name.toLowerCase().replaceAll('_', '-')

async function rowOf(name: ChallengeName): Promise<string> {
  const details = await detailsOf(name)
  const challenge = { name, ...details } as Challenge
  return row(
    coded(name),
    purposeOf(`${folderOf(name)}/challenge.ts`),
    titleOf(name, details),
    Object.keys(details).map(coded).join(', '),
    'method' in details ? 'By `method`, see below' : answerOf(specOf(name).answer(challenge)),
  )
}

/** What a file says of itself at its top. */
function purposeOf(file: string): string {
  const [, purpose = ''] =
    /^\/\*\* (?:[A-Z_]+: )?(.+?)\.? \*\/$/m.exec(readFileSync(`src/challenges/${file}`, 'utf8')) ?? []
  if (!purpose) throw new Error(`src/challenges/${file} does not say at its top what it asks for.`)
  return purpose.replace(/^./, (first) => first.toUpperCase())
}

/** What a question holds: as read from a pool that says all it can, or as it opens. */
async function detailsOf(name: ChallengeName): Promise<object> {
  const { read, open } = specOf(name)
  const settings = { flow: 'USER_SRP_AUTH', deviceName: 'Firefox, Linux', rememberedUsername: () => 'jane' }
  if (open)
    return open({ username: undefined, destination: 'j***@e***', deliveryMedium: 'EMAIL' }, settings as never)
  const { parameters, more } = cognitoSamples[name as keyof typeof cognitoSamples]
  const body = { ChallengeName: name, ChallengeParameters: parameters, ...more }
  return (await read?.({ operation: 'RespondToAuthChallenge', body } as never, { settings } as never)) ?? {}
}

function titleOf(name: ChallengeName, details: object): string {
  type Words = { readonly title?: string; readonly choose?: { readonly title: string } }
  const words = (english.challenges as { readonly [N in ChallengeName]?: Words })[name]
  const { title } = ('method' in details && words?.choose) || words || {}
  // What has no words of its own is said in those of the password's form.
  return title ?? english.challenges.PASSWORD.title
}

/** The keys that a schema looks for, and whether it can do without them: it is asked, and tells. */
function answerOf(schema: Schema): string {
  const looked: string[] = []
  const given = new Proxy({}, { get: (_, key) => void (typeof key === 'string' && looked.push(key)) })
  const { issues = [] } = schema['~standard'].validate(given)
  const needed = new Set(issues.flatMap(({ path = [] }) => path.slice(0, 1)))
  const keys = [...new Set(looked)].map((key) => (needed.has(key) ? key : `${key}?`))
  return keys.length > 0 ? `\`{ ${keys.join(', ')} }\`` : 'A map of texts'
}

const [begin, end] = ['<!-- challenges -->', '<!-- /challenges -->']

/** The README with its tables as they should be. */
export async function withTables(readme: string): Promise<string> {
  const [before, rest] = readme.split(begin)
  const [, after] = rest?.split(end) ?? []
  if (before === undefined || after === undefined)
    throw new Error(`The README has no place for the tables: ${begin} … ${end}`)
  return `${before}${begin}\n\n${await challengeTables()}\n\n${end}${after}`
}
