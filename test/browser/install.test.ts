/** On a machine that has no browser, or none where one looks. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { findChromium, missing } from './find.js'
import { provideChromium } from './install.js'

/** A machine that has no command but those that are put here. */
function createMachine() {
  const folder = mkdtempSync(join(tmpdir(), 'machine-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const told: string[] = []
  const pathOf = (name: string) => join(folder, name)
  return {
    env: { PATH: folder } as NodeJS.ProcessEnv,
    told,
    tell: (sentence: string) => void told.push(sentence),
    pathOf,
    put(name: string, script = '') {
      writeFileSync(pathOf(name), `#!/bin/sh\n${script}\n`)
      chmodSync(pathOf(name), 0o755)
    },
  }
}

const apt = `PATH=/usr/bin:/bin
cd "$(dirname "$0")"
echo "$*" >> asked
case "$*" in *chromium) printf '#!/bin/sh' > chromium; chmod +x chromium;; esac`
const root = { isRoot: true }

it('a browser is found under any of its names', () => {
  const { env, put, pathOf } = createMachine()
  expect(findChromium(env)).toBeUndefined()
  for (const name of ['google-chrome', 'chromium-browser', 'chromium']) {
    put(name)
    expect(findChromium(env)).toBe(pathOf(name))
  }
})

it('a browser that CHROMIUM_PATH names is used, and no other', () => {
  const { env, put, pathOf, tell } = createMachine()
  put('chromium')
  put('mine')
  expect(findChromium({ ...env, CHROMIUM_PATH: pathOf('mine') })).toBe(pathOf('mine'))
  const wrong = { ...env, CHROMIUM_PATH: pathOf('gone') }
  expect(findChromium(wrong)).toBeUndefined()
  expect(provideChromium(tell, { env: wrong, ...root })).toEqual({ complaint: missing })
})

it('a browser is installed by apt-get where there is none, and once', () => {
  const { env, put, pathOf, tell, told } = createMachine()
  put('apt-get', apt)
  expect(provideChromium(tell, { env, ...root })).toEqual({})
  expect(provideChromium(tell, { env, ...root })).toEqual({})
  expect(readFileSync(pathOf('asked'), 'utf8')).toBe(
    'update -qq\ninstall -y -qq --no-install-recommends chromium\n',
  )
  expect(told).toHaveLength(1)
})

it.each(['without root', 'without apt-get'])('the permission is asked for %s', (lacks) => {
  const { env, put, tell, told } = createMachine()
  if (lacks === 'without root') put('apt-get', apt)
  const isRoot = lacks !== 'without root'
  expect(provideChromium(tell, { env, isRoot })).toEqual({ complaint: missing })
  expect(told).toEqual([])
})

it('the message of apt-get is printed where the installation fails', () => {
  const { env, put, tell } = createMachine()
  put('apt-get', 'echo no network >&2; exit 100')
  expect(provideChromium(tell, { env, ...root }).complaint).toBe('apt-get update failed.\nno network\n')
})
