import assert from 'node:assert/strict'
import { test } from 'node:test'
import fastify from 'fastify'
import { Problem, documentOf as problemDocumentOf } from '../../src/kernel/problem.ts'
import type { Edition } from '../../src/ledger/index.ts'
import { documentOf, html } from './html.ts'
import type { Ports } from './ports.ts'
import { renderProblem } from './problem/page.ts'
import { publicProblems } from './problems.ts'
import { editionOf, examples } from './report/examples.ts'
import { addPublicPages } from './routes.ts'
import { visitOf } from './visit.ts'

const assets = { head: () => html``, tail: () => html`` }
const editions = [1, 2].map(number => editionOf(examples.many, { number, latest: 2 }))

function siteWith(editions: readonly Edition[], readHandedIn: Ports['readHandedIn'] = async () => assert.fail()) {
  const app = fastify({ routerOptions: { ignoreTrailingSlash: true } })
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
  app.setErrorHandler((error, request, reply) => {
    assert.ok(error instanceof Problem, String(error))
    const visit = visitOf(request.url, request.headers.cookie)
    const document = problemDocumentOf(error, visit.language)
    const site = { city: undefined, assets }
    return reply
      .code(document.status)
      .type('text/html')
      .send(documentOf(renderProblem(document, site, visit)))
  })
  addPublicPages(app, {
    assets,
    readHandedIn,
    findNewest: async () => editions.at(-1),
    findEdition: async (report, number = editions.length) =>
      editions.find(edition => edition.report === report && edition.number === number),
    listReports: async () => [],
  })
  return app
}

const city = siteWith(editions)

for (const [path, status, said] of [
  ['/', 200, '<h1 lang="zh-CN">2020年政府工作报告</h1>'],
  ['/en', 200, '<html lang="en"'],
  ['/reports/pengcheng-2020', 200, '第 2 版'],
  ['/reports/pengcheng-2020/editions/1', 200, '最新的是第 2 版'],
  ['/reports/pengcheng-2020/editions/2/m/1', 200, '全市生产总值'],
  ['/reports/pengcheng-2020/editions/2/c/1', 200, '一项承诺'],
  ['/reports/pengcheng-2020/editions/2/p/3-2', 200, 'class="shown"'],
  ['/reports/pengcheng-2020/glance', 200, '全部数字'],
  ['/en/reports/pengcheng-2020/editions/1/glance?role=target', 200, 'All numbers'],
  ['/reports', 200, '历年报告'],
  ['/reading', 200, 'enctype="multipart/form-data"'],
  ['/mark.svg', 200, '<svg'],
  ['/reports/atlantis-2020', 404, '没有这份报告'],
  ['/en/reports/atlantis-2020', 404, 'There is no such report'],
  ['/reports/pengcheng-2020/editions/9', 404, '没有这份报告'],
  ['/reports/pengcheng-2020/editions/two', 404, '没有这份报告'],
  ['/reports/pengcheng-2020/editions/2/m/99', 404, '报告里没有这一处'],
  ['/reports/pengcheng-2020/editions/2/m/1-1', 404, '报告里没有这一处'],
  ['/reports/pengcheng-2020/editions/2/x/1', 404, '报告里没有这一处'],
  ['/reports/pengcheng-2020/editions/2/p/0', 404, '报告里没有这一处'],
] as const)
  test(`${path} answers ${status}`, async () => {
    const answer = await city.inject(path)
    assert.equal(answer.statusCode, status)
    assert.ok(answer.body.includes(said), `it does not say ${said}`)
  })

for (const [path, to] of [
  ['/reports/pengcheng-2020/m/3', '/reports/pengcheng-2020/editions/2/m/3'],
  ['/en/reports/pengcheng-2020/p/3-2', '/en/reports/pengcheng-2020/editions/2/p/3-2'],
  ['/glance', '/reports/pengcheng-2020/glance'],
  ['/en/glance', '/en/reports/pengcheng-2020/glance'],
] as const)
  test(`${path} leads to the edition that it means today`, async () => {
    const answer = await city.inject(path)
    assert.equal(answer.statusCode, 302)
    assert.equal(answer.headers.location, to)
  })

