/** A raw HTTP client that sends exact bytes, also invalid ones. */
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
    /** Resolves when the text was sent. */
    say: (text: string | Uint8Array) => new Promise<void>((resolve) => socket.write(text, () => resolve())),
    /** Resolves when the server has sent this text. */
    async hears(part: string): Promise<string> {
      while (!heard.includes(part)) {
        if (socket.destroyed) throw new Error(`Hung up after: ${heard}`)
        await Promise.race([once(socket, 'data'), closed])
      }
      return heard
    },
    hangUp: () => socket.destroy(),
    /** Resolves with everything that was received when the server has closed the connection. */
    closed,
  }
}

export const post = (body: string, length = body.length) =>
  `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n\r\n${body}`
