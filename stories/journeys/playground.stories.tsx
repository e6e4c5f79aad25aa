/** A sign-in to try out. The toolbar selects the user; the messages of the pool appear beside the login screen. */
import type { Meta, StoryObj } from '@storybook/react-vite'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { within } from 'storybook/test'
import { type ScenarioName, scenarios } from '../scenarios/index.js'
import { mockPasskeyPrompt } from '../scenarios/passkey.js'
import type { Scenario } from '../scenarios/scenario.js'
import type { ScenarioRun } from '../scenarios/scenario-run.js'
import { password, secret } from '../scenarios/users.js'
import { Journey, scenarioRunOn } from './journey.js'
import { createSimulatedUser } from './simulated-user.js'
import './playground.css'

const meta = {
  title: 'Journeys/Playground',
  beforeEach: ({ canvasElement }) => mockPasskeyPrompt(() => scenarioRunOn(canvasElement), 'approves'),
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
        beside={(run) => <Messages scenario={scenario} run={run} />}
      />
    )
  },
} satisfies Meta
export default meta

interface MessagesProps {
  readonly scenario: Scenario
  readonly run: ScenarioRun
}

function Messages({ scenario: { title, about, pool }, run }: MessagesProps) {
  const { outbox } = run.pool
  useSyncExternalStore(outbox.subscribe, () => outbox.messages.length)
  const [user] = pool?.users ?? [{ username: 'ada' }]
  return (
    <aside className="messages" aria-label="About this user">
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
      <App run={run} initialKey={user?.authenticator ? secret : ''} />
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

/** An authenticator app: shows the current code of a key. */
function App({ run, initialKey }: { readonly run: ScenarioRun; readonly initialKey: string }) {
  const [key, setKey] = useState(initialKey)
  const [code, setCode] = useState('')
  useEffect(() => {
    const tick = () => {
      const secret = key.replace(/\s/g, '').toUpperCase()
      if (/^[A-Z2-7]{16,}$/.test(secret)) run.appCode(secret).then(setCode)
      else setCode('')
    }
    tick()
    const timer = setInterval(tick, 1000)
    return () => clearInterval(timer)
  }, [key, run])
  return (
    <>
      <h3>Authenticator app</h3>
      <label>
        Key <input value={key} onChange={({ target }) => setKey(target.value)} autoComplete="off" />
      </label>
      {code && (
        <p>
          Code: <code>{code}</code>
        </p>
      )}
    </>
  )
}

/** Choose a user in the toolbar. */
export const Playground: StoryObj = {}

/** The message appears beside the login screen. */
export const WithMessage: StoryObj = {
  globals: { scenario: 'text' },
  async play({ canvasElement, userEvent }) {
    const run = scenarioRunOn(canvasElement)
    const ada = createSimulatedUser(canvasElement, userEvent, run)
    await ada.signsIn('ada', password)
    await ada.isAsked('Check your phone')
    await within(canvasElement).findByText('Text message to +15555551234')
    await ada.reads(run.code())
    await ada.pastes('Code', run.code())
    await ada.isSignedIn('ada', 'sign-in', 'SMS_MFA')
  },
}
