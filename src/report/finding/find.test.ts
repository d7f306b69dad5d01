import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCommitments } from '../commitment/read.ts'
import { layOut } from '../layout/layout.ts'
import { readMeasures } from '../measure/read-measures.ts'
import type { Layout } from '../model.ts'
import { findFindings } from './find.ts'
import { drawn, unmarked } from './seeded/drawn.ts'
import { harmless } from './seeded/harmless.ts'
import { sharesAndUnits } from './seeded/shares-and-units.ts'
import { sumsAndGrowth } from './seeded/sums-and-growth.ts'
import { wordsAndPromises } from './seeded/words-and-promises.ts'

const seeded = { ...sumsAndGrowth, ...sharesAndUnits, ...wordsAndPromises }

function findingsOf(part: 'review' | 'plan', marked: string, language: Layout['language'] = 'zh-CN') {
  const { layout, measures, commitments } = drawn(part, marked, language)
  return findFindings(layout, measures, commitments)
}

/** Reads the words of a seed as they would stand in a report, by the reader itself. */
function findingsInReport(part: 'review' | 'plan', marked: string) {
  const words = { review: '工作平稳推进。', plan: '工作继续推进。', [part]: unmarked(marked) }
  const layout = layOut(`政府工作报告
——2020年1月8日在鹏城市第六届人民代表大会第八次会议上
各位代表：
一、2019年工作回顾
${words.review}
二、2020年工作安排
${words.plan}`)
  const { measures } = readMeasures(layout)
  return findFindings(layout, measures, readCommitments(layout, measures))
}

test('the seeded contradictions are enough to mean something', () => {
  assert.ok(Object.keys(seeded).length >= 40)
  assert.equal(new Set(Object.values(seeded).map(({ kind }) => kind)).size, 8, 'every kind of finding is seeded')
})

for (const [name, { kind, part, wrong, right }] of Object.entries(seeded)) {
  test(`found: ${name}`, () => {
    const found = findingsOf(part, wrong)
    assert.deepEqual(
      found.map(finding => finding.kind),
      [kind],
      JSON.stringify(found),
    )
  })
  test(`found in a report as read: ${name}`, () => {
    const found = findingsInReport(part, wrong)
    assert.ok(
      found.some(finding => finding.kind === kind),
      JSON.stringify(found),
    )
  })
  test(`gone from the report once corrected: ${name}`, () => assert.deepEqual(findingsInReport(part, right), []))
  test(`gone once corrected: ${name}`, () => assert.deepEqual(findingsOf(part, right), []))
}

for (const [name, { part, right }] of Object.entries(harmless)) {
  test(`left alone: ${name}`, () => assert.deepEqual(findingsOf(part, right), []))
  test(`left alone in a report as read: ${name}`, () => assert.deepEqual(findingsInReport(part, right), []))
}

test('a finding names both numbers, by how much they differ, and where the other one stands', () => {
  const marked = '新建学校【26所|新建学校】，其中小学【31所|新建小学】。'
  const [found] = findingsOf('review', marked)
  const { layout } = drawn('review', marked)
  assert.match(found?.message ?? '', /31所.*26所.*5所/)
  assert.equal(layout.text.slice(found?.start, found?.end), '31所')
  assert.deepEqual(
    found?.related.map(({ start, end }) => layout.text.slice(start, end)),
    ['26所'],
  )
})

test('the message follows the report’s language', () => {
  const marked = '清洁能源装机占比【提高到104%|清洁能源装机占比】。'
  assert.match(
    findingsOf('review', marked, 'en')[0]?.message ?? '',
    /a share cannot be more than 100%; this is 4% over/,
  )
  assert.match(findingsOf('review', marked)[0]?.message ?? '', /份额不能大于100%，多4%/)
})

test('many targets without a date are told once', () => {
  const marked = ['2条', '3座', '4个', '5所'].map(quote => `择机建设【${quote}|设施|p=null】。`).join('')
  const found = findingsOf('plan', marked)
  assert.equal(found.length, 1)
  assert.equal(found[0]?.related.length, 3)
})

test('promises without an end never flood the page: one for each section, three at most', () => {
  const marked = Array.from({ length: 20 }, (_, n) => `〔推动第${n}片区面貌明显改善〕。`).join('')
  assert.equal(findingsOf('plan', marked).length, 1)
})
