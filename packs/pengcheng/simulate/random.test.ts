/** Chance that repeats itself, and shares that come to the whole. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isWithin, randomOf, spread } from './random.ts'

const weights = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 1, maxLength: 400 })

test('shares are whole, none below nought, and come to the total exactly', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 13 }), weights, (total, all) => {
      const shares = spread(total, all)
      assert.equal(shares.length, all.length)
      assert.ok(shares.every(share => Number.isSafeInteger(share) && share >= 0))
      assert.equal(
        shares.reduce((sum, share) => sum + share, 0),
        total,
      )
    }),
  )
})

test('nothing is shared out where there are no weights', () => {
  assert.deepEqual(spread(10, [1, 1, 2]), [2, 3, 5])
  assert.deepEqual(spread(10, [0, 0]), [0, 0])
  assert.deepEqual(spread(10, []), [])
})

test('of any first n, a share of them is within, to within one', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 500 }), (share, n) => {
      const within = Array.from({ length: n }, (_, at) => isWithin(share, at + 1)).filter(one => one).length
      assert.ok(Math.abs(within - n * share) <= 1)
    }),
  )
})

test('the same name gives the same values, another name others', () => {
  const [one, same, other] = ['parks', 'parks', 'schools'].map(name => {
    const { next } = randomOf(name)
    return Array.from({ length: 50 }, next)
  })
  assert.deepEqual(one, same)
  assert.notDeepEqual(one, other)
  assert.ok(one?.every(value => value >= 0 && value < 1))
})

test('what is weighted nothing is never picked', () => {
  const { among } = randomOf('weights')
  const picked = Array.from({ length: 500 }, () =>
    among([['never', 0] as const, ['often', 3] as const, ['seldom', 1] as const]),
  )
  assert.ok(!picked.includes('never'))
  assert.ok(picked.filter(one => one === 'often').length > picked.filter(one => one === 'seldom').length)
})
