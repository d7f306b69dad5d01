import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadModel } from '../../../src/decision/index.ts'
import type { WholeVersion } from '../../../src/rulebook/index.ts'
import { html } from '../html.ts'
import { visitOf } from '../visit.ts'
import { renderChanges } from './changes.ts'
import { fieldsOf, inputsIn } from './fields.ts'
import { nodesOf, rowsOf } from './graph.ts'
import { renderRulesList } from './list.ts'
import { renderRuleSet } from './page.ts'

const pack = new URL('../../../packs/pengcheng/rules/', import.meta.url)
const file = (path: string) => readFileSync(new URL(path, pack), 'utf8')
const assets = { head: () => html``, tail: () => html`` }
const site = { city: { zh: '鹏城市', en: 'Pengcheng' }, assets, publicUrl: undefined }
const departmentName = () => '民政局'

const version = (number: number, path: string, validFrom: string, validUntil?: string): WholeVersion => ({
  ...{
    ruleSet: 'old-age-allowance',
    number,
    name: '高龄老人津贴',
    sha256: 'a'.repeat(64),
    department: 'civil-affairs',
  },
  ...{ dmn: file(`${path}.dmn`), cases: file(`${path}.cases.csv`), law: '老年人权益保障法第三十三条' },
  ...{
    relevantDay: '判断日期',
    validFrom,
    because: '标准提高',
    act: '0168',
    publishedAt: Temporal.Instant.from('2020-10-01T01:00Z'),
  },
  ...(validUntil === undefined ? {} : { validUntil }),
})
const versions = [
  version(1, '2015/old-age-allowance', '2015-01-01', '2019-07-01'),
  version(2, 'old-age-allowance', '2019-07-01'),
] as const
const [first, second] = versions
const model = loadModel({ xml: second.dmn })
const told = { version: second, versions, model, today: '2020-10-01', departmentName, filled: undefined }
const textOf = (page: { toString(): string }) =>
  page
    .toString()
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')

test('the list names each rule set with the version in force and since when', () => {
  const page = renderRulesList(
    { ruleSets: new Map([['old-age-allowance', versions]]), today: '2020-10-01', departmentName },
    site,
    visitOf('/rules', ''),
  )
  assert.match(textOf(page), /高龄老人津贴 第 2 版 .*自 2019年7月1日/)
  const none = renderRulesList(
    { ruleSets: new Map(), today: '2020-10-01', departmentName },
    site,
    visitOf('/en/rules', ''),
  )
  assert.match(textOf(none), /No rules have been published yet/)
})

test('the page shows every rule with its reason in the reader’s language, and the cases it was tried on', () => {
  const [zh, en] = ['/rules/old-age-allowance', '/en/rules/old-age-allowance'].map(url =>
    textOf(renderRuleSet(told, site, visitOf(url, ''))),
  )
  assert.match(zh ?? '', /\[80\.\.90\) 300 八十至八十九周岁/)
  assert.match(en ?? '', /\[80\.\.90\) 300 aged 80 to 89/)
  assert.match(en ?? '', /The 22 cases it was tried on/)
})

test('a version that is no longer in force says so', () => {
  const page = renderRuleSet(
    { ...told, version: first, model: loadModel({ xml: first.dmn }) },
    site,
    visitOf('/rules/old-age-allowance/1', ''),
  )
  assert.match(textOf(page), /这一版现在不适用。现行的是第 2 版/)
})

for (const [what, filled, expected] of [
  [
    'is decided with its rule',
    { 出生日期: '1938-05-01', 判断日期: '2020-10-01', 本市户籍: 'true', 在世: 'true', 服刑: 'false' },
    /月津贴：300 .*第 6 条规则/,
  ],
  [
    'with a gap is not decided',
    { 判断日期: '2020-10-01', 本市户籍: 'true', 在世: 'true', 服刑: 'false' },
    /还不能得出结果 .*缺少“出生日期”/,
  ],
  [
    'that does not fit its type is named',
    { 出生日期: '昨天', 判断日期: '2020-10-01', 本市户籍: 'true', 在世: 'true', 服刑: 'false' },
    /“出生日期”应为/,
  ],
] as const)
  test(`a situation ${what}`, () => {
    const page = renderRuleSet({ ...told, filled }, site, visitOf('/rules/old-age-allowance/2/try', ''))
    assert.match(textOf(page), expected)
  })

test('what was filled in stands in the form again, and can do no harm there', () => {
  const page = renderRuleSet(
    { ...told, filled: { 出生日期: '"><script>' } },
    site,
    visitOf('/rules/x/2/try', ''),
  ).toString()
  assert.ok(!page.includes('"><script>'))
  assert.ok(page.includes('&quot;&gt;&lt;script&gt;'))
})

test('the changes are told rule by rule, what was beside what is', () => {
  const page = textOf(renderChanges(first, second, site, visitOf('/rules/old-age-allowance/2/changes', '')))
  assert.match(page, /修改 .*\[80\.\.90\) 300 原为 200/)
  assert.match(page, /新增 .*\[70\.\.80\) 200/)
})

test('an input whose type lists its texts is a choice', () => {
  const fields = fieldsOf(loadModel({ xml: file('public-rental-queue.dmn') }))
  assert.deepEqual(
    fields.find(({ name }) => name === '学历'),
    {
      name: '学历',
      choices: ['无', '大专', '本科', '硕士', '博士'],
      kind: 'choice',
    },
  )
  const inputs = inputsIn(fields, { 学历: '本科', 家庭人数: '3', 本市户籍: 'true', 社保年数: ' ' })
  assert.deepEqual(inputs, { 本市户籍: true, 学历: '本科', 家庭人数: 3 })
})

test('in the graph each decision stands above all it needs', () => {
  for (const name of ['talent-admission', 'public-rental-queue', 'ride-hailing-driver']) {
    const rows = rowsOf(nodesOf(loadModel({ xml: file(`${name}.dmn`) }).definitions))
    const rowOf = new Map(rows.flatMap((row, at) => row.map(({ id }) => [id, at] as const)))
    for (const { id, needs } of rows.flat())
      for (const need of needs) assert.ok((rowOf.get(need) ?? 0) > (rowOf.get(id) ?? 0), `${name}: ${need} above ${id}`)
  }
})
