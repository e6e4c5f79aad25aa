import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readJson } from '../../src/pool/call/json.js'

const nest = (depth: number, inner = '') => `{"a":${'['.repeat(depth - 1)}${inner}${']'.repeat(depth - 1)}}`

describe('A valid body', () => {
  test.each([
    ['', {}],
    ['{}', {}],
    [' {"a" : [1, {"a": null}], "b": {"a": "\\u0061"}}\n', { a: [1, { a: null }], b: { a: 'a' } }],
    ['{"a":"\\"b\\":","b":"\\\\"}', { a: '"b":', b: '\\' }],
    ['{"a":"{[","b":"]}","c":"::"}', { a: '{[', b: ']}', c: '::' }],
    ['{"":1," ":2}', { '': 1, ' ': 2 }],
    ['{"2":0,"1":0}', { 1: 0, 2: 0 }],
  ])('a body is read: %s', (text, value) => {
    expect(readJson(text)).toEqual(value)
  })

  it('a body that is nested 64 deep is read', () => {
    expect(readJson(nest(64))).toBeDefined()
  })

  it('no key of a body reaches a prototype', () => {
    const body = readJson('{"__proto__":{"admin":true},"a":{"constructor":1,"__proto__":[]}}')
    expect(Object.keys(body ?? {})).toEqual(['__proto__', 'a'])
    expect(Object.getPrototypeOf(body)).toBe(Object.prototype)
    expect(Object.getPrototypeOf(body?.a)).toBe(Object.prototype)
    expect(body?.admin).toBeUndefined()
    expect('admin' in {}).toBe(false)
  })

  it('an object of any kind is read', () => {
    fc.assert(
      fc.property(objects, fc.constantFrom(undefined, 1, '\t'), (value, indent) => {
        expect(readJson(JSON.stringify(value, null, indent))).toEqual(value)
      }),
    )
  })
})

describe('An invalid body', () => {
  test.each([
    ['malformed', '{"a":1'],
    ['with a comma too many', '{"a":1,}'],
    ['with something after it', '{} {}'],
    ['a list', '[]'],
    ['a text', '"{}"'],
    ['a number', '1'],
    ['null', 'null'],
    ['blank', ' '],
    ['nested 65 deep', nest(65)],
    ['nested 65 deep in an object that is a list deeper', nest(64, '{}')],
    ['nested a million deep', nest(1_000_000)],
    ['with a name twice', '{"a":1,"a":1}'],
    ['with a name twice deep inside', '{"b":[{"c":{"a":1,"d":[],"a":2}}]}'],
    ['with a name twice, once in disguise', '{"ab":1,"\\u0061b":2}'],
    ['with a name twice, the first holding others', '{"a":{"b":1,"c":2},"a":1}'],
    ['with __proto__ twice', '{"__proto__":{},"__proto__":{}}'],
    ['with a name with a quotation mark twice', '{"\\"":1,"\\u0022":2}'],
  ])('a body is refused: %s', (_, text) => {
    expect(readJson(text)).toBeUndefined()
  })

  it('a body with a duplicate name at any depth is refused', () => {
    fc.assert(
      fc.property(doubled, (text) => {
        // It would be read, were it not for the name.
        expect(typeof JSON.parse(text)).toBe('object')
        expect(readJson(text)).toBeUndefined()
      }),
    )
  })
})

/** Names that mean something to JSON, to JavaScript or to a scanner are as likely as any others. */
const names = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    '"',
    '\\',
    '\\"',
    ':',
    '{',
    '}',
    '[',
    ']',
    '":',
    '',
    '1',
    '\u2028',
  ),
)

const values = fc.letrec<{ value: unknown; object: Record<string, unknown> }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    names,
    fc.double().map(finite),
    fc.constant(null),
    fc.boolean(),
    fc.array(tie('value')),
    tie('object'),
  ),
  object: fc.array(fc.tuple(names, tie('value')), { depthIdentifier: 'json', maxLength: 5 }).map(fromEntries),
}))

const objects = values.object

function finite(number: number): number {
  return Number.isFinite(number) ? number + 0 : 0
}

/** As `Object.fromEntries` does, `__proto__` becomes a member like any other. */
function fromEntries(entries: [string, unknown][]): Record<string, unknown> {
  return Object.fromEntries(entries)
}

const escaped = (text: string) =>
  `"${Array.from({ length: text.length }, (_, i) => `\\u${text.charCodeAt(i).toString(16).padStart(4, '0')}`).join('')}"`

/** An object with a name twice, somewhere inside of another. */
const doubled = fc
  .record({
    object: objects,
    name: names,
    one: values.value,
    other: values.value,
    disguise: fc.boolean(),
    around: fc.array(fc.tuple(names, fc.boolean()), { maxLength: 4 }),
  })
  .map(({ object, name, one, other, disguise, around }) => {
    const first = `${JSON.stringify(name)}: ${JSON.stringify(one)}`
    const members = Object.entries(object)
      .filter(([key]) => key !== name)
      .map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`)
    const last = `${disguise ? escaped(name) : JSON.stringify(name)} :${JSON.stringify(other)}`
    return around.reduce(
      (inner, [key, inList]) => `{${JSON.stringify(key)}:${inList ? `[1,${inner}]` : inner}}`,
      `{${[first, ...members, last].join()}}`,
    )
  })
