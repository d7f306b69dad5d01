/**
 * The whole loop as its users go through it: a city's acts come in, survive the loss of the process, bear out the
 * numbers of its report, and a stranger checks that with nothing but the city's key. One city for all of it.
 */
import assert from 'node:assert/strict'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { unzipSync, zipSync } from 'fflate'
import { simulate } from '../../packs/pengcheng/simulate.ts'
import { freshFolder, type RunningCity, startCity, yinuo } from '../city.ts'
import { countActs, isLoading, until } from '../loading.ts'

const patient = { timeout: 1_200_000 }
const folder = await freshFolder()
let city: RunningCity
let vkey: string

/** Without keeping the connection: commands that take longer than the server keeps one come between. */
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${city.url}${path}`, { headers: { ...headers, connection: 'close' } })
const json = async (path: string) => (await get(path)).json()

before(async () => {
  city = await startCity({ year: true })
  await until(async () => (await countActs(city.url)) > 60_000)
  await city.kill()
  city = await startCity({ year: true, data: city.data })
  assert.ok(await isLoading(city.url), 'a page says from its first moment that the year is still coming in')
  await until(async () => !(await isLoading(city.url)))
  vkey = (await (await get('/log/vkey')).text()).trim()
}, patient)

after(async () => {
  assert.equal(await city.stop(), 0)
  await rm(city.data, { recursive: true })
})

test('the report at a glance says how many numbers agree, and names those that don’t', async () => {
  const page = await (await get('/en/reports/pengcheng-2020/glance')).text()
  assert.match(page, /138 of 142 results that can be checked agree with the record/)
  const { standings } = await json('/api/reports/pengcheng-2020/standings')
  assert.deepEqual([standings.agrees, standings.differs, standings.untracked], [138, 4, 0])
  const { items } = await json('/api/measures?report=pengcheng-2020&standing=differs')
  assert.deepEqual(
    items.map(({ number, figure }: { number: number; figure: number }) => `${number}: ${figure.toFixed(1)}`),
    ['19: 95.2', '88: 528.0', '102: 5.2', '117: 19.0'],
  )
  for (const { number } of items) assert.match(page, new RegExp(`<a class="quoted" href="[^"]*m[/-]${number}"`))
  const { standing, why } = await json('/api/measures/pengcheng-2020.1.100')
  assert.deepEqual([standing, typeof why.en], ['uncomputable', 'string'])
})

test('the log, read and counted by a stranger, has each act once and comes to the same figures', patient, async () => {
  const { items } = await json('/api/measures?report=pengcheng-2020&limit=1000')
  const { code, out, err } = await yinuo(['verify', '--log', city.url, '--vkey', vkey, '--json'])
  assert.equal(code, 1, `four numbers differ: ${err}`)
  const told = JSON.parse(out)
  assert.deepEqual([told.problems, told.checks.filter(failed)], [[], []])
  const counted = new Map<string, number>(told.kinds.map(({ kind, count }: Counted) => [kind, count]))
  const made = Map.groupBy(simulate(), ({ kind }) => kind.kind)
  assert.ok(made.size > 100)
  for (const [kind, { length }] of made) assert.equal(counted.get(kind), length, kind)

  // Targets are the city's to project: of those a stranger finds the figure that they have come to.
  assert.equal(told.measures.length, 258)
  const shown = new Map<string, Shown>(items.map((one: Shown) => [one.id, one]))
  for (const { measure, standing, computed } of told.measures as readonly Recounted[]) {
    const one = shown.get(measure)
    assert.equal(computed ?? null, one?.figure, measure)
    if (one?.claim.role !== 'target') assert.equal(standing, one?.standing, measure)
  }
})

type Shown = { readonly id: string; figure: number | null; standing: string; claim: { role: string } }
type Recounted = { readonly measure: string; readonly standing: string; readonly computed?: number }
type Counted = { readonly kind: string; readonly count: number }
const failed = ({ state }: { state: string }) => state === 'failed'

test('the record checks clean', patient, async () => {
  const { code, out, err } = await yinuo(['record', 'check', '--data', city.data])
  assert.equal(code, 0, out + err)
  assert.match(out, /^Checked 26\d{4} act\(s\): tree, checkpoints, numbers, closings and tallies all agree/)
})

test('every number is listed with its state and method', async () => {
  const { code, out } = await yinuo(['evidence', '--list', '--json', '--data', city.data])
  const all = JSON.parse(out)
  assert.deepEqual([code, all.length], [0, 258])
  const by = (method: string) => all.filter((one: { method: string }) => one.method === method).length
  assert.deepEqual([by('acts'), by('formula'), by('reported')], [203, 37, 18])
})

