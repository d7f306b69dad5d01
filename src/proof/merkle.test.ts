import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exampleLeaves, exampleLog, flipped, uniformReader } from './examples.ts'
import { emptyRoot, leafHash, nodeHash } from './hash.ts'
import { consistencyProof, inclusionProof, rootAt, rootOf, verifyConsistency, verifyInclusion } from './merkle.ts'
import type { Hash } from './model.ts'
import { rememberTiles } from './remember.ts'
import { TileMalformed } from './tile.ts'

const leaves = exampleLeaves(70_000)
const log = exampleLog()
await log.append(leaves)
const reader = rememberTiles(log.reader)

/** The tree hash by the words of RFC 6962 section 2.1, slowly. */
function treeHash(hashes: readonly Hash[]): Hash {
  const [first = emptyRoot] = hashes
  if (hashes.length < 2) return first
  let split = 1
  while (split * 2 < hashes.length) split *= 2
  return nodeHash(treeHash(hashes.slice(0, split)), treeHash(hashes.slice(split)))
}

/** Sizes with what is hard about trees near: powers of two, full tiles, and any. */
const sizes = fc.oneof(fc.nat(600), fc.constantFrom(255, 256, 257, 511, 512, 65_535, 65_536, 65_537), fc.nat(70_000))

test('the root is that of the standard, from leaves and from tiles, at any size the tree had', async () => {
  for (const size of [0, 1, 2, 3, 7, 255, 256, 257, 1000]) {
    assert.deepEqual(rootOf(leaves.slice(0, size)), treeHash(leaves.slice(0, size)), String(size))
    assert.deepEqual(await rootAt(reader, size), rootOf(leaves.slice(0, size)), String(size))
  }
  assert.deepEqual(await rootAt(reader, 65_537), rootOf(leaves.slice(0, 65_537)))
})

test('every proof of inclusion verifies, and with any bit turned it doesn’t', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, fc.maxSafeNat(), fc.nat(), fc.nat(), async (size, any, bit, which) => {
      fc.pre(size > 0)
      const index = any % size
      const leaf = leaves[index] ?? emptyRoot
      const proof = await inclusionProof(reader, index, size)
      const root = await rootAt(reader, size)
      assert.ok(verifyInclusion(leaf, index, size, proof, root))
      assert.ok(!verifyInclusion(flipped(leaf, bit), index, size, proof, root))
      assert.ok(!verifyInclusion(leaf, index, size, proof, flipped(root, bit)))
      const turned = proof.map((hash, at) => (at === which % proof.length ? flipped(hash, bit) : hash))
      assert.ok(proof.length === 0 || !verifyInclusion(leaf, index, size, turned, root))
      assert.ok(!verifyInclusion(leaf, index, size, [...proof, leaf], root))
      assert.ok(proof.length === 0 || !verifyInclusion(leaf, index, size, proof.slice(1), root))
      assert.ok(size === 1 || !verifyInclusion(leaf, (index + 1) % size, size, proof, root))
    }),
  )
})

test('every proof of consistency verifies, and with any bit turned it doesn’t', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, sizes, fc.nat(), fc.nat(), async (one, other, bit, which) => {
      const [from, to] = [Math.min(one, other), Math.max(one, other)]
      const [fromRoot, toRoot] = [await rootAt(reader, from), await rootAt(reader, to)]
      const proof = await consistencyProof(reader, from, to)
      assert.ok(verifyConsistency(from, to, proof, fromRoot, toRoot))
      assert.ok(!verifyConsistency(from, to, proof, flipped(fromRoot, bit), toRoot))
      // Nothing is said of the larger tree where the smaller one is empty.
      assert.ok(from === 0 || !verifyConsistency(from, to, proof, fromRoot, flipped(toRoot, bit)))
      const turned = proof.map((hash, at) => (at === which % proof.length ? flipped(hash, bit) : hash))
      assert.ok(proof.length === 0 || !verifyConsistency(from, to, turned, fromRoot, toRoot))
      assert.ok(!verifyConsistency(from, to, [...proof, fromRoot], fromRoot, toRoot))
      assert.ok(proof.length === 0 || !verifyConsistency(from, to, proof.slice(1), fromRoot, toRoot))
      assert.ok(from === to || !verifyConsistency(to, from, proof, toRoot, fromRoot))
    }),
  )
})

test('proofs hold in trees far beyond 32 bits', async () => {
  const leaf = leafHash(Uint8Array.of(1))
  const vast = rememberTiles(uniformReader(leaf))
  const size = fc.oneof(
    fc.maxSafeNat(),
    fc.integer({ min: 31, max: 52 }).chain(e => fc.constantFrom(2 ** e - 1, 2 ** e, 2 ** e + 1)),
    fc.constant(Number.MAX_SAFE_INTEGER),
  )
  await fc.assert(
    fc.asyncProperty(size, fc.maxSafeNat(), fc.nat(), async (to, any, bit) => {
      fc.pre(to > 0)
      const [index, from] = [any % to, (any % to) + 1]
      const [root, fromRoot] = [await rootAt(vast, to), await rootAt(vast, from)]
      const included = await inclusionProof(vast, index, to)
      assert.ok(verifyInclusion(leaf, index, to, included, root))
      assert.ok(!verifyInclusion(flipped(leaf, bit), index, to, included, root))
      const consistent = await consistencyProof(vast, from, to)
      assert.ok(verifyConsistency(from, to, consistent, fromRoot, root))
      assert.ok(!verifyConsistency(from, to, consistent, flipped(fromRoot, bit), root))
    }),
  )
})

test('sizes and indices that no tree has are refused', async () => {
  for (const ask of [
    () => inclusionProof(reader, 5, 5),
    () => inclusionProof(reader, -1, 5),
    () => inclusionProof(reader, 0.5, 5),
    () => inclusionProof(reader, 0, 2 ** 53),
    () => consistencyProof(reader, 6, 5),
    () => rootAt(reader, -1),
  ])
    await assert.rejects(ask, RangeError)
  const root = leaves[0] ?? emptyRoot
  for (const [index, size] of [
    [0, 0],
    [1, 1],
    [-1, 1],
    [Number.NaN, 1],
    [0, Number.NaN],
    [0, 2 ** 53],
  ] as const)
    assert.ok(!verifyInclusion(root, index, size, [], root), `${index} of ${size}`)
  assert.ok(verifyInclusion(root, 0, 1, [], root))
  assert.ok(!verifyInclusion(new Uint8Array(31), 0, 1, [], new Uint8Array(31)), 'a hash has 32 bytes')
  assert.ok(!verifyConsistency(0, 0, [], root, root), 'the empty tree has one root')
})

test('a tree with a tile too short is noticed', async () => {
  await assert.rejects(rootAt(log.reader, 70_001), TileMalformed)
  await assert.rejects(
    inclusionProof(async () => new Uint8Array(33), 0, 2),
    TileMalformed,
  )
})