test('a card can be had alone, for a page that is open already', async () => {
  const answer = await city.inject('/reports/pengcheng-2020/editions/2/m/1?part=card')
  assert.match(answer.body, /^<article class="card" data-card="m-1">/)
})

test('a search stands in the text and leads from hit to hit', async () => {
  const answer = await city.inject(`/?q=${encodeURIComponent('新增')}&hit=2`)
  assert.match(answer.body, /第 2 处，共 3 处/)
  assert.match(answer.body, /<mark id="hit-2" class="now">新增<\/mark>/)
  assert.match(answer.body, /href="\/\?q=%E6%96%B0%E5%A2%9E&amp;hit=3#hit-3"/)
})

test('what a reader prefers is kept on the reader’s machine and never by a cache', async () => {
  const chosen = await city.inject('/preferences?view=elder&scheme=dark&back=/reports')
  assert.equal(chosen.statusCode, 303)
  assert.equal(chosen.headers.location, '/reports')
  assert.match(String(chosen.headers['set-cookie']), /view=elder; Path=\/;.*scheme=dark; Path=\//)
  const page = await city.inject({ url: '/', headers: { cookie: 'view=elder; scheme=dark' } })
  assert.match(page.body, /<html lang="zh-CN" data-view="elder" data-scheme="dark">/)
  assert.equal(page.headers['cache-control'], 'private, no-cache')
  assert.equal(page.headers.vary, 'cookie')
})

test('a city without a report says what will be here and how to begin', async () => {
  const empty = siteWith([])
  assert.match((await empty.inject('/')).body, /这里将是一座城市的工作报告.*\.\/yinuo import/s)
  assert.match((await empty.inject('/en')).body, /How to begin/)
  assert.equal((await empty.inject('/glance')).headers.location, '/')
  assert.equal((await empty.inject('/reports')).statusCode, 200)
})

const handIn = { method: 'POST', url: '/reading', payload: 'x', headers: { 'content-type': 'text/plain' } } as const

test('a report handed in is read at once, with its cards and lists on the one page', async () => {
  const reading = { reading: examples.many, format: 'text', encoding: 'utf-8', name: '<b>.txt' }
  const answer = await siteWith(editions, async () => reading).inject(handIn)
  assert.equal(answer.statusCode, 200)
  assert.match(answer.body, /读自 &lt;b&gt;\.txt，没有保存/)
  assert.match(answer.body, /<a class="n" id="m-1" data-card="m-1" href="#card-m-1">/)
  assert.match(answer.body, /<template id="cards"><article class="card" data-card="m-1">/)
  assert.match(answer.body, /<tr id="card-m-1">/)
})

test('a file far longer than a report shows its beginning, and says so', async () => {
  const long = {
    ...examples.longest,
    measures: Array.from({ length: 5000 }, () => examples.longest.measures[0]).flatMap(each => each ?? []),
  }
  const answer = await siteWith(editions, async () => ({ reading: long, format: 'text', encoding: 'utf-8' })).inject(
    handIn,
  )
  assert.match(answer.body, /文件很长，这里只显示开头的部分/)
  assert.equal(answer.body.match(/<article class="card" data-card="m-/g)?.length, 1500)
})

test('a file that can’t be read leaves the form in place and says what to do', async () => {
  const refuse = async () => {
    throw new Problem(publicProblems['report-unknown'], { report: '<i>' })
  }
  const answer = await siteWith(editions, refuse).inject(handIn)
  assert.equal(answer.statusCode, 404)
  assert.match(answer.body, /role="alert"><h2>这个文件没有读成：没有这份报告<\/h2><p>这里没有编号为“&lt;i&gt;”的报告。/)
  assert.match(answer.body, /enctype="multipart\/form-data"/)
})
