/** What can happen to a call on purpose, so that an application's answer to it can be tried. */

export type Fault =
  /** The pool says no, by this name: `TooManyRequestsException`. */
  | { readonly exception: string; readonly message?: string }
  /** The call never arrives, as if the network were gone. */
  | { readonly lost: 'request' }
  /** The call is served, and its answer never arrives. */
  | { readonly lost: 'answer' }
  /** The call is served late. */
  | { readonly afterMs: number }
