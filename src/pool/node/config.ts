/** Reads the options of one or several pools from a file. */
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PoolOptions, PoolsOptions } from '../options.js'
import { CliError, codeOf } from './cli-error.js'

/** Reads a JSON file, or a module whose default export is the options. Only a module can have triggers. */
export async function readConfig(path: string): Promise<PoolOptions | PoolsOptions> {
  const file = resolve(path)
  const options = /\.m?js$/.test(file) ? await load(file) : parse(file, await read(file))
  if (typeof options === 'object' && options !== null && !Array.isArray(options))
    return options as PoolOptions | PoolsOptions
  throw new CliError(
    `${file} does not contain the options of a pool${/js$/.test(file) ? ' as its default export' : ''}.`,
  )
}

async function load(file: string): Promise<unknown> {
  await read(file)
  try {
    const { default: options } = await import(/* @vite-ignore */ pathToFileURL(file).href)
    return options
  } catch (error) {
    // The parser quotes the source, which may contain a password.
    const why = error instanceof SyntaxError ? 'it is not JavaScript, and `node --check` shows where' : error
    throw new CliError(`${file} can't be loaded: ${why}.`)
  }
}

async function read(file: string): Promise<string> {
  if (!/\.(json|m?js)$/.test(file)) throw new CliError(`${file} must end in .json, .js or .mjs.`)
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new CliError(`${file} can't be read (${codeOf(error)}).`)
  }
}

/** Reports the line, but not its content, which may be a password. */
function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const position = / at position (\d+)/.exec(String(error))?.[1]
    const line = position ? `: look at line ${text.slice(0, Number(position)).split('\n').length}` : ''
    throw new CliError(`${file} is not JSON${line}.`)
  }
}
