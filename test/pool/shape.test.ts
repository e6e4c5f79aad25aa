import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CognitoException } from '../../src/pool/call/exception.js'
import {
  check,
  document,
  flag,
  integer,
  list,
  type Members,
  mapOf,
  oneOf,
  record,
  required,
  text,
} from '../../src/pool/call/shape.js'

const name = text({ min: 2, max: 5, pattern: /[a-z]+/ })
const note = text({ max: 3 })
const input = {
  Name: required(name),
  Note: note,
  Mood: oneOf('GLAD', 'SAD'),
  Limit: integer(1, 60),
  Enabled: flag,
  Anything: document,
  Settings: record({ Theme: required(name), Loud: flag }),
  Names: list(name),
  Moods: list(oneOf('GLAD', 'SAD')),
  Attributes: list(record({ Name: required(name), Value: note })),
  Parameters: mapOf(name, note),
}

function refusalOf(members: Members, body: Readonly<Record<string, unknown>>): CognitoException {
  try {
    check(members, body)
  } catch (error) {
    if (error instanceof CognitoException) return error
    throw error
  }
  throw new Error('Nothing is refused.')
}

/** Returns the violation for a request whose field has a name. */
function faultsOf(body: object) {
  const { exception, text } = refusalOf(input, { Name: 'jane', ...body })
  expect(exception).toBe('InvalidParameter')
  return text
}

const fault = (path: string, asked: string) =>
  `1 validation error detected: Value at '${path}' failed to satisfy constraint: ${asked}`

const asksOfName = [
  'Member must have length less than or equal to 5',
  'Member must have length greater than or equal to 2',
  'Member must satisfy regular expression pattern: [a-z]+',
].join(', ')

describe('A valid input', () => {
  it('all members are returned', () => {
    const body = {
      Name: 'jane',
      Note: '',
      Mood: 'GLAD',
      Limit: 60,
      Enabled: false,
      Anything: [{ deep: [null, 1] }, 'text'],
      Settings: { Theme: 'dark', Loud: true },
      Names: ['ann', 'bob'],
      Moods: [],
      Attributes: [{ Name: 'one', Value: '1' }, { Name: 'two' }],
      Parameters: { user: 'me', pass: '' },
    }
    expect(check(input, body)).toEqual(body)
  })

  it('members that the shape does not have are left out', () => {
    const body = {
      Name: 'jane',
      Age: 7,
      Settings: { Theme: 'dark', Font: {} },
      Attributes: [{ Name: 'one', N: 1 }],
    }
    expect(check(input, body)).toStrictEqual({
      Name: 'jane',
      Settings: { Theme: 'dark' },
      Attributes: [{ Name: 'one' }],
    })
  })

  it('members that are null are left out', () => {
    const body = {
      Name: 'jane',
      Note: null,
      Anything: null,
      Names: null,
      Settings: { Theme: 'dark', Loud: null },
      Parameters: { user: null },
    }
    expect(check(input, body)).toStrictEqual({
      Name: 'jane',
      Settings: { Theme: 'dark' },
      Parameters: Object.create(null),
    })
  })
})

describe('Input of another JSON type is rejected without a text', () => {
  it.each<[string, object]>([
    ['a number where text is due', { Name: 7 }],
    ['an object where text is due', { Note: {} }],
    ['a number where a name is due', { Mood: 1 }],
    ['text where a number is due', { Limit: '7' }],
    ['a fraction', { Limit: 1.5 }],
    ['a number beyond all bounds', { Limit: Number.POSITIVE_INFINITY }],
    ['text where a flag is due', { Enabled: 'true' }],
    ['an array where a record is due', { Settings: [] }],
    ['text where a record is due', { Settings: 'dark' }],
    ['another type inside a record', { Settings: { Theme: 1 } }],
    ['an object where a list is due', { Names: { 0: 'ann', length: 1 } }],
    ['another type inside a list', { Names: ['ann', 1] }],
    ['nothing inside a list', { Names: [null] }],
    ['text in a list of records', { Attributes: ['one'] }],
    ['an array where a map is due', { Parameters: ['me'] }],
    ['a number in a map', { Parameters: { user: 1 } }],
    ['an object in a map', { Parameters: { user: {} } }],
    ['another type after something that breaks a rule', { Name: 'J', Limit: 'many' }],
  ])('the input is rejected: %s', (_, body) => {
    const { exception, text } = refusalOf(input, { Name: 'jane', ...body })
    expect({ exception, text }).toEqual({ exception: 'Serialization', text: '' })
  })
})

