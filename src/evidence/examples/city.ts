/** A small city's record by name: for tests, the bench and pages that show evidence. Everything in it is made up. */
import { canonical, type JsonObject, type PlacedEntry, sha256, toHex, utf8 } from '../../proof/index.ts'
import { type BundleParts, packBundle } from '../bundle/pack.ts'
import type { Binding, Claim, Definition } from '../model.ts'
import type { ActsMethod } from '../tally.ts'
import { type ExampleLog, entriesOf, exampleLog, type Told } from './log.ts'

/** The report whose sentences are proved. */
export const exampleReport =
  '2019年，新建公园三座，发放补贴12.35万元。救助及时率92%，全年平均浓度24微克/立方米。2020年再建公园5座。\n'

const words = (zh: string, en: string) => ({ zh, en })
const shared = {
  frequency: 'year',
  department: 'civil-affairs',
  source: words('示例', 'example'),
  synonyms: [],
} as const

const definition = (
  of: Pick<Definition, 'id' | 'unit' | 'aggregation' | 'method'> & { readonly name: string },
): Definition => ({
  ...{ ...shared, synonyms: [], good: 'up' },
  ...{ ...of, name: words(of.name, of.id), says: words(`${of.name}的示例定义。`, `The example’s ${of.id}.`) },
})

const acts = (kind: string, compute: ActsMethod['compute'], scale = 1): ActsMethod => ({
  ...{ by: 'acts', kind, where: [], compute, over: 'period', scale },
})

/** The indicators of the example, by id. */
export const exampleDefinitions: Readonly<Record<string, Definition>> = {
  parks: definition({
    ...{ id: 'parks', name: '新建公园', unit: '座', aggregation: 'flow' },
    method: acts('park.opened', { take: 'count' }),
  }),
  aid: definition({
    ...{ id: 'aid', name: '发放补贴', unit: '元', aggregation: 'flow' },
    method: acts('aid.paid', { take: 'sum', field: 'fen' }, 0.01),
  }),
  timely: definition({
    ...{ id: 'timely', name: '救助及时率', unit: '%', aggregation: 'rate' },
    method: { by: 'formula', formula: '100 - [late]' },
  }),
  late: definition({
    ...{ id: 'late', name: '救助延误率', unit: '%', aggregation: 'rate' },
    method: acts('aid.paid', { take: 'share', of: [{ field: 'late', is: true }] }),
  }),
  air: definition({
    ...{ id: 'air', name: '平均浓度', unit: '微克/立方米', aggregation: 'index' },
    method: { by: 'report' },
  }),
}

const claims: Readonly<
  Record<string, { readonly quote: string; readonly period: string; readonly claim: Partial<Claim> }>
> = {
  parks: { quote: '三座', period: '2019', claim: { value: 3, unit: '座' } },
  aid: { quote: '12.35万元', period: '2019', claim: { value: 123_500, unit: '元', step: 100 } },
  timely: { quote: '92%', period: '2019', claim: { value: 92, unit: '%' } },
  air: { quote: '24微克/立方米', period: '2019', claim: { value: 24, unit: '微克/立方米' } },
  'parks-to-come': { quote: '5座', period: '2020', claim: { value: 5, unit: '座', role: 'target' } },
}

/** The names of the example's sentences. */
export const exampleNames: readonly string[] = Object.keys(claims)

/** The source document of the reported figure. */
export const exampleDocument = utf8('indicator,period,value\nair,2019,24.4\n')

