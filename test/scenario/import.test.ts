/** A report comes into the ledger, whether the city runs or not, and is read back through the API. */
import assert from 'node:assert/strict'
import { hash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { freshFolder, startCity, yinuo } from '../city.ts'

const report = `政府工作报告
——2022年1月12日在云渡县第十八届人民代表大会第一次会议上
云渡县县长 沈一禾
各位代表：
现在，我代表云渡县人民政府，向大会报告工作，请予审议。
一、2021年工作回顾
全年地区生产总值412亿元、增长6.2%。新建农村公路86公里，新增学位3200个。
二、2022年主要工作
今年地区生产总值增长6%左右。新增学位4000个以上，6月底前建成开放县图书馆。
`
const corrected = report.replace('新增学位3200个', '新增学位3260个')

async function fileOf(name: string, content: string | Uint8Array): Promise<string> {
  const file = join(await freshFolder(), name)
  await writeFile(file, content)
  return file
}

const imported = async (file: string, data: string) => yinuo(['import', file, '--data', data, '--json'])

for (const state of ['running', 'stopped'] as const)
  test(`given a ${state} city, a file comes in once, a correction as a second edition`, async () => {
    const data = await freshFolder()
    const city = state === 'running' ? await startCity({ data, empty: true }) : undefined
    const [first, second] = [await fileOf('报告.txt', report), await fileOf('报告-更正.txt', corrected)]
    const kinds: string[] = []
    for (const file of [first, first, second, first]) {
      const { code, out, err } = await imported(file, data)
      assert.equal(code, 0, err)
      const { kind, report: id, edition } = JSON.parse(out)
      kinds.push(`${kind} ${id} ${edition}`)
    }
    assert.deepEqual(kinds, [
      'new-report 云渡县-2022 1',
      'same-file 云渡县-2022 1',
      'new-edition 云渡县-2022 2',
      'same-file 云渡县-2022 1',
    ])
    await city?.stop()
  })

test('the same text in another file changes nothing and says so', async () => {
  const data = await freshFolder()
  await imported(await fileOf('a.txt', report), data)
  const again = await imported(await fileOf('b.txt.gz', gzipSync(report)), data)
  assert.equal(JSON.parse(again.out).kind, 'same-text')
})

test('what was imported is there over HTTP: both editions, filtered, paged, as CSV, and the file itself', async () => {
  const city = await startCity({ empty: true })
  await imported(await fileOf('报告.txt', report), city.data)
  await imported(await fileOf('更正.txt', corrected), city.data)
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${city.url}${path}`, { headers })
  const json = async (path: string) => (await get(path)).json()

  const [summary] = (await json('/api/reports')).items
  assert.equal(summary.id, '云渡县-2022')
  assert.deepEqual([summary.edition, summary.deliveredOn, summary.city.name.zh], [2, '2022-01-12', '云渡县'])
  const id = encodeURIComponent(summary.id)

  const { text, editions } = await json(`/api/reports/${id}`)
  assert.deepEqual(
    editions.map((edition: { number: number }) => edition.number),
    [1, 2],
  )
  const places = (await json(`/api/reports/${id}/measures?indicator=学位&role=result`)).items
  assert.deepEqual([places.length, places[0].value, places[0].unit], [1, 3260, '个'])
  assert.equal(text.slice(places[0].start, places[0].end), places[0].quote)
  const before = (await json(`/api/reports/${id}/measures?indicator=学位&role=result&edition=1`)).items
  assert.equal(before[0].value, 3200)

  const all = (await json(`/api/reports/${id}/measures`)).items
  const paged: unknown[] = []
  for (let next: string | null = `/api/reports/${id}/measures?limit=2`; next !== null; ) {
    const page = await json(next)
    assert.ok(page.items.length <= 2)
    paged.push(...page.items)
    next = page.next
  }
  assert.deepEqual(paged, all)

  const csv = await get(`/api/reports/${id}/measures?format=csv`)
  assert.match(csv.headers.get('content-type') ?? '', /^text\/csv/)
  const lines = (await csv.text()).trim().split('\r\n')
  assert.equal(lines.length, all.length + 1)
  assert.match(lines[0] ?? '', /^number,quote,indicator,value/)

  const promises = (await json(`/api/reports/${id}/commitments?hard=true&text=图书馆`)).items
  assert.equal(promises.length, 1)
  assert.equal(promises[0].deadline, '2022-06-30')

  const source = await get(`/api/reports/${id}/source?edition=1`)
  assert.equal(hash('sha256', new Uint8Array(await source.arrayBuffer())), hash('sha256', report))
  await city.stop()
})

test('a file that came in compressed is given back byte for byte', async () => {
  const city = await startCity({ empty: true })
  const zipped = gzipSync(report)
  await imported(await fileOf('报告.txt.gz', zipped), city.data)
  const id = encodeURIComponent('云渡县-2022')
  const source = await fetch(`${city.url}/api/reports/${id}/source`)
  assert.equal(hash('sha256', new Uint8Array(await source.arrayBuffer())), hash('sha256', zipped))
  await city.stop()
})

const refusals = [
  ['an unknown report', '/api/reports/nowhere-2020/measures', 404, 'ledger.report-unknown'],
  ['an unknown edition', '/api/reports/pengcheng-2020?edition=99', 404, 'ledger.edition-unknown'],
  ['a page of no rows', '/api/reports/pengcheng-2020/measures?limit=0', 400, 'kernel.input-invalid'],
  ['a role that is none', '/api/reports/pengcheng-2020/measures?role=hope', 400, 'kernel.input-invalid'],
  ['a filter that is none', '/api/reports/pengcheng-2020/commitments?colour=red', 400, 'kernel.input-invalid'],
] as const

test('what the API can’t answer is a problem that names itself', async context => {
  const city = await startCity()
  context.after(() => city.stop())
  for (const [what, path, status, code] of refusals)
    await context.test(what, async () => {
      const response = await fetch(city.url + path)
      assert.equal(response.status, status)
      assert.equal((await response.json()).type, `/developers#${code}`)
    })
})

