/** The domain of a pool on another port, with a provider that asks the user for consent. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { createAuthorizationServer } from '../oauth/authorization-server.js'

export async function serveProvider() {
  const calls: string[] = []
  const held = { until: Promise.resolve() as Promise<unknown>, lost: false }
  const { authorize, token } = createAuthorizationServer()

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', origin())
    const call = `${request.method} ${url.pathname}`
    if (call === 'GET /oauth2/authorize') {
      const links = [authorize(url), authorize(url, { error: 'access_denied', error_description: 'secret' })]
      const [yes, no] = links.map((link) => String(link).replaceAll('&', '&amp;'))
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      response.end(
        `<!doctype html><title>${url.searchParams.get('identity_provider')}</title><link rel="icon" href="data:,">
<a href="${yes}">Allow</a> <a href="${no}">Cancel</a>`,
      )
      return
    }
    calls.push(call)
    const form = new URLSearchParams(await text(request))
    await held.until
    if (held.lost) return void response.destroy()
    // Nothing that would need a preflight is allowed for.
    const { status, body } = call === 'POST /oauth2/token' ? token(form) : { status: 405, body: '{}' }
    response.writeHead(status, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = () => `http://localhost:${(server.address() as AddressInfo).port}`

  return {
    origin: origin(),
    /** All that was asked beside the page itself. */
    calls,
    /** Delays each answer until it is released. */
    hold() {
      let letGo = () => {}
      held.until = new Promise<void>((resolve) => {
        letGo = resolve
      })
      return letGo
    },
    lose(lost: boolean) {
      held.lost = lost
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
