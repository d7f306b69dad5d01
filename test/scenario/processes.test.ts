/** Two programs on one PostgreSQL, as two machines behind a proxy: separate data folders, the same keys. */
import assert from 'node:assert/strict'
import { cp, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { parseCheckpoint, parseNote } from '../../src/proof/index.ts'
import { freshFolder, type RunningCity, startCity, yinuo } from '../city.ts'
import { makeDatabase } from '../databases.ts'
import { until } from '../loading.ts'

const made = await makeDatabase()
const told = { skip: 'missing' in made ? `no PostgreSQL: ${made.missing}` : false, timeout: 300_000 }
const environment = { DATABASE_URL: 'missing' in made ? '' : made.url }
const cities: RunningCity[] = []

before(async () => {
  if ('missing' in made) return
  const [data, other] = [await freshFolder(), await freshFolder()]
  cities.push(await startCity({ data, environment }))
  await cp(join(data, 'keys'), join(other, 'keys'), { recursive: true })
  cities.push(await startCity({ data: other, environment }))
})

after(async () => {
  for (const city of cities) assert.equal(await city.stop(), 0)
  if ('drop' in made) await made.drop()
})

/** A report of a year of its own, from a district of its own. */
const report = (place: string, year: number) => `政府工作报告
——${year}年1月12日在${place}第十八届人民代表大会第一次会议上
一、${year - 1}年工作回顾
全年地区生产总值${400 + year}亿元、增长6.2%。新建农村公路86公里。
`

async function handIn(data: string, place: string, year: number): Promise<string> {
  const file = join(await freshFolder(), '报告.txt')
  await writeFile(file, report(place, year))
  const { code, out, err } = await yinuo(['import', file, '--data', data, '--json'], { environment })
  assert.equal(code, 0, err)
  return JSON.parse(out).report
}

async function checkpointOf({ url }: RunningCity) {
  return parseCheckpoint(parseNote(await (await fetch(`${url}/log/checkpoint`)).text()).text)
}

const json = async ({ url }: RunningCity, path: string) => (await fetch(`${url}${path}`)).json()

test('what is recorded through both comes into one order, which both soon show', told, async () => {
  const [first, second] = cities
  assert.ok(first !== undefined && second !== undefined)
  const { size } = await checkpointOf(first)
  const reports = await Promise.all(
    [2021, 2022, 2023].flatMap(year => [handIn(first.data, '云渡县', year), handIn(second.data, '石桥县', year)]),
  )
  await until(async () => {
    const [one, other] = [await checkpointOf(first), await checkpointOf(second)]
    return one.size === size + 6 && Buffer.from(one.root).equals(other.root)
  })
  const filter = '/api/acts?kind=ledger.report-published&limit=7'
  const [one, other] = [await json(first, filter), await json(second, filter)]
  assert.deepEqual(one, other)
  const subjects = one.items.map(({ entry }: { entry: { subject: string } }) => entry.subject).join(' ')
  for (const id of reports) assert.ok(subjects.includes(id), `${id} in ${subjects}`)
  for (const city of cities) {
    const { code, out } = await yinuo(['record', 'check', '--data', city.data], { environment })
    assert.equal(code, 0, out)
  }
})

test('a machine without the city’s keys, or with other ones, does not serve it', told, async () => {
  const data = await freshFolder()
  const start = () => yinuo(['start', '--port', '0', '--data', data], { environment })
  const without = await start()
  assert.equal(without.code, 1)
  assert.match(without.err, /^There is no log\.key in .*share its keys\.\n$/)
  await yinuo(['import', await filled(), '--data', data])
  const foreign = await start()
  assert.equal(foreign.code, 1)
  assert.match(foreign.err, /^.*log\.key is not the key that this record uses .*\n$/)
})

async function filled(): Promise<string> {
  const file = join(await freshFolder(), '报告.txt')
  await writeFile(file, report('别县', 2020))
  return file
}
