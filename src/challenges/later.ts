/** What of the program comes when it is needed. */
export interface Later<Part> {
  /** The part, once it is there. */
  readonly there: () => Part | undefined
  readonly load: () => Promise<Part>
}

export function later<Part>(fetch: () => Promise<Part>): Later<Part> {
  let part: Part | undefined
  let loading: Promise<Part> | undefined
  return {
    there: () => part,
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
