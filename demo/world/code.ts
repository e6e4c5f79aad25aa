/** Writes the code of a login screen with the current settings. */
import { nameOfTexts } from '../languages.js'
import { sheetOf } from '../themes.js'
import type { Settings } from './settings.js'

export interface SourceFile {
  readonly name: string
  readonly text: string
}

/** The value of `preferredChallenge`. */
type Preferred = string | undefined

export function codeFor(settings: Settings, preferred?: Preferred): readonly SourceFile[] {
  return [
    { name: 'login.tsx', text: loginFor(settings, preferred) },
    { name: 'login.css', text: cssFor(settings) },
  ]
}

function loginFor(settings: Settings, preferred: Preferred): string {
  const { flow, usernameType, devices, language, layout, theme } = settings
  const isTranslated = language !== 'en'
  const words = nameOfTexts(language)
  return lines(
    `import { createAuthSession, type Tokens } from 'countersign'`,
    isTranslated && `import { ${words} } from 'countersign/locales/${language}'`,
    `import { SignIn } from 'countersign/ui'`,
    `import 'countersign/theme.css'`,
    `import './login.css'`,
    ``,
    `const session = createAuthSession({`,
    `  userPoolId: 'eu-west-1_Ab1cD2eF3',`,
    `  clientId: '1example23456789',`,
    flow !== 'USER_SRP_AUTH' && `  flow: '${flow}',`,
    flow === 'USER_AUTH' && preferred && `  preferredChallenge: '${preferred}',`,
    devices === 'ask' && `  rememberDevice: 'ask',`,
    `})`,
    ``,
    `interface LoginProps {`,
    `  readonly onSignedIn: (tokens: Tokens) => void`,
    `}`,
    ``,
    `// Also shows every further challenge of the user pool.`,
    `export function Login({ onSignedIn }: LoginProps) {`,
    ...around(
      theme === 'default' ? undefined : `data-theme="${theme}"`,
      element([
        `session={session}`,
        layout !== 'card' && `layout="${layout}"`,
        layout === 'page' && `brand={<p>Your brand goes here.</p>}`,
        usernameType !== 'username' && `usernameType="${usernameType}"`,
        isTranslated && `texts={${words}}`,
        `signUpAttributes={['email']}`,
        `onSignedIn={onSignedIn}`,
      ]),
    ),
    `}`,
  )
}

const element = (props: readonly (string | false)[]) => [
  `<SignIn`,
  ...props.flatMap((prop) => (prop ? [`  ${prop}`] : [])),
  `/>`,
]

function around(attributes: string | undefined, inner: readonly string[]): readonly string[] {
  const whole = attributes ? [`<div ${attributes}>`, ...inner.map(indent), `</div>`] : inner
  return [`  return (`, ...whole.map((line) => `    ${line}`), `  )`]
}

const indent = (line: string) => `  ${line}`

const lines = (...all: readonly (string | false | undefined)[]): string =>
  `${all.filter((line) => line !== false && line !== undefined).join('\n')}\n`

/** Without `color-scheme`, a page is light even if the system is dark. */
function cssFor({ theme, scheme }: Settings): string {
  const schemes = scheme === 'system' ? 'light dark' : scheme
  const sheet = theme !== 'default' && sheetOf(theme)
  return [`:root {\n  color-scheme: ${schemes};\n}\n`, ...(sheet ? [sheet] : [])].join('\n')
}
