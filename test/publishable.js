// @ts-check
/** `npm publish` runs this first: it checks fields that only the publisher can fill in. */
import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * Returns a sentence about a missing field of the manifest.
 * @param {{ repository?: string | { type?: string, url?: string }, [field: string]: unknown }} manifest
 */
export function complaintAbout({ repository }) {
  const address = typeof repository === 'object' ? repository.url : repository
  return address
    ? undefined
    : 'package.json has no "repository". On npm, the picture and the links of the README lead there: fill it in.'
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const complaint = complaintAbout(JSON.parse(readFileSync('package.json', 'utf8')))
  if (complaint) {
    console.error(complaint)
    process.exitCode = 1
  }
}
