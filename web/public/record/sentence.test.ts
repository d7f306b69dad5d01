import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { JsonObject } from '../../../src/proof/index.ts'
import { entryOf } from './example-log.ts'
import { type Names, sentenceOf, signOf, valueIn } from './sentence.ts'

const names: Names = {
  kindOf: kind =>
    kind === 'unknown.kind'
      ? undefined
      : {
          kind,
          name: { zh: '“双公示”公开', en: '24-hour library' },
          says: sayings.get(kind) ?? { zh: '', en: '' },
          fields: new Map(),
          values: new Map([['outcome.granted', { zh: '批准', en: 'granted' }]]),
        },
  departmentName: id => (id === 'water' ? { zh: '水务局', en: 'Water' } : undefined),
  districtName: () => undefined,
}
const sayings = new Map([
  ['money.paid', { zh: '拨付 {amount} 分', en: '{amount} fen paid' }],
  ['time.taken', { zh: '用时 {minutes} 分钟', en: 'took {minutes} minutes' }],
  ['case.decided', { zh: '{item}：{outcome}', en: '{item}: {outcome}' }],
  ['case.moved', { zh: '转{department}，{district}', en: 'moved to {department}, {district}' }],
  ['thing.defined', { zh: '定义', en: 'Defined' }],
])

for (const [kind, body, zh, en] of [
  ['money.paid', { amount: 1_234_550 }, '拨付 12,345.5 元', '12,345.5 yuan paid'],
  ['money.paid', { amount: 0 }, '拨付 0 元', '0 yuan paid'],
  ['time.taken', { minutes: 0 }, '用时 0 分钟', 'took 0 minutes'],
  ['case.decided', { item: '津贴', outcome: 'granted' }, '津贴：批准', '津贴: granted'],
  ['case.decided', { item: 'granted', outcome: 'other' }, 'granted：other', 'granted: other'],
  ['case.decided', { item: '{outcome} $&', outcome: false }, '{outcome} $&：否', '{outcome} $&: no'],
  ['case.decided', { item: '津贴' }, '津贴：—', '津贴: —'],
  ['case.moved', {}, '转水务局，—', 'moved to Water, —'],
  ['thing.defined', { definition: { name: { zh: '人口', en: 'People' } } }, '定义：人口', 'Defined: People'],
  ['thing.defined', { definition: 7 }, '定义：case/1', 'Defined: case/1'],
  ['unknown.kind', {}, '一件“unknown.kind”类的公务行为', 'An act of the kind “unknown.kind”'],
] as const satisfies readonly (readonly [string, JsonObject, string, string])[])
  test(`${kind} with ${JSON.stringify(body)} says: ${zh}`, () => {
    const entry = entryOf(0, { kind, department: 'water', body, subject: 'case/1' })
    assert.equal(sentenceOf(names, entry, 'zh'), zh)
    assert.equal(sentenceOf(names, entry, 'en'), en)
  })

test('a sentence ends before it fills the page', () => {
  const entry = entryOf(0, {
    kind: 'case.decided',
    department: 'water',
    body: { item: '长'.repeat(5000), outcome: 'x' },
  })
  assert.ok(sentenceOf(names, entry, 'zh').length <= 240)
})

for (const [value, said] of [
  [2019, '2019'],
  [20190, '20,190'],
  [0.0125, '0.0125'],
  [-1234.5, '-1,234.5'],
  [['a', 1], 'a、1'],
  [true, '是'],
  [null, '—'],
  [{ id: 'parks' }, 'parks'],
] as const)
  test(`${JSON.stringify(value)} is said as ${said}`, () => {
    assert.equal(valueIn(names, undefined, 'field', value, 'zh'), said)
  })

test('a kind’s sign is the first letter of its name, whatever stands before it', () => {
  assert.equal(signOf(names, 'money.paid', 'zh'), '双')
  assert.equal(signOf(names, 'money.paid', 'en'), 'H')
})
