/** A sign-in to play with: the toolbar says who one is, and what the pool sends lies beside it. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { within } from 'storybook/test'
import { type ScenarioName, scenarios } from '../scenarios/index.js'
import { atHand } from '../scenarios/passkey.js'
import { password, secret } from '../scenarios/people.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { Visit } from '../scenarios/visit.js'
import { Journey, visitOn } from './journey.js'
import { createPerson } from './person.js'
import './playground.css'

const meta = {
  title: 'Journeys/Playground',
  beforeEach: ({ canvasElement }) => atHand(() => visitOn(canvasElement), 'shows it'),
  render: (_, { id, canvasElement, globals, loaded }) => {
    const name = globals.scenario as ScenarioName
    const scenario: Scenario = scenarios[name]
    return (
      <Journey
        key={name}
        scenario={scenario}
        story={id}
        canvas={canvasElement}
        texts={loaded.texts}
        beside={(visit) => <Post scenario={scenario} visit={visit} />}
      />
    )
  },
} satisfies Meta
export default meta

interface PostProps {
  readonly scenario: Scenario
  readonly visit: Visit
}

function Post({ scenario: { title, about, pool }, visit }: PostProps) {
  const { outbox } = visit.pool
  useSyncExternalStore(outbox.subscribe, () => outbox.messages.length)
  const [user] = pool?.users ?? [{ username: 'ada' }]
  return (
    <aside className="post" aria-label="What you know">
      <h2>{title}</h2>
      <p>{about}</p>
      <dl>
        <dt>Username</dt>
        <dd>
          <code>{user?.username}</code>
        </dd>
        <dt>Password</dt>
        <dd>
          <code>{password}</code>
        </dd>
      </dl>
      <App visit={visit} known={user?.authenticator ? secret : ''} />
      <h3>Messages</h3>
      {outbox.messages.length === 0 && <p>None yet.</p>}
      <ol>
        {outbox.messages.toReversed().map(({ medium, to, text, at, code }) => (
          <li key={`${at} ${code}`}>
            <strong>
              {medium === 'SMS' ? 'Text message' : 'Email'} to {to}
            </strong>
            <p>{text}</p>
          </li>
        ))}
      </ol>
    </aside>
  )
}

/** An authenticator app: whoever gives it a key is shown its code. */
function App({ visit, known }: { readonly visit: Visit; readonly known: string }) {
  const [key, setKey] = useState(known)
  const [code, setCode] = useState('')
  useEffect(() => {
    const tick = () => {
      const secret = key.replace(/\s/g, '').toUpperCase()
      if (/^[A-Z2-7]{16,}$/.test(secret)) visit.appCode(secret).then(setCode)
      else setCode('')
    }
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [key, visit])
  return (
    <>
      <h3>Authenticator app</h3>
      <label>
        Its key <input value={key} onChange={({ target }) => setKey(target.value)} autoComplete="off" />
      </label>
      {code && (
        <p>
          It shows <code>{code}</code>
        </p>
      )}
    </>
  )
}

/** Be anybody: choose who in the toolbar. */
export const Playground: StoryObj = {}

/** What is sent arrives beside the login screen. */
export const WithPost: StoryObj = {
  globals: { scenario: 'text' },
  async play({ canvasElement, userEvent }) {
    const visit = visitOn(canvasElement)
    const ada = createPerson(canvasElement, userEvent, visit)
    await ada.signsIn('ada', password)
    await ada.isAsked('Check your phone')
    await within(canvasElement).findByText('Text message to +15555551234')
    await ada.reads(visit.code())
    await ada.pastes('Code', visit.code())
    await ada.isSignedIn('ada', 'sign-in', 'SMS_MFA')
  },
}
