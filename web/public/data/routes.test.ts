import assert from 'node:assert/strict'
import { test } from 'node:test'
import fastify from 'fastify'
import { Problem } from '../../../src/kernel/problem.ts'
import { html } from '../html.ts'
import type { Ports } from '../ports.ts'
import { editionOf, examples } from '../report/examples.ts'
import { addPublicPages } from '../routes.ts'
import { examplePorts } from './examples.ts'

const edition = editionOf(examples.many)
const ports: Ports = {
  assets: { head: () => html``, tail: () => html`` },
  numbers: examplePorts(),
  findNewest: async () => edition,
  findEdition: async () => edition,
  listReports: async () => [],
  readHandedIn: async () => assert.fail(),
}

function siteWith(given: Partial<Ports> = {}) {
  const app = fastify()
  app.setErrorHandler((error, _, reply) => {
    assert.ok(error instanceof Problem, String(error))
    return reply.code(error.kind.status).send(error.kind.code)
  })
  addPublicPages(app, { ...ports, ...given })
  return app
}

const city = siteWith()

for (const [path, status, said] of [
  ['/data', 200, '<h1>公开数据</h1>'],
  ['/en/data?q=parks', 200, 'Parks built or rebuilt'],
  ['/data/gdp', 200, '<h1>地区生产总值</h1>'],
  ['/en/data/gdp?by=month&known=2020-03-01', 200, 'As it was known at the end of March 1, 2020'],
  ['/data/parks-built?period=2019-02-31&before=x', 200, '共 263 条记录'],
  ['/data/atlantis', 404, 'public.indicator-unknown'],
  [`/data/${'x'.repeat(90)}`, 404, 'public.indicator-unknown'],
  ['/data/documents/../../etc/passwd', 404, ''],
  [`/data/documents/${'b'.repeat(64)}`, 404, 'public.document-unknown'],
  ['/data/documents/..%2f..%2fetc', 404, 'public.document-unknown'],
  ['/reports/pengcheng-2020/editions/1/m/5?part=card', 200, '离目标差6个'],
  ['/reports/pengcheng-2020/editions/1/c/1?part=card', 200, '有风险'],
  ['/', 200, '4 个能核对的结果中，2 个与记录一致'],
  ['/reports/pengcheng-2020/glance', 200, '2 个数字与记录不符'],
] as const)
  test(`${path.slice(0, 60)} answers ${status}`, async () => {
    const answer = await city.inject(path)
    assert.equal(answer.statusCode, status)
    assert.ok(answer.body.includes(said), `the page does not say ${said}`)
  })

test('a source document is saved under its name and never shown in place', async () => {
  const { headers, body } = await city.inject(`/data/documents/${'a'.repeat(64)}`)
  assert.equal(body, '<b>2.69</b>')
  assert.equal(headers['content-type'], 'application/octet-stream')
  assert.match(String(headers['content-disposition']), /^attachment; filename\*=UTF-8''2019%E5%B9%B4[%\w]+\.pdf$/)
  assert.match(String(headers['cache-control']), /immutable/)
})

test('without a record there are no data pages', async () => {
  assert.equal((await siteWith({ numbers: undefined }).inject('/data')).statusCode, 404)
})
