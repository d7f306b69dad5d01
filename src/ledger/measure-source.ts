/** The numbers of editions as indicators are bound to them: where each stands, what it claims. */
import { hash } from 'node:crypto'
import { stepOf } from '../evidence/index.ts'
import type { MeasureSource, SourceMeasure } from '../indicator/index.ts'
import type { Db } from '../kernel/database.ts'
import type { NumberedMeasure, ReportId } from './model.ts'
import { listReports } from './store/editions.ts'
import { listMeasures } from './store/entries.ts'
import { findText } from './store/text.ts'

/** Editions whose numbers are kept at hand: an edition never changes, and those who bind ask for its numbers one by one. */
const kept = 4

type Numbered = { readonly text: string; readonly measures: ReadonlyMap<number, SourceMeasure> }

/** The ledger's numbers, for the indicators. */
export function measureSourceOf(db: Db): MeasureSource {
  const editions = new Map<string, Promise<Numbered>>()
  const load = (report: string, edition: number): Promise<Numbered> => {
    const key = `${report}.${edition}`
    const known = editions.get(key)
    if (known !== undefined) return known
    const oldest = editions.keys().next()
    if (editions.size >= kept && oldest.done !== true) editions.delete(oldest.value)
    const loaded = loadEdition(db, report as ReportId, edition) // An id that names no report has no numbers.
    editions.set(key, loaded)
    // What could not be loaded, or is not there yet, is asked for again.
    const forget = () => {
      if (editions.get(key) === loaded) editions.delete(key)
    }
    loaded.then(({ measures }) => {
      if (measures.size === 0) forget()
    }, forget)
    return loaded
  }
  return {
    measure: async (report, edition, number) => (await load(report, edition)).measures.get(number),
    measures: async (report, edition) => [...(await load(report, edition)).measures.values()],
    text: async (report, edition) => (await load(report, edition)).text,
    current: async () => (await listReports(db)).map(({ id, edition }) => ({ report: id, edition })),
  }
}

async function loadEdition(db: Db, report: ReportId, edition: number): Promise<Numbered> {
  const text = (await findText(db, report, edition)) ?? ''
  const textSha256 = hash('sha256', text)
  const measures = await listMeasures(db, { report, edition })
  return {
    text,
    measures: new Map(
      measures.map(measure => [measure.number, sourceMeasure(measure, { report, edition, text, textSha256 })]),
    ),
  }
}

type Place = { readonly report: string; readonly edition: number; readonly text: string; readonly textSha256: string }

function sourceMeasure(measure: NumberedMeasure, { text, ...place }: Place): SourceMeasure {
  const { number, start, end, quote, value, valueMax, unit, comparator, change, role } = measure
  const { period, indicator, section } = measure
  return {
    ref: { ...place, number, start, end, quote },
    claim: { value, valueMax: valueMax ?? null, unit, comparator, change, role, step: stepOf(quote, value) },
    ...{ period, indicator, section },
    context: text.slice(sentenceStart(text, start), end),
  }
}

/** Where the sentence begins in which a place of the text stands. */
function sentenceStart(text: string, place: number): number {
  const before = text.slice(Math.max(0, place - 200), place)
  return place - (before.length - 1 - Math.max(...['。', '！', '？', '；', '\n'].map(mark => before.lastIndexOf(mark))))
}
