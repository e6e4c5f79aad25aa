/** What a person needs to know of a pool that has just begun to listen. */
import type { PoolOptions, UserOptions } from '../options.js'

interface Announced {
  readonly url: string
  readonly pool: { readonly id: string; readonly clientId: string | undefined }
  readonly options: PoolOptions
  /** Whether everybody may know the users' passwords. */
  readonly open: boolean
  /** The file that knows clients and users better than the options do. */
  readonly state?: string | undefined
}

export function announce({ url, pool, options, open, state }: Announced): string {
  const { clients = [], users = [] } = state === undefined ? options : {}
  const facts = [
    ['endpoint', url],
    ['pool id', pool.id],
    ...(clients.length > 0 ? clients : clientOf(pool)).map(({ id, name = id }) => [
      'client id',
      name === id ? id : `${id} (${name})`,
    ]),
    ['keys', `${url}/${pool.id}/.well-known/jwks.json`],
    ['messages', `${url}/outbox`],
    ...(state === undefined ? [] : [['settings', `as ${state} has them, and so clients and users`]]),
  ]
  const people = users.map((user) => [
    user.username,
    ...(open ? [user.password ?? ''] : []),
    tellApart(user).join(', '),
  ])
  return [facts, people]
    .filter(({ length }) => length > 0)
    .map(align)
    .join('\n')
}

/** An administrator may have deleted them all. */
const clientOf = ({ clientId }: Announced['pool']): { id: string; name?: string }[] =>
  clientId === undefined ? [] : [{ id: clientId }]

/** What one would not expect of just any user. */
function tellApart({ status = 'CONFIRMED', temporary, disabled, mfa }: UserOptions): string[] {
  const stands = temporary ? 'FORCE_CHANGE_PASSWORD' : status
  return [
    ...(stands === 'CONFIRMED' ? [] : [stands]),
    ...(mfa?.enabled ?? (mfa?.preferred ? [mfa.preferred] : [])),
    ...(disabled ? ['disabled'] : []),
  ]
}

function align(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(width(column) + 2)).join('')}`.trimEnd())
    .map((line) => `${line}\n`)
    .join('')
}
