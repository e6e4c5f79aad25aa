/** The login screen in a browser window, with the user's name and password above it. */
import { useAuthChallenge } from 'countersign'
import { SignIn } from 'countersign/ui'
import { type RefObject, useEffect, useState } from 'react'
import { autofill } from '../autofill.js'
import { fetchTexts, type Language, type Texts } from '../languages.js'
import { type AutofillValues, autofillValuesFor } from '../world/autofill-values.js'
import type { Environment } from '../world/environment.js'
import type { Settings } from '../world/settings.js'
import { Mark } from './header.js'
import { SignedIn } from './signed-in.js'
import { Avatar } from './users.js'

interface LoginWindowProps {
  readonly environment: Environment
  readonly settings: Settings
  readonly screen: RefObject<HTMLDivElement | null>
  /** Whether the phone's simulated passkeys replace the browser's. */
  readonly usesMockPasskey: boolean
  readonly onRestart: () => void
}

export function LoginWindow({ environment, settings, screen, usesMockPasskey, onRestart }: LoginWindowProps) {
  const { language, layout, usernameType, theme } = settings
  const texts = useTexts(language)
  return (
    <section className="window" data-panel="login" aria-label="Login screen">
      <UserBar
        environment={environment}
        onRestart={onRestart}
        onFill={(values) => autofill(screen.current, values)}
      />
      <div className="browser">
        <div className="bar">
          <span className="dots" />
          <CurrentChallenge session={environment.session} />
        </div>
        <div ref={screen} className="screen" data-theme={theme}>
          <SignIn
            session={environment.session}
            layout={layout}
            texts={texts}
            usernameType={usernameType}
            signUpAttributes={['email']}
            brand={<Acme />}
          >
            <SignedIn environment={environment} usesMockPasskey={usesMockPasskey} />
          </SignIn>
        </div>
      </div>
    </section>
  )
}

/** Returns the texts of a language. While they load, returns the texts of the language before. */
function useTexts(language: Language): Texts | undefined {
  const [texts, setTexts] = useState<Texts>()
  useEffect(() => {
    let isCurrent = true
    fetchTexts(language).then((fetched) => isCurrent && setTexts(fetched))
    return () => {
      isCurrent = false
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

interface UserBarProps {
  readonly environment: Environment
  readonly onRestart: () => void
  readonly onFill: (values: AutofillValues) => void
}

/** Shows the user's name and password, and the values for the current challenge. */
function UserBar({ environment, onRestart, onFill }: UserBarProps) {
  const { user, username, session } = environment
  const { challenge } = useAuthChallenge(session)
  const { id, name, description, password, hint } = user
  const values = autofillValuesFor(challenge?.name, environment)
  const shown = new Set([username, ...(password ? [password] : []), ...Object.values(values ?? {})])
  return (
    <div className="user-bar">
      <Avatar id={id} name={name} />
      <div className="user-details">
        <p>
          You are signing in as <b>{name}</b>, who {description} {hint}
        </p>
        <p className="login">
          {[...shown].map((text) => (
            <code key={text}>{text}</code>
          ))}
        </p>
      </div>
      <p className="actions">
        {values && (
          <button type="button" className="action" onClick={() => onFill(values)}>
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

function CurrentChallenge({ session }: Pick<Environment, 'session'>) {
  const { challenge } = useAuthChallenge(session)
  return (
    <p className="current-challenge">
      {challenge ? 'Challenge: ' : 'Signed in'}
      {challenge && <code>{challenge.name}</code>}
    </p>
  )
}
