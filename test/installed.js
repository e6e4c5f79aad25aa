// @ts-check
/** Checks whether the locked dependencies are installed. */
import { existsSync, readFileSync } from 'node:fs'

/**
 * Compares the lock file with npm's own lock file in `node_modules`, which omits packages for other platforms.
 * @param {string} [folder] the folder of the lock file
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
