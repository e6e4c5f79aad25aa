import { readFileSync } from 'node:fs'
import { parseSync } from 'vite'

/**
 * One piece of text that a person reads: its kind, its words and the line on which it begins.
 *
 * @typedef {{ kind: 'comment' | 'title' | 'text' | 'docs', words: string, line: number, file: string }} Piece
 */

const testFunctions = ['describe', 'test', 'it']

/**
 * Returns the pieces of text of one file.
 *
 * @param {string} file
 * @returns {Piece[]}
 */
export function piecesOf(file) {
  const source = readFileSync(file, 'utf8')
  /** @type {Piece[]} */
  const pieces = []
  const add = (kind, words, start) =>
    pieces.push({ kind, words, file, line: source.slice(0, start).split('\n').length })

  if (/\.mdx?$/.test(file)) {
    source.split('\n').forEach((words, index) => {
      pieces.push({ kind: 'docs', words, file, line: index + 1 })
    })
    return pieces
  }
  if (file.endsWith('.css')) {
    for (const comment of source.matchAll(/\/\*([\s\S]*?)\*\//g)) add('comment', comment[1], comment.index)
    return pieces
  }

  const { program, comments } = parseSync(file, source)
  for (const { value, start } of comments) add('comment', value, start)
  const titles = new Set()
  visit(program, (node) => {
    if (node.type === 'CallExpression' && testFunctions.includes(rootOf(node.callee))) {
      const title = node.arguments[0]
      if (title) titles.add(title)
    }
    const words = wordsOf(node)
    if (words === undefined) return
    if (titles.has(node)) add('title', words, node.start)
    // A single word is a name or a key.
    else if (/[a-z],? [a-z]/i.test(words)) add('text', words, node.start)
  })
  return pieces
}

/** Returns the name at the root of `test.each(…)` or `describe.skipIf(…)`. */
function rootOf(callee) {
  if (callee.type === 'MemberExpression') return rootOf(callee.object)
  if (callee.type === 'CallExpression' || callee.type === 'TaggedTemplateExpression')
    return rootOf(callee.callee ?? callee.tag)
  return callee.name
}

function wordsOf(node) {
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value
  if (node.type === 'JSXText') return node.value.trim() || undefined
  if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.cooked).join('…')
  return undefined
}

function visit(node, see) {
  if (!node || typeof node !== 'object') return
  if (Array.isArray(node)) {
    for (const each of node) visit(each, see)
    return
  }
  if (typeof node.type === 'string') see(node)
  for (const key of Object.keys(node)) if (key !== 'loc' && key !== 'range') visit(node[key], see)
}
