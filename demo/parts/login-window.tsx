/** The login screen, in a window of its own, with what one has to type beside it. */
import { useAuthChallenge } from 'countersign'
import { SignIn } from 'countersign/ui'
import { type RefObject, useEffect, useState } from 'react'
import { fillKnown } from '../fill.js'
import { fetchTexts, type Language, type Texts } from '../languages.js'
import { type Known, knownFor } from '../world/known.js'
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
      <Crib world={world} onRestart={onRestart} onFill={(known) => fillKnown(screen.current, known)} />
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
  readonly onFill: (known: Known) => void
}

/** What this person knows by heart: the login always, and whatever else is asked when it is asked. */
function Crib({ world, onRestart, onFill }: CribProps) {
  const { person, username, session } = world
  const { challenge } = useAuthChallenge(session)
  const { id, name, story, password, hint } = person
  const known = knownFor(challenge?.name, world)
  const told = new Set([username, ...(password ? [password] : []), ...Object.values(known ?? {})])
  return (
    <div className="crib">
      <Face id={id} name={name} />
      <div className="known">
        <p>
          You are <b>{name}</b>, who {story} {hint}
        </p>
        <p className="login">
          {[...told].map((text) => (
            <code key={text}>{text}</code>
          ))}
        </p>
      </div>
      <p className="actions">
        {known && (
          <button type="button" className="action" onClick={() => onFill(known)}>
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
    <p className="challenge">
      {challenge ? 'The question: ' : 'Nothing more is asked'}
      {challenge && <code>{challenge.name}</code>}
    </p>
  )
}
