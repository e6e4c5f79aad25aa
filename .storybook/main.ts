/** The configuration of Storybook: stories, add-ons, and aliases of the package's entries. */
import type { StorybookConfig } from '@storybook/react-vite'
import tailwindcss from '@tailwindcss/vite'
import { mergeConfig, type UserConfig } from 'vite'
import { sources } from '../test/entries.js'

const vite: UserConfig = {
  // For the stories with Tailwind. Style sheets without Tailwind are not changed.
  plugins: [tailwindcss()],
  resolve: { alias: sources },
  build: {
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // Storybook has no server components: the 'use client' directives have no effect here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
}

const config: StorybookConfig = {
  stories: ['../stories/docs/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: {
    name: '@storybook/react-vite',
    // The configuration of the project builds a library.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false },
  viteFinal: (given) => mergeConfig(given, vite),
}

export default config
