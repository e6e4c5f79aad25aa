import 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** What a test found out, in the words of `npm test`; the test's own name unless told. */
    says?: string
  }
}
