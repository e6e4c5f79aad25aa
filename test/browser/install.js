// @ts-check
/** Installs the browser before the tests that need one. */
import { spawnSync } from 'node:child_process'
import { findChromium, findCommand, missing } from './find.js'

const steps = [
  ['update', '-qq'],
  ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
]

/**
 * Sees to it that there is a Chromium: where it may and can, it installs Debian's. Says in `complaint` why there is
 * none in the end.
 * @param {(sentence: string) => void} tell
 * @returns {{ complaint?: string }}
 */
export function provideChromium(tell, { env = process.env, isRoot = process.getuid?.() === 0 } = {}) {
  if (findChromium(env)) return {}
  if (env.CHROMIUM_PATH || !isRoot || !findCommand(['apt-get'], env)) return { complaint: missing }
  tell('There is no Chromium here, so apt-get installs it')
  for (const step of steps) {
    const { status, stdout, stderr } = spawnSync('apt-get', step, {
      encoding: 'utf8',
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    if (status !== 0) return { complaint: `apt-get ${step[0]} failed.\n${stdout}${stderr}` }
  }
  return findChromium(env) ? {} : { complaint: missing }
}
