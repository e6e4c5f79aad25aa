/** Storybook: where stories are, what stands beside them, and where the package's names lead. */
import type { StorybookConfig } from '@storybook/react-vite'
import tailwindcss from '@tailwindcss/vite'
import { mergeConfig, type UserConfig } from 'vite'
import { sources } from '../test/entries.js'

const vite: UserConfig = {
  // For the stories that show a login on Tailwind; a file of styles that mentions none of it stays as it is.
  plugins: [tailwindcss()],
  resolve: { alias: sources },
  build: {
    chunkSizeWarningLimit: 4000,
    rolldownOptions: {
      // 'use client' means nothing to a page that knows no server.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
}

const config: StorybookConfig = {
  stories: ['../stories/docs/*.mdx', '../stories/**/*.stories.tsx'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest'],
  framework: {
    name: '@storybook/react-vite',
    // The project's own configuration builds a library, which these pages are not.
    options: { builder: { viteConfigPath: '.storybook/vite.config.ts' } },
  },
  core: { disableTelemetry: true, disableWhatsNewNotifications: true, enableCrashReports: false },
  features: { sidebarOnboardingChecklist: false, menuOnboardingChecklist: false },
  viteFinal: (given) => mergeConfig(given, vite),
}

export default config
