/** The part of the Web Storage interface that a session uses. `localStorage` and `sessionStorage` implement it. */
export interface KeyValueStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

/** Returns the stored value, or `null` if there is none or it cannot be read. */
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
