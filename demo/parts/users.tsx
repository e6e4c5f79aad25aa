/** The list of users. */
import { type UserId, users } from '../world/users.js'

interface UsersProps {
  readonly selected: string
  readonly onSelect: (id: UserId) => void
}

export function Users({ selected, onSelect }: UsersProps) {
  return (
    <section className="users" data-panel="users" aria-labelledby="users">
      <h2 id="users">Sign in as</h2>
      <ul>
        {users.map(({ id, name, description, challenges }) => (
          <li key={id}>
            <button
              type="button"
              className="user"
              aria-current={id === selected ? 'true' : undefined}
              onClick={() => onSelect(id)}
            >
              <Avatar id={id} name={name} />
              <span className="description">
                <b>{name}</b> {description}
                <span className="challenges">{challenges.join(' · ')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Avatar({ id, name }: { readonly id: string; readonly name: string }) {
  const hue = users.findIndex((user) => user.id === id) % 7
  return (
    <span className="avatar" data-hue={hue} aria-hidden="true">
      {name.charAt(0)}
    </span>
  )
}
