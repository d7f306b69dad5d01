import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Measure } from '../../../src/report/index.ts'
import { pairsOf } from './pairs.ts'

const measure = (
  role: Measure['role'],
  indicator: string,
  unit = '%',
  change: Measure['change'] = 'level',
): Measure => ({
  ...{ start: 0, end: 1, quote: '1', value: 1, comparator: '=', period: null, section: 's', confidence: 1, notes: [] },
  ...{ role, indicator, unit, change },
})

for (const [claim, result, target, paired] of [
  ['the same name', measure('result', '本市生产总值', '元'), measure('target', '本市生产总值', '元'), true],
  [
    'a name with and without the city',
    measure('result', '全市生产总值', '元'),
    measure('target', '生产总值', '元'),
    true,
  ],
  ['names that differ in a word', measure('result', '全社会研发投入占比'), measure('target', '研发投入占比'), true],
  ['different things with one ending', measure('result', '新增小学学位'), measure('target', '新增高中学位'), false],
  [
    'what stands and what is added',
    measure('result', '幼儿园学位', '个'),
    measure('target', '新增幼儿园学位', '个'),
    false,
  ],
  ['a level and a growth', measure('result', '税收', '%'), measure('target', '税收', '%', 'increase'), false],
  ['different units', measure('result', '税收', '元'), measure('target', '税收', '%'), false],
  ['two results', measure('result', '税收'), measure('result', '税收'), false],
  ['no name', measure('result', ''), measure('target', ''), false],
] as const)
  test(`${claim}: ${paired ? 'stand side by side' : 'stay apart'}`, () => {
    assert.equal(pairsOf([result, target]).length, paired ? 1 : 0)
  })

test('a result stands beside one target only', () => {
  const measures = [measure('result', '税收'), measure('target', '税收'), measure('target', '税收')]
  assert.deepEqual(pairsOf(measures), [{ result: 0, target: 1 }])
})

test('two thousand numbers of one unit are paired without a wait', () => {
  const many = Array.from({ length: 2000 }, (_, at) =>
    measure(at % 2 === 0 ? 'result' : 'target', `第${at >> 1}项指标数`),
  )
  assert.equal(pairsOf(many).length, 1000)
})
