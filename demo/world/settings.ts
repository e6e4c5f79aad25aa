/** The switches: what each can be set to, and whether it changes the pool or only the looks. */
import { languages } from '../languages.js'
import { themes } from '../themes.js'

interface Switch {
  readonly label: string
  /** A pool is made anew when it changes; what only looks different stays where it is. */
  readonly changes: 'pool' | 'looks'
  /** What it can be set to, and how that is said; the first is what it is set to unless told. */
  readonly values: Readonly<Record<string, string>>
}

export const switches = {
  flow: {
    label: 'Sign-in by',
    changes: 'pool',
    values: {
      USER_SRP_AUTH: 'Password, by SRP',
      USER_PASSWORD_AUTH: 'Password, sent',
      USER_AUTH: 'A choice of ways',
      CUSTOM_AUTH: 'A riddle (Lambda)',
    },
  },
  mfa: {
    label: 'Second factor of',
    changes: 'pool',
    values: { OPTIONAL: 'Who turned it on', ON: 'Everybody', OFF: 'Nobody' },
  },
  nameKind: {
    label: 'People go by',
    changes: 'pool',
    values: { username: 'A username', email: 'E-mail address' },
  },
  devices: {
    label: 'Devices',
    changes: 'pool',
    values: { off: 'Forgotten', ask: 'Asked about' },
  },
  language: { label: 'Language', changes: 'looks', values: languages },
  theme: { label: 'Theme', changes: 'looks', values: themes },
  layout: {
    label: 'Layout',
    changes: 'looks',
    values: { card: 'Card', page: 'Page with a brand', bare: 'Bare' },
  },
  scheme: {
    label: 'Colours',
    changes: 'looks',
    values: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },
} as const satisfies Readonly<Record<string, Switch>>

export type SwitchName = keyof typeof switches
export type Settings = { readonly [S in SwitchName]: keyof (typeof switches)[S]['values'] }

export const switchNames = Object.keys(switches) as SwitchName[]

export const defaults = Object.fromEntries(
  switchNames.map((name) => [name, Object.keys(switches[name].values)[0]]),
) as Settings

/** Whether a switch can be set to this. */
export const canBe = (name: SwitchName, value: string): boolean => Object.hasOwn(switches[name].values, value)

/** Of these, the settings that have nothing to do with a pool. */
export const looksOf = (settings: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(settings).filter(([name]) => switches[name as SwitchName].changes === 'looks'),
  )
