import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { appendLeaves } from './append.ts'
import { exampleLeaves, exampleLog } from './examples.ts'
import { emptyRoot, hashLength } from './hash.ts'
import { rootOf } from './merkle.ts'
import { TileMalformed, tilesOf } from './tile.ts'

const leaves = exampleLeaves(1500)

test('leaves that come in any batches make the same root and the same tiles', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fc.nat(5), fc.nat(600)), { maxLength: 6 }), async batches => {
      const log = exampleLog()
      let grown: Awaited<ReturnType<typeof log.append>> = { size: 0, root: emptyRoot }
      for (const batch of batches) {
        grown = await log.append(leaves.slice(grown.size, grown.size + batch))
        assert.deepEqual(grown.root, rootOf(leaves.slice(0, grown.size)))
      }
      const whole = exampleLog()
      await whole.append(leaves.slice(0, grown.size))
      assert.deepEqual(new Map([...log.tiles].sort()), new Map([...whole.tiles].sort()))
    }),
    { numRuns: 30 },
  )
})

test('the tiles are those of the tree, each of its width', async () => {
  const log = exampleLog()
  await log.append(exampleLeaves(70_000))
  const seen = [...log.tiles].map(([name, hashes]) => `${name}:${hashes.length / hashLength}`)
  assert.deepEqual(
    seen.sort(),
    tilesOf(70_000)
      .map(({ level, index, width }) => `${level}/${index}:${width}`)
      .sort(),
  )
})

test('only the tiles that changed are given, and nothing changes without leaves', async () => {
  const log = exampleLog()
  const { root } = await log.append(leaves.slice(0, 600))
  const changed = (await appendLeaves(log.reader, 600, leaves.slice(600, 601))).tiles
  assert.deepEqual(
    changed.map(({ level, index, hashes }) => [level, index, hashes.length / hashLength]),
    [[0, 2, 89]],
  )
  assert.deepEqual(await appendLeaves(log.reader, 600, []), { size: 600, root, tiles: [] })
})

test('a stored tile that is too short, or a leaf that is no hash, stops the append', async () => {
  const log = exampleLog()
  await log.append(leaves.slice(0, 3))
  await assert.rejects(appendLeaves(log.reader, 4, leaves.slice(4, 5)), TileMalformed)
  await assert.rejects(appendLeaves(log.reader, 3, [new Uint8Array(31)]), RangeError)
})
