import assert from 'node:assert/strict'
import { onEachDatabase } from '../../test/databases.ts'
import { packBundle, verifyBundle } from '../evidence/index.ts'
import { type Http, openHttp } from '../kernel/http.ts'
import { openLog } from '../kernel/log.ts'
import { openMetrics } from '../kernel/metrics.ts'
import { bind, bindingOf } from './bind.ts'
import { define } from './define.ts'
import {
  type ExampleCity,
  exampleDefinitions,
  exampleEdition,
  exampleMeasures,
  opened,
  statistician,
  takeOver,
  withCity,
} from './examples.ts'
import { reportValue } from './report-value.ts'
import { addIndicatorRoutes } from './routes.ts'
import { settle } from './settle/settle.ts'

const wishes = [
  { number: 1, indicator: 'school-places', period: '2019', transform: 'level' },
  { number: 2, indicator: 'school-places', period: '2019', base: '2018', transform: 'percent' },
  { number: 3, indicator: 'public-share', period: '2019', transform: 'level' },
  { number: 4, indicator: 'places-per-head', period: '2019', transform: 'level' },
  { number: 5, indicator: 'population', period: '2019', transform: 'level' },
  { number: 6, indicator: 'school-places', period: '2020', transform: 'level' },
] as const

/** A city whose report is bound, whose year is closed, and whose values are settled. */
async function prepare({ db, record, clock }: ExampleCity): Promise<void> {
  const document = { name: 'census.csv', bytes: Buffer.from('population,15003000') }
  await db.transaction().execute(async trx => {
    await define(record, trx, statistician, Object.values(exampleDefinitions))
    await reportValue(record, trx, statistician, {
      indicator: 'population',
      period: '2019',
      value: 15_003_000,
      document,
    })
  })
  for (const { number, ...wish } of wishes) {
    const binding = await bindingOf(db, exampleMeasures, { ...exampleEdition, number }, wish)
    await db.transaction().execute(trx => bind(record, trx, statistician, binding))
  }
  await takeOver({ db, record, clock }, [
    opened('2018-05-03', 20_000, { district: '990301' }),
    opened('2019-02-03', 12_000, { district: '990301' }),
    opened('2019-09-01', 18_000, { district: '990302', isPublic: false }),
    opened('2019-12-31', 100, { district: '990302' }),
    opened('2020-03-01', 30_000, { district: '990301' }),
  ])
  for (const year of [2018, 2019]) await record.closePeriod(statistician, `school.places-opened/${year}`)
  await record.sequence()
  await settle(db, { clock })
}

async function withServer(city: ExampleCity, run: (http: Http) => Promise<void>): Promise<void> {
  const http = await openHttp({
    ...{ log: openLog('silent'), metrics: openMetrics(), version: '0', requestsPerMinute: 10_000, secure: false },
  })
  addIndicatorRoutes(http, { ...city, measures: exampleMeasures, pack: async parts => packBundle(parts) })
  await http.ready()
  try {
    await run(http)
  } finally {
    await http.close()
  }
}

onEachDatabase('the evidence of each number holds for a stranger with the city’s key alone', async db => {
  await withCity(db, async city => {
    await prepare(city)
    await withServer(city, async http => {
      for (const { number } of wishes) {
        const answer = await http.inject(`/api/measures/example-2020.1.${number}/evidence`)
        assert.equal(answer.statusCode, 200, answer.body)
        assert.match(String(answer.headers['content-disposition']), /example-2020\.1\.\d\.zip/)
        const verdict = verifyBundle(answer.rawPayload, { vkeys: [city.record.vkey] })
        const failed = verdict.checks
          .filter(({ state }) => state === 'failed')
          .map(({ name, says }) => `${name}: ${says.en}`)
        assert.deepEqual(failed, [], `number ${number}`)
        assert.equal(verdict.ok, true)
        assert.equal(verdict.trusted.by, 'pinned')
        const told = await http.inject(`/api/measures/example-2020.1.${number}`)
        assert.equal(verdict.number?.computed, told.json().figure, 'the page and the evidence say the same')
      }
    })
  })
})

