/** Holds what an operation takes against the AWS SDK's own type of its input. Compiling is passing. */
import type { InputOf, Members } from '../../src/pool/call/shape.js'

/**
 * `true`, or what doesn't fit, in words: `true satisfies FitsSdk<typeof input, SignUpRequest>`. A shape may leave out
 * what the SDK doesn't need, and may know fewer of the SDK's names for something, or allow any text.
 */
export type FitsSdk<M extends Members, Sdk extends object> =
  MisfitIn<InputOf<M>, Sdk, ''> extends infer Words
    ? [Words] extends [never]
      ? true
      : `${Words & string}`
    : never

type MisfitIn<Ours, Theirs, At extends string> = {
  [K in NameOf<Ours> | NeededOf<Theirs>]: K extends keyof Theirs
    ? K extends keyof Ours
      ? IsNeeded<Ours, K> extends IsNeeded<Theirs, K>
        ? InputIssue<Exclude<Ours[K], undefined>, Exclude<Theirs[K], undefined>, `${At}${K}`>
        : `${At}${K} is needed by one of the two alone`
      : `${At}${K} is missing`
    : `${At}${K} is unknown to the SDK`
}[NameOf<Ours> | NeededOf<Theirs>]

type InputIssue<Ours, Theirs, At extends string> = unknown extends Ours
  ? never
  : [Ours, Theirs] extends [readonly (infer Our)[], readonly (infer Their)[]]
    ? InputIssue<Our, Their, `${At}[]`>
    : [IsRecord<Ours>, IsRecord<Theirs>] extends [true, true]
      ? MisfitIn<Ours, Theirs, `${At}.`>
      : [IsRecord<Ours>, IsRecord<Theirs>, Compares<Ours, Theirs>] extends [false, false, true]
        ? never
        : `${At} is of another type`

type Compares<Ours, Theirs> = [Ours] extends [Theirs] ? true : [Theirs] extends [Ours] ? true : false

type NameOf<T> = keyof T & string
type NeededOf<T> = { [K in NameOf<T>]-?: IsNeeded<T, K> extends true ? K : never }[NameOf<T>]
type IsNeeded<T, K extends keyof T> = object extends Pick<T, K> ? false : true
/** Members with names of their own, unlike a map. */
type IsRecord<T> = [T] extends [string | number | boolean | readonly unknown[]]
  ? false
  : string extends keyof T
    ? false
    : true
