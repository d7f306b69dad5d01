import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleLeaves, exampleLog } from './examples.ts'
import { emptyRoot } from './hash.ts'
import { inclusionProof, rootAt, rootOf, verifyInclusion } from './merkle.ts'
import { rememberTiles } from './remember.ts'
import type { TileReader } from './tile.ts'

const leaves = exampleLeaves(3000)

/** A reader that writes down what it was asked for. */
function counting(reader: TileReader): { reader: TileReader; asked: string[] } {
  const asked: string[] = []
  const counted: TileReader = (level, index) => {
    asked.push(`${level}/${index}`)
    return reader(level, index)
  }
  return { reader: counted, asked }
}

test('what was asked lately is not read again; what was asked long ago is', async () => {
  const log = exampleLog()
  await log.append(leaves.slice(0, 2560))
  const { reader, asked } = counting(log.reader)
  const memory = rememberTiles(reader, { tiles: 3 })
  await inclusionProof(memory, 0, 2560)
  const first = asked.splice(0).sort()
  assert.deepEqual(first, ['0/0', '1/0'])
  await inclusionProof(memory, 17, 2560)
  assert.deepEqual(asked.splice(0), [])
  await inclusionProof(memory, 300, 2560)
  await inclusionProof(memory, 600, 2560)
  assert.deepEqual(asked.splice(0), ['0/1', '0/2'])
  await inclusionProof(memory, 1, 2560)
  assert.deepEqual(asked.splice(0), ['0/0'], 'the tile used longest ago made room; that of the root stayed')
})

test('a partial tile is read again once the tree has grown, and proofs stay right', async () => {
  const log = exampleLog()
  const { reader, asked } = counting(log.reader)
  const memory = rememberTiles(reader)
  for (const [from, to] of [
    [0, 3],
    [3, 200],
    [200, 300],
    [300, 3000],
  ] as const) {
    await log.append(leaves.slice(from, to))
    const root = await rootAt(memory, to)
    assert.deepEqual(root, rootOf(leaves.slice(0, to)))
    const proof = await inclusionProof(memory, from, to)
    assert.ok(verifyInclusion(leaves[from] ?? emptyRoot, from, to, proof, root))
    // An older tree is still within what is remembered.
    asked.splice(0)
    assert.deepEqual(await rootAt(memory, Math.max(1, to - 1)), rootOf(leaves.slice(0, Math.max(1, to - 1))))
    assert.deepEqual(asked, [])
  }
})

test('asked for a tile it gives what the log gives', async () => {
  const log = exampleLog()
  await log.append(leaves.slice(0, 300))
  const memory = rememberTiles(log.reader)
  await rootAt(memory, 300)
  for (const index of [0, 1]) assert.deepEqual(await memory(0, index), await log.reader(0, index))
  await log.append(leaves.slice(300, 310))
  assert.deepEqual(await memory(0, 1), await log.reader(0, 1), 'a partial tile is never given from memory')
})
