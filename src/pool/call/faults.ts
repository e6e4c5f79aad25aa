/** A fault that the pool simulates, to test how an application handles it. */

export type Fault =
  /** Rejects the call with this exception, such as `TooManyRequestsException`. */
  | { readonly exception: string; readonly message?: string }
  /** Fails before the pool serves the call, like a lost network connection. */
  | { readonly drop: 'request' }
  /** Serves the call, and fails before its response arrives. */
  | { readonly drop: 'response' }
  /** Serves the call after a delay in milliseconds. */
  | { readonly delayMs: number }
