/** Declarations of an operation's input, and validation with Cognito's texts. */
import { reject } from './exception.js'

type Json = Readonly<Record<string, unknown>>
type Report = (path: string, constraint: string) => void

/** Declaration of one value. */
export interface Shape<Value = unknown> {
  /** Returns the value and reports broken constraints. Throws if the type is wrong. */
  readonly read: (given: unknown, path: string, report: Report) => Value
  /** Constraints of a value without members. */
  readonly constraints: readonly string[]
  readonly required?: true
}

export interface RequiredShape<Value = unknown> extends Shape<Value> {
  readonly required: true
}

export type ValueOf<S> = S extends Shape<infer Value> ? Value : never

/** Members of an operation's input or of a record. */
export type Members = Readonly<Record<string, Shape>>

export type InputOf<M extends Members> = Flat<
  { [K in keyof M as M[K] extends RequiredShape ? K : never]: ValueOf<M[K]> } & {
    [K in keyof M as M[K] extends RequiredShape ? never : K]?: ValueOf<M[K]> | undefined
  }
>
type Flat<T> = { readonly [K in keyof T]: T[K] }

// AWS stops at ten. Without a limit, a large request would get an even larger text.
const maxViolations = 10

/**
 * Returns the members of a request.
 *
 * @throws CognitoException with a text that lists all violations and quotes no value.
 */
export function check<M extends Members>(members: M, body: Json): InputOf<M> {
  const faults: string[] = []
  const input = record(members).read(body, '', (path, constraint) => {
    if (faults.length < maxViolations)
      faults.push(`Value at '${path}' failed to satisfy constraint: ${constraint}`)
  })
  if (faults.length === 0) return input
  const count = faults.length === 1 ? '1 validation error' : `${faults.length} validation errors`
  return reject('InvalidParameter', `${count} detected: ${faults.join('; ')}`)
}

/** Marks a member as required. */
export const required = <Value>(shape: Shape<Value>): RequiredShape<Value> => ({ ...shape, required: true })

interface Rule<Value> {
  readonly constraint: string
  readonly fits: (value: Value) => boolean
}

/** Declares a value without members. */
const plain = <Value>(is: (given: unknown) => given is Value, rules: readonly Rule<Value>[]) => ({
  constraints: rules.map(({ constraint }) => constraint),
  read(given: unknown, path: string, report: Report): Value {
    if (!is(given)) return reject('Serialization')
    for (const { constraint, fits } of rules) if (!fits(given)) report(path, constraint)
    return given
  },
})

interface Bounds {
  readonly min?: number | undefined
  readonly max?: number | undefined
}

function within<Value>({ min, max }: Bounds, what: string, measure: (value: Value) => number) {
  const rules: Rule<Value>[] = []
  const constraint = `Member must have ${what}`
  if (max !== undefined)
    rules.push({
      constraint: `${constraint} less than or equal to ${max}`,
      fits: (value) => measure(value) <= max,
    })
  if (min !== undefined)
    rules.push({
      constraint: `${constraint} greater than or equal to ${min}`,
      fits: (value) => measure(value) >= min,
    })
  return rules
}

interface TextBounds extends Bounds {
  /** Must match the whole text. */
  readonly pattern?: RegExp
  /** Pattern in Cognito's notation, where it differs from the regular expression. */
  readonly cognitoPattern?: string
}

/** Skips texts above the maximum length, because matching them is slow. */
function matching(pattern: RegExp, cognitoPattern: string, max = Number.POSITIVE_INFINITY): Rule<string> {
  const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags)
  return {
    constraint: `Member must satisfy regular expression pattern: ${cognitoPattern}`,
    fits: (value) => value.length > max || whole.test(value),
  }
}

/** Declares a text. Its length is the number of UTF-16 units. */
export function text({ pattern, cognitoPattern, ...bounds }: TextBounds): Shape<string> {
  const rules = within(bounds, 'length', (value: string) => value.length)
  return plain(
    isText,
    pattern ? [...rules, matching(pattern, cognitoPattern ?? pattern.source, bounds.max)] : rules,
  )
}

export function oneOf<const Name extends string>(...names: readonly Name[]): Shape<Name> {
  const constraint = `Member must satisfy enum value set: [${names.join(', ')}]`
  return plain(
    (given): given is Name => isText(given),
    [{ constraint, fits: (name) => names.includes(name) }],
  )
}

export const integer = (min?: number, max?: number): Shape<number> =>
  plain(isInteger, within({ min, max }, 'value', Number))

export const flag: Shape<boolean> = plain((given) => typeof given === 'boolean', [])

/** Declares any JSON value, which is passed on unchanged. */
export const document: Shape<unknown> = { constraints: [], read: (given) => given }

/** Declares an object. Unknown members are ignored, and `null` counts as missing. */
export const record = <M extends Members>(members: M): Shape<InputOf<M>> => ({
  constraints: [],
  read(given, path, report) {
    if (!isObject(given)) return reject('Serialization')
    const input: Record<string, unknown> = {}
    for (const [name, shape] of Object.entries(members)) {
      const value = given[name] ?? undefined
      const at = path ? `${path}.${decapitalise(name)}` : decapitalise(name)
      if (value !== undefined) input[name] = shape.read(value, at, report)
      else if (shape.required) report(at, 'Member must not be null')
    }
    return input as InputOf<M>
  },
})

export const list = <Value>(member: Shape<Value>): Shape<readonly Value[]> => ({
  constraints: [],
  read(given, path, report) {
    if (!Array.isArray(given)) return reject('Serialization')
    return member.constraints.length > 0
      ? readAlike(given, member, 'Member', path, report)
      : given.map((item, index) => member.read(item, `${path}.${index + 1}.member`, report))
  },
})

/** Declares a map of texts. The result has no prototype, so that a lookup never finds an inherited property. */
export const mapOf = (
  name: Shape<string>,
  value: Shape<string>,
): Shape<Readonly<Record<string, string>>> => ({
  constraints: [],
  read(given, path, report) {
    if (!isObject(given)) return reject('Serialization')
    const entries = Object.entries(given).filter(([, entry]) => entry !== null)
    const map = Object.assign(Object.create(null), Object.fromEntries(entries))
    readAlike(Object.keys(map), name, 'Map keys', path, report)
    readAlike(Object.values(map), value, 'Map value', path, report)
    return map
  },
})

/** Values without members have no path. As AWS does, one report lists all their constraints. */
function readAlike<Value>(
  values: readonly unknown[],
  shape: Shape<Value>,
  label: string,
  path: string,
  report: Report,
): Value[] {
  let fit = true
  const issue = () => {
    fit = false
  }
  const read = values.map((value) => shape.read(value, path, issue))
  if (!fit) report(path, `${label} must satisfy constraint: [${shape.constraints.join(', ')}]`)
  return read
}

const decapitalise = (name: string) => name.replace(/^./, (first) => first.toLowerCase())

const isText = (given: unknown): given is string => typeof given === 'string'
const isInteger = (given: unknown): given is number => Number.isInteger(given)
const isObject = (given: unknown): given is Json =>
  typeof given === 'object' && given !== null && !Array.isArray(given)
