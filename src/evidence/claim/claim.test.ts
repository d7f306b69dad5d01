/** What sentences state, and of which values they are true. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { exampleDefinitions } from '../examples/city.ts'
import { type Figure, noFigure, valueFigure } from '../figure.ts'
import type { Binding, Claim } from '../model.ts'
import { fits } from './fits.ts'
import { judge, pullOf, reaches } from './judge.ts'
import { stepOf } from './step.ts'
import { transformed } from './transform.ts'
import { convert } from './units.ts'

const claimOf = (quote: string, value: number, more: Partial<Claim> = {}): Claim => ({
  ...{
    value,
    valueMax: null,
    unit: '元',
    comparator: '=',
    change: 'level',
    role: 'result',
    step: stepOf(quote, value),
  },
  ...more,
})

for (const [quote, value, step] of [
  ['2.69万亿元', 2.69e12, 1e10],
  ['达到3773亿元', 3773e8, 1e8],
  ['增长6.7%', 6.7, 0.1],
  ['50多万家', 5e5, 1e4],
  ['36亿多元', 36e8, 1e8],
  ['1,160元/月', 1160, 1],
  ['28万人', 28e4, 1e4],
  ['超过八成', 80, 10],
  ['减少一成', 10, 10],
  ['三座', 3, 1],
  ['一百二十项', 120, 10],
  ['三分之一以上', 0.3333, 0.01],
  ['1/6', 0.1667, 0.01],
  ['一半以上', 0.5, 0.01],
  ['翻一番', 2, 0.1],
  ['增长5%—5.5%', 5, 0.1],
  ['10至12条', 10, 1],
  ['PM2.5降到24微克/立方米', 24, 1],
] as const)
  test(`${quote} is written to ${step}`, () => assert.ok(Math.abs(stepOf(quote, value) / step - 1) < 1e-9))

const about = { comparator: '≈' } as const
for (const [quote, claim, value, agrees] of [
  ['2.69万亿元', claimOf('2.69万亿元', 2.69e12), 2_692_713_000_000, true],
  ['2.69万亿元', claimOf('2.69万亿元', 2.69e12), 2_695_000_000_000, true],
  ['2.69万亿元', claimOf('2.69万亿元', 2.69e12), 2_695_000_000_001_0, false],
  ['2.69万亿元', claimOf('2.69万亿元', 2.69e12), 2_696_000_000_000, false],
  ['827件', claimOf('827件', 827), 827, true],
  ['827件', claimOf('827件', 827), 828, false],
  ['增长6.7%', claimOf('增长6.7%', 6.7), 6.74, true],
  ['增长6.7%', claimOf('增长6.7%', 6.7), 6.76, false],
  ['超过5600亿元', claimOf('超过5600亿元', 5600e8, { comparator: '>' }), 5612e8, true],
  ['超过5600亿元', claimOf('超过5600亿元', 5600e8, { comparator: '>' }), 5600e8, false],
  ['2万个', claimOf('2万个', 2e4), 15_420, false],
  ['2万个', claimOf('2万个', 2e4), 19_050, true],
  ['50多万家', claimOf('50多万家', 5e5, { comparator: '>' }), 512_345, true],
  ['60项以上', claimOf('60项以上', 60, { comparator: '>=' }), 60, true],
  ['60项以上', claimOf('60项以上', 60, { comparator: '>=' }), 59, false],
  ['不超过3.5%', claimOf('不超过3.5%', 3.5, { comparator: '<=' }), 3.5, true],
  ['不超过3.5%', claimOf('不超过3.5%', 3.5, { comparator: '<=' }), 3.51, false],
  ['不到3天', claimOf('不到3天', 3, { comparator: '<' }), 3, false],
  ['约3800张', claimOf('约3800张', 3800, about), 3950, true],
  ['约3800张', claimOf('约3800张', 3800, about), 4000, false],
  ['增长15%左右', claimOf('增长15%左右', 15, about), 14.4, true],
  ['近4700项', claimOf('近4700项', 4700, about), 4650, true],
  ['近4700项', claimOf('近4700项', 4700, about), 4720, false],
  ['近4700项', claimOf('近4700项', 4700, about), 4200, false],
  ['增加近一倍', claimOf('增加近一倍', 1, about), 0.93, true],
  ['增长5%—5.5%', claimOf('增长5%—5.5%', 5, { valueMax: 5.5 }), 5.3, true],
  ['增长5%—5.5%', claimOf('增长5%—5.5%', 5, { valueMax: 5.5 }), 5.56, false],
  ['1/6', claimOf('1/6', 0.1667), 0.164, true],
  ['1/6', claimOf('1/6', 0.1667), 0.18, false],
  ['0.3', claimOf('0.3', 0.3, { comparator: '<=' }), 0.1 + 0.2, true],
] as const)
  test(`“${quote}” is ${agrees ? '' : 'not '}true of ${value}`, () =>
    assert.equal(judge(claim, value, quote).agrees, agrees))

test('by how much a number differs, with its sign', () => {
  assert.deepEqual(judge(claimOf('827件', 827), 830), { agrees: false, differsBy: 3 })
  assert.deepEqual(judge(claimOf('10至12条', 10, { valueMax: 12 }), 9), { agrees: false, differsBy: -1 })
  assert.deepEqual(judge(claimOf('827件', 827), 827), { agrees: true, differsBy: 0 })
})

test('a target may be overfulfilled, the way it pulls', () => {
  const places = claimOf('15万人', 15e4, { role: 'target' })
  assert.equal(pullOf(places, 'up'), 'up')
  assert.ok(reaches(places, 150_000, 'up'))
  assert.ok(!reaches(places, 149_999, 'up'), 'rounding brings nobody to a target')
  assert.ok(reaches(places, 162_000, 'up'))
  assert.ok(!reaches(places, 140_000, 'up'))
  const hours = claimOf('缩短到4小时', 4, { role: 'target' })
  assert.equal(pullOf(hours, 'down'), 'down')
  assert.ok(reaches(hours, 3, 'down'))
  assert.ok(!reaches(hours, 5, 'down'))
  assert.equal(pullOf({ ...hours, change: 'decrease' }, 'down'), 'up')
})

for (const [value, from, to, expected] of [
  [26_927.13, '亿元', '元', 2_692_713_000_000],
  [12_345, '分', '元', 123.45],
  [57, '分', '元', 0.57],
  [3.5, '公里', '米', 3500],
  [2, '平方公里', '平方米', 2_000_000],
  [1, '公顷', '平方米', 10_000],
  [2.5, '小时', '分钟', 150],
  [3, '年', '月', 36],
  [12, '万人', '人', 120_000],
  [25, '%', '分数', 0.25],
  [7, '家', '个', 7],
  [5, '人', '名', 5],
  [1160, '元/月', '元', 1160],
  [3, '人次', '人', undefined],
  [98, '%', '元', undefined],
  [1, '工作日', '日', undefined],
  [1, '月', '日', undefined],
  [1, '元', '元/月', undefined],
  [1, '%', '百分点', undefined],
  [1, '美元', '元', undefined],
] as const)
  test(`${value} ${from} in ${to}: ${expected ?? 'not convertible'}`, () =>
    assert.equal(convert(value, from, to), expected))

type Bound = {
  readonly quote: string
  readonly claim: Partial<Claim>
  readonly transform: Binding['transform']
  readonly base?: string
}
const bindingOf = ({ quote, claim, transform, base }: Bound, indicator = 'aid'): Binding => ({
  measure: { report: 'r', edition: 1, number: 1, textSha256: '0'.repeat(64), start: 0, end: 1, quote },
  claim: claimOf(quote, 1, claim),
  ...{ indicator, definition: '', period: '2019', transform },
  ...(base === undefined ? {} : { base }),
})

const value = (figure: Figure) => (figure.kind === 'value' ? Math.round(figure.value * 1e9) / 1e9 : figure.why)
const up = { change: 'increase' } as const
const down = { change: 'decrease' } as const
for (const [quote, claim, transform, unit, at, base, expected] of [
  ['增长6.7%', { unit: '%', ...up }, 'percent', '元', 106.7, 100, 6.7],
  ['减少21%', { unit: '%', ...down }, 'percent', '起', 79, 100, 21],
  ['缩短三分之一', { unit: '分数', ...down }, 'percent', '小时', 4, 6, 0.333333333],
  ['增加近一倍', { unit: '倍', ...up }, 'multiple', '元', 190, 100, 0.9],
  ['翻一番', { unit: '倍', ...up }, 'multiple', '元', 200, 100, 2],
  ['是上年的两倍', { unit: '倍' }, 'multiple', '元', 200, 100, 2],
  ['降0.5个百分点', { unit: '百分点', ...down }, 'points', '%', 4.5, 5, 0.5],
  ['提高50元', { unit: '元', ...up }, 'points', '元/月', 1250, 1200, 50],
  ['2.69万亿元', { unit: '元' }, 'level', '亿元', 26_927.13, 0, 2_692_713_000_000],
  ['三分之一', { unit: '分数' }, 'fraction', '%', 33, 0, 0.33],
  ['增长6.7%', { unit: '%', ...up }, 'percent', '元', 106.7, 0, 'zero-denominator'],
] as const)
  test(`“${quote}” of ${at} against ${base}: ${expected}`, () => {
    const bound = bindingOf({ quote, claim, transform })
    assert.equal(value(transformed(bound, { unit, aggregation: 'flow' }, valueFigure(at), valueFigure(base))), expected)
  })

test('a growth below zero is a decrease that the sentence states as a positive number', () => {
  const bound = bindingOf({ quote: '下降8%', claim: { unit: '%', ...down }, transform: 'level' })
  assert.equal(value(transformed(bound, { unit: '%', aggregation: 'growth-current' }, valueFigure(-8))), 8)
})

test('without the base’s figure there is no change', () => {
  const bound = bindingOf({ quote: '增长6.7%', claim: { unit: '%', ...up }, transform: 'percent' })
  const none = noFigure('not-reported')
  assert.deepEqual(transformed(bound, { unit: '元', aggregation: 'flow' }, valueFigure(1), none), none)
})

const refused: readonly (readonly [string, Bound, RegExp])[] = [
  [
    'a percentage to an amount',
    { quote: '98%', claim: { unit: '%' }, transform: 'level' },
    /counts in %, the indicator in 元/,
  ],
  ['an amount to a change', { quote: '5亿元', claim: { unit: '元' }, transform: 'percent' }, /states a level/],
  [
    'a change to a level’s base',
    { quote: '5亿元', claim: { unit: '元' }, transform: 'level', base: '2018' },
    /name none/,
  ],
  ['persons to visits', { quote: '5人次', claim: { unit: '人次' }, transform: 'level' }, /人次/],
  [
    'points of an amount',
    { quote: '降0.5个百分点', claim: { unit: '百分点', ...down }, transform: 'points' },
    /rates differ by points/,
  ],
  ['a fraction of an amount', { quote: '三分之一', claim: { unit: '分数' }, transform: 'fraction' }, /in per cent/],
  ['a multiple that is none', { quote: '5亿元', claim: { unit: '元' }, transform: 'multiple' }, /said in times/],
  [
    'a base that is no period',
    { quote: '增长5%', claim: { unit: '%', ...up }, transform: 'percent', base: '2020-2016' },
    /no period 2020-2016/,
  ],
  [
    'a range upside down',
    { quote: '5元', claim: { unit: '元', value: 5, valueMax: 3 }, transform: 'level' },
    /upper end/,
  ],
]
for (const [what, bound, says] of refused)
  test(`a binding of ${what} is refused`, () =>
    assert.match(fits(bindingOf(bound), exampleDefinitions.aid ?? assert.fail())?.en ?? 'it fits', says))

test('bindings that mean something fit', () => {
  const aid = exampleDefinitions.aid ?? assert.fail()
  for (const bound of [
    { quote: '5亿元', claim: { unit: '元' }, transform: 'level' },
    { quote: '增长5%', claim: { unit: '%', ...up }, transform: 'percent' },
    { quote: '翻一番', claim: { unit: '倍', ...up }, transform: 'multiple' },
    { quote: '增加50元', claim: { unit: '元', ...up }, transform: 'points', base: '2017' },
  ] as const)
    assert.equal(fits(bindingOf(bound), aid), undefined, bound.quote)
  assert.match(
    fits(bindingOf({ quote: '5元', claim: {}, transform: 'level' }, 'parks'), aid)?.en ?? '',
    /definition is of aid/,
  )
})
