/**
 * Records that track their own changes, so that a file can store the changes without the whole state.
 *
 * Code replaces the properties of a record and never changes their content. A property that is a map holds further
 * records: `state.pools` holds pools, and `pool.users` holds users.
 */
import { difference } from './difference.js'
import { mapMarker } from './replay.js'

/** Changes of the state as JSON texts, for a file that stores them. Each change is returned one time. */
export interface Journal {
  /** Whether the state may have changed since the last `take`. Tracking begins with the first `copy`. */
  readonly changed: boolean
  /** Returns the changes since the last call, oldest first. */
  take(): readonly string[]
  /** Begins a copy of the whole state, and ends the previous copy. */
  copy(): StateCopy
}

/** Changes that build the whole state from nothing, in portions, while the state continues to change. */
export interface StateCopy {
  /** Whether `next` has returned all records. Later calls return the changes since then. */
  readonly complete: boolean
  /** Whether the copy has ended. It does not contain later changes. */
  readonly ended: boolean
  /** Returns the next changes, with records of about the given number of characters. */
  next(characters: number): readonly string[]
  /** Ends the copy. */
  end(): void
}

/** Returns the state as a record that tracks its changes, as do all records in its maps. */
export function trackChanges<State extends object>(given: State): { state: State; journal: Journal } {
  const tracker = new ChangeTracker(given)
  return { state: tracker.root.record as State, journal: tracker }
}

/** Inserts a record into a map. Returns the tracked record, to which later changes must be made. */
export function insert<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  map.set(key, value)
  return map.get(key) as Value
}

/** A record and its tracked changes. */
class TrackedRecord {
  readonly map: RecordMap | undefined
  readonly key: string
  readonly own: Record<string, unknown>
  /** The proxy that the map returns. It tracks each write. */
  readonly record: object
  /** Whether the next `take` returns the whole record. */
  isNew = false
  /** Values of the changed properties at the time of the last `take`. */
  before: Map<string, unknown> | undefined
  /** Number of the last copy that contains the record. */
  copied = 0

  /** The state itself belongs to no map. */
  constructor(tracker: ChangeTracker, given: object, map?: RecordMap, key = '') {
    this.map = map
    this.key = key
    this.own = { ...given }
    for (const name of mapsOf(given)) this.own[name] = new RecordMap(tracker, this, name)
    const track = (name: string) => {
      if (this.isNew || !tracker.listens) return
      if (!this.before) tracker.add(this)
      this.before ??= new Map()
      if (!this.before.has(name)) this.before.set(name, this.own[name])
    }
    this.record = new Proxy(this.own, {
      set(own, name, value) {
        track(name as string)
        return Reflect.set(own, name, value)
      },
      deleteProperty(own, name) {
        track(name as string)
        return Reflect.deleteProperty(own, name)
      },
    })
  }

  maps(): readonly RecordMap[] {
    return Object.values(this.own).filter((value) => value instanceof RecordMap)
  }

  /** Inserts the content of the maps of `given`. */
  fill(given: object): void {
    for (const map of this.maps())
      for (const [key, value] of (given as Record<string, Map<string, object>>)[map.name] ?? [])
        map.set(key, value)
  }

  /** Returns the names and keys that lead to the record, or `undefined` if it was removed. */
  path(): readonly string[] | undefined {
    if (!this.map) return []
    const path = this.map.holds(this) ? this.map.owner.path() : undefined
    return path && [...path, this.map.name, this.key]
  }

  /** Returns a change that puts the whole record. The records in its maps follow separately. */
  describe(path: readonly string[]): string {
    const maps = this.maps().map(({ name }) => [name, { [mapMarker]: [] }])
    return JSON.stringify(['put', path, { ...this.own, ...Object.fromEntries(maps) }])
  }

  /** Returns a change with the differences from `before`. */
  describeChange(path: readonly string[], before: ReadonlyMap<string, unknown>): string | undefined {
    const [set, edit, removed] = [{}, {}, []] as [Record<string, unknown>, Record<string, unknown>, string[]]
    for (const [name, was] of before) {
      const is = this.own[name]
      if (Object.is(is, was)) continue
      const edits = difference(was, is)
      if (is === undefined) removed.push(name)
      else if (edits) edit[name] = edits
      else set[name] = is
    }
    const parts = [set, edit, removed]
    while (Object.keys(parts.at(-1) ?? ['none']).length === 0) parts.pop()
    return parts.length > 0 ? JSON.stringify(['set', path, ...parts]) : undefined
  }
}

const mapsOf = (given: object): readonly string[] =>
  Object.entries(given).flatMap(([name, value]) => (value instanceof Map ? [name] : []))

/** A map that tracks each object that is inserted. */
class RecordMap extends Map<string, object> {
  readonly #notes: ChangeTracker
  readonly #owner: TrackedRecord
  readonly #name: string
  readonly #entries = new Map<string, TrackedRecord>()
  #copied = 0

