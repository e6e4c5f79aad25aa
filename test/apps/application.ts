/** An application in this folder: installed with the packed package, built for production and served. */
import { execFile, spawn } from 'node:child_process'
import { cpSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { promisify } from 'node:util'
import manifest from '../../package.json' with { type: 'json' }
import { isInstalled } from '../installed.js'
import type { Tarball } from '../tarball.js'

export interface Framework {
  /** The application's folder, beside this file. */
  readonly name: string
  readonly build: readonly string[]
  readonly serve: (port: number) => readonly string[]
}

export const frameworks: readonly Framework[] = [
  {
    name: 'next',
    build: ['node_modules/next/dist/bin/next', 'build'],
    serve: (port) => [
      'node_modules/next/dist/bin/next',
      'start',
      '--hostname',
      'localhost',
      '--port',
      `${port}`,
    ],
  },
  {
    name: 'react-router',
    build: ['node_modules/@react-router/dev/bin.js', 'build'],
    serve: () => ['node_modules/@react-router/serve/bin.js', 'build/server/index.js'],
  },
]

export interface Application {
  readonly url: string
  stop(): void
}

const run = promisify(execFile)
const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' }

export async function start({ name, build, serve }: Framework, tarball: Tarball): Promise<Application> {
  const folder = `${import.meta.dirname}/${name}`
  await install(folder, tarball)
  cpSync(`${import.meta.dirname}/screens.jsx`, `${folder}/app/screens.jsx`)
  await succeed(`test/apps/${name} does not build`, process.execPath, build, folder)

  const port = await freePort()
  const server = spawn(process.execPath, serve(port), { cwd: folder, env: { ...env, PORT: `${port}` } })
  let output = ''
  server.stdout.on('data', (text) => (output += text))
  server.stderr.on('data', (text) => (output += text))
  const url = `http://localhost:${port}/`
  try {
    await answers(url)
  } catch (error) {
    server.kill()
    throw new Error(`test/apps/${name} does not answer.\n${output}`, { cause: error })
  }
  return { url, stop: () => void server.kill() }
}

/** Installs the locked dependencies if they are missing, and the package as it is now. */
async function install(folder: string, { file, folder: unpacked }: Tarball) {
  const place = `${folder}/countersign.tgz`
  cpSync(file, place)
  if (!isInstalled(folder)) {
    // Next and React Router's tools are development dependencies, which npm omits if NODE_ENV is `production`.
    const how = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline']
    await succeed(`npm ci in ${folder} needs the network or npm's cache, and fails`, 'npm', how, folder)
  }
  rmSync(`${folder}/node_modules/${manifest.name}`, { recursive: true, force: true })
  cpSync(unpacked, `${folder}/node_modules/${manifest.name}`, { recursive: true })
}

async function succeed(otherwise: string, command: string, args: readonly string[], cwd: string) {
  try {
    await run(command, [...args], { cwd, env, maxBuffer: Number.POSITIVE_INFINITY })
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string }
    throw new Error(`${otherwise}.\n${stdout}${stderr}`, { cause: error })
  }
}

async function answers(url: string) {
  const end = Date.now() + 60_000
  for (;;) {
    try {
      await fetch(url)
      return
    } catch (error) {
      if (Date.now() > end) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, 'localhost', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
