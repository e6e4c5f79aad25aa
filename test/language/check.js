// Prints each sentence that breaks a rule of language, with its file and line: node test/language/check.js src docs
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { undocumentedDefaults } from './defaults.js'
import { piecesOf } from './pieces.js'
import { banned, bannedInProse, noSubject, nounClause } from './rules.js'

const folders = ['src', 'test', 'stories', 'demo', '.storybook', 'bench', 'docs', 'README.md']
const endings = /\.(tsx?|mts|js|css|mdx?)$/
/** These files quote the banned words, or are written in other languages. */
const exempt = /^test\/language(\/|\.test)|^src\/locales\//

/** Returns one line of text for each violation in these files and folders. */
export function violationsIn(paths = folders) {
  const files = execFileSync('git', ['ls-files', '--', ...paths], { encoding: 'utf8' })
    .trim()
    .split('\n')
  const found = []
  for (const file of files.filter((each) => endings.test(each) && !exempt.test(each))) {
    for (const piece of piecesOf(file)) found.push(...violationsOf(piece))
    if (/^src\/.*\.tsx?$/.test(file)) found.push(...undocumentedDefaults(file, readFileSync(file, 'utf8')))
  }
  return found
}

/** @param {import('./pieces.js').Piece} piece */
export function violationsOf({ kind, words, line, file }) {
  const found = []
  const rules = kind === 'text' ? banned : [...banned, ...bannedInProse]
  for (const [pattern, instead] of rules) {
    const match = pattern.exec(words)
    if (!match) continue
    const at = line + words.slice(0, match.index).split('\n').length - 1
    found.push(`${file}:${at} "${match[0]}": write ${instead}`)
  }
  if (kind === 'comment' && nounClause.test(words))
    found.push(
      `${file}:${line} the comment begins with "${nounClause.exec(words)[1]}": begin with a verb or a noun`,
    )
  if (kind === 'title' && noSubject.test(words))
    found.push(`${file}:${line} the title "${words}" has no subject: write a sentence`)
  return found
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = violationsIn(process.argv.length > 2 ? process.argv.slice(2) : undefined)
  for (const violation of found) console.log(violation)
  console.log(`${found.length} violations`)
  process.exitCode = found.length > 0 ? 1 : 0
}