const unreadable = [
  ['an empty file', 'empty.txt', '', /empty/],
  ['a picture', 'scan.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /picture/],
  ['half a PDF', 'report.pdf', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog', /damaged/],
  [
    'a text that is no report',
    'note.txt',
    '今天天气不错。我们去公园散步,看见了很多花。'.repeat(3),
    /number|government reports/,
  ],
] as const

test('what can’t be read is refused in one clear line, and nothing is stored', async context => {
  const city = await startCity({ empty: true })
  context.after(() => city.stop())
  for (const [what, name, content, said] of unreadable)
    await context.test(what, async () => {
      const { code, out, err } = await yinuo(['import', await fileOf(name, content), '--data', city.data])
      assert.deepEqual([code, out], [1, ''])
      assert.match(err, said)
      assert.equal(err.trim().split('\n').length, 1)
    })
  assert.deepEqual((await (await fetch(`${city.url}/api/reports`)).json()).items, [])
})

test('a city that nobody knows is refused by name; one that a pack describes is brought', async () => {
  const data = await freshFolder()
  const file = await fileOf('报告.txt', report)
  const unknown = await yinuo(['import', file, '--data', data, '--city', 'atlantis'])
  assert.deepEqual([unknown.code, /atlantis/.test(unknown.err)], [1, true])
  const known = await yinuo(['import', file, '--data', data, '--city', 'pengcheng', '--json'])
  assert.equal(JSON.parse(known.out).report, 'pengcheng-2022')
})

test('the demonstration’s own file, imported again, is the edition that is there', async () => {
  const city = await startCity()
  const file = new URL('../../packs/pengcheng/report-2020.md', import.meta.url)
  const again = await imported(await fileOf('report-2020.md', await readFile(file)), city.data)
  assert.deepEqual(JSON.parse(again.out).kind, 'same-file')
  await city.stop()
})
