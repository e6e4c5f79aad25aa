/** The whole page: the users, the settings, the login screen with the devices, and the code. */
import { useState } from 'react'
import { CodePanel } from './parts/code-panel.js'
import { Header } from './parts/header.js'
import { SettingsPanel } from './parts/settings-panel.js'
import { type Tab, Tabs } from './parts/tabs.js'
import { Users } from './parts/users.js'
import { SignInDemo } from './sign-in-demo.js'
import { useChoice } from './use-choice.js'
import { settingsOf } from './world/address.js'
import { userWithId } from './world/users.js'

export function Page() {
  const { choice, signInAs, change } = useChoice()
  const [tab, setTab] = useState<Tab>('login')
  const [round, setRound] = useState(0)
  const [unread, setUnread] = useState<Tab>()
  const settings = settingsOf(choice)
  const user = userWithId(choice.user)
  // A change of the appearance keeps the current sign-in. A change of the user or of the pool begins a new one.
  const { flow, mfa, usernameType, devices } = settings
  const key = [user.id, flow, mfa, usernameType, devices, round].join()

  function go(next: Tab) {
    setTab(next)
    if (next === unread) setUnread(undefined)
  }

  return (
    <>
      <Header />
      <main className="page" data-tab={tab}>
        <Users
          selected={user.id}
          onSelect={(id) => {
            signInAs(id)
            setRound(round + 1)
            go('login')
          }}
        />
        <SettingsPanel settings={settings} onChange={change} />
        <SignInDemo
          key={key}
          user={user}
          settings={settings}
          onRestart={() => setRound(round + 1)}
          onMessage={setUnread}
          onGoTo={go}
        />
        <CodePanel settings={settings} user={user} />
      </main>
      <Tabs tab={tab} unread={unread} onGoTo={go} />
    </>
  )
}
