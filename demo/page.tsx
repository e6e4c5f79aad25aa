/** The whole page: who one can be, the switches, the login screen with its devices, and the code for it. */
import { useState } from 'react'
import { CodePanel } from './parts/code-panel.js'
import { Header } from './parts/header.js'
import { People } from './parts/people.js'
import { Switches } from './parts/switches.js'
import { type Tab, Tabs } from './parts/tabs.js'
import { Scene } from './scene.js'
import { useChoice } from './use-choice.js'
import { settingsOf } from './world/address.js'
import { personNamed } from './world/people.js'

export function Page() {
  const { choice, become, change } = useChoice()
  const [tab, setTab] = useState<Tab>('login')
  const [round, setRound] = useState(0)
  const [news, setNews] = useState<Tab>()
  const settings = settingsOf(choice)
  const person = personNamed(choice.person)
  // Looks may change amid a conversation; another pool, or another person, begins a new one.
  const { flow, mfa, nameKind, devices } = settings
  const scene = [person.id, flow, mfa, nameKind, devices, round].join()

  function go(next: Tab) {
    setTab(next)
    if (next === news) setNews(undefined)
  }

  return (
    <>
      <Header />
      <main className="page" data-tab={tab}>
        <People
          chosen={person.id}
          onChoose={(id) => {
            become(id)
            setRound(round + 1)
            go('login')
          }}
        />
        <Switches settings={settings} onChange={change} />
        <Scene
          key={scene}
          person={person}
          settings={settings}
          onRestart={() => setRound(round + 1)}
          onNews={setNews}
          onGoTo={go}
        />
        <CodePanel settings={settings} person={person} />
      </main>
      <Tabs tab={tab} news={news} onGoTo={go} />
    </>
  )
}
