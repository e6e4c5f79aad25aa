/** Holds what an operation takes against the AWS SDK's own type of its input. Compiling is passing. */
import type { InputOf, Members } from '../../src/pool/call/shape.js'

/**
 * `true`, or what doesn't fit, in words: `true satisfies FitsSdk<typeof input, SignUpRequest>`. A shape may leave out
 * what the SDK doesn't need, and may know fewer of the SDK's names for something, or allow any text.
 */
export type FitsSdk<M extends Members, Sdk extends object> =
  MismatchIn<InputOf<M>, Sdk, ''> extends infer Words
    ? [Words] extends [never]
      ? true
      : `${Words & string}`
    : never

type MismatchIn<Own, Other, At extends string> = {
  [K in NameOf<Own> | NeededOf<Other>]: K extends keyof Other
    ? K extends keyof Own
      ? IsNeeded<Own, K> extends IsNeeded<Other, K>
        ? Mismatch<Exclude<Own[K], undefined>, Exclude<Other[K], undefined>, `${At}${K}`>
        : `${At}${K} is needed by one of the two alone`
      : `${At}${K} is missing`
    : `${At}${K} is unknown to the SDK`
}[NameOf<Own> | NeededOf<Other>]

type Mismatch<Own, Other, At extends string> = unknown extends Own
  ? never
  : [Own, Other] extends [readonly (infer OwnItem)[], readonly (infer OtherItem)[]]
    ? Mismatch<OwnItem, OtherItem, `${At}[]`>
    : [IsRecord<Own>, IsRecord<Other>] extends [true, true]
      ? MismatchIn<Own, Other, `${At}.`>
      : [IsRecord<Own>, IsRecord<Other>, Compares<Own, Other>] extends [false, false, true]
        ? never
        : `${At} is of another type`

type Compares<Own, Other> = [Own] extends [Other] ? true : [Other] extends [Own] ? true : false

type NameOf<T> = keyof T & string
type NeededOf<T> = { [K in NameOf<T>]-?: IsNeeded<T, K> extends true ? K : never }[NameOf<T>]
type IsNeeded<T, K extends keyof T> = object extends Pick<T, K> ? false : true
/** Members with names of their own, unlike a map. */
type IsRecord<T> = [T] extends [string | number | boolean | readonly unknown[]]
  ? false
  : string extends keyof T
    ? false
    : true
