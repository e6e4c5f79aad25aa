/** Attributes as AWS writes them: a list of names and values. */
import type { Fields } from '../wire/transport.js'

interface Attribute {
  readonly Name: string
  readonly Value?: string | undefined
}

/** The last one of a name counts. */
export const readAttributes = (list: readonly Attribute[] = []): Fields =>
  Object.fromEntries(list.map(({ Name, Value = '' }) => [Name, Value]))

export const listAttributes = (attributes: Fields): Required<Attribute>[] =>
  Object.entries(attributes).map(([Name, Value = '']) => ({ Name, Value }))
