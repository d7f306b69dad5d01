import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { differenceOf } from './difference.ts'

const file = (path: string) => readFileSync(new URL(`../../packs/pengcheng/rules/${path}`, import.meta.url), 'utf8')
const [older, newer] = [file('2015/old-age-allowance.dmn'), file('old-age-allowance.dmn')]

const tableOf = (before: string, after: string) => {
  const table = differenceOf(before, after).find(({ decision }) => decision === '月津贴')
  assert.ok(table?.kind === 'table')
  return table.rules.map(rule => {
    const { inputs, outputs } = rule.kind === 'removed' ? rule.before : rule.after
    return `${rule.kind}: ${inputs.at(-1)} → ${outputs[0]}`
  })
}

test('a version is the same as itself, decision by decision', () => {
  assert.deepEqual(
    differenceOf(newer, newer).map(({ decision, kind }) => `${decision} ${kind}`),
    ['年龄 same', '月津贴 same'],
  )
})

test('the allowance of 2019 differs from that of 2015 by these rules', () => {
  assert.deepEqual(tableOf(older, newer), [
    'same: - → 0',
    'same: - → 0',
    'same: - → 0',
    'added: < 70 → 0',
    'added: [70..80) → 200',
    'changed: [80..90) → 300',
    'changed: [90..100) → 500',
    'changed: >= 100 → 1000',
    'removed: < 80 → 0',
  ])
})

test('a rule that only changed its place is said to have moved', () => {
  const rules = newer.match(/<rule id="[^"]*">[\s\S]*?<\/rule>/g) ?? []
  const [first = '', second = ''] = rules
  const swapped = newer.replace(first, '@').replace(second, first).replace('@', second)
  assert.deepEqual(tableOf(newer, swapped).slice(0, 2), ['moved: - → 0', 'moved: - → 0'])
})

test('a formula that changed is shown as text, and a decision that is gone is named', () => {
  const other = newer.replace('years and months duration(出生日期, 判断日期).years', '判断日期.year - 出生日期.year')
  const [age] = differenceOf(newer, other)
  assert.ok(age?.kind === 'logic' && age.after.includes('判断日期.year'))
  const alone = newer.replace('name="年龄"', 'name="周岁"').replace('name="年龄"', 'name="周岁"')
  assert.deepEqual(
    differenceOf(newer, alone).map(({ decision, kind }) => `${decision} ${kind}`),
    ['周岁 added', '月津贴 same', '年龄 removed'],
  )
})
