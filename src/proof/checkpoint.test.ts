import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toBase64 } from './bytes.ts'
import { parseCheckpoint, printCheckpoint } from './checkpoint.ts'
import { emptyRoot } from './hash.ts'
import { NoteMalformed } from './malformed.ts'

const root = toBase64(emptyRoot)
const lines = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(line => !line.includes('\n'))

test('a checkpoint that is printed reads back the same', () => {
  const members = {
    origin: lines,
    size: fc.maxSafeNat(),
    root: fc.uint8Array({ minLength: 32, maxLength: 32 }),
    extensions: fc.array(lines, { maxLength: 3 }),
  }
  const checkpoints = fc.record(members, { noNullPrototype: true })
  fc.assert(
    fc.property(checkpoints, checkpoint => {
      assert.deepEqual(parseCheckpoint(printCheckpoint(checkpoint)), checkpoint)
    }),
  )
  assert.equal(printCheckpoint({ origin: 'a', size: 0, root: emptyRoot }), `a\n0\n${root}\n`)
})

test('text that is no checkpoint to the byte is refused, with the line', () => {
  for (const [text, where] of [
    ['', 1],
    [`a\n1\n${root}`, 3],
    ['a\n1\n', 3],
    [`\n1\n${root}\n`, 1],
    [`a\n\n${root}\n`, 2],
    [`a\n1\n${root}\n\n`, 4],
    [`a\n1\n${root}\nb\n\nc\n`, 5],
    [`a\n01\n${root}\n`, 2],
    [`a\n+1\n${root}\n`, 2],
    [`a\n1 \n${root}\n`, 2],
    [`a\n-1\n${root}\n`, 2],
    [`a\n1e3\n${root}\n`, 2],
    [`a\n１\n${root}\n`, 2],
    [`a\n9007199254740992\n${root}\n`, 2],
    [`a\n99999999999999999999\n${root}\n`, 2],
    [`a\n1\n${root.slice(0, -1)}\n`, 3],
    [`a\n1\n${root.replace('=', '')}A\n`, 3],
    [`a\n1\n${root} \n`, 3],
    [`a\n1\n${root.replace('U=', 'V=')}\n`, 3],
    [`a\n1\n${toBase64(new Uint8Array(31))}\n`, 3],
  ] as const)
    assert.throws(
      () => parseCheckpoint(text),
      (error: unknown) => error instanceof NoteMalformed && error.line === where,
      JSON.stringify(text),
    )
})

test('what would not read back is not printed', () => {
  for (const wrong of [
    { origin: 'a\n5', size: 1, root: emptyRoot },
    { origin: '', size: 1, root: emptyRoot },
    { origin: 'a', size: -1, root: emptyRoot },
    { origin: 'a', size: 0.5, root: emptyRoot },
    { origin: 'a', size: 1, root: new Uint8Array(31) },
    { origin: 'a', size: 1, root: emptyRoot, extensions: ['b\nc'] },
    { origin: 'a', size: 1, root: emptyRoot, extensions: [''] },
  ])
    assert.throws(() => printCheckpoint(wrong), NoteMalformed, JSON.stringify(wrong))
})
