/** The messages about invalid input, beside the fields and in the error summary. */
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

/** Returns the line of the summary: it names the field, also where the message beside the field does not. */
export const summaryLine = ([label, message]: readonly [label: string, message: string]): string =>
  message === hasSpaces ? `${label}: ${message}` : message
