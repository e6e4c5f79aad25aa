/** The settings of all stories. The toolbar sets them, and a story can override them by its `globals`. */
import type { Preview } from '@storybook/react-vite'
import 'countersign/theme.css'
import { configure } from 'storybook/test'
import { scenarios } from '../stories/scenarios/index.js'
import { getDriver } from './browser.js'
import { locales, nativeName, textsFor } from './locales.js'
import { Scene, type Setting } from './scene.js'
import './scene.css'
import { themes } from './themes.js'

// On a busy machine, elements appear late.
configure({ asyncUtilTimeout: 15_000 })

const preview: Preview = {
  globalTypes: {
    locale: {
      description: 'Language',
      toolbar: {
        icon: 'globe',
        dynamicTitle: true,
        items: locales.map((locale) => ({ value: locale, title: nativeName(locale), right: locale })),
      },
    },
    direction: {
      description: 'Text direction',
      toolbar: {
        icon: 'transfer',
        dynamicTitle: true,
        items: [
          { value: 'auto', title: 'Automatic' },
          { value: 'ltr', title: 'Left to right' },
          { value: 'rtl', title: 'Right to left' },
        ],
      },
    },
    scheme: {
      description: 'Colour scheme',
      toolbar: {
        icon: 'contrast',
        dynamicTitle: true,
        items: [
          { value: 'light', title: 'Light', icon: 'sun' },
          { value: 'dark', title: 'Dark', icon: 'moon' },
        ],
      },
    },
    theme: {
      description: 'Theme',
      toolbar: { icon: 'paintbrush', dynamicTitle: true, items: [...themes] },
    },
    scenario: {
      description: 'User of the playground',
      toolbar: {
        icon: 'user',
        dynamicTitle: true,
        items: Object.entries(scenarios).map(([value, { title }]) => ({ value, title })),
      },
    },
  },
  initialGlobals: {
    locale: 'en',
    direction: 'auto',
    scheme: 'light',
    theme: 'default',
    scenario: 'password',
  },
  parameters: {
    layout: 'fullscreen',
    options: {
      storySort: { order: ['Introduction', 'Login screen', 'Challenges', 'Journeys', 'Customised', 'Parts'] },
    },
    // The page around a story sets its own background.
    backgrounds: { disable: true },
    viewport: {
      options: {
        narrow: { name: 'Narrow (320 px)', styles: { width: '320px', height: '640px' } },
        phone: { name: 'Phone', styles: { width: '390px', height: '844px' } },
        tablet: { name: 'Tablet', styles: { width: '820px', height: '1180px' } },
      },
    },
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    },
  },
  // Stories read the texts of the selected language from `loaded.texts`.
  loaders: [async ({ globals }) => ({ texts: await textsFor(globals as unknown as Setting) })],
  decorators: [
    (Story, { globals, viewMode }) => (
      <Scene setting={globals as unknown as Setting} alone={viewMode === 'story'}>
        <Story />
      </Scene>
    ),
  ],
  async beforeEach({ parameters }) {
    if (!parameters.forcedColors) return
    await getDriver()?.forceColors(true)
    return () => getDriver()?.forceColors(false)
  },
}

export default preview
