import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { branchesOf } from './branches.ts'

for (const [index, size, way] of [
  [0, 1, ''],
  [0, 2, 'right 1'],
  [1, 2, 'left 1'],
  [2, 7, 'right 1, left 2, right 3'],
  [6, 7, 'left 2, left 4'],
  [5, 8, 'left 1, right 2, left 4'],
] as const)
  test(`act ${index} of ${size} is joined by: ${way === '' ? 'nothing' : way}`, () => {
    assert.equal(
      branchesOf(index, size)
        .map(({ side, count }) => `${side} ${count}`)
        .join(', '),
      way,
    )
  })

test('the act and what joins it are the whole log, in no more steps than the tree is high', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.nat(), (size, at) => {
      const branches = branchesOf(at % size, size)
      assert.equal(
        branches.reduce((sum, { count }) => sum + count, 1),
        size,
      )
      assert.ok(branches.length <= Math.ceil(Math.log2(size)))
    }),
  )
})
