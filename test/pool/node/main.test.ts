import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import manifest from '../../../package.json' with { type: 'json' }
import { createPool } from '../../../src/pool/index.js'
import { demo } from '../../../src/pool/node/demo.js'
import { main, type PoolFactory } from '../../../src/pool/node/main.js'
import type { PoolOptions } from '../../../src/pool/options.js'
import { trackChanges } from '../../../src/pool/state/records.js'
import { gate } from './gate.js'

let directory: string
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'pool-'))
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(directory, { recursive: true })
})

const place = (name: string) => join(directory, name)
async function write(name: string, text: string): Promise<string> {
  await writeFile(place(name), text)
  return place(name)
}

/** Options that the factory rejects, immediately or later. */
type Odd = PoolOptions & { bad?: true; late?: true }

/** Returns a factory of pools that counts its calls and keeps the options. */
const maker = (fetch = async () => new Response('{}')): PoolFactory & { options: PoolOptions[] } => {
  const options: PoolOptions[] = []
  return {
    options,
    createPool(given: Odd) {
      options.push(given)
      if (given.bad) throw new Error('Bad options')
      const { state, journal } = trackChanges((given.state ?? { calls: 0 }) as { calls: number })
      return {
        id: 'local_Test',
        clientId: '1abc',
        ready: given.late ? Promise.reject(new Error('Bad users')) : Promise.resolve(),
        journal,
        fetch: async () => {
          state.calls += 1
          return fetch()
        },
      }
    },
  }
}

/** Runs the command in a simulated terminal. */
function run(argv: string, make: PoolFactory = maker()) {
  const spoken = { stdout: '', stderr: '' }
  const listeners = new Map<string, () => void>()
  const exits: number[] = []
  const listening = gate()
  const code = main(
    argv.split(' ').filter(Boolean),
    {
      stdout: {
        write(text) {
          spoken.stdout += text
          listening.open()
        },
      },
      stderr: { write: (text) => (spoken.stderr += text) },
      on: (signal, listener) => listeners.set(signal, listener),
      exit: (exit) => exits.push(exit),
    },
    make,
  )
  return {
    spoken,
    exits,
    code,
    /** Resolves with the address when the server listens. */
    async url(): Promise<string> {
      await Promise.race([listening.opened, code])
      return /endpoint\s+(\S+)/.exec(spoken.stdout)?.[1] ?? ''
    },
    send: (signal: 'SIGINT' | 'SIGTERM') => listeners.get(signal)?.(),
    /** Stops the command and returns the output. */
    async stop() {
      await this.url()
      this.send('SIGTERM')
      return { code: await code, ...spoken }
    },
  }
}

describe('Options that only print', () => {
  it('--help lists each option', async () => {
    const { code, spoken } = run('--help')
    expect(await code).toBe(0)
    for (const flag of ['port', 'host', 'config', 'state', 'help', 'version'])
      expect(spoken.stdout).toContain(`--${flag}`)
  })

  it('--version prints the version', async () => {
    const { code, spoken } = run('--version')
    expect(await code).toBe(0)
    expect(spoken.stdout).toBe(`${manifest.version}\n`)
  })

  it.each([
    ['--colour', "Unknown option '--colour'."],
    ['pool.json', "Unexpected argument 'pool.json'."],
    ['--port', "Option '--port <value>' argument missing."],
    ['--port 65536', '--port takes a number from 0 to 65535.'],
    ['--port=-1', '--port takes a number from 0 to 65535.'],
    ['--port http', '--port takes a number from 0 to 65535.'],
    ['--help=yes', "Option '-h, --help' does not take an argument."],
  ])('%s prints the usage and exits with code 2', async (argv, complaint) => {
    const { code, spoken } = run(argv)
    expect(await code).toBe(2)
    expect(spoken.stderr.split('\n')[0]).toBe(complaint)
    expect(spoken.stderr).toContain('--config pool.json')
    expect(spoken.stdout).toBe('')
  })
})

