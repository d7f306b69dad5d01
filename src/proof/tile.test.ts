import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { entriesPath, parseTilePath, tilePath, tilesOf } from './tile.ts'

test('paths are written as tlog-tiles writes them', () => {
  for (const [path, expected] of [
    [tilePath(0, 1234067), 'tile/0/x001/x234/067'],
    [tilePath(0, 0), 'tile/0/000'],
    [tilePath(63, 999), 'tile/63/999'],
    [tilePath(1, 1000, 17), 'tile/1/x001/000.p/17'],
    [entriesPath(1234067, 255), 'tile/entries/x001/x234/067.p/255'],
    [tilePath(0, Number.MAX_SAFE_INTEGER), 'tile/0/x009/x007/x199/x254/x740/991'],
  ])
    assert.equal(path, expected)
})

test('a path reads back as what it was written from', () => {
  const index = fc.oneof(fc.nat(3000), fc.maxSafeNat())
  fc.assert(
    fc.property(fc.nat(63), index, fc.integer({ min: 1, max: 256 }), (level, at, width) => {
      assert.deepEqual(parseTilePath(tilePath(level, at, width)), { kind: 'tile', level, index: at, width })
      assert.deepEqual(parseTilePath(entriesPath(at, width)), { kind: 'entries', level: 0, index: at, width })
    }),
  )
})

test('paths written in any other way are no paths', () => {
  for (const path of [
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/0/0',
    'tile/0/0000',
    'tile/0/x000/001',
    'tile/0/001/002',
    'tile/0/x001/x002',
    'tile/0/x001',
    'tile/0/000.p/0',
    'tile/0/000.p/01',
    'tile/0/000.p/256',
    'tile/0/000.p/300',
    'tile/0/000.p/',
    'tile/0/000/',
    'tile/0/000\n',
    '/tile/0/000',
    'tile/entries/x000/000',
    'tile/data/000',
    'tile/0/x009/x007/x199/x254/x740/992',
    'tile/0/x999/x999/x999/x999/x999/999',
    'tile/0/００0',
  ])
    assert.equal(parseTilePath(path), undefined, path)
})

test('levels, indices and widths that no tree has can’t be written', () => {
  for (const write of [
    () => tilePath(64, 0),
    () => tilePath(-1, 0),
    () => tilePath(0, -1),
    () => tilePath(0, 0.5),
    () => tilePath(0, 2 ** 53),
    () => entriesPath(0, 0),
    () => entriesPath(0, 257),
  ])
    assert.throws(write, RangeError)
})

test('70,000 leaves stand in the tiles that the standard counts, and 256 in two', () => {
  const tiles = tilesOf(70_000)
  const at = (level: number) => tiles.filter(tile => tile.level === level).map(tile => tile.width)
  assert.deepEqual([at(0).length, at(0)[272], at(0)[273]], [274, 256, 112])
  assert.deepEqual([at(1), at(2), at(3)], [[256, 17], [1], []])
  assert.deepEqual(tilesOf(256), [
    { level: 0, index: 0, width: 256 },
    { level: 1, index: 0, width: 1 },
  ])
  assert.deepEqual(tilesOf(0), [])
})
