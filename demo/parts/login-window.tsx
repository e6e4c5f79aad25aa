/** The login screen, in a window of its own, with what one has to type beside it. */
import { useAuthChallenge } from 'countersign'
import { SignIn } from 'countersign/ui'
import { type RefObject, useEffect, useState } from 'react'
import { fillLogin } from '../fill.js'
import { fetchTexts, type Language, type Texts } from '../languages.js'
import type { Settings } from '../world/settings.js'
import type { World } from '../world/world.js'
import { Mark } from './header.js'
import { Face } from './people.js'
import { SignedIn } from './signed-in.js'

interface LoginWindowProps {
  readonly world: World
  readonly settings: Settings
  readonly screen: RefObject<HTMLDivElement | null>
  /** Whether passkeys are the phone's. */
  readonly isLent: boolean
  readonly onRestart: () => void
}

export function LoginWindow({ world, settings, screen, isLent, onRestart }: LoginWindowProps) {
  const { language, layout, nameKind, theme } = settings
  const texts = useTexts(language)
  return (
    <section className="window" data-panel="login" aria-label="The login screen">
      <Crib world={world} onRestart={onRestart} onFill={(login) => fillLogin(screen.current, login)} />
      <div className="browser">
        <div className="bar">
          <span className="dots" />
          <Asked session={world.session} />
        </div>
        <div ref={screen} className="screen" data-theme={theme}>
          <SignIn
            session={world.session}
            layout={layout}
            texts={texts}
            nameKind={nameKind}
            signUpAttributes={['email']}
            brand={<Acme />}
          >
            <SignedIn world={world} isLent={isLent} />
          </SignIn>
        </div>
      </div>
    </section>
  )
}

/** The words of this language; while they are on their way, those that were there before. */
function useTexts(language: Language): Texts | undefined {
  const [texts, setTexts] = useState<Texts>()
  useEffect(() => {
    let wanted = true
    fetchTexts(language).then((fetched) => wanted && setTexts(fetched))
    return () => {
      wanted = false
    }
  }, [language])
  return texts
}

function Acme() {
  return (
    <div className="acme" lang="en">
      <Mark />
      <p>
        <b>Acme</b>
        Your brand goes here.
      </p>
    </div>
  )
}

interface CribProps {
  readonly world: World
  readonly onRestart: () => void
  readonly onFill: (login: { readonly username: string; readonly password: string | undefined }) => void
}

const asksForLogin = ['sign-in', 'sign-up', 'forgot-password', 'PASSWORD', 'PASSWORD_SRP']

/** What this person knows by heart. */
function Crib({ world, onRestart, onFill }: CribProps) {
  const { person, username, session } = world
  const { challenge } = useAuthChallenge(session)
  const { id, name, story, password, hint } = person
  return (
    <div className="crib">
      <Face id={id} name={name} />
      <div className="known">
        <p>
          You are <b>{name}</b>, who {story} {hint}
        </p>
        <p className="login">
          <code>{username}</code>
          {password && <code>{password}</code>}
        </p>
      </div>
      <p className="actions">
        {challenge && asksForLogin.includes(challenge.name) && (
          <button type="button" className="action" onClick={() => onFill({ username, password })}>
            Fill in
          </button>
        )}
        <button type="button" className="action" onClick={onRestart}>
          Start over
        </button>
      </p>
    </div>
  )
}

function Asked({ session }: Pick<World, 'session'>) {
  const { challenge } = useAuthChallenge(session)
  return (
    <p className="asked">
      {challenge ? 'The question: ' : 'Nothing more is asked'}
      {challenge && <code>{challenge.name}</code>}
    </p>
  )
}
