import 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** The sentence that `npm test` prints instead of the test's name. */
    says?: string
  }
}
