import { describe, expect, it } from 'vitest'
import { CognitoException } from '../../src/pool/call/exception.js'
import { check, type Shape } from '../../src/pool/call/shape.js'
import * as shapes from '../../src/pool/call/shapes.js'

type Named = keyof typeof shapes
const named: Readonly<Record<Named, Shape>> = shapes

/** The violation for an invalid value; none for a valid one. */
function toldOf(name: Named, value: unknown): string {
  try {
    check({ It: named[name] }, { It: value })
    return ''
  } catch (error) {
    if (error instanceof CognitoException && error.exception === 'InvalidParameter') return error.text
    throw error
  }
}

const asks = (name: Named, words: RegExp) => named[name].constraints.some((asked) => words.test(asked))

const a = (length: number) => 'a'.repeat(length)

describe('The length of a text', () => {
  it.each<[Named, min: number, shortest: string, longest: string]>([
    ['anyText', 0, '', a(131_072)],
    ['poolId', 1, 'p_1', `eu-west-1_${a(45)}`],
    ['userPoolName', 1, 'a', a(128)],
    ['relyingPartyId', 1, 'a', a(127)],
    ['groupName', 1, 'a', a(128)],
    ['clientId', 1, 'a', a(128)],
    ['clientName', 1, 'a', a(128)],
    ['clientSecret', 24, a(24), a(64)],
    ['secretHash', 1, 'a', a(128)],
    ['username', 1, 'a', a(128)],
    ['password', 6, a(6), a(256)],
    ['code', 1, '1', a(2048)],
    ['totpCode', 6, '000000', '999999'],
    ['session', 20, a(20), a(2048)],
    ['attributeName', 1, 'a', a(32)],
    ['customAttributeName', 1, 'a', a(20)],
    ['attributeValue', 0, '', a(2048)],
    ['deviceKey', 1, 'a_0', `eu-west-1_${a(45)}`],
    ['deviceName', 1, 'a', a(1024)],
    ['nextToken', 1, 'a', a(131_072)],
  ])('%s is at least %i long', (name, min, shortest, longest) => {
    expect(toldOf(name, shortest)).toBe('')
    expect(toldOf(name, longest)).toBe('')
    expect(toldOf(name, `${longest}0`)).toMatch(
      new RegExp(`^1 .* length less than or equal to ${longest.length}$`),
    )
    if (min > 0) expect(toldOf(name, a(min - 1))).toMatch(`length greater than or equal to ${min}`)
  })

  it.each<[Named, min: number]>([['paginationToken', 1]])('a text has only a minimum: %s', (name, min) => {
    expect(toldOf(name, a(min))).toBe('')
    expect(toldOf(name, a(min - 1))).toMatch(`length greater than or equal to ${min}`)
    expect(toldOf(name, a(2 ** 20))).toBe('')
  })
})

describe('The pattern of a text', () => {
  it.each<[Named, pattern: string, fits: string[], issues: string[]]>([
    [
      'poolId',
      '[\\w-]+_[0-9a-zA-Z]+',
      ['eu-west-1_Ab1cD2eF3', 'local_1'],
      ['eu-west-1', 'pool_', '_1', 'p_ü', 'p_1\n'],
    ],
    ['userPoolName', '[\\w\\s+=,.@-]+', ['My pool @home', 'a\tb'], ['pool!', 'a\u00a0b']],
    ['clientName', '[\\w\\s+=,.@-]+', ['web app'], ['web/app']],
    ['clientId', '[\\w+]+', ['1example23456789', 'a_b+c'], ['a-b', 'a b']],
    ['clientSecret', '[\\w+]+', [a(51)], [`${a(30)}-`]],
    ['secretHash', '[\\w+=/]+', ['qwer/TYU+123='], ['a-b']],
    ['groupName', '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', ['ops:eu', 'Größe'], ['my group']],
    [
      'username',
      '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+',
      ['jane@example.com', '+15551234567', 'Žofie', '𝄞', '名前', 'e\u0301'],
      ['jane doe', ' jane', 'jane\u00a0doe', 'jane\u200b', '\ud800'],
    ],
    ['customAttributeName', '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', ['tenant-id'], ['tenant id']],
    [
      'attributeName',
      '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\t\\n\\r ]+',
      ['custom:tenant', 'given name'],
      ['a\u00a0b'],
    ],
    [
      'password',
      '^[\\S]+.*[\\S]+$',
      ['correct horse', 'pässwörd', '\u00a0secret\u00a0'],
      [' secret', 'secret ', 'sec\nret', '       ', '\tsecret'],
    ],
    ['code', '[\\S]+', ['123456', '12-34', '12\u00a034'], ['123 456', ' 123456', '123456\n']],
    ['totpCode', '[0-9]+', ['012345'], ['12345a', '١٢٣٤٥٦']],
    ['token', '[A-Za-z0-9-_=.]+', ['eyJh.eyJz.c2ln', 'a-b_c='], ['', 'a b', 'a+b', 'a/b']],
    [
      'deviceKey',
      '[\\w-]+_[0-9a-f-]+',
      ['eu-west-1_5b9c1f2e-70aa-4d11-9c0e-2f6a7b8c9d01'],
      ['eu-west-1', 'a_', '_0', 'a_0G', 'a_ABC'],
    ],
    ['paginationToken', '[\\S]+', ['a/b+c='], ['a b']],
    ['nextToken', '[\\S]+', ['a/b+c='], ['a b']],
  ])('the pattern is checked: %s: %s', (name, pattern, fits, issues) => {
    for (const text of fits) expect(toldOf(name, text)).toBe('')
    const told = `Member must satisfy regular expression pattern: ${pattern}`
    for (const text of issues) expect(toldOf(name, text).endsWith(told)).toBe(true)
  })
})