describe('The output after the start', () => {
  it('without a config, the output has the demo users with their passwords', async () => {
    const make = maker()
    const command = run('--port 0', make)
    const url = await command.url()
    expect((await fetch(url)).status).toBe(200)
    expect(make.options).toMatchObject([demo])
    const { stdout, stderr, code } = await command.stop()
    expect(code).toBe(0)
    expect(stderr).toBe('')
    expect(stdout.split('\n')).toEqual([
      `  endpoint            ${url}`,
      '  pool id             local_Test',
      '  client id           1abc',
      `  keys                ${url}/local_Test/.well-known/jwks.json`,
      `  codes and messages  ${url}/outbox`,
      '',
      '  ada    Ada.Lovelace.1815  FORCE_CHANGE_PASSWORD',
      '  grace  Grace.Hopper.1906',
      '',
    ])
  })

  it('with a config, the output has the special properties of its users, without passwords', async () => {
    const clients = [{ id: '1abc', name: 'web', secret: 'hunter2' }, { id: '2def' }]
    const users = [
      { username: 'jane', password: 'hunter2', temporary: true },
      { username: 'joe', password: 'hunter2', disabled: true, mfa: { preferred: 'SMS_MFA' } },
      { username: 'jim', password: 'hunter2', status: 'RESET_REQUIRED' },
      { username: 'bartholomew', password: 'hunter2' },
    ]
    const config = await write('pool.json', JSON.stringify({ clients, users }))
    const make = maker()
    const { stdout } = await run(`--port 0 --config ${config}`, make).stop()
    expect(stdout.split('\n')).toEqual(
      expect.arrayContaining([
        '  client id           1abc (web)',
        '  client id           2def',
        '  jane         FORCE_CHANGE_PASSWORD',
        '  joe          SMS_MFA, disabled',
        '  jim          RESET_REQUIRED',
        '  bartholomew',
      ]),
    )
    expect(stdout).not.toContain('hunter2')
    expect(make.options).toMatchObject([{ clients, users }])
  })

  it('with several pools, the output has each of them with its clients and users', async () => {
    const pools = [
      {
        id: 'eu-west-1_A',
        clients: [{ id: '1abc', name: 'web' }],
        users: [{ username: 'jane', disabled: true }],
      },
      { id: 'eu-west-1_B', users: [{ username: 'joe', password: 'hunter2' }] },
    ]
    const config = await write('pool.json', JSON.stringify({ pools }))
    const make = maker()
    const command = run(`--port 0 --config ${config}`, make)
    const url = await command.url()
    const { stdout } = await command.stop()
    expect(stdout.split('\n')).toEqual([
      `  endpoint            ${url}`,
      '  pool id             eu-west-1_A',
      '  client id           1abc (web)',
      `  keys                ${url}/eu-west-1_A/.well-known/jwks.json`,
      '  pool id             eu-west-1_B',
      '  client id           local',
      `  keys                ${url}/eu-west-1_B/.well-known/jwks.json`,
      `  codes and messages  ${url}/outbox`,
      '',
      '  users of eu-west-1_A',
      '  jane  disabled',
      '',
      '  users of eu-west-1_B',
      '  joe',
      '',
    ])
    expect(make.options).toMatchObject([{ pools }])
  })

  it('with several pools and a state, the output has no clients and users of the config', async () => {
    const state = place('state.json')
    const pools = [
      { id: 'eu-west-1_A', clients: [{ id: '1abc' }], users: [{ username: 'jane' }] },
      { id: 'eu-west-1_B', clients: [{ id: '2def' }] },
    ]
    const config = await write('pool.json', JSON.stringify({ pools }))
    const command = `--port 0 --config ${config} --state ${state}`
    await run(command, { createPool }).stop()
    const { stdout, stderr } = await run(command, { createPool }).stop()
    expect(stderr).toBe('')
    expect(stdout).toMatch(/pool id +eu-west-1_B/)
    expect(stdout).toContain(`${state}, with its own settings`)
    expect(stdout).not.toMatch(/1abc|jane/)
  })

  it('an unknown name in a config is reported with the known names', async () => {
    const config = await write('pool.json', '{ "pools": [{ "id": "eu-west-1_A", "user": [] }] }')
    const { code, spoken } = run(`--port 0 --config ${config}`, { createPool })
    expect(await code).toBe(1)
    expect(spoken.stderr).toMatch(
      /^Cannot create a pool from .*: TypeError: createPool: The pool eu-west-1_A has no option user\. Its options are id, name, clients, users/,
    )
  })

  it('a config can be a module with functions', async () => {
    const config = await write('pool.mjs', 'export default { triggers: { PreSignUp() {} } }')
    const make = maker()
    await run(`--port 0 --config ${config}`, make).stop()
    expect(make.options).toMatchObject([{ triggers: { PreSignUp: expect.any(Function) } }])
  })
})

