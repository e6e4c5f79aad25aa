import { readFileSync } from 'node:fs'
import { parseSync } from 'vite'

/** The names that the entries export, and the types from which exported options inherit. */
const names = exportedNames()

/**
 * Returns a violation for each optional option or prop whose comment has neither `@default` nor the words "No default".
 *
 * @param {string} file
 * @param {string} source
 * @returns {string[]}
 */
export function undocumentedDefaults(file, source) {
  const { program, comments } = parseSync(file, source)
  const found = []
  for (const statement of program.body) {
    const declaration = statement.declaration
    if (!declaration?.id || !names.has(declaration.id.name)) continue
    for (const member of membersOf(declaration)) {
      if (!member.optional || !member.key) continue
      const comment = comments.find(
        ({ end }) => end < member.start && !source.slice(end, member.start).trim(),
      )
      if (/@default\b|\bNo default\b/.test(comment?.value ?? '')) continue
      const line = source.slice(0, member.start).split('\n').length
      found.push(
        `${file}:${line} ${declaration.id.name}.${member.key.name ?? member.key.value} has no @default: add it, or "No default."`,
      )
    }
  }
  return found
}

function membersOf({ body, typeAnnotation }) {
  if (Array.isArray(body?.body)) return body.body
  const types = typeAnnotation?.type === 'TSIntersectionType' ? typeAnnotation.types : [typeAnnotation]
  return types.flatMap((each) => (each?.type === 'TSTypeLiteral' ? each.members : []))
}

/** Only options and props have defaults: results such as a state have none. */
function exportedNames() {
  const { exports } = JSON.parse(readFileSync('package.json', 'utf8'))
  const found = new Set()
  for (const target of Object.values(exports)) {
    const path = target.default?.replace(/^\.\/dist\/(.+)\.js$/, 'src/$1.ts')
    if (!path || path.includes('*') || !path.startsWith('src/')) continue
    const source = readFileSync(path, 'utf8')
    for (const [name] of source.matchAll(/\b\w+(Options|Props|Config)\b/g)) found.add(name)
  }
  for (const parent of ['RequestMetadata', 'AuthUiOptions', 'FormProps']) found.add(parent)
  return found
}
