/** The messages beside fields with invalid input. */
import { commonTexts } from '../../src/challenges/common-texts.js'

export const {
  'not-a-code': notACode,
  'not-an-email': notAnEmail,
  'has-spaces': hasSpaces,
  'too-short': tooShort,
} = commonTexts.validation

/** Returns the messages of empty fields, by their labels. */
export const required = (...labels: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(labels.map((label) => [label, commonTexts.validation.required(label)]))
