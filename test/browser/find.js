// @ts-check
/** The paths at which a machine has its Chromium. */
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome']

export const missing =
  'There is no Chromium here: install it (apt-get install chromium), or say where it is in CHROMIUM_PATH.'

/** The path of the browser, or nothing if there is none. Who names one in `CHROMIUM_PATH` wants no other. */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) return isExecutable(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined
  return findCommand(names, env)
}

/** @param {readonly string[]} names */
export function findCommand(names, env = process.env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
