/** Who one can be. */
import { type PersonId, people } from '../world/people.js'

interface PeopleProps {
  readonly chosen: string
  readonly onChoose: (id: PersonId) => void
}

export function People({ chosen, onChoose }: PeopleProps) {
  return (
    <section className="people" data-panel="people" aria-labelledby="people">
      <h2 id="people">Be somebody</h2>
      <ul>
        {people.map(({ id, name, story, shows }) => (
          <li key={id}>
            <button
              type="button"
              className="person"
              aria-current={id === chosen ? 'true' : undefined}
              onClick={() => onChoose(id)}
            >
              <Face id={id} name={name} />
              <span className="story">
                <b>{name}</b> {story}
                <span className="shows">{shows.join(' · ')}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Face({ id, name }: { readonly id: string; readonly name: string }) {
  const hue = people.findIndex((person) => person.id === id) % 7
  return (
    <span className="face" data-hue={hue} aria-hidden="true">
      {name.charAt(0)}
    </span>
  )
}
