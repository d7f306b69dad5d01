import assert from 'node:assert/strict'
import { test } from 'node:test'
import { areApart, roomOf, roomsOf } from './room.ts'
import { drawn } from './seeded/drawn.ts'

const measured = (...quotes: string[]) => drawn('review', quotes.map(quote => `【${quote}|客流】，`).join('')).measures

function room(quote: string, comparator: '=' | '≈' | '>' | '>=' | '<' | '<=' = '=') {
  const [measure] = measured(quote)
  assert.ok(measure)
  const { low, high } = roomOf({ ...measure, comparator })
  return [low, high].map(end => Number(end.toPrecision(8)))
}

const rooms = [
  ['a rounded number stands for all that round to it', room('2.69万亿元'), [2.685e12, 2.695e12]],
  ['a whole number of 亿 is exact to the half', room('3773亿元'), [3772.5e8, 3773.5e8]],
  ['约 widens to both sides', room('约200个', '≈'), [190, 210]],
  ['近 comes from below', room('近200个', '≈'), [190, 200]],
  ['多 stays within the last digit written', room('6200多公里', '>'), [6200, 6300]],
  ['超过 is no more than a tenth', room('超过300公里', '>'), [300, 330]],
  ['以上 has no upper end', room('35%以上', '>='), [35, Number.POSITIVE_INFINITY]],
  ['以内 begins at nothing', room('3%以内', '<='), [0, 3]],
] as const

for (const [name, got, expected] of rooms) test(name, () => assert.deepEqual(got, expected))

test('numbers told together are as exact as the finest of them', () => {
  const [whole, part] = roomsOf(measured('3万个', '1.5万个'))
  assert.ok(whole && part)
  assert.deepEqual(
    [whole, part].map(({ low }) => Math.round(low)),
    [29500, 14500],
  )
})

test('rooms that touch are not apart', () => {
  assert.ok(!areApart({ low: 1, high: 2 }, { low: 2, high: 3 }))
  assert.ok(areApart({ low: 1, high: 2 }, { low: 2.1, high: 3 }))
})
