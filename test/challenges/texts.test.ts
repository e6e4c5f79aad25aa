/** The words: none is missing, and all can be said aloud to a person. */
import { describe, expect, expectTypeOf, test } from 'vitest'
import { commonTexts, sharedErrorTexts } from '../../src/challenges/common-texts.js'
import { pluralFormat } from '../../src/challenges/text-format.js'
import { english, type PartialTexts, type Texts } from '../../src/challenges/texts.js'

/** Every text, by its path; those that are given something are given what is typical. */
function* texts(value: unknown, path = ''): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value]
  else if (typeof value === 'function') for (const said of samples(value as Say)) yield [path, said]
  else
    for (const [name, inner] of Object.entries(value as object))
      yield* texts(inner, path ? `${path}.${name}` : name)
}

const given = [
  { destination: 'j***@e***', deliveryMedium: 'EMAIL', deviceName: 'my-phone', challenge: 'TELEPATHY' },
  {},
  'ada',
  1,
  59,
  61,
]

/** What a text is with each thing that it may be given. Some are told how many seconds to wait, too. */
type Say = (given: unknown, seconds: number) => string

function samples(say: Say): string[] {
  const sense = given.flatMap((one) => {
    try {
      return say(one, 61)
    } catch {
      return []
    }
  })
  return sense.filter((said) => !/undefined|NaN|\[object/.test(said))
}

describe('English', () => {
  test('says something everywhere, in whole characters and without a blank too many', () => {
    const said = [...texts(english)]
    expect(said.length).toBeGreaterThan(200)
    for (const [path, text] of said) expect(text, path).toMatch(/^\S(.*\S)?$/s)
    for (const [path, text] of said)
      expect(text, path).not.toMatch(/ {2}|\.\.\.|'\w+'|Cognito|challenge|MFA|OTP/)
  })

  test('has a title for each question', () => {
    for (const [name, words] of Object.entries(english.challenges))
      expect('title' in words || 'app' in words, name).toBe(true)
  })

  test('tells what to do about a problem, and blames nobody', () => {
    for (const [code, text] of Object.entries(english.errors)) {
      expect(text, code).toMatch(/^[A-Z].*\.$/)
      expect(text, code).not.toMatch(/\b(invalid|illegal|failed|oops|sorry)\b|!/i)
    }
  })

  test('does not tell whether it was the name or the password', () => {
    expect(english.errors['wrong-credentials']).toMatch(/name or password/)
  })

  test('counts', () => {
    const { resendIn } = english.code
    expect([resendIn(1), resendIn(30), resendIn(61)]).toEqual([
      'Resend code in 1 second',
      'Resend code in 30 seconds',
      'Resend code in 2 minutes',
    ])
  })
})

test('a language counts and writes numbers in its own way', () => {
  const polish = pluralFormat('pl')
  const forms = { one: '# sekundę', few: '# sekundy', many: '# sekund', other: '# sekundy' }
  expect([1, 2, 5, 22].map((count) => polish(count, forms))).toEqual([
    '1 sekundę',
    '2 sekundy',
    '5 sekund',
    '22 sekundy',
  ])
  expect(pluralFormat('ar-EG')(12, { other: '#' })).toBe('١٢')
})

test('every word can be another', () => {
  expectTypeOf(english).toExtend<Texts>()
  const mine: PartialTexts = {
    language: 'en-GB',
    challenges: {
      'sign-in': { submit: 'Enter' },
      SMS_MFA: { description: ({ destination }) => `Look at ${destination}` },
    },
    // Codes that speak as others do can be given words, too.
    errors: { 'wrong-code': 'No.', 'session-used': 'Once is enough.', 'invalid-response': 'Pardon?' },
    attributes: { 'custom:shoe_size': 'Shoe size' },
    retryIn: (said, seconds) => `${said} Wait ${seconds} s.`,
  }
  expect(mine).toBeDefined()
  const wrong: readonly PartialTexts[] = [
    // @ts-expect-error a word that nobody says
    { challenges: { 'sign-in': { sumbit: 'Enter' } } },
    // @ts-expect-error a code that there is not
    { errors: { 'wrong-planet': 'Sorry' } },
    // @ts-expect-error a text where something is given
    { code: { resendIn: 'Soon' } },
    // @ts-expect-error a direction that nobody writes in
    { language: 'mn', direction: 'ttb' },
  ]
  expect(wrong).toHaveLength(4)
  // @ts-expect-error a language that doesn't say which it is
  const nameless: Texts = commonTexts
  expect(nameless).toBeDefined()
})

test('who speaks as another does not speak as a third', () => {
  for (const heard of Object.values(sharedErrorTexts)) expect(commonTexts.errors).toHaveProperty([heard])
  for (const echo of Object.keys(sharedErrorTexts)) expect(commonTexts.errors).not.toHaveProperty([echo])
})