/** Twelve payments of which one is late, three parks and one more in 2020, both series of 2019 closed. */
export function exampleActs(): PlacedEntry[] {
  const report = { report: 'example-2020', edition: 1 }
  const textSha256 = toHex(sha256(utf8(exampleReport)))
  const at = (month: number) => `2019-${String(month).padStart(2, '0')}-03T10:11:09+08:00`
  const payments = Array.from({ length: 12 }, (_, month) => ({
    ...{ kind: 'aid.paid', at: at(month + 1), department: month % 2 === 0 ? 'civil-affairs' : 'health' },
    body: { fen: 1_029_000 + month, late: month === 7 },
  }))
  const parks = [2, 5, 9].map(month => ({ kind: 'park.opened', at: at(month), body: { hectares: month } }))
  const closings = [
    closing('aid.paid/2019', 12, { fen: 12 * 1_029_000 + 66 }, { 'civil-affairs': 6, health: 6 }),
    closing('park.opened/2019', 3, { hectares: 16 }, { 'civil-affairs': 3 }),
  ]
  const file = toHex(sha256(exampleDocument))
  const told: Told[] = [
    ...[...payments, ...parks].sort((a, b) => (a.at < b.at ? -1 : 1)),
    ...Object.values(exampleDefinitions).map(each => later('indicator.defined', { definition: each })),
    ...closings,
    later('ledger.report-published', {
      ...{ ...report, city: 'example', title: '政府工作报告', textSha256, fileSha256: file, fileName: 'report.txt' },
    }),
    later('indicator.reported', {
      indicator: 'air',
      period: '2019',
      value: 24.4,
      document: { sha256: file, name: 'air.csv' },
    }),
  ]
  const definitionIds = new Map(
    entriesOf(told).flatMap(({ entry }) => {
      const body = entry.body as { definition?: Definition } // The example's own acts.
      return body.definition === undefined ? [] : [[body.definition.id, entry.act] as const]
    }),
  )
  const bound = exampleNames.map((name, number) =>
    later('indicator.bound', bindingOf(name, number + 1, { ...report, textSha256 }, definitionIds)),
  )
  return entriesOf([...told, ...bound, { kind: 'park.opened', at: '2020-05-06T09:00:00+08:00', body: { hectares: 4 } }])
}

const later = (kind: string, body: object): Told => ({
  ...{ kind, at: '2020-03-02T09:00:00+08:00' },
  body: JSON.parse(canonical(body as JsonObject)), // Only what JSON holds is written above.
})

function closing(series: string, count: number, sums: JsonObject, departments: JsonObject): Told {
  return {
    kind: 'record.period-closed',
    at: '2020-01-05T09:00:00+08:00',
    body: { series, count, sums, departments, before: null },
  }
}

type InReport = { readonly report: string; readonly edition: number; readonly textSha256: string }

function bindingOf(
  name: string,
  number: number,
  report: InReport,
  definitionIds: ReadonlyMap<string, string>,
): Binding {
  const { quote, period, claim } = claims[name] ?? { quote: '', period: '', claim: {} }
  const indicator = name.replace('-to-come', '')
  const start = exampleReport.lastIndexOf(quote)
  return {
    measure: { ...report, number, start, end: start + quote.length, quote },
    claim: { value: 0, valueMax: null, unit: '', comparator: '=', change: 'level', role: 'result', step: 1, ...claim },
    ...{ indicator, definition: definitionIds.get(indicator) ?? '', period, transform: 'level' },
  }
}

/** What each sentence comes to. */
export const exampleFigures: Readonly<Record<string, number>> = {
  ...{ parks: 3, aid: 123_480.66, timely: 100 - 100 / 12, air: 24.4, 'parks-to-come': 1 },
}

/** The parts of a sentence's bundle: all acts of the small log, as a city might pack them. */
export async function exampleParts(name: string, log?: ExampleLog): Promise<BundleParts> {
  const made = log ?? (await exampleLog(exampleActs()))
  const number = exampleNames.indexOf(name)
  const binding = made.acts.filter(({ entry }) => entry.kind === 'indicator.bound')[number]
  const documents = [{ sha256: toHex(sha256(exampleDocument)), name: 'air.csv', bytes: exampleDocument }]
  return {
    ...{ mode: 'complete', measure: `example-2020.1.${number + 1}`, quote: claims[name]?.quote ?? '' },
    ...{ binding: binding?.entry.act ?? '', computed: exampleFigures[name] ?? null, report: exampleReport, documents },
    ...(await made.pick(made.acts)),
  }
}

/** A sentence's bundle. */
export const exampleBundle = async (name: string): Promise<Uint8Array> => packBundle(await exampleParts(name))
