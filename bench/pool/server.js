// Measures the local pool over HTTP: sign-ins on one connection with and without a state file, and memory after many
// sign-ins.

import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const password = 'Correct-h0rse'
const names = Array.from({ length: 10 }, (_, nth) => `ada${nth}`)

/** Returns users without a password, with about the given number of bytes. */
const fill = (bytes) =>
  Array.from({ length: Math.round(bytes / 1000) }, (_, nth) => ({
    username: `user${nth}`,
    attributes: { email: `user${nth}@example.com`, address: 'x'.repeat(430) },
  }))

/** Starts the server in its own process, with a state of the given size. */
export async function startServer(command, { bytes = 0, keepsState = false } = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'pool-bench-'))
  const config = join(directory, 'pool.json')
  const people = names.map((username) => ({ username, password }))
  writeFileSync(config, JSON.stringify({ users: [...people, ...fill(bytes)] }))
  const state = keepsState ? ['--state', join(directory, 'state.json')] : []
  const child = spawn(process.execPath, [command, '--port', '0', '--config', config, ...state])
  const url = await new Promise((resolve, reject) => {
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
      const found = /endpoint +(\S+)/.exec(output)?.[1]
      if (found) resolve(found)
    })
    child.once('exit', () => reject(new Error('It did not start.')))
  })
  return {
    url,
    /** Returns the memory of the process in MB. */
    memory: () => Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1000,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await ended
      rmSync(directory, { recursive: true })
    },
  }
}

/** Signs in users one after the other, on one connection. */
export function createClient(url) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const headers = {
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
  }
  let count = 0
  return {
    signIn() {
      const USERNAME = names[count++ % names.length]
      const AuthParameters = { USERNAME, PASSWORD: password }
      return new Promise((resolve, reject) => {
        const asked = request(url, { agent, method: 'POST', headers }, (response) => {
          response.resume()
          response.on('end', () =>
            response.statusCode === 200 ? resolve() : reject(new Error('CognitoError')),
          )
        })
        asked.on('error', reject)
        asked.end(JSON.stringify({ ClientId: 'local', AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters }))
      })
    },
    close: () => agent.destroy(),
  }
}

/** Returns the sign-ins per second and the time of the slowest ones in milliseconds. */
export async function measureRate(command, options, seconds = 4) {
  const server = await startServer(command, options)
  const { signIn, close } = createClient(server.url)
  for (let i = 0; i < 100; i++) await signIn()
  const times = []
  const began = performance.now()
  while (performance.now() - began < 1000 * seconds) {
    const asked = performance.now()
    await signIn()
    times.push(performance.now() - asked)
  }
  close()
  await server.stop()
  times.sort((a, b) => a - b)
  return { rate: times.length / seconds, slowest: times[Math.floor(times.length * 0.99)] }
}

/** Returns the memory of the process in MB, at the start and after each fifth of the sign-ins. */
export async function measureMemory(command, options, signIns) {
  const server = await startServer(command, options)
  const clients = Array.from({ length: 4 }, () => createClient(server.url))
  const memories = [server.memory()]
  for (let fifth = 0; fifth < 5; fifth++) {
    await Promise.all(
      clients.map(async ({ signIn }) => {
        for (let i = 0; i < signIns / 5 / clients.length; i++) await signIn()
      }),
    )
    memories.push(server.memory())
  }
  for (const { close } of clients) close()
  await server.stop()
  return memories
}