describe('A violation is described in the words of Cognito', () => {
  it.each<[object, string, string]>([
    [{ Name: undefined }, 'name', 'Member must not be null'],
    [{ Name: null }, 'name', 'Member must not be null'],
    [{ Name: 'a' }, 'name', 'Member must have length greater than or equal to 2'],
    [{ Note: 'four' }, 'note', 'Member must have length less than or equal to 3'],
    [{ Name: 'Jane' }, 'name', 'Member must satisfy regular expression pattern: [a-z]+'],
    [{ Mood: 'glad' }, 'mood', 'Member must satisfy enum value set: [GLAD, SAD]'],
    [{ Limit: 0 }, 'limit', 'Member must have value greater than or equal to 1'],
    [{ Limit: 61 }, 'limit', 'Member must have value less than or equal to 60'],
    [{ Settings: {} }, 'settings.theme', 'Member must not be null'],
    [
      { Attributes: [{ Name: 'one' }, { Name: 'two', Value: 'four' }] },
      'attributes.2.member.value',
      'Member must have length less than or equal to 3',
    ],
    [{ Names: ['ann', 'B', 'C'] }, 'names', `Member must satisfy constraint: [${asksOfName}]`],
    [
      { Moods: ['?'] },
      'moods',
      'Member must satisfy constraint: [Member must satisfy enum value set: [GLAD, SAD]]',
    ],
    [{ Parameters: { U: '', V: '' } }, 'parameters', `Map keys must satisfy constraint: [${asksOfName}]`],
    [
      { Parameters: { user: 'four' } },
      'parameters',
      'Map value must satisfy constraint: [Member must have length less than or equal to 3]',
    ],
  ])('the constraint is reported: %j', (body, path, asked) => {
    expect(faultsOf(body)).toBe(fault(path, asked))
  })

  it('all violations are listed together', () => {
    expect(faultsOf({ Name: '', Limit: 99 })).toBe(
      '3 validation errors detected: ' +
        "Value at 'name' failed to satisfy constraint: Member must have length greater than or equal to 2; " +
        "Value at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-z]+; " +
        "Value at 'limit' failed to satisfy constraint: Member must have value less than or equal to 60",
    )
  })

  it('at most ten violations are listed', () => {
    const told = faultsOf({ Attributes: Array(500).fill({}) })
    expect(told).toMatch(/^10 validation errors detected: /)
    expect(told.match(/Value at/g)).toHaveLength(10)
    expect(told).toMatch(
      /'attributes\.10\.member\.name' failed to satisfy constraint: Member must not be null$/,
    )
  })

  it('the report decapitalizes the names of members', () => {
    expect(refusalOf({ SMSMfaSettings: required(flag) }, {}).text).toBe(
      fault('sMSMfaSettings', 'Member must not be null'),
    )
  })

  it('the pattern is reported in Cognito’s notation', () => {
    const Code = text({ pattern: /[^ ]+/, cognitoPattern: '[\\S]+' })
    expect(refusalOf({ Code }, { Code: ' ' }).text).toBe(
      fault('code', 'Member must satisfy regular expression pattern: [\\S]+'),
    )
  })

  it('a violation never quotes the value', () => {
    const odd = fc.string({ unit: fc.constantFrom('Ж', 'Щ', '☃', '𝄞'), minLength: 1 })
    const anywhere = fc.record(
      {
        Name: odd,
        Note: odd,
        Mood: odd,
        Limit: odd,
        Settings: fc.oneof(odd, fc.record({ Theme: odd })),
        Names: fc.array(odd),
        Moods: fc.array(odd),
        Attributes: fc.array(fc.oneof(odd, fc.record({ Name: odd, Value: odd }))),
        Parameters: fc.dictionary(odd, odd),
      },
      { requiredKeys: ['Name'] },
    )
    fc.assert(
      fc.property(anywhere, (body) => {
        const { message, text } = refusalOf(input, body)
        expect(message + text).not.toMatch(/[ЖЩ☃𝄞]/u)
      }),
    )
  })
})

describe('Text', () => {
  it('the length counts UTF-16 units', () => {
    const members = { Note: text({ min: 4, max: 4 }) }
    expect(check(members, { Note: '𝄞𝄞' })).toEqual({ Note: '𝄞𝄞' })
    expect(refusalOf(members, { Note: '𝄞𝄞𝄞𝄞' }).exception).toBe('InvalidParameter')
  })

  it.each(['jane!', '!jane', 'jane\n', '\njane', 'ja\nne'])(
    'a pattern matches the whole text: not %j',
    (given) => {
      expect(refusalOf({ Name: text({ pattern: /[a-z]+/ }) }, { Name: given }).exception).toBe(
        'InvalidParameter',
      )
    },
  )

  it('a pattern with alternatives matches the whole text', () => {
    const members = { Name: text({ pattern: /on|off/ }) }
    expect(check(members, { Name: 'off' })).toEqual({ Name: 'off' })
    expect(refusalOf(members, { Name: 'once' }).exception).toBe('InvalidParameter')
  })

  it('a text that is too long is not matched', () => {
    const members = { Name: text({ max: 50, pattern: /(a|aa)+b/ }) }
    expect(refusalOf(members, { Name: 'a'.repeat(100) }).text).toBe(
      fault('name', 'Member must have length less than or equal to 50'),
    )
  })
})

describe('A map', () => {
  const members = { Parameters: mapOf(text({}), text({})) }
  const read = (json: string) => check(members, { Parameters: JSON.parse(json) }).Parameters

  it('a map has what was given and nothing else', () => {
    const map = read('{"user":"me"}')
    expect(map).toEqual({ user: 'me' })
    expect(map?.constructor).toBeUndefined()
    expect(map?.toString).toBeUndefined()
  })

  it('a map accepts the names of a prototype like other names', () => {
    const map = read('{"__proto__":"a","constructor":"b","hasOwnProperty":"c"}') ?? {}
    expect(Object.entries(map)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['hasOwnProperty', 'c'],
    ])
    expect(Object.getPrototypeOf(map)).toBeNull()
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })

  it('a map rejects an object behind the name of a prototype', () => {
    expect(() => read('{"__proto__":{"admin":"yes"}}')).toThrow('SerializationException')
  })
})
