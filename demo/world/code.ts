/** The code that somebody would write for what the switches say. */
import { nameOfTexts } from '../languages.js'
import { sheetOf } from '../themes.js'
import type { Settings } from './settings.js'

export interface SourceFile {
  readonly name: string
  readonly text: string
}

/** How somebody is meant to come in who has something better than a password. */
type Preferred = string | undefined

export function codeFor(settings: Settings, preferred?: Preferred): readonly SourceFile[] {
  const css = cssFor(settings)
  return [
    { name: 'login.tsx', text: loginFor(settings, css !== undefined, preferred) },
    ...(css === undefined ? [] : [{ name: 'login.css', text: css }]),
  ]
}

function loginFor(settings: Settings, hasCss: boolean, preferred: Preferred): string {
  const { flow, nameKind, devices, language, layout, theme } = settings
  const isForeign = language !== 'en'
  const words = nameOfTexts(language)
  return lines(
    `import { createAuthSession, type Tokens } from 'countersign'`,
    isForeign && `import { ${words} } from 'countersign/locales/${language}'`,
    `import { SignIn } from 'countersign/ui'`,
    `import 'countersign/theme.css'`,
    hasCss && `import './login.css'`,
    ``,
    `const session = createAuthSession({`,
    `  userPoolId: 'eu-west-1_Ab1cD2eF3',`,
    `  clientId: '1example23456789',`,
    flow !== 'USER_SRP_AUTH' && `  flow: '${flow}',`,
    flow === 'USER_AUTH' && preferred && `  preferredChallenge: '${preferred}',`,
    devices === 'ask' && `  remember: 'ask',`,
    `})`,
    ``,
    `// Whatever else the pool asks, a second factor or a new password, is asked here.`,
    `export function Login({ onSignedIn }: { onSignedIn: (tokens: Tokens) => void }) {`,
    ...around(
      theme === 'default' ? undefined : `data-theme="${theme}"`,
      element([
        `session={session}`,
        layout !== 'card' && `layout="${layout}"`,
        layout === 'page' && `brand={<p>Your brand goes here.</p>}`,
        nameKind !== 'username' && `nameKind="${nameKind}"`,
        isForeign && `texts={${words}}`,
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

function cssFor({ theme, scheme }: Settings): string | undefined {
  const parts = [
    scheme !== 'system' && `:root {\n  color-scheme: ${scheme};\n}\n`,
    theme !== 'default' && sheetOf(theme),
  ].filter(Boolean)
  return parts.length > 0 ? parts.join('\n') : undefined
}
