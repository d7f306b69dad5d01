import assert from 'node:assert/strict'
import { onEachDatabase } from '../test/databases.ts'
import { IndicatorQuery } from '../web/public/data/query.ts'
import { loadRecord, loadStory } from '../web/public/data/story.ts'
import { loadView } from '../web/public/data/view.ts'
import type { NumberPorts } from '../web/public/index.ts'
import {
  type ExampleCity,
  exampleDefinitions,
  exampleEdition,
  exampleMeasures,
  opened,
  statistician,
  takeOver,
  withCity,
} from './indicator/examples.ts'
import { bind, bindingOf, define, reportValue, settle } from './indicator/index.ts'
import { openNumberPorts } from './number-pages.ts'

const edition = { report: exampleEdition.report, number: exampleEdition.edition }

/** A year of openings, closed, and the beginning of the next; one number bound to a result, one to a target. */
async function filled(city: ExampleCity): Promise<NumberPorts> {
  const { db, record, clock } = city
  const { places, population } = exampleDefinitions
  await db.transaction().execute(trx => define(record, trx, statistician, [places, population]))
  for (const [number, period] of [
    [1, '2019'],
    [6, '2020'],
  ] as const) {
    const wish = { indicator: 'school-places', period, transform: 'level' } as const
    const binding = await bindingOf(db, exampleMeasures, { ...exampleEdition, number }, wish)
    await db.transaction().execute(trx => bind(record, trx, statistician, binding))
  }
  await takeOver(city, [
    opened('2019-02-03', 12_000, { district: '990301' }),
    opened('2019-09-01', 18_000, { district: '990302' }),
    opened('2020-03-01', 30_000, { district: '990301' }),
  ])
  await record.closePeriod(statistician, 'school.places-opened/2019')
  await record.sequence()
  await settle(db, { clock })
  return openNumberPorts({ database: { db }, record, clock }, () => undefined)
}

onEachDatabase('a number’s card finds its standing, its months and its years in the city', db =>
  withCity(db, async city => {
    const ports = await filled(city)
    const record = await loadRecord(ports, edition)
    assert.deepEqual(
      [...(record?.marks ?? [])],
      [
        [1, 'agrees'],
        [6, 'at-risk'],
      ],
    )
    const story = await loadStory(ports, edition, 1)
    assert.equal(story.mark, 'agrees')
    assert.equal(story.standing?.figure, 30_000)
    assert.equal(story.measureId, 'example-2020.1.1')
    assert.deepEqual(
      story.years.map(({ period, value, provisional }) => [period, value, provisional]),
      [
        ['2019', 30_000, false],
        ['2020', 30_000, true],
      ],
    )
    assert.equal(story.fine.find(({ period }) => period === '2019-09')?.value, 18_000)
    assert.equal((await loadStory(ports, edition, 2)).mark, 'untracked')
  }),
)

onEachDatabase('an indicator’s page finds its districts, the numbers that speak of it and the acts behind it', db =>
  withCity(db, async city => {
    const ports = await filled(city)
    const summary = (await ports.indicators()).find(({ definition }) => definition.id === 'school-places')
    assert.equal(summary?.numbers, 2)
    const view = await loadView(ports, 'school-places', IndicatorQuery.parse({ period: '2019', by: 'year' }))
    assert.ok(view !== undefined)
    assert.deepEqual(
      view.detail.boundTo.map(({ number, standing }) => [number, standing]),
      [
        [1, 'agrees'],
        [6, 'at-risk'],
      ],
    )
    assert.deepEqual(
      view.districts?.values.map(({ district, point }) => [district, point.value]),
      [
        ['990301', 12_000],
        ['990302', 18_000],
      ],
    )
    assert.equal(view.acts?.count, 2)
    assert.deepEqual(
      view.acts?.acts.map(({ entry }) => entry.body.places),
      [18_000, 12_000],
    )
    assert.equal(await loadView(ports, 'no-such-indicator', IndicatorQuery.parse({})), undefined)
  }),
)

onEachDatabase('a value as it was known on a day is the one before its revision', db =>
  withCity(db, async city => {
    const ports = await filled(city)
    const { record, clock } = city
    const report = (value: number, reason?: string) =>
      db.transaction().execute(trx =>
        reportValue(record, trx, statistician, {
          ...{ indicator: 'population', period: '2019', value, ...(reason === undefined ? {} : { reason }) },
          document: { name: 'census.csv', bytes: Buffer.from(String(value)) },
        }),
      )
    await report(15_000_000)
    await record.sequence()
    await settle(db, { clock })
    clock.set(Temporal.Instant.from('2020-10-03T01:00:00Z'))
    await report(15_100_000, 'recounted')
    await record.sequence()
    await settle(db, { clock })
    const known = async (day?: string) =>
      (await ports.points('population', { frequency: 'year', knownOn: day })).map(({ value }) => value)
    assert.deepEqual(await known(), [15_100_000])
    assert.deepEqual(await known('2020-10-01'), [15_000_000])
    assert.deepEqual(await known('2020-09-30'), [])
    const detail = await ports.findIndicator('population')
    assert.deepEqual(
      detail?.revisions.map(({ was, value, reason }) => [was, value, reason?.code]),
      [[15_000_000, 15_100_000, 'reported']],
    )
    assert.equal(detail?.documents.at(-1)?.documentName, 'census.csv')
  }),
)
