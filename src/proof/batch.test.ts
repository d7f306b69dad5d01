import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { batchProof, rootFromBatch } from './batch.ts'
import { exampleLeaves, exampleLog, flipped, uniformReader } from './examples.ts'
import { emptyRoot, leafHash } from './hash.ts'
import { rootAt, rootOf } from './merkle.ts'

const leaves = exampleLeaves(3000)
const log = exampleLog()
await log.append(leaves)

const placed = (indices: readonly number[]) => indices.map(index => ({ index, hash: leaves[index] ?? emptyRoot }))

/** A tree with some of its leaves, few or many, near each other or not. */
const subsets = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 3000 })).chain(size =>
  fc.record({
    size: fc.constant(size),
    indices: fc
      .oneof(
        fc.uniqueArray(fc.nat(size - 1), { maxLength: 60 }),
        fc.tuple(fc.nat(size - 1), fc.nat(size)).map(([from, n]) => runOf(from, Math.min(size, from + n))),
      )
      .map(list => [...list].sort((a, b) => a - b)),
  }),
)

function runOf(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at)
}

test('a batch proof of any leaves gives the root; with any bit turned, another', async () => {
  await fc.assert(
    fc.asyncProperty(subsets, fc.nat(), fc.nat(), async ({ size, indices }, bit, which) => {
      const root = rootOf(leaves.slice(0, size))
      const proof = await batchProof(log.reader, indices, size)
      const given = placed(indices)
      assert.deepEqual(rootFromBatch(given, size, proof), root)
      const turned = proof.map((hash, at) => (at === which % proof.length ? flipped(hash, bit) : hash))
      if (proof.length > 0) assert.notDeepEqual(rootFromBatch(given, size, turned), root)
      const forged = given.map((leaf, at) =>
        at === which % given.length ? { ...leaf, hash: flipped(leaf.hash, bit) } : leaf,
      )
      if (given.length > 0) assert.notDeepEqual(rootFromBatch(forged, size, proof), root)
      // One hash more or less, a leaf left out or counted twice.
      assert.equal(rootFromBatch(given, size, [...proof, root]), undefined)
      if (proof.length > 0) assert.equal(rootFromBatch(given, size, proof.slice(1)), undefined)
      if (given.length > 0) assert.notDeepEqual(rootFromBatch(given.slice(1), size, proof), root)
      if (given.length > 0) assert.equal(rootFromBatch([...given, ...given.slice(-1)], size, proof), undefined)
    }),
  )
})

test('the hashes are those over the largest subtrees without the leaves, from the left', async () => {
  const over = (from: number, to: number) => rootOf(leaves.slice(from, to))
  assert.deepEqual(await batchProof(log.reader, [2, 3], 8), [over(0, 2), over(4, 8)])
  assert.deepEqual(await batchProof(log.reader, [0, 6], 7), [over(1, 2), over(2, 4), over(4, 6)])
  assert.deepEqual(await batchProof(log.reader, [], 7), [over(0, 7)])
  assert.deepEqual(await batchProof(log.reader, runOf(0, 7), 7), [])
  assert.deepEqual(await batchProof(log.reader, [], 0), [])
  assert.deepEqual(rootFromBatch([], 0, []), emptyRoot)
})

test('leaves out of order, twice, beyond the tree or without a whole place are refused', async () => {
  const hash = leafHash(Uint8Array.of(1))
  for (const [indices, size] of [
    [[1, 0], 3],
    [[1, 1], 3],
    [[3], 3],
    [[-1], 3],
    [[0.5], 3],
    [[Number.NaN], 3],
    [[0], 0],
    [[0], 2 ** 53],
    [[0], -1],
  ] as const) {
    await assert.rejects(batchProof(log.reader, indices, size), RangeError, `${indices} of ${size}`)
    const given = indices.map(index => ({ index, hash }))
    for (const proof of [[], [hash], [hash, hash]])
      assert.equal(rootFromBatch(given, size, proof), undefined, `${indices} of ${size}`)
  }
  assert.equal(rootFromBatch([{ index: 0, hash: new Uint8Array(31) }], 1, []), undefined)
})

test('leaves far apart in a tree far beyond 32 bits are proved together', async () => {
  const hash = leafHash(Uint8Array.of(7))
  const vast = uniformReader(hash)
  const size = 2 ** 53 - 1
  const indices = [0, 2 ** 31, 2 ** 32 + 1, 2 ** 52, size - 1]
  const proof = await batchProof(vast, indices, size)
  assert.deepEqual(
    rootFromBatch(
      indices.map(index => ({ index, hash })),
      size,
      proof,
    ),
    await rootAt(vast, size),
  )
})
