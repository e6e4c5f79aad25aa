/** What only a browser's driver can do: there is one where stories are tested, and none where they are looked at. */
export interface Driver {
  readonly forceColors: (on: boolean) => Promise<void>
}

let driver: Driver | undefined

export const driven = (): Driver | undefined => driver

export function drive(by: Driver): void {
  driver = by
}
