/**
 * Lines with length and checksum: `{bytes} {crc32} {JSON}`. A process that is killed during a write leaves a part of
 * its last line. Any other invalid line is damage.
 */
import { crc32 } from 'node:zlib'

export const encodeLine = (json: string): Buffer => {
  const body = Buffer.from(json)
  const checksum = crc32(body).toString(16).padStart(8, '0')
  return Buffer.concat([Buffer.from(`${body.length} ${checksum} `), body, newline])
}

const newline = Buffer.from('\n')
const longestHead = 20

interface Line {
  readonly body: Buffer
  /** Offset of the next line. */
  readonly next: number
}

/** Position of the first invalid line. */
export interface InvalidLine {
  readonly at: number
  /** Whether the rest may be a partly written line. */
  readonly isLast: boolean
}

/** Yields the content of each line. Returns the position of an invalid rest. */
export function* readLines(bytes: Buffer): Generator<unknown, InvalidLine | undefined> {
  for (let at = 0; at < bytes.length; ) {
    const line = lineAt(bytes, at)
    if (!line) return { at, isLast: !hasLineAfter(bytes, at) }
    yield JSON.parse(line.body.toString())
    at = line.next
  }
  return undefined
}

function lineAt(bytes: Buffer, at: number): Line | undefined {
  const head = headAt(bytes, at)
  if (!head || bytes[head.end] !== newline[0]) return undefined
  const body = bytes.subarray(head.begin, head.end)
  return crc32(body) === head.checksum ? { body, next: head.end + 1 } : undefined
}

function headAt(bytes: Buffer, at: number) {
  const text = bytes.toString('latin1', at, at + longestHead)
  const [head, length, checksum] = /^(\d{1,10}) ([\da-f]{8}) /.exec(text) ?? []
  if (head === undefined) return undefined
  const begin = at + head.length
  return { begin, end: begin + Number(length), checksum: Number.parseInt(checksum ?? '', 16) }
}

/** Searches after each line break, and at the end that the invalid line declares. */
function hasLineAfter(bytes: Buffer, at: number): boolean {
  const head = headAt(bytes, at)
  if (head && lineAt(bytes, head.end + 1)) return true
  for (let end = bytes.indexOf(newline, at); end >= 0; end = bytes.indexOf(newline, end + 1))
    if (lineAt(bytes, end + 1)) return true
  return false
}
