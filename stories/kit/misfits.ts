/** What is said of an answer that does not fit, by the labels of the fields. */
import { words } from '../../src/challenges/words.js'

export const {
  'not-a-code': notACode,
  'not-an-email': notAnEmail,
  'has-spaces': hasSpaces,
  'too-short': tooShort,
} = words.misfits

/** Fields that were left empty. */
export const required = (...labels: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(labels.map((label) => [label, words.misfits.required(label)]))
