import assert from 'node:assert/strict'
import { test } from 'node:test'
import { html } from '../html.ts'
import { visitOf } from '../visit.ts'
import { definitions } from './example-indicators.ts'
import { examplePorts } from './examples.ts'
import { renderIndicatorPage } from './indicator-page.ts'
import { listIndicators, renderDataPage } from './list.ts'
import type { NumberPorts } from './ports.ts'
import { IndicatorQuery, ListQuery, searchOf } from './query.ts'
import { loadView } from './view.ts'

const site = { city: { zh: '鹏城市', en: 'Pengcheng' }, assets: { head: () => html``, tail: () => html`` } }

async function listPage(url: string, query: object = {}, ports: NumberPorts = examplePorts()): Promise<string> {
  const all = await ports.indicators()
  return renderDataPage(all, ListQuery.parse(query), ports, site, visitOf(url, undefined)).toString()
}

async function pageOf(id: string, query: object = {}, url = '/data', ports = examplePorts()): Promise<string> {
  const view = (await loadView(ports, id, IndicatorQuery.parse(query))) ?? assert.fail(`no page of ${id}`)
  return renderIndicatorPage(view, ports, site, visitOf(url, undefined)).toString()
}

for (const [query, ids] of [
  [{ q: 'pm2.5' }, ['pm25-mean']],
  [{ q: '公园' }, ['parks-built']],
  [{ department: 'statistics' }, ['gdp', 'gdp-growth']],
  [{ method: 'formula' }, ['gdp-growth']],
  [{ q: '没有这样的词' }, []],
  [{ method: 'guess', q: 'gdp-g' }, ['gdp-growth']],
] as const)
  test(`asked for ${JSON.stringify(query)}, the list shows ${ids.join(' ') || 'nothing'}`, async () => {
    const all = await examplePorts().indicators()
    assert.deepEqual(
      listIndicators(all, ListQuery.parse(query)).map(({ definition }) => definition.id),
      ids,
    )
  })

test('the list counts where its indicators come from and says that they are made up', async () => {
  const page = await listPage('/data')
  assert.match(page, /7 个指标，其中 4 个由公开记录逐条算出，1 个由其他指标计算，2 个由部门上报/)
  assert.match(page, /这里的记录和数值都是编造的/)
  assert.match(page, /href="\/data\/catalog\.jsonld"/)
  assert.equal(page.match(/<svg class="spark"/g)?.length, 7)
})

test('before any indicator is defined the page says what will be here', async () => {
  const page = await listPage('/data', {}, examplePorts({ indicators: async () => [] }))
  assert.match(page, /这里还没有指标/)
  assert.doesNotMatch(page, /<table|<form/)
})

test('a search that finds nothing leads back to all', async () => {
  assert.match(await listPage('/data', { q: 'xyz' }), /没有符合条件的指标。 <a href="\/data">/)
})

