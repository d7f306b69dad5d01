import assert from 'node:assert/strict'
import { onEachDatabase } from '../../../test/databases.ts'
import { boundsOf } from '../../evidence/index.ts'
import { bind, bindingOf } from '../bind.ts'
import { define } from '../define.ts'
import {
  type ExampleCity,
  exampleDefinitions,
  exampleEdition,
  exampleMeasures,
  opened,
  statistician,
  takeOver,
  withCity,
} from '../examples.ts'
import { findIndicator } from '../list.ts'
import { reportValue } from '../report-value.ts'
import { standingsOf } from '../store/standings.ts'
import { pointsOf } from '../store/values.ts'
import { settle } from './settle.ts'

const { places, publicShare, population, perHead } = exampleDefinitions
const wishes = [
  { number: 1, indicator: 'school-places', period: '2019', transform: 'level' },
  { number: 2, indicator: 'school-places', period: '2019', base: '2018', transform: 'percent' },
  { number: 3, indicator: 'public-share', period: '2019', transform: 'level' },
  { number: 4, indicator: 'places-per-head', period: '2019', transform: 'level' },
  { number: 5, indicator: 'population', period: '2019', transform: 'level' },
  { number: 6, indicator: 'school-places', period: '2020', transform: 'level' },
] as const

const openings = [
  opened('2018-05-03', 20_000, { district: '990301' }),
  opened('2019-02-03', 12_000, { district: '990301' }),
  opened('2019-09-01', 18_000, { district: '990302', isPublic: false }),
  opened('2019-12-31', 100, { district: '990302' }),
  opened('2020-03-01', 30_000, { district: '990301' }),
]

const report = (value: number, more: { reason?: string; period?: string } = {}) => ({
  ...{ indicator: 'population', period: '2019', value, ...more },
  document: { name: 'census.csv', bytes: Buffer.from(`population,${value}`) },
})

async function prepare({ db, record }: ExampleCity): Promise<void> {
  await db.transaction().execute(trx => define(record, trx, statistician, [places, publicShare, population, perHead]))
  for (const { number, ...wish } of wishes) {
    const binding = await bindingOf(db, exampleMeasures, { ...exampleEdition, number }, wish)
    await db.transaction().execute(trx => bind(record, trx, statistician, binding))
  }
}

async function close({ record }: ExampleCity): Promise<void> {
  for (const year of [2018, 2019]) await record.closePeriod(statistician, `school.places-opened/${year}`)
  await record.sequence()
}

const standing = async ({ db }: ExampleCity, number: number) =>
  (await standingsOf(db, exampleEdition.report, exampleEdition.edition)).get(number)

/** The city's values by year, as a reader sees them. */
const byYear = async ({ db }: ExampleCity, id: string) =>
  Object.fromEntries(
    (await pointsOf(db, id, { district: '', frequency: 'year' })).map(({ period, value, why, provisional }) => [
      period,
      `${value ?? why}${provisional ? '?' : ''}`,
    ]),
  )

onEachDatabase(
  'values come out of the acts, are final when their year is closed, and judge the sentences',
  async db => {
    await withCity(db, async city => {
      await prepare(city)
      assert.equal((await standing(city, 1))?.standing, 'bound', 'nothing was settled yet')
      await takeOver(city, openings)
      await settle(db, city)
      assert.deepEqual(await byYear(city, 'school-places'), { 2018: '20000?', 2019: '30100?', 2020: '30000?' })
      assert.equal((await standing(city, 1))?.standing, 'bound', 'the year is over but not closed')
      await close(city)
      await db.transaction().execute(trx => reportValue(city.record, trx, statistician, report(15_003_000)))
      await city.record.sequence()
      await settle(db, city)
      assert.deepEqual(await byYear(city, 'school-places'), { 2018: '20000', 2019: '30100', 2020: '30000?' })
      const said = await standingsOf(db, exampleEdition.report, exampleEdition.edition)
      const told = Object.fromEntries([...said].map(([number, one]) => [number, [one.standing, one.figure, one.acts]]))
      assert.deepEqual(told[1], ['agrees', 30_100, 3])
      assert.deepEqual(told[2], ['agrees', 50.5, 3])
      assert.equal(told[3]?.[0], 'agrees', '66.67 % is more than 60 %')
      assert.equal(told[4]?.[0], 'agrees', '30100 places for 15.003 million people are 20.06 for 10,000')
      assert.deepEqual(told[5], ['agrees', 15_003_000, 1])
      assert.equal(said.get(6)?.standing, said.get(6)?.path?.standing)
      assert.equal(said.get(6)?.path?.has, 30_000)
      assert.equal(said.get(6)?.asOf, '2020-10-01')
    })
  },
)

