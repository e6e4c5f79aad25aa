import { Agent, request as ask } from 'node:http'
import { Server } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openFile } from '../../../src/pool/node/file.js'
import { bodyLimit } from '../../../src/pool/node/request.js'
import { type PoolServer, type ServeOptions, servePool } from '../../../src/pool/node/serve.js'
import { type Journal, trackChanges } from '../../../src/pool/state/records.js'
import { call, post } from './caller.js'
import { createDisk, diskWith } from './disk.js'
import { gate } from './gate.js'

type Fetch = (request: Request) => Response | Promise<Response>

const started: PoolServer[] = []
afterEach(() => Promise.all(started.splice(0).map((server) => server.close())))

/** Serves a pool with only this `fetch`, and collects the logged lines. */
async function serve(fetch: Fetch = () => new Response('{}'), options: ServeOptions & Partial<Knows> = {}) {
  const told: string[] = []
  const { journal = trackChanges({}).journal } = options
  const pool = { ready: Promise.resolve(), journal, fetch: async (request: Request) => fetch(request) }
  const server = await servePool(pool, { log: (line) => told.push(line), ...options })
  started.push(server)
  return { ...server, told }
}

interface Knows {
  readonly journal: Journal
}

async function isAlive({ url }: PoolServer): Promise<boolean> {
  return (await fetch(url, { method: 'POST', body: '{}' })).status === 200
}

describe('A request and its response', () => {
  it('the pool receives the whole request', async () => {
    let heard: Request | undefined
    const server = await serve((request) => {
      heard = request
      return Response.json({ body: 'taken' })
    })
    await fetch(`${server.url}/oauth2/token?a=b%20c`, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth', 'x-two': 'ü' },
      body: '{"ä":1}',
    })
    expect(heard?.method).toBe('POST')
    expect(heard?.url).toBe(`${server.url}/oauth2/token?a=b%20c`)
    expect(heard?.headers.get('x-amz-target')).toBe('AWSCognitoIdentityProviderService.InitiateAuth')
    expect(heard?.headers.get('x-two')).toBe('ü')
    expect(await heard?.text()).toBe('{"ä":1}')
  })

  it('the client receives the whole response', async () => {
    const body = Uint8Array.from({ length: 256 }, (_, byte) => byte)
    const headers = new Headers({ 'x-amzn-ErrorType': 'A:', date: 'Fri, 01 Jan 2038 00:00:00 GMT' })
    headers.append('set-cookie', 'a=1')
    headers.append('set-cookie', 'b=2; Expires=Fri, 01 Jan 2038 00:00:00 GMT')
    const server = await serve(() => new Response(body, { status: 418, headers }))
    const response = await fetch(server.url)
    expect(response.status).toBe(418)
    expect(response.headers.get('x-amzn-errortype')).toBe('A:')
    expect(response.headers.get('date')).toBe('Fri, 01 Jan 2038 00:00:00 GMT')
    expect(response.headers.getSetCookie()).toEqual(headers.getSetCookie())
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(body)
  })

  it.each([204, 304])('a response of status %i has no body', async (status) => {
    const server = await serve(() => new Response(null, { status }))
    expect((await fetch(server.url)).status).toBe(status)
  })

  it('a response to HEAD has no body', async () => {
    const server = await serve(() => new Response('four'))
    const caller = await call(server.port)
    await caller.say('HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n')
    expect(await caller.closed).toMatch(/^HTTP\/1.1 200 OK\r\n.*\r\n\r\n$/s)
  })

  it('a header can have any name', async () => {
    const server = await serve((request) => new Response(request.headers.get('__proto__')))
    const caller = await call(server.port)
    await caller.say('GET / HTTP/1.1\r\nHost: localhost\r\n__proto__: yes\r\nconstructor: yes\r\n\r\n')
    expect(await caller.hears('yes')).toMatch(/^HTTP\/1.1 200/)
    caller.hangUp()
  })

  it('a client can use HTTP/1.0 or the form for proxies', async () => {
    const server = await serve((request) => new Response(`<${request.url}>`))
    const old = await call(server.port)
    await old.say('GET /health HTTP/1.0\r\n\r\n')
    expect(await old.closed).toContain('<http://localhost/health>')
    const proxied = await call(server.port)
    await proxied.say('GET http://pool.example/health HTTP/1.1\r\nHost: pool.example\r\n\r\n')
    await proxied.hears('<http://pool.example/health>')
    proxied.hangUp()
  })

  it('sixty thousand bytes of cookies are accepted', async () => {
    const server = await serve()
    const response = await fetch(server.url, { headers: { cookie: 'a'.repeat(60_000) } })
    expect(response.status).toBe(200)
  })
})