describe('An error that the user can correct exits with code 1', () => {
  it('a port in use is reported', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    const { port } = other.address() as { port: number }
    const { code, spoken } = run(`--port ${port}`)
    expect(await code).toBe(1)
    expect(spoken.stderr).toBe(`Port ${port} is in use. --port 0 uses any free port.\n`)
    other.close()
  })

  it('a host of another machine is reported', async () => {
    const { code, spoken } = run('--port 0 --host 192.0.2.1')
    expect(await code).toBe(1)
    expect(spoken.stderr).toBe('Cannot listen on port 0 of 192.0.2.1 (EADDRNOTAVAIL).\n')
  })

  it.each([
    ['pool.json', '{\n  "users": [{\n    "password": hunter2 }] }', / is not JSON/],
    ['pool.json', '{\n  "users": [{\n    "password": "hunter2", }] }', / is not JSON: look at line 3\./],
    ['pool.json', '["hunter2"]', / does not contain the options of a pool\./],
    [
      'pool.mjs',
      'export const pool = "hunter2"',
      / does not contain the options of a pool as its default export\./,
    ],
    ['pool.mjs', 'throw new SyntaxError("Unexpected hunter2")', / can't be loaded: it is not JavaScript/],
    ['pool.mjs', 'throw new Error("Mine")', / can't be loaded: Error: Mine\./],
    ['pool.yaml', 'password: hunter2', / must end in \.json, \.js or \.mjs\./],
    [
      'pool.json',
      '{ "bad": true, "password": "hunter2" }',
      /^Cannot create a pool from .*: Error: Bad options/,
    ],
    [
      'pool.json',
      '{ "late": true, "password": "hunter2" }',
      /^Cannot create a pool from .*: Error: Bad users/,
    ],
  ])('a config %s is reported: %s', async (name, text, complaint) => {
    const config = await write(name, text)
    const { code, spoken } = run(`--port 0 --config ${config}`)
    expect(await code).toBe(1)
    expect(spoken.stderr).toMatch(complaint)
    expect(spoken.stderr).toContain(config)
    expect(spoken.stderr).not.toContain('hunter2')
  })

  it.each(['pool.json', 'pool.js'])('a missing config is reported: %s', async (name) => {
    const { code, spoken } = run(`--config ${place(name)}`)
    expect(await code).toBe(1)
    expect(spoken.stderr).toBe(`${place(name)} can't be read (ENOENT).\n`)
  })

  it('an invalid state is reported and remains unchanged', async () => {
    const state = await write('state.json', 'precious')
    const { code, spoken } = run(`--port 0 --state ${state}`)
    expect(await code).toBe(1)
    expect(spoken.stderr).toBe(`${state} is not the state of a pool.\n`)
    expect(await readFile(state, 'utf8')).toBe('precious')
  })

  it('a state that cannot be written is reported', async () => {
    const { code, spoken } = run(`--port 0 --state ${place('nowhere/state.json')}`)
    expect(await code).toBe(1)
    expect(spoken.stderr).toContain("can't be written (ENOENT).")
  })

  it('a bug is not reported as such an error', async () => {
    const make: PoolFactory = {
      createPool: () => {
        throw new Error('A bug')
      },
    }
    await expect(run('--port 0', make).code).rejects.toThrow('A bug')
  })
})

describe('A state file', () => {
  it('a state survives the process', async () => {
    const state = place('state.json')
    const first = run(`--port 0 --state ${state}`)
    await fetch(await first.url())
    expect((await first.stop()).stdout).toContain('grace')

    const make = maker()
    const second = run(`--port 0 --state ${state}`, make)
    const { stdout } = await second.stop()
    expect(make.options).toMatchObject([{ ...demo, state: { calls: 1 } }])
    // Clients and users may have changed since.
    expect(stdout).toContain(`state               ${state}, with its own settings`)
    expect(stdout).not.toContain('grace')
  })

  it('an incomplete change that a crash left is removed and reported', async () => {
    const state = place('state.json')
    const first = run(`--port 0 --state ${state}`)
    await fetch(await first.url())
    await first.stop()
    await appendFile(state, '35 01234567 [["set",[],')

    const make = maker()
    const { code, stderr } = await run(`--port 0 --state ${state}`, make).stop()
    expect(code).toBe(0)
    expect(stderr).toBe(
      `${state}: the last 23 bytes are an incomplete change. They were removed: no response was sent for them.\n`,
    )
    expect(make.options).toMatchObject([{ state: { calls: 1 } }])
    expect((await run(`--port 0 --state ${state}`).stop()).stderr).toBe('')
  })

  it('a state file is used by one process: a second one gets an error, and the first one continues', async () => {
    const state = place('state.json')
    const first = run(`--port 0 --state ${state}`)
    const url = await first.url()
    const second = run(`--port 0 --state ${state}`)
    expect(await second.code).toBe(1)
    expect(second.spoken.stderr).toContain(`${state} is in use by process ${process.pid}.`)
    expect((await fetch(url)).status).toBe(200)
    await first.stop()
    expect((await run(`--port 0 --state ${state}`).stop()).code).toBe(0)
  })

  it('a state file takes precedence over a state of the config', async () => {
    const state = place('state.json')
    const config = await write('pool.json', '{ "state": { "calls": 7 } }')
    const command = run(`--port 0 --config ${config} --state ${state}`)
    await fetch(await command.url())
    await command.stop()
    const make = maker()
    await run(`--port 0 --config ${config} --state ${state}`, make).stop()
    expect(make.options).toMatchObject([{ state: { calls: 8 } }])
  })
})

describe('A pool of a state file', () => {
  /** Writes a state file with a changed pool. */
  async function keep(change: (pool: Record<string, unknown>) => void): Promise<string> {
    const state = JSON.parse(JSON.stringify(await createPool().snapshot()))
    change(state.pools.$map[0][1])
    return write('state.json', JSON.stringify({ format: 'countersign-pool', version: 1, state }))
  }

  it('a pool has no clients after an administrator has deleted them', async () => {
    const state = await keep((pool) => {
      pool.clients = { $map: [] }
    })
    const { code, stdout } = await run(`--port 0 --state ${state}`, { createPool }).stop()
    expect(code).toBe(0)
    expect(stdout).not.toContain('client id')
  })

  it('a state without one of its parts is rejected with the part’s name', async () => {
    const state = await keep((pool) => {
      delete pool.settings
    })
    const before = await readFile(state, 'utf8')
    const { code, spoken } = run(`--port 0 --state ${state}`, { createPool })
    expect(await code).toBe(1)
    expect(spoken.stderr).toBe(
      `Cannot create a pool from ${state}: TypeError: createPool: pool us-east-1_Local has no settings.\n`,
    )
    expect(await readFile(state, 'utf8')).toBe(before)
  })

  it('a state with invalid keys is rejected', async () => {
    const state = await keep((pool) => {
      pool.keys = {}
    })
    const before = await readFile(state, 'utf8')
    const { code, spoken } = run(`--port 0 --state ${state}`, { createPool })
    expect(await code).toBe(1)
    expect(spoken.stderr).toContain(`Cannot create a pool from ${state}: `)
    expect(await readFile(state, 'utf8')).toBe(before)
  })
})

describe('Signals', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s lets running calls finish and exits successfully',
    async (signal) => {
      const [asked, ready] = [gate(), gate()]
      const command = run(
        '--port 0',
        maker(async () => {
          asked.open()
          await ready.opened
          return new Response('at last')
        }),
      )
      const url = await command.url()
      const response = fetch(url)
      await asked.opened
      let ended = false
      command.code.then(() => {
        ended = true
      })
      command.send(signal)
      await Promise.resolve() // by then it accepts no more requests
      await expect(fetch(url)).rejects.toThrow('fetch failed')
      expect(ended).toBe(false)
      ready.open()
      expect(await (await response).text()).toBe('at last')
      expect(await command.code).toBe(0)
      expect(command.exits).toEqual([])
    },
  )

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)(
    'a second %s exits immediately, but not the same signal that arrives twice',
    async (signal, exit) => {
      let now = 1000
      vi.spyOn(performance, 'now').mockImplementation(() => now)
      const command = run('--port 0')
      await command.url()
      command.send('SIGINT')
      now += 50
      command.send('SIGINT')
      expect(command.exits).toEqual([])
      now += 500
      command.send(signal)
      expect(command.exits).toEqual([exit])
      expect(await command.code).toBe(0)
    },
  )

  it('a signal before the start is not lost', async () => {
    const command = run('--port 0')
    command.send('SIGINT')
    expect(await command.code).toBe(0)
  })
})
