/** Values in a browser's storage, or in whatever an application uses in its place. */

/** The part of the Web's `Storage` that a session uses: the browser's `localStorage` has it, and so may your own. */
export interface KeyValueStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/** Returns the stored value; `null` if there is none, or none that can be read. */
export const readStored = (storage: KeyValueStorage | undefined, key: string): unknown =>
  parseStored(readText(storage, key))

export function writeStored(storage: KeyValueStorage | undefined, key: string, value: unknown): void {
  writeText(storage, key, value === undefined ? undefined : JSON.stringify(value))
}

// A storage can be missing, full or blocked. Then nothing is stored.
export function readText(storage: KeyValueStorage | undefined, key: string): string | undefined {
  try {
    return storage?.getItem(key) ?? undefined
  } catch {
    return undefined
  }
}

export function writeText(storage: KeyValueStorage | undefined, key: string, text: string | undefined): void {
  try {
    if (text === undefined) storage?.removeItem(key)
    else storage?.setItem(key, text)
  } catch {}
}

export function parseStored(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
