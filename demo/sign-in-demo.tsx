/** One sign-in: the login screen, and the phone and the inbox of the user. */
import { useAuthChallenge } from 'countersign'
import { useEffect, useRef, useState } from 'react'
import { fillCode } from './autofill.js'
import { Inbox } from './parts/inbox.js'
import { LoginWindow } from './parts/login-window.js'
import type { Tab } from './parts/tabs.js'
import { Toast } from './parts/toast.js'
import { mockPasskeys } from './phone/mock-passkeys.js'
import { Phone } from './phone/phone.js'
import { useMessages } from './use-messages.js'
import { createEnvironment } from './world/environment.js'
import type { Settings } from './world/settings.js'
import type { DemoUser } from './world/users.js'

interface SignInDemoProps {
  readonly user: DemoUser
  readonly settings: Settings
  readonly onRestart: () => void
  /** Called when a message arrives there. */
  readonly onMessage: (tab: Tab) => void
  readonly onGoTo: (tab: Tab) => void
}

export function SignInDemo({ user, settings, onRestart, onMessage, onGoTo }: SignInDemoProps) {
  const [environment] = useState(() => createEnvironment(user, settings, location.origin))
  const { challenge } = useAuthChallenge(environment.session)
  const messages = useMessages(environment.pool.outbox, ({ medium }) =>
    onMessage(medium === 'SMS' ? 'phone' : 'inbox'),
  )
  const [usesMockPasskey, setUsesMockPasskey] = useState(true)
  const screen = useRef<HTMLDivElement>(null)
  const { keyring } = environment

  useEffect(
    () => (usesMockPasskey && user.passkey ? mockPasskeys(keyring) : undefined),
    [usesMockPasskey, user, keyring],
  )

  const onFill = (code: string) => {
    onGoTo('login')
    fillCode(screen.current, code)
  }
  return (
    <>
      <LoginWindow {...{ environment, settings, screen, usesMockPasskey, onRestart }} />
      <div className="devices">
        <Phone
          {...{ environment, challenge, usesMockPasskey, onFill, onGoTo }}
          onToggleMockPasskey={setUsesMockPasskey}
          messages={messages.filter(isText)}
        />
        <Inbox messages={messages.filter((message) => !isText(message))} onFill={onFill} />
      </div>
      <Toast message={messages[0]} onFill={onFill} />
    </>
  )
}

const isText = ({ medium }: { readonly medium: string }) => medium === 'SMS'
