/** Text that the command prints after its start. */
import {
  type ClientOptions,
  clientsOf,
  type OwnOptions,
  type PoolOptions,
  type PoolsOptions,
  type UserOptions,
} from '../options.js'

interface Announcement {
  readonly url: string
  /** The only pool, or the first of several. */
  readonly pool: { readonly id: string; readonly clientId: string | undefined }
  readonly options: PoolOptions | PoolsOptions
  /** Whether the passwords are printed. */
  readonly open: boolean
  /** State file. If it exists, its clients and users replace those of the options. */
  readonly state?: string | undefined
}

export function announce({ url, pool, options, open, state }: Announcement): string {
  const several = 'pools' in options
  const pools = several ? options.pools : [{ ...options, id: pool.id }]
  const clientsIn = (own: OwnOptions) => {
    if (several) return state === undefined ? clientsOf(own) : []
    return state === undefined && own.clients?.length ? own.clients : clientOf(pool)
  }
  const facts = [
    ['endpoint', url],
    ...pools.flatMap((own) => [
      ['pool id', own.id],
      ...clientsIn(own).map(({ id, name = id }) => ['client id', name === id ? id : `${id} (${name})`]),
      ['keys', `${url}/${own.id}/.well-known/jwks.json`],
    ]),
    ['codes and messages', `${url}/outbox`],
    ...(state === undefined ? [] : [['state', `${state}, with its own settings, clients and users`]]),
  ]
  const people = state === undefined ? pools.map(({ id, users = [] }) => [id, users] as const) : []
  return [
    align(facts),
    ...people
      .filter(([, users]) => users.length > 0)
      .map(
        ([id, users]) =>
          (several ? `  users of ${id}\n` : '') + align(users.map((user) => describe(user, open))),
      ),
  ].join('\n')
}

const describe = (user: UserOptions, open: boolean): string[] => [
  user.username,
  ...(open ? [user.password ?? ''] : []),
  notableFacts(user).join(', '),
]

/** An administrator may have deleted all clients. */
const clientOf = ({ clientId }: Announcement['pool']): ClientOptions[] =>
  clientId === undefined ? [] : [{ id: clientId }]

/** Returns the properties in which the user differs from a default user. */
function notableFacts({ status = 'CONFIRMED', temporary, disabled, mfa }: UserOptions): string[] {
  const effectiveStatus = temporary ? 'FORCE_CHANGE_PASSWORD' : status
  return [
    ...(effectiveStatus === 'CONFIRMED' ? [] : [effectiveStatus]),
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
