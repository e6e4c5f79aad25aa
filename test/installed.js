// @ts-check
/** Whether what the project needs is there, in the versions that are locked. */
import { existsSync, readFileSync } from 'node:fs'

/**
 * npm leaves a note in `node_modules` of what it put there. Packages for other machines are not in it.
 * @param {string} [folder] where the lock file is
 */
export function isInstalled(folder = '.') {
  const note = `${folder}/node_modules/.package-lock.json`
  if (!existsSync(note)) return false

  const installed = JSON.parse(readFileSync(note, 'utf8')).packages
  const { '': _, ...locked } = JSON.parse(readFileSync(`${folder}/package-lock.json`, 'utf8')).packages
  return Object.entries(locked).every(
    ([path, { version, optional }]) =>
      (optional && !installed[path]) || (installed[path] && installed[path].version === version),
  )
}
