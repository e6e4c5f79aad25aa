/** Kills a serving process and checks that no answered change is lost. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'

const password = 'Correct-h0rse'
const connections = 8
const rounds = 6

/** Node finds the package's dependencies from here. */
const cache = resolve('node_modules/.cache')
let directory: string
beforeAll(async () => {
  await mkdir(cache, { recursive: true })
  directory = await mkdtemp(join(cache, 'killed-'))
  const entry = new URL('killed.ts', import.meta.url).pathname
  await build({
    configFile: false,
    logLevel: 'warn',
    build: { ssr: entry, outDir: directory, target: 'node20' },
  })
})
afterAll(() => rm(directory, { recursive: true }))

interface Running {
  readonly process: ChildProcess
  readonly url: string
  readonly told: () => string
}

async function start(): Promise<Running> {
  const child = spawn(process.execPath, [join(directory, 'killed.js'), join(directory, 'state.json')])
  onTestFinished(() => void child.kill('SIGKILL'))
  let told = ''
  child.stderr.on('data', (chunk) => {
    told += chunk
  })
  const ended = once(child, 'exit').then(([code]) => Promise.reject(new Error(`Exit code ${code}: ${told}`)))
  const [url] = await Promise.race([once(child.stdout, 'data'), ended])
  ended.catch(() => {})
  return { process: child, url: String(url).trim(), told: () => told }
}

// biome-ignore lint/suspicious/noExplicitAny: bodies of the wire
type Body = any

class Client {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: connections })
  readonly #url: string

  constructor(url: string) {
    this.#url = url
  }

  /** Rejects without a response, and for an error. */
  call(operation: string, input: object): Promise<Body> {
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
      authorization: 'AWS4-HMAC-SHA256',
    }
    return this.#ask('POST', '/', headers, JSON.stringify(input))
  }

  read(path: string): Promise<Body> {
    return this.#ask('GET', path)
  }

  #ask(method: string, path: string, headers = {}, body = ''): Promise<Body> {
    return new Promise((resolve, reject) => {
      const asked = request(
        `${this.#url}${path}`,
        { agent: this.#agent, method, headers },
        async (response) => {
          try {
            let text = ''
            for await (const chunk of response) text += chunk
            const answer = JSON.parse(text)
            if (response.statusCode === 200) resolve(answer)
            else reject(new Error(`${operationOf(headers)}: ${text}`))
          } catch (error) {
            reject(error)
          }
        },
      )
      asked.on('error', reject)
      asked.end(body)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

const operationOf = (headers: Readonly<Record<string, string>>) => headers['x-amz-target'] ?? 'GET'

/** Data of answered calls, which must exist after each crash. */
const answered = {
  codes: new Map<string, string>(),
  confirmed: new Set<string>(),
  deleted: new Set<string>(),
  /** A call may have been served without a response: this data may exist or not. */
  toDelete: new Set<string>(),
  tokens: [] as string[],
  count: 0,
}

const ids = { ClientId: 'local', UserPoolId: 'us-east-1_Local' }
let names = 0

/** Creates, uses and deletes an account, one call after the other, until the process ends. */
async function live(client: Client): Promise<void> {
  const { ClientId, UserPoolId } = ids
  for (;;) {
    const Username = `user-${++names}`
    const address = `${Username}@example.com`
    const UserAttributes = [{ Name: 'email', Value: address }]
    await client.call('SignUp', { ClientId, Username, Password: password, UserAttributes })
    answered.count += 1
    const { messages } = await client.read(`/outbox?to=${address}`)
    answered.codes.set(Username, messages[0].code)
    await client.call('ConfirmSignUp', { ClientId, Username, ConfirmationCode: messages[0].code })
    answered.confirmed.add(Username)
    const AuthParameters = { USERNAME: Username, PASSWORD: password }
    const signedIn = await client.call('InitiateAuth', {
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters,
    })
    if (names % 3 > 0) {
      answered.tokens.push(signedIn.AuthenticationResult.AccessToken)
      continue
    }
    answered.toDelete.add(Username)
    await client.call('AdminDeleteUser', { UserPoolId, Username })
    answered.deleted.add(Username)
  }
}

async function check(client: Client): Promise<void> {
  const { UserPoolId } = ids
  const { messages } = await client.read('/outbox')
  const codes = new Map(messages.map(({ username, code }: Body) => [username, code]))
  // The outbox contains the latest thousand messages.
  for (const [name, code] of [...answered.codes].slice(-500)) expect(codes.get(name)).toBe(code)
  for (const Username of answered.confirmed) {
    const found = client.call('AdminGetUser', { UserPoolId, Username })
    if (answered.deleted.has(Username)) await expect(found).rejects.toThrow('UserNotFoundException')
    else if (answered.toDelete.has(Username)) await found.catch(() => {})
    else expect(await found).toMatchObject({ UserStatus: 'CONFIRMED' })
  }
  for (const AccessToken of answered.tokens) await client.call('GetUser', { AccessToken })
}

test('a process that is killed again and again while it serves has lost nothing that it answered', async () => {
  let running = await start()
  for (let round = 1; round <= rounds; round++) {
    const before = answered.count
    const client = new Client(running.url)
    const lives = Array.from({ length: connections }, () => live(client))
    while (answered.count < before + 20) await new Promise((resolve) => setTimeout(resolve, 1))
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 300))
    running.process.kill('SIGKILL')
    const ends = await Promise.allSettled(lives)
    for (const end of ends) expect(String((end as PromiseRejectedResult).reason)).not.toContain('Exception')
    client.close()
    expect(running.told().replace(/^.*are an incomplete change.*\n/m, '')).toBe('')

    running = await start()
    const asking = new Client(running.url)
    await check(asking)
    asking.close()
  }
  expect(answered.deleted.size).toBeGreaterThan(10)
  running.process.kill('SIGTERM')
  await once(running.process, 'exit')
})