onEachDatabase('districts, quarters and months add up to the year', async db => {
  await withCity(db, async city => {
    await prepare(city)
    await takeOver(city, openings)
    await settle(db, city)
    const points = await pointsOf(db, 'school-places')
    const sum = (isIn: (point: (typeof points)[number]) => boolean) =>
      points.filter(isIn).reduce((total, { value }) => total + (value ?? 0), 0)
    assert.equal(
      sum(({ period, district }) => district === '' && /^2019-\d\d$/.test(period)),
      30_100,
    )
    assert.equal(
      sum(({ period, district }) => district === '' && /^2019-Q/.test(period)),
      30_100,
    )
    assert.equal(
      sum(({ period, district }) => district !== '' && period === '2019'),
      30_100,
    )
    assert.equal(points.find(one => one.period === '2019-Q3' && one.district === '990302')?.value, 18_000)
    const ahead = points.filter(({ period }) => boundsOf(period).from > '2020-10-01')
    assert.deepEqual(ahead, [], 'no value of a month that has not begun')
  })
})

onEachDatabase('settling again changes nothing, and two at once come to the same', async db => {
  await withCity(db, async city => {
    await prepare(city)
    await takeOver(city, openings.slice(0, 3))
    await Promise.all([settle(db, city), settle(db, city)])
    const before = await pointsOf(db, 'school-places')
    const again = await settle(db, city)
    assert.deepEqual([again.changed, again.standings], [[], 0])
    assert.deepEqual(await pointsOf(db, 'school-places'), before)
    await takeOver(city, openings.slice(3))
    const { changed } = await settle(db, city)
    assert.deepEqual([...changed].sort(), ['places-per-head', 'public-share', 'school-places'])
    assert.deepEqual(await byYear(city, 'school-places'), { 2018: '20000?', 2019: '30100?', 2020: '30000?' })
    assert.equal(
      (await pointsOf(db, 'school-places')).every(({ revision }) => revision === 1),
      true,
    )
  })
})

onEachDatabase('a figure that is reported anew keeps the old one, with why, who, and what else moved', async db => {
  await withCity(db, async city => {
    await prepare(city)
    await takeOver(city, openings)
    await close(city)
    const hand = (value: number, reason?: string) =>
      db
        .transaction()
        .execute(trx =>
          reportValue(city.record, trx, statistician, report(value, reason === undefined ? {} : { reason })),
        )
    await hand(15_003_000)
    await city.record.sequence()
    await settle(db, city)
    const day = city.clock.now()
    city.clock.set(Temporal.Instant.from('2020-10-09T01:00:00Z'))
    await hand(16_000_000, '人口普查修订')
    await city.record.sequence()
    await settle(db, city)
    assert.equal((await pointsOf(db, 'population', { period: '2019' }))[0]?.value, 16_000_000)
    const known = await pointsOf(db, 'population', { period: '2019', asKnownOn: day })
    assert.deepEqual(
      known.map(({ value, revision }) => [value, revision]),
      [[15_003_000, 1]],
    )
    const [revised] = await pointsOf(db, 'places-per-head', { period: '2019', district: '' })
    assert.deepEqual([revised?.revision, revised?.reason], [2, { code: 'input-revised', inputs: ['population'] }])
    const told = await standing(city, 5)
    assert.equal(told?.standing, 'differs')
    assert.equal(told?.differsBy, 1_000_000)
    assert.match(told?.notes?.[0]?.en ?? '', /revised 1 time\(s\), last on 2020-10-09/)
    assert.equal((await standing(city, 4))?.standing, 'differs', 'what rests on it moved with it')
    const revisions = (await findIndicator(db, 'population'))?.revisions ?? []
    assert.deepEqual(
      revisions.map(({ was, value }) => [was, value]),
      [[15_003_000, 16_000_000]],
    )
  })
})

onEachDatabase('a reported value stands as soon as it is settled, though its act waits for its place', async db => {
  await withCity(db, async city => {
    await prepare(city)
    await settle(db, city)
    await db.transaction().execute(trx => reportValue(city.record, trx, statistician, report(15_003_000)))
    assert.deepEqual((await settle(db, city)).changed, ['population', 'places-per-head'])
    assert.deepEqual(await byYear(city, 'population'), { 2019: '15003000' })
    assert.deepEqual((await settle(db, city)).changed, [])
  })
})

onEachDatabase('a definition that is changed gives final values a revision with its reason, and is noted', async db => {
  await withCity(db, async city => {
    await prepare(city)
    await takeOver(city, openings)
    await close(city)
    await settle(db, city)
    const narrower = { ...places, method: { ...places.method, where: [{ field: 'public', is: true }] } }
    await db
      .transaction()
      .execute(trx => define(city.record, trx, statistician, [narrower], { because: '只计公办学位' }))
    await settle(db, city)
    const [point] = await pointsOf(db, 'school-places', { period: '2019', district: '' })
    assert.deepEqual([point?.value, point?.revision, point?.version], [12_100, 2, 2])
    assert.deepEqual(point?.reason, { code: 'definition-changed', version: 2, says: '只计公办学位' })
    const told = await standing(city, 1)
    assert.deepEqual(
      [told?.standing, told?.definition?.method],
      ['differs', { ...narrower.method, over: 'period', scale: 1 }],
    )
    const detail = await findIndicator(db, 'school-places')
    assert.deepEqual(
      detail?.versions.map(({ reason }) => reason),
      [null, '只计公办学位'],
    )
  })
})
