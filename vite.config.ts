import { readFileSync } from 'node:fs'
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import manifest from './package.json' with { type: 'json' }
import { findChromium, missing } from './test/browser/find.js'
import { flags } from './test/browser/flags.js'
import { entries, sources } from './test/entries.js'

/** Whatever the package asks npm to install beside it stays out of its own files, and so does what Node has. */
const external = [
  ...Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }).map(
    (name) => new RegExp(`^${name}(/|$)`),
  ),
  /^node:/,
]

/** Where each entry's and each command's code begins: `dist/x.js` is built from `src/x.ts`. */
const beginnings = [
  ...entries.map(({ path }) => path),
  ...Object.values(manifest.bin).map((file) => file.replace(/^\.\/dist\/(.+)\.js$/, '$1')),
]

const react18 = new URL('test/react-18/node_modules/', import.meta.url).pathname
const guards = ['test/{layers,exports,hover,readme,tarball,typescript}.test.ts', 'test/sizes/**/*.test.ts']
const tests = 'test/**/*.test.{ts,tsx}'
const hook = 'test/react/**/*.test.{ts,tsx}'
const browser = 'test/browser/**/*.test.ts'
const apps = 'test/apps/*.test.ts'
const elsewhere = ['**/node_modules/**', 'test/.readme/**']

/** The theme is a file of its own, so that an application says where it comes in. */
const theme: Plugin = {
  name: 'theme',
  apply: 'build',
  generateBundle() {
    const source = readFileSync('src/theme/countersign.css')
    this.emitFile({ type: 'asset', fileName: 'theme.css', source })
    this.emitFile({ type: 'asset', fileName: 'theme.css.d.ts', source: 'export {}\n' })
  },
}

export default defineConfig({
  plugins: [theme],
  build: {
    lib: { entry: Object.fromEntries(beginnings.map((path) => [path, `src/${path}.ts`])), formats: ['es'] },
    target: 'es2022',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      external,
      output: {
        // As many files as in the sources: what an application loads later, its bundler can keep apart.
        preserveModules: true,
        preserveModulesRoot: 'src',
        entryFileNames: '[name].js',
      },
      // The warning says that 'use client' may get lost. test/exports.test.ts sees to it that it doesn't.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
  test: {
    projects: [
      { test: { name: 'guards', include: guards, testTimeout: 60_000 } },
      {
        // Stories import the package by its own names.
        resolve: { alias: sources },
        test: {
          name: 'unit',
          include: [tests],
          exclude: [...elsewhere, ...guards, hook, browser, apps],
          // Some play thousands of conversations, and a busy machine takes its time.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: [browser],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // Browsers take the processors from tests whose time is short: they come last.
          sequence: { groupOrder: 1 },
        },
      },
      // Applications of frameworks, which take a while to be installed and built.
      { test: { name: 'apps', include: [apps], testTimeout: 60_000, sequence: { groupOrder: 1 } } },
      {
        plugins: [storybookTest()],
        test: {
          name: 'stories',
          setupFiles: ['.storybook/vitest.setup.ts'],
          testTimeout: 30_000,
          sequence: { groupOrder: 2 },
          // They share a browser's page: what each one leaves there is its own to clear away.
          isolate: false,
          browser: {
            enabled: true,
            headless: true,
            // Where there is no browser, the driver looks for a file of this name, and says so.
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? missing, args: flags },
              // What fades in is there at once: colours are measured as they stay.
              contextOptions: { reducedMotion: 'reduce' },
            }),
            instances: [{ browser: 'chromium' }],
            commands: {
              async forceColors({ page }, on: boolean) {
                await page.emulateMedia({ forcedColors: on ? 'active' : 'none' })
              },
            },
          },
        },
      },
      { test: { name: 'react 19', include: [hook], environment: 'happy-dom', testTimeout: 30_000 } },
      // Most applications test their components under jsdom, which lacks much that a browser has.
      { test: { name: 'react jsdom', include: [hook], environment: 'jsdom', testTimeout: 30_000 } },
      {
        resolve: { alias: [{ find: /^(react|react-dom)(?=\/|$)/, replacement: `${react18}$1` }] },
        test: {
          name: 'react 18',
          include: [hook],
          environment: 'happy-dom',
          testTimeout: 30_000,
          // Where a dependency imports React, it is to find the same one.
          server: { deps: { inline: ['react-hook-form'] } },
        },
      },
    ],
  },
})
