import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { toBase64, utf8 } from './bytes.ts'
import { printCheckpoint } from './checkpoint.ts'
import { exampleLeaves, exampleLog, exampleSigner } from './examples.ts'
import { emptyRoot } from './hash.ts'
import { ProofMalformed } from './malformed.ts'
import { inclusionProof } from './merkle.ts'
import { signNote } from './note.ts'
import { parseProof, printProof } from './proof-file.ts'

const city = exampleSigner('pengcheng.example/log', 1)
const checkpoint = signNote(printCheckpoint({ origin: city.name, size: 3, root: emptyRoot }), [city])
const hash = toBase64(emptyRoot)

test('a proof file reads as tlog-proof shows it', async () => {
  const log = exampleLog()
  await log.append(exampleLeaves(3))
  const hashes = await inclusionProof(log.reader, 0, 3)
  const file = printProof({ index: 0, hashes, checkpoint })
  assert.equal(file, `c2sp.org/tlog-proof@v1\nindex 0\n${hashes.map(toBase64).join('\n')}\n\n${checkpoint}`)
  assert.deepEqual(parseProof(file), { index: 0, hashes, checkpoint })
})

test('a proof file that is printed reads back the same, from text and from bytes', () => {
  const proofs = fc.record({
    extra: fc.uint8Array({ minLength: 1, maxLength: 40 }),
    index: fc.maxSafeNat(),
    hashes: fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 64 }),
    checkpoint: fc.constant(checkpoint),
  })
  fc.assert(
    fc.property(proofs, fc.boolean(), ({ extra, ...rest }, withExtra) => {
      const proof = withExtra ? { extra, ...rest } : rest
      assert.deepEqual(parseProof(printProof(proof)), proof)
      assert.deepEqual(parseProof(utf8(printProof(proof))), proof)
    }),
    { numRuns: 50 },
  )
  assert.ok(!printProof({ extra: new Uint8Array(0), index: 0, hashes: [], checkpoint }).includes('extra'))
})

test('files that are not to the byte as the standard has them are refused, with the line', () => {
  const head = 'c2sp.org/tlog-proof@v1\n'
  for (const [file, where] of [
    ['', undefined],
    [`${head}index 0\n`, undefined],
    [`c2sp.org/tlog-proof@v2\nindex 0\n\n${checkpoint}`, 1],
    [`${head}\n${checkpoint}`, 2],
    [`${head.trim()}\r\nindex 0\n\n${checkpoint}`, 1],
    [`${head}index 00\n\n${checkpoint}`, 2],
    [`${head}index 01\n\n${checkpoint}`, 2],
    [`${head}index -1\n\n${checkpoint}`, 2],
    [`${head}index  1\n\n${checkpoint}`, 2],
    [`${head}index 9007199254740992\n\n${checkpoint}`, 2],
    [`${head}extra \nindex 0\n\n${checkpoint}`, 2],
    [`${head}extra AA\nindex 0\n\n${checkpoint}`, 2],
    [`${head}extra AB==\nindex 0\n\n${checkpoint}`, 2],
    [`${head}extra AA==\nextra AA==\nindex 0\n\n${checkpoint}`, 3],
    [`${head}index 0\nextra AA==\n\n${checkpoint}`, 3],
    [`${head}index 0\n${hash}\n${hash.slice(0, -1)}\n\n${checkpoint}`, 4],
    [`${head}index 0\n${hash} \n\n${checkpoint}`, 3],
    [`${head}index 0\n${toBase64(new Uint8Array(31))}\n\n${checkpoint}`, 3],
    [`${head}index 0\n${`${hash}\n`.repeat(65)}\n${checkpoint}`, undefined],
    [`${head}index 0\n\n\n${checkpoint}`, 4],
    [`${head}index 0\n\n${checkpoint}x`, undefined],
    [`${head}index 0\n\n${checkpoint.replace('\n3\n', '\n03\n')}`, 5],
    [`${head}index 0\n\n`, undefined],
  ] as const)
    assert.throws(
      () => parseProof(file),
      (error: unknown) => error instanceof ProofMalformed && error.line === where,
      JSON.stringify(file),
    )
  assert.throws(() => printProof({ index: -1, hashes: [], checkpoint }), ProofMalformed)
  assert.throws(() => parseProof(Uint8Array.of(0xff)), ProofMalformed)
})
