/** Generates the README's tables of challenges from the registry. */
import { readFileSync } from 'node:fs'
import {
  automaticChallenges,
  type Challenge,
  type ChallengeName,
  kitChallenges,
  specOf,
  userChallenges,
} from '../../src/challenges/index.js'
import type { Schema } from '../../src/challenges/schema.js'
import { english } from '../../src/challenges/texts.js'
import { cognitoSamples } from '../samples.js'

const row = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`
const table = (head: readonly string[], rows: readonly string[]) =>
  [row(...head), row(...head.map(() => '---')), ...rows].join('\n')
const coded = (text: string) => (text ? `\`${text}\`` : '')

export async function challengeTables(): Promise<string> {
  const head = ['Name', 'Description', 'Title of the form', 'Details', 'Answer']
  return [
    '### Challenges of Cognito',
    table(head, await Promise.all(namesOf(userChallenges).map(rowOf))),
    '### Challenges of the kit',
    table(head, await Promise.all(namesOf(kitChallenges).map(rowOf))),
    '### Challenges without a form',
    table(
      ['Name', 'Description'],
      Object.keys(automaticChallenges)
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
    'method' in details ? 'Depends on `method`' : answerOf(specOf(name).answer(challenge)),
  )
}

/** Returns the first comment of a file, without a name at its beginning. */
function purposeOf(file: string): string {
  const [, purpose = ''] =
    /^\/\*\* (?:[A-Z_]+: )?(.+?)\.? \*\/$/m.exec(readFileSync(`src/challenges/${file}`, 'utf8')) ?? []
  if (!purpose)
    throw new Error(`src/challenges/${file} does not begin with a comment that describes its challenge.`)
  return purpose.replace(/^./, (first) => first.toUpperCase())
}

/** Returns the details of a challenge: read from a complete reply of Cognito, or those with which it opens. */
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
  // A challenge without its own texts uses those of the password form.
  return title ?? english.challenges.PASSWORD.title
}

/** Returns the keys that a schema reads, with a `?` after those that are optional. */
function answerOf(schema: Schema): string {
  const looked: string[] = []
  const given = new Proxy({}, { get: (_, key) => void (typeof key === 'string' && looked.push(key)) })
  const { issues = [] } = schema['~standard'].validate(given)
  const needed = new Set(issues.flatMap(({ path = [] }) => path.slice(0, 1)))
  const keys = [...new Set(looked)].map((key) => (needed.has(key) ? key : `${key}?`))
  return keys.length > 0 ? `\`{ ${keys.join(', ')} }\`` : 'A map of strings'
}

const [begin, end] = ['<!-- challenges -->', '<!-- /challenges -->']

/** Returns the README with new tables. */
export async function withTables(readme: string): Promise<string> {
  const [before, rest] = readme.split(begin)
  const [, after] = rest?.split(end) ?? []
  if (before === undefined || after === undefined)
    throw new Error(`The README has no place for the tables: ${begin} … ${end}`)
  return `${before}${begin}\n\n${await challengeTables()}\n\n${end}${after}`
}
