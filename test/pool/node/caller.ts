/** A client that can misbehave: it sends what it likes, down to the byte. */
import { once } from 'node:events'
import { connect } from 'node:net'

export async function call(port: number) {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  const closed = new Promise<string>((resolve) => {
    socket.on('close', () => resolve(heard))
  })
  socket.on('error', () => {})
  socket.on('data', (chunk) => {
    heard += chunk
  })
  await once(socket, 'connect')

  return {
    /** Resolves when what was said is on its way. */
    say: (text: string | Uint8Array) => new Promise<void>((resolve) => socket.write(text, () => resolve())),
    /** Resolves as soon as the server has said this. */
    async hears(part: string): Promise<string> {
      while (!heard.includes(part)) {
        if (socket.destroyed) throw new Error(`Hung up after: ${heard}`)
        await Promise.race([once(socket, 'data'), closed])
      }
      return heard
    },
    hangUp: () => socket.destroy(),
    /** Resolves with all that was heard once the server has hung up. */
    closed,
  }
}

export const post = (body: string, length = body.length) =>
  `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n${body}`
