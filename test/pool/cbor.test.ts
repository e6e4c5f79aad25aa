import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { readCbor } from '../../src/pool/passkeys/cbor.js'
import { fromHex } from '../../src/pool/state/random.js'
import { type Cbor, encode } from './cbor.js'

describe('The CBOR reader', () => {
  // RFC 8949 appendix A.
  test.each<[string, unknown]>([
    ['00', 0],
    ['17', 23],
    ['1818', 24],
    ['1903e8', 1000],
    ['1a000f4240', 1000000],
    ['20', -1],
    ['3903e7', -1000],
    ['f4', false],
    ['f5', true],
    ['f6', null],
    ['40', fromHex('')],
    ['4401020304', fromHex('01020304')],
    ['60', ''],
    ['62c3bc', 'ü'],
    ['80', []],
    ['8301820203820405', [1, [2, 3], [4, 5]]],
    ['a0', new Map()],
    [
      'a201020304',
      new Map([
        [1, 2],
        [3, 4],
      ]),
    ],
    [
      'a26161016162820203',
      new Map<string, unknown>([
        ['a', 1],
        ['b', [2, 3]],
      ]),
    ],
  ])('the reader returns %s', (hex, value) => {
    expect(readCbor(fromHex(hex))).toEqual(value)
  })

  it('the reader stops at the end of the item', () => {
    expect(readCbor(fromHex('0102'))).toBe(1)
    expect(readCbor(fromHex('ff4101ff').subarray(1))).toEqual(Uint8Array.of(1))
  })

  it('CBOR is read as it was written', () => {
    const leaf = fc.oneof(
      fc.integer({ min: -65536, max: 65535 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes)),
    )
    const { tree } = fc.letrec<{ tree: Cbor }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc
          .array(fc.tuple(fc.oneof(fc.integer({ min: -9, max: 999 }), fc.string()), tie('tree')))
          .map((all) => new Map(all)),
      ),
    }))
    fc.assert(
      fc.property(tree, (value) => {
        expect(readCbor(encode(value))).toEqual(value)
      }),
    )
  })
})

describe('The CBOR reader with unsupported input', () => {
  test.each([
    ['nothing', ''],
    ['a number that is cut off', '19'],
    ['bytes that are cut off', '4401'],
    ['a list that is cut off', '8201'],
    ['a map that is cut off', 'a101'],
    ['a list of four thousand million, cut off', '9affffffff01'],
    ['a tag', 'c001'],
    ['a length that comes later', '5f4101ff'],
    ['an integer of eight bytes', '1b000000e8d4a51000'],
    ['a number with a fraction', 'f93e00'],
    ['undefined', 'f7'],
    ['lists without end', '81'.repeat(100_000)],
  ])('an item is rejected if it is %s', (_, hex) => {
    expect(() => readCbor(fromHex(hex))).toThrow(RangeError)
  })
})