for (const [method, number] of [
  ['acts', 12],
  ['formula', 15],
  ['reported', 1],
] as const)
  test(`the evidence of a number by ${method} holds with the city’s key, and not with another`, patient, async () => {
    const measure = await json(`/api/measures/pengcheng-2020.1.${number}`)
    assert.deepEqual([measure.method, measure.standing], [method, 'agrees'])
    const file = await evidenceOf(measure)
    const verified = await yinuo(['verify', file, '--vkey', vkey])
    assert.equal(verified.code, 0, verified.out)
    assert.match(verified.out, /^It holds\.$/m)
    assert.ok(verified.out.includes(`The report says: ${measure.quote}\n`) && verified.out.includes(vkey))
    const { ok, number: told } = JSON.parse((await yinuo(['verify', file, '--json'])).out)
    assert.deepEqual([ok, told.computed], [true, measure.figure])

    const other = await yinuo(['verify', file, '--vkey', strangersKey])
    assert.equal(other.code, 1)
    assert.match(other.out, /^✖ Signature: .*not signed by a key that is trusted/m)
  })

/** Somebody else’s key: the one in the documentation of Go’s note package. */
const strangersKey = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'

/** The evidence of a number as a browser saves it. */
async function evidenceOf({ id, evidence }: { id: string; evidence: string }): Promise<string> {
  const response = await get(evidence)
  assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'application/zip'])
  const file = join(folder, `${id}.zip`)
  await writeFile(file, new Uint8Array(await response.arrayBuffer()))
  return file
}

test(
  'the evidence of a number that the acts don’t bear out fails at the sentence and nowhere else',
  patient,
  async () => {
    const file = join(folder, '88.zip')
    const written = await yinuo(['evidence', 'pengcheng-2020.1.88', '-o', file, '--data', city.data])
    assert.equal(written.code, 0, written.err)
    const { code, out } = await yinuo(['verify', file, '--vkey', vkey])
    assert.equal(code, 1)
    assert.deepEqual(out.match(/^✖.*/gm), ['✖ True to the sentence: “530座” is not true of 528 座: it differs by 2.'])
  },
)

test('one bit changed in one act of the evidence, and it fails and says which act', patient, async () => {
  const file = await evidenceOf(await json('/api/measures/pengcheng-2020.1.12'))
  const files = unzipSync(await readFile(file))
  const acts = files['acts.ndjson'] ?? new Uint8Array(0)
  const lines = new TextDecoder().decode(acts).split('\n')
  const line = lines.findIndex(text => /"district":"9.*"kind":"education.school-opened"/.test(text))
  const offset = Buffer.byteLength(`${lines.slice(0, line).join('\n')}\n`)
  const district = acts.indexOf(0x39, offset + (lines[line] ?? '').indexOf('"district":"9'))
  assert.ok(line > 0 && district > offset)
  acts[district] = 0x38 // The first 9 of the district's code is an 8 now.
  const { act } = JSON.parse(lines[line] ?? '')
  const forged = join(folder, 'forged.zip')
  await writeFile(forged, zipSync(files))
  const { code, out } = await yinuo(['verify', forged, '--vkey', vkey])
  assert.equal(code, 1)
  assert.match(out, new RegExp(`^✖ .*Act ${act} at index \\d+ was altered`, 'm'))
  assert.match(out, /^It does not hold\.$/m)
})

test('an act has its page, and a proof that holds by itself', async () => {
  const { items } = await json('/api/acts?kind=education.school-opened&limit=1')
  const { act, number, subject } = items[0].entry
  const page = await get(`/en/record/acts/${act}`)
  assert.equal(page.status, 200)
  assert.ok((await page.text()).includes(`${act}/proof`))
  const file = join(folder, 'act.tlog-proof')
  await writeFile(file, await (await get(`/api/acts/${act}/proof`)).text())
  const { code, out } = await yinuo(['verify', file, '--vkey', vkey])
  assert.equal(code, 0, out)
  assert.ok(number > 0 && subject !== '')
  assert.equal((await yinuo(['verify', file, '--vkey', strangersKey])).code, 1)
})

test('a series comes as JSON and CSV, and is not sent again to who has it', async () => {
  const path = '/api/indicators/schools-opened/series?frequency=year'
  const { items } = await json(path)
  const year = items.find(({ period }: { period: string }) => period === '2019')
  assert.deepEqual([year.value, year.provisional, year.acts], [40, false, 40])
  const csv = await get(path, { accept: 'text/csv' })
  const lines = (await csv.text()).trim().split('\r\n')
  assert.ok(lines[0]?.startsWith('period,district,value') && lines.some(line => line.startsWith('2019,,40,')))
  const tag = csv.headers.get('etag') ?? ''
  const again = await get(path, { accept: 'text/csv', 'if-none-match': tag })
  assert.deepEqual([again.status, await again.text()], [304, ''])
  assert.equal((await get(path, { 'if-none-match': tag })).status, 200, 'the JSON has a tag of its own')
})

test('the catalogue of open data leads to every indicator', async () => {
  const response = await get('/data/catalog.jsonld')
  assert.match(response.headers.get('content-type') ?? '', /^application\/ld\+json/)
  const catalog = await response.json()
  const { items } = await json('/api/indicators')
  assert.equal(catalog['dcat:dataset'].length, items.length)
  const [set] = catalog['dcat:dataset']
  for (const { 'dcat:downloadURL': address } of set['dcat:distribution'])
    assert.equal((await fetch(address['@id'])).status, 200)
})
