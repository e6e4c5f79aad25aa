/**
 * Records that note their own changes, so that a file learns what changed without the whole state being written.
 *
 * A record is an object whose properties are replaced and never changed inside. A property that is a map holds further
 * records: `state.pools` holds pools, and `pool.users` holds users.
 */
import { difference } from './difference.js'
import { mapMarker } from './replay.js'

/** Returns each change of the state once, as JSON text that `replay` understands. */
export interface Journal {
  /** Whether anything may have changed since the last `take`. Changes are noted from the first `copy` on. */
  readonly changed: boolean
  /** Called for the first change after a `take`, before the change itself is made. */
  onChange?: (() => void) | undefined
  /** Returns the changes since the last call, the oldest first. */
  take(): readonly string[]
  /** Begins a copy of the whole state, and stops the copy before it. */
  copy(): StateCopy
}

/** Changes that make the whole state out of nothing, a part at a time, while the state goes on changing. */
export interface StateCopy {
  /** Whether `next` has returned all records. Later calls return what has changed since. */
  readonly complete: boolean
  /** Whether it was stopped: what changed since is not in it. */
  readonly ended: boolean
  /** Returns the next changes, with records of about so many characters among them. */
  next(characters: number): readonly string[]
  /** Stops the copy. */
  end(): void
}

/** Returns the state as a record that notes its changes. All records in its maps do the same. */
export function trackChanges<State extends object>(given: State): { state: State; journal: Journal } {
  const notes = new ChangeTracker(given)
  return { state: notes.root.record as State, journal: notes }
}

/** Puts a record into a map, and returns the one that the map keeps: later changes are made to that one. */
export function insert<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  map.set(key, value)
  return map.get(key) as Value
}

/** A record, and what is noted of it. */
class TrackedRecord {
  readonly map: RecordMap | undefined
  readonly key: string
  readonly own: Record<string, unknown>
  /** What the map returns: it notes what is written to it. */
  readonly record: object
  /** Whether the next `take` returns the whole record. */
  isNew = false
  /** The properties that were written since the last `take`, with their values at that time. */
  before: Map<string, unknown> | undefined
  /** The number of the last copy that has the record. */
  copied = 0

  /** The state itself is in no map. */
  constructor(notes: ChangeTracker, given: object, map?: RecordMap, key = '') {
    this.map = map
    this.key = key
    this.own = { ...given }
    for (const name of mapsOf(given)) this.own[name] = new RecordMap(notes, this, name)
    const note = (name: string) => {
      if (this.isNew || !notes.listens) return
      if (!this.before) notes.add(this)
      this.before ??= new Map()
      if (!this.before.has(name)) this.before.set(name, this.own[name])
    }
    this.record = new Proxy(this.own, {
      set(own, name, value) {
        note(name as string)
        return Reflect.set(own, name, value)
      },
      deleteProperty(own, name) {
        note(name as string)
        return Reflect.deleteProperty(own, name)
      },
    })
  }

  maps(): readonly RecordMap[] {
    return Object.values(this.own).filter((value) => value instanceof RecordMap)
  }

  /** Puts in what is in the maps of `given`. */
  fill(given: object): void {
    for (const map of this.maps())
      for (const [key, value] of (given as Record<string, Map<string, object>>)[map.name] ?? [])
        map.set(key, value)
  }

  /** The names and keys that lead to the record; nothing once it was taken out. */
  path(): readonly string[] | undefined {
    if (!this.map) return []
    const path = this.map.holds(this) ? this.map.owner.path() : undefined
    return path && [...path, this.map.name, this.key]
  }

  /** The whole record. What is in its maps follows record by record. */
  describe(path: readonly string[]): string {
    const maps = this.maps().map(({ name }) => [name, { [mapMarker]: [] }])
    return JSON.stringify(['put', path, { ...this.own, ...Object.fromEntries(maps) }])
  }

  /** What of the record differs from `before`. */
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

/** A map that makes a record of each object that is put into it. */
class RecordMap extends Map<string, object> {
  readonly #notes: ChangeTracker
  readonly #owner: TrackedRecord
  readonly #name: string
  readonly #entries = new Map<string, TrackedRecord>()
  #copied = 0

  constructor(notes: ChangeTracker, owner: TrackedRecord, name: string) {
    super()
    this.#notes = notes
    this.#owner = owner
    this.#name = name
  }

  /** The record that the map is a property of. */
  get owner(): TrackedRecord {
    return this.#owner
  }

  get name(): string {
    return this.#name
  }

  /** The number of the last copy that has all records of the map. */
  get copied(): number {
    return this.#copied
  }

  set copied(copy: number) {
    this.#copied = copy
  }

  /** The object that was handed in is frozen, as a change of it would go unnoticed. */
  override set(key: string, value: object): this {
    if (super.get(key) === value) return this
    const entry = new TrackedRecord(this.#notes, value, this, key)
    // In its place in the map, a copy has the former record.
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

  /** Goes on with what is put in while it is under way. */
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
  onChange?: (() => void) | undefined
  /** In the order in which things happened. */
  #noted: (TrackedRecord | Removal)[] = []
  #changes: string[] = []
  #copy: { readonly number: number; changes: string[] } | undefined
  #copies = 0

  constructor(state: object) {
    this.root = new TrackedRecord(this, state)
    this.root.fill(state)
  }

  add(entry: TrackedRecord): boolean {
    if (this.listens) this.#note(entry)
    return this.listens
  }

  addRemoval(entry: TrackedRecord): void {
    const path = this.listens && entry.path()
    if (path) this.#note({ path, copied: entry.copied })
  }

  #note(noted: TrackedRecord | Removal): void {
    const isFirst = !this.changed
    this.#noted.push(noted)
    if (isFirst) this.onChange?.()
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
        // What is noted of a record comes before the record itself, which has all of that.
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

  /** Makes changes of the notes: for `take`, and for the copy as far as it has the records. */
  #describe(): void {
    const noted = this.#noted
    this.#noted = []
    for (const note of noted) {
      const change = note instanceof TrackedRecord ? this.#describeEntry(note) : describeRemoval(note)
      if (change) this.#changes.push(change)
      if (change && this.#copy?.number === note.copied) this.#copy.changes.push(change)
    }
  }

  #describeEntry(entry: TrackedRecord): string | undefined {
    const { isNew, before } = entry
    entry.isNew = false
    entry.before = undefined
    const path = entry.path()
    if (!path) return undefined
    if (!isNew) return before && entry.describeChange(path, before)
    // A copy that is not through with the map comes to the new record later, so that the order stays the same.
    entry.copied = Math.max(entry.copied, entry.map?.copied ?? 0)
    for (const map of entry.maps()) map.copied = entry.copied
    return entry.describe(path)
  }
}

const describeRemoval = ({ path }: Removal): string => JSON.stringify(['remove', path])
