/** What can happen to a call on purpose, so that an application's answer to it can be tried. */

export type Fault =
  /** The pool says no, by this name: `TooManyRequestsException`. */
  | { readonly exception: string; readonly message?: string }
  /** The call never arrives, as if the network were gone. */
  | { readonly drop: 'request' }
  /** The call is served, and its answer never arrives. */
  | { readonly drop: 'response' }
  /** The call is served late. */
  | { readonly delayMs: number }
