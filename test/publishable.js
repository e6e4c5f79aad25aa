// @ts-check
/** `npm publish` runs this first. What only the one who publishes can know has to be filled in by then. */
import { readFileSync } from 'node:fs'
import { argv } from 'node:process'
import { fileURLToPath } from 'node:url'

/**
 * Says what is missing in this manifest, if anything.
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
