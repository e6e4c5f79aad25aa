/** The settings: their values, and whether each changes the pool or the appearance. */
import { languages } from '../languages.js'
import { themes } from '../themes.js'

interface SettingDefinition {
  readonly label: string
  /** A change of the pool creates a new pool. A change of the appearance keeps the current sign-in. */
  readonly changes: 'pool' | 'appearance'
  /** The values and their labels. The first one is the default. */
  readonly values: Readonly<Record<string, string>>
}

export const definitions = {
  flow: {
    label: 'Sign-in flow',
    changes: 'pool',
    values: {
      USER_SRP_AUTH: 'Password (SRP)',
      USER_PASSWORD_AUTH: 'Password (plain)',
      USER_AUTH: 'Choice of factor',
      CUSTOM_AUTH: 'Custom (Lambda)',
    },
  },
  mfa: {
    label: 'Second factor',
    changes: 'pool',
    values: { OPTIONAL: 'Optional', ON: 'Required', OFF: 'Off' },
  },
  usernameType: {
    label: 'Username type',
    changes: 'pool',
    values: { username: 'Username', email: 'Email address' },
  },
  devices: {
    label: 'Remember devices',
    changes: 'pool',
    values: { off: 'Never', ask: 'Ask' },
  },
  language: { label: 'Language', changes: 'appearance', values: languages },
  theme: { label: 'Theme', changes: 'appearance', values: themes },
  layout: {
    label: 'Layout',
    changes: 'appearance',
    values: { card: 'Card', page: 'Page with brand', bare: 'Bare' },
  },
  scheme: {
    label: 'Colours',
    changes: 'appearance',
    values: { system: 'System', light: 'Light', dark: 'Dark' },
  },
} as const satisfies Readonly<Record<string, SettingDefinition>>

export type SettingName = keyof typeof definitions
export type Settings = { readonly [S in SettingName]: keyof (typeof definitions)[S]['values'] }

export const settingNames = Object.keys(definitions) as SettingName[]

export const defaults = Object.fromEntries(
  settingNames.map((name) => [name, Object.keys(definitions[name].values)[0]]),
) as Settings

/** Whether a setting has this value. */
export const isValidValue = (name: SettingName, value: string): boolean =>
  Object.hasOwn(definitions[name].values, value)

/** Returns the settings of the appearance. */
export const appearanceOf = (settings: Partial<Settings>): Partial<Settings> =>
  Object.fromEntries(
    Object.entries(settings).filter(([name]) => definitions[name as SettingName].changes === 'appearance'),
  )
