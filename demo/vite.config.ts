/** Serves the demo, and builds it for any web server. */
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { sources } from '../test/entries.js'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The built page has a strict content security policy. The development server has none: Vite adds inline styles. */
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
  // A separate folder: the tests of the package use Vite's default folder.
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
      // No server renders the demo, so the 'use client' directives have no effect here.
      onwarn: (warning, warn) => warning.code === 'MODULE_LEVEL_DIRECTIVE' || warn(warning),
    },
  },
  server: { port: 5173 },
})
