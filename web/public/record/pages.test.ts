import assert from 'node:assert/strict'
import { test } from 'node:test'
import fastify from 'fastify'
import { Problem, documentOf as problemDocumentOf } from '../../../src/kernel/problem.ts'
import { documentOf } from '../html.ts'
import { renderProblem } from '../problem/page.ts'
import { visitOf } from '../visit.ts'
import { exampleId, exampleLog } from './example-log.ts'
import { examples } from './examples.ts'
import type { RecordPorts } from './ports.ts'
import { addRecordPages } from './routes.ts'

function siteWith(ports: RecordPorts) {
  const app = fastify()
  app.setErrorHandler((error, request, reply) => {
    assert.ok(error instanceof Problem, String(error))
    const visit = visitOf(request.url, request.headers.cookie)
    const document = problemDocumentOf(error, visit.language)
    const site = { city: undefined, assets: ports.assets }
    return reply
      .code(document.status)
      .type('text/html')
      .send(documentOf(renderProblem(document, site, visit)))
  })
  addRecordPages(app, ports)
  return app
}

const log = await exampleLog(213)
const site = siteWith(log.ports)
const act = (index: number) => `/record/acts/${exampleId(index)}`
const bodyOf = async (path: string, of = site) => (await of.inject(path)).body

for (const [path, status, said] of [
  ['/record', 200, '<h1>公开记录</h1>'],
  ['/en/record', 200, 'Every official act'],
  ['/record', 200, '<b>213</b> 件公务行为'],
  ['/record?kind=payment.made', 200, '<p class="count" role="status">53 件</p>'],
  ['/record?department=civil-affairs&day=2020-09-29', 200, '去掉条件：民政局'],
  ['/record?kind=nothing', 200, '没有符合条件的记录'],
  ['/record?day=yesterday&before=-1', 200, '<b>213</b>'],
  ['/record/checkpoints', 200, 'witness.university.example'],
  ['/en/record/checkpoints', 200, 'The city’s public key'],
  ['/record/checkpoints?before=1', 200, '还没有检查点'],
  [act(0), 200, '日志里的第 1 件（序号 0）'],
  [act(212), 200, 'pengcheng.example/log'],
  [`/en${act(3)}`, 200, 'How you can know it was not changed'],
  ['/record/acts/01', 404, '没有这件行为'],
  [act(213), 404, '没有这件行为'],
  ['/record/213', 404, '没有这件行为'],
  ['/record/-1', 404, '没有这件行为'],
  ['/en/record/x', 404, 'There is no such act'],
] as const)
  test(`${path} answers ${status} and says ${said}`, async () => {
    const answer = await site.inject(path)
    assert.equal(answer.statusCode, status)
    assert.ok(answer.body.includes(said), `it does not say ${said}`)
  })

test('an index of the log leads to the act’s page', async () => {
  assert.equal((await site.inject('/record/7')).headers.location, act(7))
  assert.equal((await site.inject('/en/record/7')).headers.location, `/en${act(7)}`)
})

test('paging goes through every act once, forth and back', async () => {
  const idsOn = (page: string) => [...page.matchAll(/href="\/record\/acts\/([^"]+)"/g)].map(match => match[1])
  const linkOn = (page: string, rel: string) =>
    new RegExp(`href="([^"]+)" rel="${rel}"`).exec(page)?.[1]?.replaceAll('&amp;', '&')
  const seen: unknown[] = []
  const pages: string[] = []
  for (let path: string | undefined = '/record'; path !== undefined; path = linkOn(pages.at(-1) ?? '', 'next')) {
    pages.push(await bodyOf(path))
    seen.push(...idsOn(pages.at(-1) ?? ''))
  }
  assert.deepEqual(seen, log.entries.map(({ entry }) => entry.act).toReversed())
  const back = await bodyOf(linkOn(pages[2] ?? '', 'prev') ?? '')
  assert.deepEqual(idsOn(back), idsOn(pages[1] ?? ''))
  assert.equal(linkOn(back, 'first'), '/record')
  const newest = await bodyOf(linkOn(back, 'prev') ?? '')
  assert.deepEqual(idsOn(newest), idsOn(pages[0] ?? ''))
})

test('what is counted by one choice keeps the others', async () => {
  const page = await bodyOf('/record?kind=air.measured')
  assert.match(page, /href="\/record\?kind=payment\.made"/)
  assert.match(page, /href="\/record\?kind=air\.measured&amp;department=ecology"/)
  assert.doesNotMatch(page, /department=water"/)
})

test('an empty log says what will be here', async () => {
  const empty = siteWith((await exampleLog(0)).ports)
  assert.match(await bodyOf('/record', empty), /还没有记录/)
  assert.match(await bodyOf('/record/checkpoints', empty), /还没有检查点/)
})

test('the act alone in its log is its own root', async () => {
  const alone = siteWith((await exampleLog(1)).ports)
  assert.match(await bodyOf(act(0), alone), /合并 0 次，旁边各组共有另外 0 件/)
})

for (const [name, says, saysNot] of [
  ['waiting for its place', '正在排入日志', 'data-check'],
  ['erased', '涉及个人的部分已经删除', '不公开。日志里只留了'],
  ['corrected later', '后来被更正', '没有与它相连的行为'],
  ['of an unknown kind', '一件“tax.levied”类的公务行为', '<script>alert'],
  ['with hostile words', '&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert'],
  ['with a definition within', '人均可支配收入', '[object Object]'],
  ['closing a year', '作出决定（2019年） 关账，共 120,034 件', '2,019'],
] as const)
  test(`the page of an act ${name} says ${says}`, async () => {
    const page = await bodyOf(act(0), siteWith({ ...log.ports, findAct: async () => examples[name] }))
    assert.ok(page.includes(says), `it does not say ${says}`)
    assert.ok(!page.includes(saysNot), `it says ${saysNot}`)
  })

test('nothing in a page runs or is styled inline', async () => {
  for (const path of ['/record', act(5), '/record/checkpoints'])
    assert.doesNotMatch(await bodyOf(path), / style="| on[a-z]+="|<script(?![^>]*src=)|<style/)
})
