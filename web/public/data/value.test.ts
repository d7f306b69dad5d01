import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { periodName } from './period.ts'
import { commonScale, exactly, valueLine } from './value.ts'

for (const [value, unit, step, zh, en] of [
  [2_693_471_250_000, '元', 1e10, '2.693万亿元', '2.693 trillion yuan'],
  [942_058_000_000, '元', 1e8, '9,420.6亿元', '942.06 billion yuan'],
  [3652, '张', 100, '3,652张', '3,652 beds or cards'],
  [6.7432, '%', 0.1, '6.74%', '6.74%'],
  [0.671, '分数', 0.01, '67.1%', '67.1%'],
  [0, '家', undefined, '0家', '0 establishments'],
  [18.9444, '微克/立方米', undefined, '18.94微克/立方米', '18.94 µg/m³'],
  [-12.5, '%', undefined, '-12.5%', '-12.5%'],
] as const)
  test(`${value} ${unit} reads ${zh}`, () => {
    assert.equal(valueLine(value, unit, 'zh', step), zh)
    assert.equal(valueLine(value, unit, 'en', step), en)
  })

test('a table has every digit', () => {
  assert.equal(exactly(2_693_471_250_000), '2,693,471,250,000')
  assert.equal(exactly(6.74321), '6.7432')
})

test('the figures of one chart have one scale', () => {
  const scale = commonScale([2.0079e12, 9.1e11], '元', 'zh')
  assert.equal(scale.unit, '万亿元')
  assert.deepEqual([2.0079e12, 9.1e11].map(scale.say), ['2.008', '0.91'])
  assert.equal(commonScale([], '', 'en').unit, '')
})

test('whatever the values, their figures times the scale are the values, nearly', () => {
  void fc.assert(
    fc.property(fc.double({ min: 1, max: 1e14, noNaN: true }), value => {
      const { unit, say } = commonScale([value], '', 'zh')
      const factor = { '': 1, 万: 1e4, 亿: 1e8, 万亿: 1e12 }[unit] ?? Number.NaN
      assert.ok(Math.abs(Number(say(value).replaceAll(',', '')) * factor - value) <= value * 1e-2)
    }),
  )
})

for (const [period, zh, en] of [
  ['2019', '2019年', '2019'],
  ['2016-2020', '2016–2020年', '2016–2020'],
  ['2019-H1', '2019年上半年', 'first half of 2019'],
  ['2019-Q3', '2019年第3季度', 'Q3 2019'],
  ['2019-05', '2019年5月', 'May 2019'],
  ['2020-01-08', '2020年1月8日 (周三)', 'Wed, January 8, 2020'],
] as const)
  test(`${period} is ${zh}`, () => {
    assert.equal(periodName(period, 'zh'), zh)
    assert.equal(periodName(period, 'en'), en)
  })