onEachDatabase(
  'a reader finds indicators, their values and how a report stands, and asks again for nothing',
  async db => {
    await withCity(db, async city => {
      await prepare(city)
      await withServer(city, async http => {
        const list = await http.inject('/api/indicators')
        const names = list.json().items.map(({ id }: { id: string }) => id)
        assert.deepEqual(names, ['places-per-head', 'population', 'public-share', 'school-places'])
        const tag = String(list.headers.etag)
        assert.equal((await http.inject({ url: '/api/indicators', headers: { 'if-none-match': tag } })).statusCode, 304)
        const series = await http.inject('/api/indicators/school-places/series?frequency=year')
        assert.deepEqual(
          series
            .json()
            .items.map(({ period, value, provisional }: Record<string, unknown>) => [period, value, provisional]),
          [
            ['2018', 20_000, false],
            ['2019', 30_100, false],
            ['2020', 30_000, true],
          ],
        )
        const csv = await http.inject('/api/indicators/school-places/series?period=2019&district=all&format=csv')
        assert.match(csv.body, /^\ufeffperiod,district,value/)
        assert.match(csv.body, /\r\n2019,990302,18100,/)
        const before = await http.inject('/api/indicators/school-places/series?as-known-on=2020-09-01')
        assert.deepEqual(before.json().items, [], 'nothing was known then')
        const summary = (await http.inject('/api/reports/example-2020/standings')).json()
        assert.equal(summary.numbers, 6)
        assert.equal(summary.standings.agrees, 5)
        const page = (await http.inject('/api/measures?report=example-2020&limit=2')).json()
        assert.deepEqual([page.items.length, page.items[0].standing], [2, 'agrees'])
        const rest = (await http.inject(page.next)).json()
        assert.equal(rest.items[0].number, 3)
        const catalog = await http.inject({ url: '/data/catalog.jsonld', headers: { host: 'data.example' } })
        assert.match(String(catalog.headers['content-type']), /^application\/ld\+json/)
        const [dataset] = catalog.json()['dcat:dataset']
        assert.equal(dataset['@id'], 'http://data.example/data/places-per-head')
        assert.equal(dataset['dcat:distribution'].length, 2)
      })
    })
  },
)

const refusals: readonly (readonly [address: string, status: number, code: string])[] = [
  ['/api/indicators/none', 404, 'indicator.indicator-unknown'],
  ['/api/indicators/none/series', 404, 'indicator.indicator-unknown'],
  ['/api/indicators/school-places/series?period=2019-13', 400, 'indicator.period-invalid'],
  ['/api/indicators/school-places/series?period=2020-2016', 400, 'indicator.period-invalid'],
  ['/api/indicators/school-places/series?frequency=week', 400, 'kernel.input-invalid'],
  ['/api/indicators/school-places/series?district=north', 400, 'kernel.input-invalid'],
  ['/api/indicators/school-places/series?as-known-on=2020-02-31', 400, 'kernel.input-invalid'],
  ['/api/measures', 400, 'kernel.input-invalid'],
  ['/api/measures?report=none', 404, 'indicator.report-unknown'],
  ['/api/measures?report=example-2020&edition=9', 404, 'indicator.report-unknown'],
  ['/api/measures/none', 404, 'indicator.measure-unknown'],
  ['/api/measures/example-2020.1.99', 404, 'indicator.measure-unknown'],
  ['/api/measures/example-2020.1.99/evidence', 404, 'indicator.measure-unknown'],
  ['/api/measures/example-2020.2.1/evidence', 404, 'indicator.binding-unknown'],
  ['/api/reports/none/standings', 404, 'indicator.report-unknown'],
]

onEachDatabase('an address that names nothing is answered with a problem that says so', async db => {
  await withCity(db, async city => {
    await db.transaction().execute(trx => define(city.record, trx, statistician, Object.values(exampleDefinitions)))
    await withServer(city, async http => {
      for (const [address, status, code] of refusals) {
        const answer = await http.inject(address)
        assert.equal(answer.statusCode, status, `${address}: ${answer.body}`)
        assert.equal(answer.json().type, `/developers#${code}`, address)
      }
    })
  })
})

onEachDatabase('evidence is not given out before what it rests on has its place in the log', async db => {
  await withCity(db, async city => {
    await city.record.sequence()
    await db.transaction().execute(trx => define(city.record, trx, statistician, Object.values(exampleDefinitions)))
    const wish = { indicator: 'school-places', period: '2019', transform: 'level' } as const
    const binding = await bindingOf(db, exampleMeasures, { ...exampleEdition, number: 1 }, wish)
    await db.transaction().execute(trx => bind(city.record, trx, statistician, binding))
    await withServer(city, async http => {
      const early = await http.inject('/api/measures/example-2020.1.1/evidence')
      assert.equal(early.json().type, '/developers#indicator.evidence-not-ready', early.body)
      await city.record.sequence()
      assert.equal((await http.inject('/api/measures/example-2020.1.1/evidence')).statusCode, 200)
    })
  })
})