describe('The address', () => {
  it('the server listens on this machine by default', async () => {
    const listen = vi.spyOn(Server.prototype, 'listen')
    const server = await serve()
    expect(listen.mock.calls[0]?.slice(0, 2)).toEqual([0, '127.0.0.1'])
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`)
    listen.mockRestore()
    expect(await isAlive(server)).toBe(true)
  })

  it('the URL can be called even if the server listens on all addresses', async () => {
    const server = await serve(undefined, { host: '0.0.0.0' })
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`)
    expect(await isAlive(server)).toBe(true)
  })

  it('a port in use is reported, and no state is written', async () => {
    const { port } = await serve()
    const disk = createDisk()
    const state = await openFile('/pool.json', {}, { disk })
    await expect(serve(undefined, { port, state })).rejects.toThrow('EADDRINUSE')
    expect(disk.written).toEqual([])
  })

  it('the server waits until the pool is ready', async () => {
    const pool = {
      ready: Promise.reject(new Error('No keys')),
      journal: trackChanges({}).journal,
      fetch: async () => new Response(),
    }
    await expect(servePool(pool)).rejects.toThrow('No keys')
  })
})

describe('An invalid request', () => {
  it.each([
    ['a method that the Web forbids', 'TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['a tunnel', 'CONNECT example.com:443 HTTP/1.1\r\nHost: example.com:443\r\n\r\n'],
    ['a host with a path', 'GET / HTTP/1.1\r\nHost: a/b\r\n\r\n'],
    ['a host with a user', 'GET / HTTP/1.1\r\nHost: a@b\r\n\r\n'],
    ['a host with a blank', 'GET / HTTP/1.1\r\nHost: a b\r\n\r\n'],
    ['a host with an invalid port', 'GET / HTTP/1.1\r\nHost: localhost:99999\r\n\r\n'],
    ['an empty host', 'GET / HTTP/1.1\r\nHost:\r\n\r\n'],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['an address that is none', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['GET with a body', 'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}'],
    ['no HTTP', 'Good day\r\n\r\n'],
    ['a header with a zero byte', 'GET / HTTP/1.1\r\nHost: localhost\r\nA: \0\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}'],
  ])('%s is answered with 400 and does not reach the pool', async (_, text) => {
    let calls = 0
    const server = await serve(() => {
      calls += 1
      return new Response()
    })
    const caller = await call(server.port)
    await caller.say(text)
    expect(await caller.hears('\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /)
    caller.hangUp()
    expect(calls).toBe(0)
    expect(await isAlive(server)).toBe(true)
  })

  it('//evil.example/ is a path and not another host', async () => {
    const server = await serve((request) => new Response(`<${request.url}>`))
    const caller = await call(server.port)
    await caller.say('GET //evil.example/ HTTP/1.1\r\nHost: localhost\r\n\r\n')
    await caller.hears('<http://localhost//evil.example/>')
    caller.hangUp()
  })
})

describe('Bodies', () => {
  it('a body of the maximum length is accepted', async () => {
    const server = await serve(async (request) => new Response(String((await request.text()).length)))
    const response = await fetch(server.url, { method: 'POST', body: 'a'.repeat(bodyLimit) })
    expect(await response.text()).toBe(String(bodyLimit))
  })

  it('a longer body is refused so that a browser can read the reason', async () => {
    const server = await serve()
    const response = await fetch(server.url, { method: 'POST', body: 'a'.repeat(2 * bodyLimit) })
    expect(response.status).toBe(413)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-expose-headers')).toContain('x-amzn-ErrorType')
    expect(response.headers.get('x-amzn-errortype')).toBe('RequestEntityTooLargeException:')
    expect(response.headers.get('content-type')).toBe('application/x-amz-json-1.1')
    expect(await response.json()).toMatchObject({ __type: 'RequestEntityTooLargeException' })
  })

  it('a longer body is refused before all of it is read', async () => {
    const server = await serve()
    const caller = await call(server.port)
    await caller.say(post('a'.repeat(bodyLimit + 1), 2 * bodyLimit))
    await caller.hears('RequestEntityTooLargeException')
    await caller.say('a'.repeat(bodyLimit - 1))
    await caller.say(post('{}'))
    await caller.hears('HTTP/1.1 200 OK')
    caller.hangUp()
  })

  it('a longer body in chunks is refused, too', async () => {
    const server = await serve()
    const caller = await call(server.port)
    const size = bodyLimit + 1
    await caller.say('POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n')
    await caller.say(`${size.toString(16)}\r\n${'a'.repeat(size)}\r\n`)
    await caller.hears('HTTP/1.1 413')
    caller.hangUp()
  })

  it('a client that sends without end is disconnected', async () => {
    const server = await serve()
    const caller = await call(server.port)
    await caller.say(post('', 100 * bodyLimit))
    const megabyte = new Uint8Array(bodyLimit)
    for (let i = 0; i < 70; i++) void caller.say(megabyte)
    await caller.closed
    expect(await isAlive(server)).toBe(true)
  })
})

describe('An error of one connection', () => {
  it('a client that closes the connection during its request does no harm', async () => {
    let calls = 0
    const server = await serve(() => {
      calls += 1
      return new Response('{}')
    })
    const caller = await call(server.port)
    await caller.say(post('{', 100))
    caller.hangUp()
    await caller.closed
    expect(await isAlive(server)).toBe(true)
    expect(calls).toBe(1)
  })

  it('a client that closes the connection before the response does no harm', async () => {
    const asked = gate()
    const gone = gate()
    const server = await serve(async (request) => {
      if ((await request.text()) === '{}') return new Response('{}')
      asked.open()
      await gone.opened
      return new Response('a'.repeat(1e6))
    })
    const caller = await call(server.port)
    await caller.say(post('wait'))
    await asked.opened
    caller.hangUp()
    await caller.closed
    gone.open()
    expect(await isAlive(server)).toBe(true)
  })

  it('a client that stops in the middle of its request does no harm', async () => {
    const server = await serve()
    const caller = await call(server.port)
    await caller.say(post('{', 100))
    expect(await isAlive(server)).toBe(true)
    caller.hangUp()
  })

  it.each([
    ['throws', () => Promise.reject(new TypeError('The password is hunter2'))],
    ['throws what is no error', () => Promise.reject('hunter2')],
    ['says nothing', () => Promise.resolve(undefined as never)],
    [
      'breaks off',
      () => {
        const body = new ReadableStream({ pull: (controller) => controller.error(new Error('hunter2')) })
        return new Response(body)
      },
    ],
  ])('a pool that %s is answered with 500 and reported without a secret', async (_, fail) => {
    const server = await serve(fail)
    const response = await fetch(server.url, { method: 'POST', body: '{}' })
    expect(response.status).toBe(500)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toMatchObject({ __type: 'InternalErrorException' })
    expect(server.told.join()).toMatch(/^The pool /)
    expect(server.told.join()).not.toContain('hunter2')
  })

  it('a bug is reported with its place in the code', async () => {
    const server = await serve(() => {
      throw new RangeError('hunter2')
    })
    await fetch(server.url)
    expect(server.told.join()).toMatch(/^The pool failed with RangeError\.\n +at .*serve\.test\.ts/)
  })

  it('a client whose response cannot be sent is disconnected', async () => {
    let calls = 0
    const server = await serve(() => (calls++ ? new Response('{}') : Response.error()))
    await expect(fetch(server.url)).rejects.toThrow()
    expect(await isAlive(server)).toBe(true)
  })
})

describe('Responses and the state file', () => {
  const path = '/pool.json'

  /** Returns a pool that counts its calls in its state, and the state that a file contains. */
  function counting() {
    const { state, journal } = trackChanges({ count: 0 })
    return { journal, call: () => new Response(String(++state.count)) }
  }

  async function kept(disk: ReturnType<typeof createDisk>): Promise<object[]> {
    const files = disk.found(path).map((bytes) => openFile(path, {}, { disk: diskWith(path, bytes ?? '') }))
    return (await Promise.all(files)).map(({ state }) => state ?? {})
  }

  it('a response is sent after its state is on the disk', async () => {
    const { journal, call } = counting()
    const disk = createDisk()
    const state = await openFile(path, {}, { disk })
    const server = await serve(call, { state, journal })
    const synced = gate()
    disk.before('sync', () => synced.opened)

    let answered = false
    const response = fetch(server.url).then((it) => {
      answered = true
      return it
    })
    await disk.reached('sync', 3) // two were for the initial state
    expect(answered).toBe(false)
    synced.open()
    expect(await (await response).text()).toBe('1')
    expect(await kept(disk)).toEqual([{ count: 1 }])
  })

  it('a response without changes does not use the disk', async () => {
    const { journal } = counting()
    const disk = createDisk()
    const server = await serve(undefined, { state: await openFile(path, {}, { disk }), journal })
    const { length } = disk.steps
    expect(await isAlive(server)).toBe(true)
    expect(disk.steps).toHaveLength(length)
  })

  it('the initial state of the pool is saved without a call', async () => {
    const disk = createDisk()
    const { journal } = trackChanges({ id: 'local_A' })
    await serve(undefined, { state: await openFile(path, {}, { disk }), journal })
    expect(await kept(disk)).toEqual([{ id: 'local_A' }])
  })

  it('a server whose disk fails from the start does not start', async () => {
    const disk = createDisk()
    disk.before('open', () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })))
    const state = await openFile(path, {}, { disk })
    const { port, close } = await serve()
    await close()
    await expect(serve(undefined, { state, port })).rejects.toThrow("pool.json can't be written (ENOSPC).")
    await expect(call(port)).rejects.toThrow('ECONNREFUSED')
  })

  it('a call that a fault drops has no response, but its state is saved', async () => {
    const { journal, call: count } = counting()
    const disk = createDisk()
    const lose = () => {
      count()
      throw Object.assign(new Error(), { name: 'DroppedCall' })
    }
    const server = await serve(lose, { state: await openFile(path, {}, { disk }), journal })
    const caller = await call(server.port)
    await caller.say(post('{}'))
    expect(await caller.closed).toBe('')
    expect(server.told).toEqual([])
    expect(await kept(disk)).toEqual([{ count: 1 }])
  })

  it('a call is refused while the disk fails; the failure is reported once, and again if it recurs', async () => {
    const { journal, call: count } = counting()
    const disk = createDisk()
    const state = await openFile(path, {}, { disk })
    const server = await serve(count, { state, journal })
    const reject = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
    const statusOf = async (method = 'POST') => (await fetch(server.url, { method })).status

    disk.before('appendFile', reject)
    expect([await statusOf(), await statusOf()]).toEqual([500, 500])
    expect(server.told).toEqual([expect.stringContaining("pool.json can't be written (ENOSPC).")])
    expect(await statusOf('OPTIONS')).toBe(200)
    const response = await fetch(server.url)
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(await response.json()).toMatchObject({ __type: 'InternalErrorException' })

    disk.before('appendFile', undefined)
    expect(await statusOf()).toBe(200)
    disk.before('appendFile', reject)
    expect(await statusOf()).toBe(500)
    expect(server.told).toHaveLength(2)
  })

  it('another process can use the file after the server is closed or could not start', async () => {
    const held = new Set<string>()
    const lock = async (file: string) => {
      if (held.has(file)) throw new Error('Held')
      held.add(file)
      return async () => void held.delete(file)
    }
    const disk = { ...createDisk(), lock }
    const server = await serve(undefined, { state: await openFile(path, {}, { disk }) })
    await expect(openFile(path, {}, { disk })).rejects.toThrow('Held')
    await server.close()
    const { port } = await serve()
    const state = await openFile(path, {}, { disk })
    await expect(serve(undefined, { state, port })).rejects.toThrow('EADDRINUSE')
    await (await openFile(path, {}, { disk })).close()
  })
})

describe('Closing', () => {
  it('the server finishes running calls and accepts no new ones', async () => {
    const [asked, ready] = [gate(), gate()]
    const server = await serve(async () => {
      asked.open()
      await ready.opened
      return new Response('at last')
    })
    const response = fetch(server.url)
    await asked.opened
    const closed = server.close()
    await expect(call(server.port)).rejects.toThrow('ECONNREFUSED')
    ready.open()
    expect(await (await response).text()).toBe('at last')
    expect((await response).headers.get('connection')).toBe('close')
    await closed
  })

  it('the server does not wait for idle connections or unfinished requests', async () => {
    const server = await serve()
    const agent = new Agent({ keepAlive: true })
    const idle = await new Promise<number | undefined>((resolve) => {
      ask(server.url, { agent }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode))
      }).end()
    })
    expect(idle).toBe(200)
    const [stuck, silent] = [await call(server.port), await call(server.port)]
    await stuck.say(post('{', 100))
    await isAlive(server) // so that the server has received the incomplete request
    await server.close()
    expect([await stuck.closed, await silent.closed]).toEqual(['', ''])
    agent.destroy()
  })

  it('the server can be closed twice', async () => {
    const server = await serve()
    await Promise.all([server.close(), server.close()])
    await server.close()
  })
})
