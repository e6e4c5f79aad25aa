/** One conversation: the login screen, and the phone and the inbox of whoever signs in. */
import { useAuthChallenge } from 'countersign'
import { useEffect, useRef, useState } from 'react'
import { fillCode } from './fill.js'
import { Inbox } from './parts/inbox.js'
import { LoginWindow } from './parts/login-window.js'
import type { Tab } from './parts/tabs.js'
import { Toast } from './parts/toast.js'
import { lend } from './phone/lend.js'
import { Phone } from './phone/phone.js'
import { useMessages } from './use-messages.js'
import type { Person } from './world/people.js'
import type { Settings } from './world/settings.js'
import { createWorld } from './world/world.js'

interface SceneProps {
  readonly person: Person
  readonly settings: Settings
  readonly onRestart: () => void
  /** Something has come in there. */
  readonly onNews: (tab: Tab) => void
  readonly onGoTo: (tab: Tab) => void
}

export function Scene({ person, settings, onRestart, onNews, onGoTo }: SceneProps) {
  const [world] = useState(() => createWorld(person, settings, location.origin))
  const { challenge } = useAuthChallenge(world.session)
  const messages = useMessages(world.pool.outbox, ({ medium }) =>
    onNews(medium === 'SMS' ? 'phone' : 'inbox'),
  )
  const [isLent, setLent] = useState(true)
  const screen = useRef<HTMLDivElement>(null)
  const { keyring } = world

  useEffect(() => (isLent && person.passkey ? lend(keyring) : undefined), [isLent, person, keyring])

  const onFill = (code: string) => {
    onGoTo('login')
    fillCode(screen.current, code)
  }
  return (
    <>
      <LoginWindow {...{ world, settings, screen, isLent, onRestart }} />
      <div className="devices">
        <Phone
          {...{ world, challenge, isLent, onFill, onGoTo }}
          onLend={setLent}
          messages={messages.filter(isText)}
        />
        <Inbox messages={messages.filter((message) => !isText(message))} onFill={onFill} />
      </div>
      <Toast message={messages[0]} onFill={onFill} />
    </>
  )
}

const isText = ({ medium }: { readonly medium: string }) => medium === 'SMS'