it.each<[Named, number, number]>([
  ['limit', 0, 60],
  ['passkeyLimit', 0, 20],
  ['authSessionMinutes', 3, 15],
  ['retryGraceSeconds', 0, 60],
  ['minimumPasswordLength', 6, 99],
  ['passwordHistorySize', 0, 24],
  ['temporaryPasswordDays', 0, 365],
])('%s is a number from %i to %i', (name, min, max) => {
  expect(toldOf(name, min)).toBe('')
  expect(toldOf(name, max)).toBe('')
  expect(toldOf(name, min - 1)).toMatch(`value greater than or equal to ${min}`)
  expect(toldOf(name, max + 1)).toMatch(`value less than or equal to ${max}`)
})

describe('Required members of records', () => {
  it.each<[Named, unknown, string[]]>([
    ['attribute', { Value: 'v' }, ['it.name']],
    ['attributeList', [{ Name: 'email' }, {}], ['it.2.member.name']],
    ['contextData', {}, ['it.ipAddress', 'it.serverName', 'it.serverPath', 'it.httpHeaders']],
    ['userContextData', {}, []],
    ['analyticsMetadata', {}, []],
    ['deviceSecretVerifier', {}, []],
    ['mfaSettings', {}, []],
    ['webAuthnMfaSettings', {}, []],
  ])('the record requires its members: %s', (name, given, paths) => {
    const missing = toldOf(name, given).matchAll(
      /'([^']+)' failed to satisfy constraint: Member must not be null/g,
    )
    expect(Array.from(missing, ([, path]) => path)).toEqual(paths)
  })
})

describe('The texts in maps and lists', () => {
  const long = a(131_073)
  const asked =
    '[Member must have length less than or equal to 131072, Member must have length greater than or equal to 0]'

  it('map checks each text', () => {
    expect(toldOf('map', { [a(131_072)]: a(131_072) })).toBe('')
    expect(toldOf('map', { [long]: '' })).toContain(`Map keys must satisfy constraint: ${asked}`)
    expect(toldOf('map', { key: long })).toContain(`Map value must satisfy constraint: ${asked}`)
  })

  it('attributeNameList checks each text', () => {
    expect(toldOf('attributeNameList', ['email', 'custom:tenant'])).toBe('')
    expect(toldOf('attributeNameList', ['email', a(33)])).toContain("Value at 'it' failed")
  })

  it('deliveryMediums checks each text', () => {
    expect(toldOf('deliveryMediums', ['SMS', 'EMAIL'])).toBe('')
    expect(toldOf('deliveryMediums', ['PIGEON'])).toContain('enum value set: [SMS, EMAIL]')
  })
})

describe('Text that makes matching slow', () => {
  const fill = (length: number) =>
    ['a', '_', '-', 'a_', 'a ', '=', '𝄞'].map((unit) => unit.repeat(length / unit.length))
  const texts = Object.keys(named).filter((name): name is Named => asks(name as Named, /length|pattern/))

  it.each(texts)('a megabyte is rejected quickly: %s', (name) => {
    const hard = fill(2 ** 20).flatMap((text) => [text, `${text}\0\n`])
    const fitting = hard.filter((text) => toldOf(name, text) === '')
    expect(fitting.length > 0).toBe(!asks(name, /length less than/))
  })

  it.each(texts.filter((name) => asks(name, /pattern/)))(
    'the longest allowed text is matched: %s',
    (name) => {
      const max = Number(
        /length less than or equal to (\d+)/.exec(named[name].constraints.join())?.[1] ?? 2 ** 20,
      )
      for (const text of fill(max - 2)) {
        expect(toldOf(name, `${text}\0\n`)).toMatch(/regular expression pattern: .+$/)
      }
    },
  )
})
