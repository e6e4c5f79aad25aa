/** Functions of the browser's driver. Stories have a driver in tests, and none in Storybook itself. */
export interface Driver {
  readonly forceColors: (on: boolean) => Promise<void>
}

let driver: Driver | undefined

export const getDriver = (): Driver | undefined => driver

export function setDriver(value: Driver): void {
  driver = value
}
