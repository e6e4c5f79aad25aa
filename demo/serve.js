// @ts-check
/** Serves the demo from its sources until it is told to stop, and shows it to whoever sits before this machine. */
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url))
const server = await createServer({ configFile, logLevel: 'warn' })
await server.listen()
console.log(`The demo is at ${server.resolvedUrls?.local[0]} (Ctrl-C ends it).`)
if (isSeen()) server.openBrowser()

/** Whether a browser that opens here is one that a person looks at. */
function isSeen({ BROWSER, CI, DISPLAY, WAYLAND_DISPLAY } = process.env) {
  if (CI || BROWSER === 'none') return false
  return process.platform !== 'linux' || Boolean(BROWSER || DISPLAY || WAYLAND_DISPLAY)
}
