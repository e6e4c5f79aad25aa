/** A site of one page, at its origin. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Bundle } from './bundle.js'

export interface Site {
  readonly url: string
  close(): Promise<void>
}

export interface Surroundings {
  /** With each reply: a policy, say. */
  readonly headers?: Readonly<Record<string, string>>
  /** Style sheets by the names of their files, linked in this order. */
  readonly styles?: Readonly<Record<string, string>>
  /** The markup of the page before its script has run. The application renders into `main`. */
  readonly body?: string
}

/** By the name `localhost`, for which a passkey can be made. */
export async function publish(
  { entry, files }: Bundle,
  { headers = {}, styles = {}, body = '<main></main>' }: Surroundings = {},
): Promise<Site> {
  const links = Object.keys(styles).map((name) => `<link rel="stylesheet" href="/${name}">`)
  const page = `<!doctype html><html lang="en"><title>app</title><meta name="viewport" content="width=device-width">
${links.join('')}<body>${body}<script type="module" src="/${entry}"></script>`

  function find(name: string): readonly [type: string, body: string | undefined] {
    if (name === '') return ['text/html', page]
    if (name === 'favicon.ico') return ['image/x-icon', '']
    return name in styles ? ['text/css', styles[name]] : ['text/javascript', files.get(name)]
  }

  const server = createServer(({ url = '' }, response) => {
    const [type, found] = find(new URL(url, 'http://localhost').pathname.slice(1))
    response.writeHead(found === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      ...headers,
    })
    response.end(found)
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
