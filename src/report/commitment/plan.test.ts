import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { SectionKind } from '../model.ts'
import { layoutOf } from './examples.ts'
import { planningPassages } from './plan.ts'

function passages(text: string, kind: SectionKind, title?: string): string[] {
  const layout = layoutOf(text, kind, title)
  return planningPassages(layout).map(({ start, end }) => layout.text.slice(start, end))
}

test('plan and governance are read whole', () => {
  assert.deepEqual(passages('修桥。\n铺路。', 'plan'), ['修桥。', '铺路。'])
  assert.deepEqual(passages('公开政务。', 'governance'), ['公开政务。'])
})

test('a review, a preface and a closing promise nothing', () => {
  for (const kind of ['review', 'preface', 'closing', 'other'] as const)
    assert.deepEqual(passages('建成大桥。修好公路。', kind, '2019年工作回顾'), [])
})

test('a plan that looks back is passed over until it looks ahead again', () => {
  assert.deepEqual(passages('过去一年，修了桥。新的一年，要铺路。还要种树。', 'plan'), ['新的一年，要铺路。还要种树。'])
  assert.deepEqual(passages('铺路。去年修了桥。', 'plan'), ['铺路。'])
})

test('a section that holds both is read from where it turns ahead', () => {
  const text = '过去五年，修了桥。\n又修了路。\n“十四五”时期是关键五年。要修港口。\n再修机场。'
  assert.deepEqual(passages(text, 'plan', '五年成就和今后目标任务'), [
    '“十四五”时期是关键五年。要修港口。',
    '再修机场。',
  ])
})

test('goals are read wherever they stand', () => {
  const text = '今年经济社会发展主要预期目标是：财政收入增长4%。'
  assert.deepEqual(passages(`修了桥。${text}`, 'review', '工作回顾'), [text])
})

test('headings are no passages', () => {
  const layout = layoutOf('加快修桥\n铺路。')
  const [first, ...rest] = layout.paragraphs
  assert.ok(first !== undefined)
  assert.equal(planningPassages({ ...layout, paragraphs: [{ ...first, heading: true }, ...rest] }).length, 1)
})
