/** What the record, the numbers and their evidence can't answer: each a problem that names itself, in both languages. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ProblemDocument } from '../../src/kernel/problem.ts'
import { type RunningCity, startCity } from '../city.ts'

let city: RunningCity
before(async () => {
  city = await startCity()
})
after(async () => {
  assert.equal(await city.stop(), 0)
})

const nobody = '01920000-0000-7000-8000-000000000000'
const far = '9007199254740993'

const refusals = [
  ['/api/acts?limit=501', 400, 'kernel.input-invalid'],
  ['/api/acts?limit=1e9', 400, 'kernel.input-invalid'],
  ['/api/acts?limit=-1', 400, 'kernel.input-invalid'],
  [`/api/acts?after=${far}`, 400, 'kernel.input-invalid'],
  ['/api/acts?day=2019-02-30', 400, 'kernel.input-invalid'],
  ['/api/acts?day=0000-01-01', 400, 'kernel.input-invalid'],
  ['/api/acts?colour=red', 400, 'kernel.input-invalid'],
  ['/api/acts/none', 404, 'record.act-unknown'],
  [`/api/acts/${nobody}`, 404, 'record.act-unknown'],
  [`/api/acts/${nobody}/proof`, 404, 'record.act-unknown'],
  ["/api/acts/'%20or%201=1/proof", 404, 'record.act-unknown'],
  ['/api/log/consistency', 400, 'kernel.input-invalid'],
  ['/api/log/consistency?from=3&to=2', 404, 'record.size-unknown'],
  ['/api/log/consistency?from=0&to=99999999', 404, 'record.size-unknown'],
  ['/api/log/checkpoints?limit=501', 400, 'kernel.input-invalid'],
  ['/log/tile/0/x000', 400, 'record.tile-path'],
  ['/log/tile/64/000', 400, 'record.tile-path'],
  ['/log/tile/0/000.p/0', 400, 'record.tile-path'],
  ['/log/tile/0/000.p/256', 400, 'record.tile-path'],
  ['/log/tile/0/999', 404, 'record.tile-unknown'],
  ['/log/tile/entries/999', 404, 'record.tile-unknown'],
  ['/log/tile/entries/x999/x999/x999/999', 404, 'record.tile-unknown'],
  ['/log/tile/5/000', 404, 'record.tile-unknown'],
  ['/api/measures', 400, 'kernel.input-invalid'],
  ['/api/measures?report=nowhere-2020', 404, 'indicator.report-unknown'],
  ['/api/measures?report=pengcheng-2020&edition=99', 404, 'indicator.report-unknown'],
  ['/api/measures?report=pengcheng-2020&limit=1001', 400, 'kernel.input-invalid'],
  ['/api/measures?report=pengcheng-2020&standing=splendid', 400, 'kernel.input-invalid'],
  ['/api/measures/pengcheng-2020', 404, 'indicator.measure-unknown'],
  ['/api/measures/pengcheng-2020.1.0', 404, 'indicator.measure-unknown'],
  ['/api/measures/pengcheng-2020.1.259', 404, 'indicator.measure-unknown'],
  ['/api/measures/pengcheng-2020.1.1e9', 404, 'indicator.measure-unknown'],
  ['/api/measures/pengcheng-2020.2.1', 404, 'indicator.measure-unknown'],
  ['/api/measures/pengcheng-2020.1.259/evidence', 404, 'indicator.measure-unknown'],
  [`/api/measures/pengcheng-2020.1.${'9'.repeat(300)}`, 400, 'kernel.input-invalid'],
  ['/api/reports/nowhere-2020/standings', 404, 'indicator.report-unknown'],
  ['/api/reports/pengcheng-2020/standings?edition=0', 400, 'kernel.input-invalid'],
  ['/api/indicators?format=xlsx', 400, 'kernel.input-invalid'],
  ['/api/indicators/happiness', 404, 'indicator.indicator-unknown'],
  ['/api/indicators/happiness/series', 404, 'indicator.indicator-unknown'],
  ['/api/indicators/__proto__/series', 404, 'indicator.indicator-unknown'],
  ['/api/indicators/gdp/series?period=2019-13', 400, 'indicator.period-invalid'],
  ['/api/indicators/gdp/series?district=bay', 400, 'kernel.input-invalid'],
  ['/api/indicators/gdp/series?as-known-on=yesterday', 400, 'kernel.input-invalid'],
  ['/api/indicators/gdp/series?as-known-on=0000-01-01', 400, 'kernel.input-invalid'],
  ['/api/indicators/gdp/series?as-known-on=9999-12-31', 400, 'kernel.input-invalid'],
  ['/record/acts/none', 404, 'public.act-unknown'],
  [`/record/acts/${nobody}`, 404, 'public.act-unknown'],
  ['/record/99999999', 404, 'public.act-unknown'],
  [`/record/${far}`, 404, 'public.act-unknown'],
  ['/data/happiness', 404, 'public.indicator-unknown'],
  [`/data/documents/${'0'.repeat(64)}`, 404, 'public.document-unknown'],
  ['/rules/none', 404, 'rulebook.rule-set-unknown'],
] as const

for (const [path, status, code] of refusals)
  test(`${path.slice(0, 60)} is ${code}`, async () => {
    for (const language of ['zh', 'en']) {
      const response = await fetch(city.url + path, { headers: { 'accept-language': language } })
      const problem = ProblemDocument.parse(await response.json())
      assert.deepEqual([response.status, problem.type], [status, `/developers#${code}`])
      assert.match(problem.detail, language === 'zh' ? /\p{Script=Han}/u : /^[^\p{Script=Han}]+$/u)
    }
  })

for (const path of [
  ...['0000-01-01', '9999-12-31', '2019-02-30'].flatMap(day => [`/record?day=${day}`, `/en/data/gdp?known=${day}`]),
  ...['/record?month=0000-01', '/record?month=9999-12', `/record?after=${far}`, '/data/gdp?period=9999', '/data?q=%5C'],
])
  test(`${path} is a page all the same`, async () => {
    const response = await fetch(city.url + path, { headers: { accept: 'text/html' } })
    assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'text/html; charset=utf-8'])
  })

for (const [method, path] of [
  ['POST', '/api/acts'],
  ['PUT', `/api/acts/${nobody}`],
  ['DELETE', '/api/acts/1'],
  ['POST', '/api/measures/pengcheng-2020.1.1'],
  ['POST', '/log/checkpoint'],
  ['PATCH', '/api/indicators/gdp'],
] as const)
  test(`nobody writes by ${method} ${path}`, async () => {
    const body = JSON.stringify({ kind: 'aid.paid', body: {} })
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(`${city.url}${path}`, { method, headers, body })
    assert.equal(response.status, 404)
    ProblemDocument.parse(await response.json())
  })