test('an indicator’s page says what it is, how it is computed, who owns it, and gives it away', async () => {
  const page = await pageOf('parks-built')
  for (const said of [
    '<h1>新建和改造公园</h1>',
    '竣工验收通过的，按验收记录逐个计数。',
    '城市管理和综合执法局',
    '演示数据',
    '未定，还会变化',
    'href="/api/indicators/parks-built/series?format=csv"',
    'href="/api/indicators/parks-built/series?"',
    '有风险',
  ])
    assert.ok(page.includes(said), `the page does not say ${said}`)
  assert.match(page, /<pre tabindex="0">\{\n {2}&quot;id&quot;: &quot;parks-built&quot;/)
})

test('a chart has a table with every value behind it', async () => {
  const page = await pageOf('pm25-mean')
  assert.match(
    page,
    /role="img" aria-label="折线图：PM2\.5年均浓度，从2019年1月的38微克\/立方米到2020年9月的19微克\/立方米。"/,
  )
  assert.equal(/<details class="behind">.*?<\/details>/s.exec(page)?.[0].match(/<tr><th scope="row">/g)?.length, 21)
})

test('values are shown by month, quarter or year, as the address says', async () => {
  assert.match(await pageOf('parks-built', { by: 'year' }), /新建和改造公园，各年（个）/)
  assert.match(await pageOf('parks-built', { by: 'quarter' }), /<th scope="row">2020年第3季度/)
  assert.match(await pageOf('gdp', { by: 'month' }), /地区生产总值，各年（万亿元）/)
})

test('the acts behind a figure go on page by page, each to its own address', async () => {
  const first = await pageOf('parks-built', { period: '2020' })
  assert.match(first, /2020年：263 条记录/)
  assert.match(first, /href="\/record\/acts\/01700000-0000-7000-8000-000000000263"/)
  assert.match(first, /rel="next" href="\?period=2020&amp;before=238#acts"/)
  const last = await pageOf('parks-built', { period: '2020', before: '10' })
  assert.doesNotMatch(last, /rel="next"/)
  assert.match(last, /回到最新/)
})

test('a reported indicator shows its documents and its revisions with their reasons, and no acts', async () => {
  const page = await pageOf('gdp')
  assert.match(page, /2019年统计公报\.pdf/)
  assert.match(page, /第四次全国经济普查后修订/)
  assert.doesNotMatch(page, /id="acts"/)
})

test('a page of the past says so and leads back to now', async () => {
  const asked: unknown[] = []
  const ports = examplePorts({
    points: async (_, query) => {
      asked.push(query.knownOn)
      return []
    },
  })
  const page = await pageOf('gdp', { known: '2020-03-01' }, '/data/gdp?known=2020-03-01', ports)
  assert.match(page, /按2020年3月1日结束时所知 · <a href="\?">看现在的数值/)
  assert.ok(asked.every(day => day === '2020-03-01'))
  assert.match(page, /还没有数值/)
})

for (const [query, kept] of [
  [{ period: '2019-02-31' }, {}],
  [{ district: '9903', before: '-1', by: 'day', known: '2020-13-01' }, {}],
  [
    { district: '990304', by: 'year' },
    { district: '990304', by: 'year' },
  ],
] as const)
  test(`an address that asks for ${JSON.stringify(query)} is taken as ${JSON.stringify(kept)}`, () => {
    const parsed = IndicatorQuery.parse(query)
    assert.deepEqual(Object.fromEntries(Object.entries(parsed).filter(([, value]) => value !== undefined)), kept)
  })

test('what an address does not ask for is not in it', () => {
  assert.equal(searchOf({ by: undefined, district: '', period: '2020' }), '?period=2020')
})

test('in English the pages are in English, what stands in definitions and reports aside', async () => {
  const pages = [
    await listPage('/en/data'),
    await pageOf('gdp', {}, '/en/data/gdp'),
    await pageOf('parks-built', {}, '/en/data/x'),
  ]
  for (const page of pages) {
    const own = page
      .replaceAll(/<(pre|a)[^>]*?(tabindex|lang="zh-CN")[^>]*>.*?<\/\1>/gs, '')
      .replaceAll(/中文|2019年统计公报\.pdf|第四次全国经济普查后修订|第\d+号公园/g, '')
    assert.doesNotMatch(own, /\p{Script=Han}/u)
  }
})

test('nothing from a definition, a document or an address becomes markup', async () => {
  const evil = '"><script>alert(1)</script>'
  const bad = { ...definitions.parks, name: { zh: evil, en: evil }, says: { zh: evil, en: evil }, unit: evil }
  const detail = (await examplePorts().findIndicator('gdp')) ?? assert.fail()
  const ports = examplePorts({
    findIndicator: async () => ({
      ...detail,
      definition: bad,
      documents: detail.documents.map(document => ({ ...document, documentName: evil })),
    }),
    indicators: async () => [{ definition: bad, latest: undefined, recent: [], numbers: 0 }],
    departmentName: () => ({ zh: evil, en: evil }),
  })
  for (const page of [await pageOf('parks-built', {}, '/data/x', ports), await listPage('/data', { q: evil }, ports)]) {
    assert.doesNotMatch(page, /<script>/)
    assert.doesNotMatch(page, /<style|style="| on\w+="/)
  }
})
