import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { MeasureStanding } from '../../../src/indicator/index.ts'
import { readerOf } from '../say.ts'
import { definitions, pointsOf } from './example-indicators.ts'
import { standings } from './example-standings.ts'
import { outlookOf } from './outlook.ts'
import { saysStanding } from './says.ts'
import { saysTrend, trendOf } from './series.ts'
import { countMarks, type Mark, markOf } from './standing.ts'
import { levelOf, timelineOf } from './way.ts'

const reader = (language: 'zh' | 'en', view: 'plain' | 'elder' = 'plain') => readerOf({ language, view })
const of = (number: number) => standings.get(number) ?? assert.fail(`no example ${number}`)
const said = (number: number, language: 'zh' | 'en' = 'zh', given: Partial<MeasureStanding> = {}) => {
  const standing = { ...of(number), ...given }
  return saysStanding(standing.standing, standing, { role: 'result', loading: undefined }, reader(language))
}

for (const [number, zh, en] of [
  [1, '主管部门上报2.693万亿元，附有来源文件，与报告一致。', /2\.693 trillion yuan with its source document/],
  [2, '由其他指标算出6.6%，与报告相差0.1个百分点。', /off by 0\.1 percentage points/],
  [4, '按公开记录逐条算出3,652张，与报告相差148张。', /off by 148/],
  [
    5,
    '到2020年9月30日为15个，今天应到19个，照现在的速度，年底到24个，离目标差6个。',
    /that is 6 short of the target\.$/,
  ],
  [7, '到2020年9月30日为5.43万个，已经达到目标。', /the target is met\.$/],
  [8, '到2020年9月30日为18.9微克/立方米，照这个水平到年底，能达到目标。', /^18\.9 µg\/m³ by/],
] as const)
  test(`number ${number} says: ${zh}`, () => {
    assert.equal(said(number), zh)
    assert.match(said(number, 'en'), en)
  })

test('what can’t be computed says why, with one full stop', () => {
  const given = {
    standing: 'uncomputable',
    why: { zh: '这一时期尚未开始。', en: 'The period has not begun.' },
  } as const
  assert.equal(said(5, 'zh', given), '这一时期尚未开始。')
  assert.equal(said(5, 'en', given), 'The period has not begun.')
})

test('a value that was reported before its period ends is of now, and of no day to come', () => {
  const { asOf: _, ...given } = of(8)
  const says = saysStanding('on-track', given, { role: 'target', loading: undefined }, reader('zh'))
  assert.match(says, /^现在为18\.9微克\/立方米，照这个水平/)
})

test('large print leaves out what would be needed today', () => {
  const short = saysStanding('at-risk', of(5), { role: 'target', loading: undefined }, reader('zh', 'elder'))
  assert.doesNotMatch(short, /今天应到/)
  assert.match(short, /离目标差6个/)
})

test('while the record is being loaded, nothing is said to be unknown for good', () => {
  const record = { marks: new Map([[1, 'agrees'] as const, [2, 'uncomputable'] as const]), loading: { share: 0.999 } }
  assert.deepEqual(
    [1, 2, 3].map(number => markOf(record, number)),
    ['agrees', 'loading', 'loading'] satisfies Mark[],
  )
  const says = saysStanding('loading', undefined, { role: 'result', loading: record.loading }, reader('zh'))
  assert.match(says, /已完成 99%/)
})

test('n of m are those results that can be checked', () => {
  const marks = new Map([...standings].map(([number, { standing }]) => [number, standing] as const))
  const measures = Array.from({ length: 9 }, (_, at) => ({ number: at + 1 }))
  const { agrees, checked, by } = countMarks({ marks, loading: undefined }, measures)
  assert.deepEqual([agrees, checked, by.get('untracked')], [2, 4, 1])
})

