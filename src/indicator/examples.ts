/** A small city with a report, kinds of act and indicators: for tests of this module. Everything in it is made up. */
import { hash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { type Claim, kinds, ReportPublishedBody, stepOf } from '../evidence/index.ts'
import { type SettableClock, settableClock, stoppedClock } from '../kernel/clock.ts'
import type { Db } from '../kernel/database.ts'
import { openLog } from '../kernel/log.ts'
import { type Actor, catalogueOf, declareActs, type OfficialRecord, openRecord, type PastAct } from '../record/index.ts'
import { indicatorActs } from './acts.ts'
import type { MeasureSource, SourceMeasure } from './model.ts'

const words = (zh: string, en: string) => ({ zh, en })

const exampleActs = declareActs('school', {
  'places-opened': {
    name: words('学位开放', 'Places opened'),
    says: words('开放学位 {places} 个', '{places} school places opened'),
    body: z.strictObject({ places: z.int(), public: z.boolean() }),
    sums: ['places'],
  },
})

const published = declareActs('ledger', {
  'report-published': { name: words('公布', 'Published'), says: words('公布', 'published'), body: ReportPublishedBody },
})

/** Who defines and binds. */
export const statistician: Actor = { role: 'statistician', department: 'statistics' }
/** Where the examples' clock begins: 1 October 2020, nine in the morning. */
export const exampleNow = Temporal.Instant.from('2020-10-01T01:00:00Z')

const shared = {
  frequency: 'month',
  aggregation: 'flow',
  good: 'up',
  department: 'education',
  source: words('示例', 'example'),
} as const

/** Definitions as a pack would have them. */
export const exampleDefinitions = {
  places: {
    ...{ ...shared, id: 'school-places', name: words('新增学位', 'New school places'), unit: '个' },
    ...{ says: words('开放的学位相加。', 'Places opened, summed.'), synonyms: ['提供新学位'] },
    method: { by: 'acts', kind: 'school.places-opened', compute: { take: 'sum', field: 'places' } },
  },
  publicShare: {
    ...{ ...shared, id: 'public-share', name: words('公办项目占比', 'Share of public openings'), unit: '%' },
    ...{ aggregation: 'rate', says: words('公办项目占全部项目。', 'Public ones among all openings.') },
    method: {
      ...{ by: 'acts', kind: 'school.places-opened' },
      compute: { take: 'share', of: [{ field: 'public', is: true }] },
    },
  },
  population: {
    ...{ ...shared, id: 'population', name: words('常住人口', 'Population'), unit: '人', frequency: 'year' },
    ...{ aggregation: 'stock', says: words('统计局公布。', 'As the statisticians publish it.') },
    method: { by: 'report' },
  },
  perHead: {
    ...{ ...shared, id: 'places-per-head', name: words('每万人新增学位', 'New places per 10,000'), unit: '个' },
    ...{ frequency: 'year', aggregation: 'rate', says: words('学位除以人口。', 'Places over people.') },
    method: { by: 'formula', formula: '[school-places] / [population] * 10000' },
  },
} as const

/** The report: each number with its claim, in the order of the text. */
const text =
  '2019年新增学位3万个，增长50%，公办项目占比超过六成，每万人新增学位20个，常住人口1500万人。2020年新增学位4万个。\n'
const sentences: readonly (Partial<Claim> & { readonly quote: string; readonly indicator: string })[] = [
  { quote: '3万个', indicator: '新增学位', value: 30_000, unit: '个' },
  { quote: '增长50%', indicator: '新增学位', value: 50, unit: '%', change: 'increase' },
  { quote: '超过六成', indicator: '公办项目占比', value: 60, unit: '%', comparator: '>' },
  { quote: '20个', indicator: '每万人新增学位', value: 20, unit: '个' },
  { quote: '1500万人', indicator: '常住人口', value: 15_000_000, unit: '人' },
  { quote: '4万个', indicator: '新增学位', value: 40_000, unit: '个', role: 'target' },
]

/** The report's name and edition. */
export const exampleEdition = { report: 'example-2020', edition: 1 } as const

function measureOf({ quote, indicator, ...claim }: (typeof sentences)[number], at: number): SourceMeasure {
  const start = text.indexOf(quote)
  const value = claim.value ?? 0
  return {
    ref: {
      ...{ ...exampleEdition, number: at + 1, textSha256: hash('sha256', text) },
      ...{ start, end: start + quote.length, quote },
    },
    claim: {
      ...{
        value,
        valueMax: null,
        unit: '',
        comparator: '=',
        change: 'level',
        role: 'result',
        step: stepOf(quote, value),
      },
      ...claim,
    },
    ...{ period: claim.role === 'target' ? '2020' : '2019', indicator, section: 's1' },
    context: text.slice(0, start + quote.length),
  }
}

/** The numbers of the report; its second edition has the same sentences. */
export const exampleMeasures: MeasureSource = {
  measure: async (report, edition, number) => (await exampleMeasures.measures(report, edition))[number - 1],
  measures: async (report, edition) =>
    report !== exampleEdition.report || edition > 2
      ? []
      : sentences.map(measureOf).map(measure => ({ ...measure, ref: { ...measure.ref, edition } })),
  text: async () => text,
  current: async () => [exampleEdition],
}

/** An opening of school places in the past. */
export function opened(
  day: string,
  places: number,
  { district, isPublic = true }: { district?: string; isPublic?: boolean } = {},
): PastAct {
  return {
    ...{ kind: exampleActs['places-opened'], who: { role: 'officer', department: 'education' } },
    ...{ at: Temporal.Instant.from(`${day}T10:00:00+08:00`), subject: `school/${day}` },
    ...{ body: { places, public: isPublic }, ...(district === undefined ? {} : { district }) },
  }
}

/** A city to try things on. */
export type ExampleCity = { readonly db: Db; readonly record: OfficialRecord; readonly clock: SettableClock }

/** Opens a record with the example's kinds, whose report is published; its keys go away with it. */
export async function withCity(db: Db, run: (city: ExampleCity) => Promise<void>): Promise<void> {
  const keys = await mkdtemp(join(tmpdir(), 'yinuo-indicator-'))
  const clock = settableClock(stoppedClock(exampleNow))
  try {
    const record = await openRecord({
      ...{ db, clock, keys, log: openLog('silent'), origin: 'example.invalid/log' },
      kinds: catalogueOf(exampleActs, indicatorActs, published),
    })
    await publish(db, record)
    await run({ db, record, clock })
    await record.stop()
  } finally {
    await rm(keys, { recursive: true })
  }
}

async function publish(db: Db, record: OfficialRecord): Promise<void> {
  const textSha256 = hash('sha256', text)
  await db.transaction().execute(trx =>
    record.act(trx, statistician, published['report-published'], {
      subject: `report/${exampleEdition.report}`,
      body: {
        ...{ ...exampleEdition, city: 'example', title: '政府工作报告', textSha256 },
        ...{ fileSha256: textSha256, fileName: 'report.txt' },
      },
    }),
  )
  if (published['report-published'].kind !== kinds.published) throw new Error('the example’s kind has another name')
}

/** Takes acts of the past over and gives all that wait their places. */
export async function takeOver({ db, record }: ExampleCity, acts: readonly PastAct[]): Promise<void> {
  await db.transaction().execute(trx => record.takeOver(trx, acts))
  await record.sequence()
}
