/**
 * Schemas of answers, as Standard Schemas for form libraries (https://standardschema.dev). They are written by hand,
 * because the smallest schema library would increase the bundle by a third.
 */
import type { InputIssue } from '../wire/auth-error.js'
import { isObject } from '../wire/parse-body.js'

export interface Schema<Output = unknown, Input = unknown> {
  readonly '~standard': {
    readonly version: 1
    readonly vendor: 'countersign'
    // A failure has no `value` here: form libraries infer the type of valid values from all properties of that name.
    readonly validate: (given: unknown) => Success<Output> | Failure
    readonly types?: { readonly input: Input; readonly output: Output } | undefined
  }
}

interface Success<Output> {
  readonly value: Output
  readonly issues?: undefined
}

interface Failure {
  readonly issues: readonly Issue[]
}

/** A result whose both properties can be read, for the code below. */
type Result<Output> = Success<Output> | (Failure & { readonly value?: undefined })

interface Issue {
  readonly message: InputIssue
  readonly path?: readonly string[]
}

export type OutputOf<S> = S extends Schema<infer Output, unknown> ? Output : never
export type InputOf<S> = S extends Schema<unknown, infer Input> ? Input : never

const schema = <Output, Input = Output>(
  validate: (given: unknown) => Result<Output>,
): Schema<Output, Input> => ({
  '~standard': { version: 1, vendor: 'countersign', validate },
})

export const validate = <Output>(by: Schema<Output>, given: unknown): Result<Output> =>
  by['~standard'].validate(given)

const issue = (message: InputIssue, ...path: string[]) => ({ issues: [{ message, path }] })

export type Rule = readonly [fits: RegExp | ((text: string) => boolean), issue: InputIssue]

/** A text that is cleaned and then checked. The issue is that of the first rule it breaks. */
export const text = (clean: (typed: string) => string, ...rules: readonly Rule[]): Schema<string, string> =>
  schema((given) => {
    const value = typeof given === 'string' ? clean(given) : ''
    if (!value) return issue('required')
    const broken = rules.find(([fits]) => !(fits instanceof RegExp ? fits.test(value) : fits(value)))
    return broken ? issue(broken[1]) : { value }
  })

/** Whether this is a list of texts, none of which is empty. */
export const areTexts = (given: unknown): boolean =>
  Array.isArray(given) && given.every((one) => typeof one === 'string' && one)

/** A text that can be empty. */
export const freeText: Schema<string, string> = schema((value) =>
  typeof value === 'string' ? { value } : issue('malformed'),
)

/** Any value. `null` counts as missing, as in the credentials that a browser returns. */
export const anything: Schema<unknown, unknown> = schema((value) => ({ value: value ?? undefined }))

export const flag: Schema<boolean, boolean> = schema((value) =>
  typeof value === 'boolean' ? { value } : issue('required'),
)

/** Makes the value optional if it is known. Types cannot depend on the condition, so they allow both. */
export const unless = <Output, Input>(known: boolean, by: Schema<Output, Input>) =>
  schema<Output | undefined, Input | undefined>((given) =>
    known && given === undefined ? { value: undefined } : validate(by, given),
  )

export const optional = <Output, Input>(by: Schema<Output, Input>) => unless(true, by)

type Shape = Readonly<Record<string, Schema>>
/** Makes properties that can be `undefined` optional. */
type Loose<T> = Flat<
  { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
    [K in keyof T as undefined extends T[K] ? K : never]?: T[K]
  }
>
type Flat<T> = { [K in keyof T]: T[K] }

/** An object with these properties. Other properties are removed. */
export const object = <S extends Shape>(shape: S) =>
  schema<Loose<{ [K in keyof S]: OutputOf<S[K]> }>, Loose<{ [K in keyof S]: InputOf<S[K]> }>>((given) => {
    if (!isObject(given)) return issue(given === undefined ? 'required' : 'malformed')
    const results = Object.entries(shape).map(([name, part]) => ({ name, ...validate(part, given[name]) }))
    const issues = results.flatMap(({ name, issues = [] }) =>
      issues.map(({ message, path = [] }) => ({ message, path: [name, ...path] })),
    )
    if (issues.length > 0) return { issues }
    const filled = results.filter(({ value }) => value !== undefined)
    return { value: Object.fromEntries(filled.map(({ name, value }) => [name, value])) as never }
  })

/** An object of texts with any names. The required ones must not be empty. */
export const texts = (
  required: readonly string[] = [],
): Schema<Record<string, string>, Record<string, string>> =>
  schema((given) => {
    if (!isObject(given)) return issue(given === undefined ? 'required' : 'malformed')
    const malformed = Object.keys(given).find((name) => typeof given[name] !== 'string')
    if (malformed !== undefined) return issue('malformed', malformed)
    const value = given as Record<string, string>
    const missing = required.filter((name) => !Object.hasOwn(value, name) || !value[name]?.trim())
    return missing.length > 0
      ? { issues: missing.flatMap((name) => issue('required', name).issues) }
      : { value }
  })
