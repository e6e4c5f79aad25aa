/** How the demo is served, and how it is built to lie on any web server. */
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { sources } from '../test/entries.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** What is built works under a strict policy. While it is served from its sources, Vite has styles in the page. */
const policy: Plugin = {
  name: 'policy',
  apply: 'build',
  transformIndexHtml: () => [
    {
      tag: 'meta',
      attrs: { 'http-equiv': 'Content-Security-Policy', content: "default-src 'self'; base-uri 'none'" },
      injectTo: 'head-prepend',
    },
  ],
}

export default defineConfig({
  root: at('.'),
  // A folder of its own: the package's tests put other things into Vite's.
  cacheDir: at('../node_modules/.cache/demo'),
  base: './',
  resolve: { alias: sources },
  plugins: [policy],
  build: {
    outDir: at('../dist-demo'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    rolldownOptions: {
      // No server renders the demo, so that it doesn't matter which module is a client's.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
  server: { port: 5173 },
})
