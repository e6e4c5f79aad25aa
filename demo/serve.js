// @ts-check
/** Serves the demo from its sources, and opens it in a browser if there is a display. */
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const configFile = fileURLToPath(new URL('vite.config.ts', import.meta.url))
const server = await createServer({ configFile, logLevel: 'warn' })
await server.listen()
console.log(`The demo is at ${server.resolvedUrls?.local[0]} (press Ctrl-C to stop).`)
if (hasDisplay()) server.openBrowser()

/** Whether a browser that opens here is visible to the developer. */
function hasDisplay({ BROWSER, CI, DISPLAY, WAYLAND_DISPLAY } = process.env) {
  if (CI || BROWSER === 'none') return false
  return process.platform !== 'linux' || Boolean(BROWSER || DISPLAY || WAYLAND_DISPLAY)
}
