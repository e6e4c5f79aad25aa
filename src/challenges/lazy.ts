/** What of the program comes when it is needed. */
export interface Lazy<Part> {
  /** The part, once it is there. */
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
          // The network may be back when somebody asks again.
          loading = undefined
          throw error
        },
      )
      return loading
    },
  }
}
