import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { boxOf, placeLabels } from './labels.ts'
import { rangeOf } from './shapes.ts'
import { renderDrawing, renderSparkline } from './svg.ts'
import { type Timeline, timelineDrawing } from './timeline.ts'
import { type Step, type Trend, trendDrawing } from './trend.ts'

const step = (value: number | null, axis = ''): Step => ({
  ...{ value, axis, words: String(value), line: `${value}个`, says: `${axis} ${value}`, period: axis },
  ...{ isProvisional: false, isChosen: false },
})
const trend = (as: Trend['as'], ...values: (number | null)[]): Trend => ({
  ...{ as, unit: '个', steps: values.map((value, at) => step(value, String(2015 + at))) },
})
const columnsOf = (drawn: ReturnType<typeof trendDrawing>) => drawn.shapes.filter(shape => shape.kind === 'column')

const way: Timeline = {
  ...{ from: '2020-01-01', until: '2021-01-01', addsUp: true, beforeWords: '2019年' },
  reached: [
    { day: '2020-06-30', value: 10 },
    { day: '2020-09-30', value: 15 },
  ],
  before: [{ day: '2020-12-31', value: 31 }],
  ...{ target: { value: 30, words: '目标 30个', line: '' }, now: { value: 15, words: '15个', line: '' } },
  needed: { value: 19, words: '今天应到 19个', line: '' },
  projected: { value: 24, low: 15, high: 28, words: '预计 24个', line: '' },
  axis: { from: '1月', now: '9月30日', until: '12月' },
}

for (const [values, fromZero, low, high] of [
  [[3, 5], true, 0, 5],
  [[-2, 5], true, -2, 5],
  [[0, 0], true, 0, 1],
  [[], true, 0, 1],
  [[98, 102], false, 97.52, 102.48],
  [[0.1, 5], false, 0, 5.588],
  [[7, 7], false, 6.16, 7.84],
] as const)
  test(`a chart of ${values.join(', ') || 'nothing'} ${fromZero ? 'with bars' : 'with a line'} reaches from ${low} to ${high}`, () => {
    const range = rangeOf(values, { fromZero })
    assert.ok(Math.abs(range.low - low) < 1e-9 && Math.abs(range.high - high) < 1e-9, JSON.stringify(range))
  })

test('bars begin at zero: one of twice the value is twice as long', () => {
  const [one, two] = columnsOf(trendDrawing(trend('columns', 2, 4)))
  assert.ok(one !== undefined && two !== undefined)
  assert.equal(one.from.y, two.from.y)
  assert.ok(Math.abs((two.from.y - two.to.y) / (one.from.y - one.to.y) - 2) < 1e-3)
})

test('a bar below zero hangs from the line', () => {
  const [up, down] = columnsOf(trendDrawing(trend('columns', 4, -2)))
  assert.ok(up !== undefined && down !== undefined && down.to.y > down.from.y && up.to.y < up.from.y)
  assert.doesNotMatch(renderDrawing(trendDrawing(trend('columns', 4, -2)), '', 'small').toString(), /height="-/)
})

test('a value that is not known is a gap, no zero', () => {
  const { shapes } = trendDrawing(trend('line', 3, 4, null, 5, 6))
  assert.equal(shapes.filter(shape => shape.kind === 'line').length, 2)
  assert.equal(columnsOf(trendDrawing(trend('columns', 3, null, 4))).length, 2)
})

test('few bars all have their figure, many only those that stand out', () => {
  const figures = (drawn: ReturnType<typeof trendDrawing>) => drawn.labels.filter(({ of }) => of === 'value').length
  assert.equal(figures(trendDrawing(trend('columns', 1, 2, 3, 4, 5))), 5)
  assert.ok(figures(trendDrawing(trend('columns', ...Array.from({ length: 24 }, (_, at) => at + 1)))) <= 3)
})

test('the way to a target stands where its days and values are', () => {
  const { shapes, labels } = timelineDrawing(way)
  const line = shapes.find(shape => shape.kind === 'line' && shape.of === 'value')
  const target = shapes.find(shape => shape.kind === 'rule' && shape.of === 'target')
  assert.ok(line?.kind === 'line' && target?.kind === 'rule')
  assert.deepEqual(line.places[0], { x: 0, y: 84 })
  assert.equal(line.places.at(-1)?.x, 74.86)
  assert.ok(target.y < (line.places.at(-1)?.y ?? 0), 'the target stands below what was reached')
  assert.deepEqual(
    labels.filter(({ of }) => of !== 'axis').map(({ words }) => words),
    ['目标 30个', '15个', '预计 24个', '今天应到 19个', '2019年'],
  )
})

test('nothing is projected once the period is over', () => {
  const { shapes } = timelineDrawing({ ...way, reached: [{ day: '2020-12-31', value: 29 }], projected: undefined })
  assert.ok(shapes.every(shape => shape.kind !== 'band' && !('of' in shape && shape.of === 'projected')))
})

const label = fc.record({
  of: fc.constantFrom('value' as const, 'target' as const, 'axis' as const),
  words: fc.string({ maxLength: 12 }),
  at: fc.record({ x: fc.double({ min: 0, max: 100, noNaN: true }), y: fc.double({ min: 10, max: 84, noNaN: true }) }),
  anchor: fc.constantFrom('start' as const, 'middle' as const, 'end' as const),
  side: fc.constantFrom('above' as const, 'below' as const),
})

test('wherever labels want to stand, none covers another', () => {
  void fc.assert(
    fc.property(fc.array(label, { maxLength: 8 }), labels => {
      const placed = placeLabels(labels)
      for (const [at, one] of placed.entries())
        for (const other of placed.slice(at + 1)) {
          const [a, b] = [boxOf(one), boxOf(other)]
          assert.ok(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top)
        }
      assert.ok(placed.length <= labels.length)
    }),
  )
})

test('whatever the values, everything is drawn inside the drawing', () => {
  const value = fc.option(fc.double({ min: -1e13, max: 1e13, noNaN: true }), { nil: null })
  void fc.assert(
    fc.property(
      fc.constantFrom('line' as const, 'columns' as const),
      fc.array(value, { minLength: 1, maxLength: 30 }),
      (as, values) => {
        const { shapes, labels } = trendDrawing(trend(as, ...values))
        const places = shapes.flatMap(shape => {
          if (shape.kind === 'line' || shape.kind === 'band') return shape.places
          if (shape.kind === 'column') return [shape.from, shape.to]
          return shape.kind === 'dot' ? [shape.at] : [{ x: 0, y: shape.y }]
        })
        for (const { x, y } of [...places, ...labels.map(({ at }) => at)])
          assert.ok(x >= 0 && x <= 100 && y >= 0 && y <= 100, `${x}, ${y}`)
      },
    ),
  )
})

test('those who can’t see the chart are told what it shows; a row’s line says nothing twice', () => {
  const markup = renderDrawing(timelineDrawing(way), '到9月30日 <15个>', 'small').toString()
  assert.match(markup, /role="img" aria-label="到9月30日 &lt;15个&gt;"/)
  assert.match(renderSparkline([1, 2, 3])?.toString() ?? '', /aria-hidden="true"/)
  assert.equal(renderSparkline([1]), undefined)
  assert.doesNotMatch(`${markup}${renderSparkline([4, 4])}`, /NaN|Infinity/)
})