for (const [transform, change, base, figure, level] of [
  ['level', 'level', undefined, 30, 30],
  ['percent', 'increase', 500, 16, 580],
  ['percent', 'decrease', 500, 10, 450],
  ['points', 'increase', 60, 2, 62],
  ['multiple', 'level', 50, 2, 100],
  ['fraction', 'level', undefined, 0.5, 50],
  ['percent', 'increase', undefined, 16, undefined],
] as const)
  test(`${figure} as ${transform} of ${base} means ${level}`, () => {
    const { claim } = of(5).binding ?? assert.fail()
    assert.equal(levelOf({ binding: { period: '2020', transform, claim: { ...claim, change } }, base }, figure), level)
  })

test('the way of a flow is summed up month by month, last year’s beside it', () => {
  const standing = of(5)
  const outlook = outlookOf(standing) ?? assert.fail()
  const { definition = assert.fail(), binding = assert.fail() } = standing
  const points = pointsOf('parks-built', 'month')
  const way = timelineOf({ definition, binding, outlook, points, base: undefined }, 'zh')
  assert.equal(way?.reached.at(-1)?.value, 15)
  assert.equal(way?.before.at(-1)?.value, 31)
  assert.equal(way?.target.words, '目标 30个')
  assert.deepEqual(way?.axis, { from: '1月', now: '9月30日', until: '12月' })
})

test('where the months do not come to the figure, no way is drawn: different things of each month are not added', () => {
  const standing = of(5)
  const outlook = outlookOf(standing) ?? assert.fail()
  const { definition = assert.fail(), binding = assert.fail() } = standing
  const points = pointsOf('parks-built', 'month').map(point => ({ ...point, value: 15 }))
  assert.equal(timelineOf({ definition, binding, outlook, points, base: undefined }, 'zh'), undefined)
  const rate = { ...definition, aggregation: 'rate' } as const
  assert.equal(timelineOf({ definition: rate, binding, outlook, points, base: undefined }, 'zh'), undefined)
})

test('a target without values, or over several years, has no way to draw', () => {
  const standing = of(5)
  const outlook = outlookOf(standing) ?? assert.fail()
  const { definition = assert.fail(), binding = assert.fail() } = standing
  const parts = { definition, binding, outlook, points: [], base: undefined }
  assert.equal(timelineOf(parts, 'zh'), undefined)
  const points = pointsOf('parks-built', 'month')
  assert.equal(timelineOf({ ...parts, points, binding: { ...binding, period: '2016-2020' } }, 'zh'), undefined)
})

test('a series says from where to where it goes', () => {
  const points = pointsOf('gdp', 'year')
  const trend = trendOf(definitions.gdp, points, '2019', 'zh') ?? assert.fail()
  assert.equal(trend.as, 'columns')
  assert.equal(trend.steps.at(-1)?.isChosen, true)
  assert.equal(
    saysTrend('地区生产总值', trend, 'zh'),
    '柱形图：地区生产总值，从2015年的2.008万亿元到2019年的2.693万亿元。',
  )
  assert.equal(trendOf(definitions.gdp, points.slice(0, 1), '2019', 'zh'), undefined)
})

test('a month that has only begun is not drawn beside whole ones', () => {
  const all = [...pointsOf('parks-built', 'month')]
  const begun = all.map((point, at) =>
    at === all.length - 1 ? { ...point, period: '2020-10', provisional: true } : point,
  )
  assert.equal(trendOf(definitions.parks, begun, undefined, 'zh')?.steps.length, all.length - 1)
  assert.equal(trendOf(definitions.parks, all, undefined, 'zh')?.steps.length, all.length)
})

test('what is known of few months only is drawn without the others', () => {
  const points = pointsOf('pm25-mean', 'month').map((point, at) => (at % 6 === 5 ? point : { ...point, value: null }))
  const steps = trendOf(definitions.dust, points, undefined, 'zh')?.steps ?? []
  assert.deepEqual(
    steps.map(({ period }) => period),
    ['2019年6月', '2019年12月', '2020年6月'],
  )
})
