/** A module that loads when it is needed. */
export interface Lazy<Part> {
  /** Returns the module, or `undefined` if it has not loaded. */
  readonly loaded: () => Part | undefined
  readonly load: () => Promise<Part>
}

export function lazy<Part>(fetch: () => Promise<Part>): Lazy<Part> {
  let part: Part | undefined
  let loading: Promise<Part> | undefined
  return {
    loaded: () => part,
    load() {
      loading ??= fetch().then(
        (fetched) => {
          part = fetched
          return fetched
        },
        (error) => {
          // The network can be back at the next call.
          loading = undefined
          throw error
        },
      )
      return loading
    },
  }
}