  constructor(tracker: ChangeTracker, owner: TrackedRecord, name: string) {
    super()
    this.#notes = tracker
    this.#owner = owner
    this.#name = name
  }

  /** The record that has the map as a property. */
  get owner(): TrackedRecord {
    return this.#owner
  }

  get name(): string {
    return this.#name
  }

  /** Number of the last copy that contains all records of the map. */
  get copied(): number {
    return this.#copied
  }

  set copied(copy: number) {
    this.#copied = copy
  }

  /** The inserted object is frozen, because a change of it would not be tracked. */
  override set(key: string, value: object): this {
    if (super.get(key) === value) return this
    const entry = new TrackedRecord(this.#notes, value, this, key)
    // A copy has the previous record at this place of the map.
    entry.copied = this.#entries.get(key)?.copied ?? 0
    Object.freeze(value)
    this.#entries.set(key, entry)
    super.set(key, entry.record)
    entry.isNew = this.#notes.add(entry)
    entry.fill(value)
    return this
  }

  override delete(key: string): boolean {
    const entry = this.#entries.get(key)
    if (!entry) return false
    this.#notes.addRemoval(entry)
    this.#entries.delete(key)
    return super.delete(key)
  }

  override clear(): void {
    for (const key of [...this.keys()]) this.delete(key)
  }

  holds(entry: TrackedRecord): boolean {
    return this.#entries.get(entry.key) === entry
  }

  /** Includes records that are inserted during the iteration. */
  all(): Iterable<TrackedRecord> {
    return this.#entries.values()
  }
}

interface Removal {
  readonly path: readonly string[]
  readonly copied: number
}

class ChangeTracker implements Journal {
  readonly root: TrackedRecord
  listens = false
  /** Changed and removed records in the order of their changes. */
  #noted: (TrackedRecord | Removal)[] = []
  #changes: string[] = []
  #copy: { readonly number: number; changes: string[] } | undefined
  #copies = 0

  constructor(state: object) {
    this.root = new TrackedRecord(this, state)
    this.root.fill(state)
  }

  add(entry: TrackedRecord): boolean {
    if (this.listens) this.#noted.push(entry)
    return this.listens
  }

  addRemoval(entry: TrackedRecord): void {
    const path = this.listens && entry.path()
    if (path) this.#noted.push({ path, copied: entry.copied })
  }

  get changed(): boolean {
    return this.#noted.length > 0 || this.#changes.length > 0
  }

  take(): readonly string[] {
    this.#describe()
    return this.#changes.splice(0)
  }

  copy(): StateCopy {
    this.#describe()
    this.listens = true
    this.#copies += 1
    const copy = { number: this.#copies, changes: [] as string[] }
    this.#copy = copy
    const records = this.#records(this.root, copy.number)
    let complete = false
    const isCurrent = () => this.#copy === copy
    return {
      get complete() {
        return complete
      },
      get ended() {
        return !isCurrent()
      },
      next: (characters) => {
        // The changes of a record must precede the record itself, which contains them.
        this.#describe()
        let length = 0
        while (!complete && length < characters) {
          const { value, done } = records.next()
          if (done) complete = true
          else length += copy.changes.push(value) && value.length
        }
        return copy.changes.splice(0)
      },
      end: () => {
        if (isCurrent()) this.#copy = undefined
      },
    }
  }

  *#records(entry: TrackedRecord, copy: number): Generator<string> {
    const path = entry.path()
    if (!path) return
    if (entry.copied !== copy) {
      entry.copied = copy
      yield entry.describe(path)
    }
    for (const map of entry.maps()) {
      for (const inside of map.all()) yield* this.#records(inside, copy)
      map.copied = copy
    }
  }

  /** Converts the tracked changes, for `take` and for those records that the copy already contains. */
  #describe(): void {
    const tracked = this.#noted
    this.#noted = []
    for (const track of tracked) {
      const change = track instanceof TrackedRecord ? this.#describeEntry(track) : describeRemoval(track)
      if (change) this.#changes.push(change)
      if (change && this.#copy?.number === track.copied) this.#copy.changes.push(change)
    }
  }

  #describeEntry(entry: TrackedRecord): string | undefined {
    const { isNew, before } = entry
    entry.isNew = false
    entry.before = undefined
    const path = entry.path()
    if (!path) return undefined
    if (!isNew) return before && entry.describeChange(path, before)
    // A copy that has not finished the map comes to the new record later, so that the order stays the same.
    entry.copied = Math.max(entry.copied, entry.map?.copied ?? 0)
    for (const map of entry.maps()) map.copied = entry.copied
    return entry.describe(path)
  }
}

const describeRemoval = ({ path }: Removal): string => JSON.stringify(['remove', path])
