import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recordsOf, tableOf } from './bench.ts'
import { quantileOf, timed, timingOf } from './timing.ts'

const rows = [
  { name: 'second start', value: 1.214, unit: 's', peer: 3, peerName: 'bound' },
  { name: 'requests', value: 12345.6, unit: '1/s' },
]

test('a table rounds to three figures and leaves out columns that no row fills', () => {
  assert.equal(
    tableOf(rows),
    [
      '| what | value | unit | peer | ratio |',
      '| --- | ---: | --- | ---: | ---: |',
      '| second start | 1.21 | s | 3 (bound) | 0.405 |',
      '| requests | 12,346 | 1/s |  |  |',
    ].join('\n'),
  )
})

test('JSON has one record a row, unrounded, null where there is no peer', () => {
  assert.deepEqual(recordsOf(rows), [
    { name: 'second start', value: 1.214, unit: 's', peer: 3, ratio: 1.214 / 3 },
    { name: 'requests', value: 12345.6, unit: '1/s', peer: null, ratio: null },
  ])
})

test('a goal of nothing has no ratio', () => {
  assert.equal(recordsOf([{ name: 'TODO', value: 2, unit: 'comments', peer: 0 }])[0]?.ratio, null)
})

for (const [values, share, expected] of [
  [[3, 1, 2], 0.5, 2],
  [[1, 2], 0.5, 1.5],
  [[1, 2, 3, 4, 5], 0.95, 4.8],
  [[7], 0.95, 7],
  [[], 0.5, 0],
] as const)
  test(`the ${share * 100} % mark of ${values.join(', ') || 'nothing'} is ${expected}`, () => {
    assert.equal(quantileOf(values, share), expected)
  })

test('the spread is that of the middle half', () => {
  assert.deepEqual(timingOf([8, 9, 10, 11, 100]), { medianMs: 10, spread: 0.2 })
})

test('what is timed is run warm first, and as often as was asked', async () => {
  let runs = 0
  const { medianMs } = await timed(() => runs++, { warmUp: 3, times: 5 })
  assert.equal(runs, 8)
  assert.ok(medianMs >= 0)
})
