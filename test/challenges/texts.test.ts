/** The English texts: none is missing, and a user can read each of them. */
import { describe, expect, expectTypeOf, test } from 'vitest'
import { commonTexts, sharedErrorTexts } from '../../src/challenges/common-texts.js'
import { pluralFormat } from '../../src/challenges/text-format.js'
import { english, type PartialTexts, type Texts } from '../../src/challenges/texts.js'

/** Yields each text with its path. Functions get typical arguments. */
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

/** Some texts also take the seconds to wait. */
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
  test('no text is empty, broken or has a space too many', () => {
    const said = [...texts(english)]
    expect(said.length).toBeGreaterThan(200)
    for (const [path, text] of said) expect(text, path).toMatch(/^\S(.*\S)?$/s)
    for (const [path, text] of said)
      expect(text, path).not.toMatch(/ {2}|\.\.\.|'\w+'|Cognito|challenge|MFA|OTP/)
  })

  test('each challenge has a title', () => {
    for (const [name, words] of Object.entries(english.challenges))
      expect('title' in words || 'app' in words, name).toBe(true)
  })

  test('each error is a sentence that does not blame the user', () => {
    for (const [code, text] of Object.entries(english.errors)) {
      expect(text, code).toMatch(/^[A-Z].*\.$/)
      expect(text, code).not.toMatch(/\b(invalid|illegal|failed|oops|sorry)\b|!/i)
    }
  })

  test('the error of wrong credentials does not say which of the two is wrong', () => {
    expect(english.errors['wrong-credentials']).toMatch(/name or password/)
  })

  test('waiting times have singular and plural', () => {
    const { resendIn } = english.code
    expect([resendIn(1), resendIn(30), resendIn(61)]).toEqual([
      'Resend code in 1 second',
      'Resend code in 30 seconds',
      'Resend code in 2 minutes',
    ])
  })

  test('an error of one field names the field', () => {
    const { validation } = english
    expect(validation.required('Password')).toBe('Enter your password.')
    expect(validation.required('VAT number')).toBe('Enter your VAT number.')
    expect(validation['too-short']('Username')).toBe('Username is too short.')
    expect(validation['not-a-code']('Code')).toBe('Code must be 6 to 8 digits.')
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

test('an application can replace each text', () => {
  expectTypeOf(english).toExtend<Texts>()
  const mine: PartialTexts = {
    language: 'en-GB',
    challenges: {
      'sign-in': { submit: 'Enter' },
      SMS_MFA: { description: ({ destination }) => `Look at ${destination}` },
    },
    // Codes that show the text of another code can have their own text.
    errors: { 'wrong-code': 'No.', 'session-used': 'Once is enough.', 'invalid-response': 'Pardon?' },
    attributes: { 'custom:shoe_size': 'Shoe size' },
    retryIn: (text, seconds) => `${text} Wait ${seconds} s.`,
  }
  expect(mine).toBeDefined()
  const wrong: readonly PartialTexts[] = [
    // @ts-expect-error a key that does not exist
    { challenges: { 'sign-in': { sumbit: 'Enter' } } },
    // @ts-expect-error a code that does not exist
    { errors: { 'wrong-planet': 'Sorry' } },
    // @ts-expect-error a string in place of a function
    { code: { resendIn: 'Soon' } },
    // @ts-expect-error a direction that does not exist
    { language: 'mn', direction: 'ttb' },
  ]
  expect(wrong).toHaveLength(4)
  // @ts-expect-error texts without their language
  const nameless: Texts = commonTexts
  expect(nameless).toBeDefined()
})

test('an error that shows the text of another has no other text', () => {
  for (const heard of Object.values(sharedErrorTexts)) expect(commonTexts.errors).toHaveProperty([heard])
  for (const echo of Object.keys(sharedErrorTexts)) expect(commonTexts.errors).not.toHaveProperty([echo])
})
