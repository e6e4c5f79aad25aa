// Measures the local pool as built: sign-ins per second on one core and over HTTP, with and without a state file,
// memory after many sign-ins, and the time until it is ready. Measure the servers of other builds beside it: npm run
// bench:pool -- ../other/dist/pool/node/cli.js

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createAuthSession } from 'countersign/core'
import { createPool } from 'countersign/pool'
import { measureMemory, measureRate } from './server.js'

const password = 'Correct-h0rse'
const many = 10_000
const command = fileURLToPath(new URL('../../dist/pool/node/cli.js', import.meta.url))
const commands = [command, ...process.argv.slice(2)]

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
const print = (what, value, unit) => console.log(`${what.padEnd(62)}${value.padStart(10)} ${unit}`)

/** Creates a pool whose clock advances a second with each sign-in, so that expired data is removed. */
function open() {
  let time = Date.now()
  let inPool = 0
  const pool = createPool({ users: [{ username: 'ada', password }], clock: () => time })
  const timed = async (operation, input) => {
    const began = performance.now()
    try {
      return await pool(operation, input)
    } finally {
      inPool += performance.now() - began
    }
  }
  const session = createAuthSession({ userPoolId: pool.id, clientId: pool.clientId, transport: timed })
  return {
    async signIn() {
      time += 1000
      session.restart()
      const { status } = await session.answer(session.getSnapshot().challenge, { username: 'ada', password })
      if (status !== 'signed-in') throw new Error('The right password was rejected.')
    },
    spent: () => inPool,
  }
}

/** Collects garbage first, so that only retained memory counts. */
function heapMb() {
  if (!globalThis.gc) throw new Error('Run it with --expose-gc.')
  globalThis.gc()
  return process.memoryUsage().heapUsed / 1e6
}

async function measureSignIns() {
  const { signIn, spent } = open()
  for (let i = 0; i < 100; i++) await signIn()
  const heaps = []
  const [began, before] = [performance.now(), spent()]
  for (let i = 1; i <= many; i++) {
    await signIn()
    if (i % (many / 5) === 0) heaps.push(heapMb())
  }
  const both = performance.now() - began
  print('SRP sign-ins, client and pool in one thread', (many / (both / 1000)).toFixed(0), 'per second')
  print('SRP sign-ins, the pool alone', (many / ((spent() - before) / 1000)).toFixed(0), 'per second')
  heaps.forEach((mb, i) => {
    print(`heap after ${((many / 5) * (i + 1)).toLocaleString('en')} sign-ins`, mb.toFixed(1), 'MB')
  })
}

/** Returns the time from the start of the process until the pool answers. */
function start() {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const child = spawn(process.execPath, [command, '--port', '0'])
    let output = ''
    child.stdout.on('data', async (chunk) => {
      output += chunk
      const url = /http:\/\/[\d.]+:\d+/.exec(output)?.[0]
      if (!url) return
      child.stdout.removeAllListeners('data')
      const { ok } = await fetch(`${url}/health`)
      const took = performance.now() - began
      child.once('exit', () => (ok ? resolve(took) : reject(new Error('It is not well.'))))
      child.kill()
    })
    child.on('error', reject)
  })
}

async function measureStart() {
  const times = []
  for (let i = 0; i < 11; i++) times.push(await start())
  print('start of the server, until /health answers (median of 11)', median(times).toFixed(0), 'ms')
  print('the slowest of them', Math.max(...times).toFixed(0), 'ms')
  const began = performance.now()
  await createPool({ users: [{ username: 'ada', password }] }).ready
  print('a further pool in a process that has one', (performance.now() - began).toFixed(0), 'ms')
}

const megabytes = [0, 1, 10]
const rounds = 3
const signIns = 50_000

/** Alternates between the builds, so that other load on the machine affects all of them. */
async function measureServers() {
  for (const mb of megabytes)
    for (const keepsState of [false, true]) {
      const results = commands.map(() => [])
      for (let round = 0; round < rounds; round++)
        for (const [nth, command] of commands.entries())
          results[nth].push(await measureRate(command, { bytes: mb * 1e6, keepsState }))
      for (const [nth, found] of results.entries()) {
        const what = `${mb} MB ${keepsState ? 'with' : 'without'} --state${nth > 0 ? `, ${commands[nth]}` : ''}`
        print(
          `sign-ins on one connection, ${what}`,
          median(found.map(({ rate }) => rate)).toFixed(0),
          'per second',
        )
        print(`  1 of 100 takes longer than`, median(found.map(({ slowest }) => slowest)).toFixed(0), 'ms')
      }
    }
}

async function measureServerMemory() {
  for (const keepsState of [false, true])
    for (const command of commands) {
      const memories = await measureMemory(command, { keepsState }, signIns)
      const what = `${keepsState ? 'with' : 'without'} --state${commands.length > 1 ? `, ${command}` : ''}`
      memories.forEach((mb, fifth) => {
        const count = ((signIns / 5) * fifth).toLocaleString('en')
        print(`memory of the process after ${count} sign-ins ${what}`, mb.toFixed(0), 'MB')
      })
    }
}

await measureSignIns()
await measureStart()
await measureServers()
await measureServerMemory()
