import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { fromBase64, fromBase64url, fromHex, fromUtf8, toBase64, toBase64url, toHex, utf8 } from './bytes.ts'

test('bytes are written as everybody writes them, and read back', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), bytes => {
      for (const [encoding, write, read] of [
        ['base64', toBase64, fromBase64],
        ['base64url', toBase64url, fromBase64url],
        ['hex', toHex, fromHex],
      ] as const) {
        assert.equal(write(bytes), Buffer.from(bytes).toString(encoding))
        assert.deepEqual(read(write(bytes)), bytes)
      }
    }),
  )
})

test('whatever is read is written the same again: there is one way to write bytes', () => {
  const letters = fc.string({ unit: fc.constantFrom(...'AQgw059_-+/= \n'), maxLength: 9 })
  fc.assert(
    fc.property(letters, text => {
      for (const [write, read] of [
        [toBase64, fromBase64],
        [toBase64url, fromBase64url],
        [toHex, fromHex],
      ] as const) {
        const bytes = read(text)
        if (bytes !== undefined) assert.equal(write(bytes), text)
      }
    }),
    { numRuns: 2000 },
  )
})

test('base64 with bits left over, padding amiss, spaces or the other alphabet is refused', () => {
  for (const text of [
    'AB==',
    'AAB=',
    'AA',
    'AAA',
    'A===',
    '====',
    'AA=A',
    'AAAA====',
    'AA== ',
    'AA=\n',
    'A-__',
    'ＡＡ==',
  ])
    assert.equal(fromBase64(text), undefined, text)
  for (const text of ['AB', 'AA==', 'A', 'A+//', 'AA ', 'AA\n']) assert.equal(fromBase64url(text), undefined, text)
  for (const text of ['0', 'AB', '0x', 'ab ', '０0']) assert.equal(fromHex(text), undefined, text)
})

test('bytes that are no UTF-8 stand for no text; a byte order mark is kept', () => {
  for (const bytes of [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xe2, 0x82], [0xf4, 0x90, 0x80, 0x80]])
    assert.equal(fromUtf8(Uint8Array.from(bytes)), undefined, String(bytes))
  assert.equal(fromUtf8(utf8('\ufeff一诺')), '\ufeff一诺')
})
