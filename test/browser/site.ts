/** A site of one page, at an origin of its own. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bundle } from './bundle.js'

export interface Site {
  readonly url: string
  close(): Promise<void>
}

/** By the name `localhost`, for which a passkey can be made. */
export async function publish({ entry, files }: Bundle): Promise<Site> {
  const page = `<!doctype html><html lang="en"><title>app</title><link rel="icon" href="data:,">
<body><main></main><script type="module" src="/${entry}"></script>`

  const server = createServer(({ url = '' }, response) => {
    const body = url === '/' ? page : files.get(url.slice(1))
    const type = url === '/' ? 'text/html' : 'text/javascript'
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` })
    response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      await closed
    },
  }
}
