/** `Filter` of ListUsers: equality with an attribute's value, or its prefix. */
import { reject } from '../call/exception.js'
import type { User, UserPool } from '../state/state.js'
import { attributesOf } from './accounts.js'

type Test = (user: User) => boolean

const searchable = [
  ...['username', 'email', 'phone_number', 'name', 'given_name', 'family_name', 'preferred_username'],
  ...['cognito:user_status', 'status', 'sub'],
]

/** Case-sensitive attributes. For usernames, the setting of the pool decides. */
const exact = ['status', 'sub']

export function readFilter(pool: UserPool, filter = ''): Test {
  if (filter.trim() === '') return () => true
  const [, name = '', sign, quoted = ''] =
    filter.match(/^\s*"?([\w:]+)"?\s*(\^?=)\s*"((?:[^"\\]|\\.)*)"\s*$/s) ?? []
  if (!sign) return reject('InvalidParameter', 'Error while parsing filter.')
  if (!searchable.includes(name)) return reject('InvalidParameter', `Filtering by ${name} is not supported.`)
  const matters = exact.includes(name) || (name === 'username' && pool.settings.caseSensitive)
  const fold = (value: string) => (matters ? value : value.toLowerCase())
  const wanted = fold(quoted.replace(/\\(.)/gs, '$1'))
  return (user) => {
    const value = lookUp(user, name)
    if (value === undefined) return false
    return sign === '=' ? fold(value) === wanted : fold(value).startsWith(wanted)
  }
}

function lookUp(user: User, name: string): string | undefined {
  if (name === 'username') return user.username
  if (name === 'cognito:user_status') return user.status
  if (name === 'status') return user.enabled ? 'Enabled' : 'Disabled'
  return attributesOf(user)[name]
}
