/** Takes a work report into the ledger: the file, its text, and what was read in it, as an edition. */
import { hash } from 'node:crypto'
import { carryBindings } from '../indicator/index.ts'
import type { Clock } from '../kernel/clock.ts'
import type { Db, Trx } from '../kernel/database.ts'
import { Problem } from '../kernel/problem.ts'
import type { Actor, OfficialRecord } from '../record/index.ts'
import type { FileReading } from '../report/index.ts'
import { ledgerActs } from './acts.ts'
import { measureSourceOf } from './measure-source.ts'
import type { City, ReportId, SourceFile } from './model.ts'
import { ledgerProblems } from './problems.ts'
import { findCity, listCityIds, listEditions, lockReport, saveCity, saveEdition } from './store/editions.ts'

/** What an import came to: a new report, a new edition of one, or nothing, since it was there already. */
export type Imported = {
  readonly kind: 'new-report' | 'new-edition' | 'same-file' | 'same-text'
  readonly report: ReportId
  readonly edition: number
  readonly measures: number
  readonly commitments: number
  readonly findings: number
}

type ImportOptions = {
  readonly clock: Clock
  readonly record: OfficialRecord
  /** A city of the ledger; without it the one whose name the report bears, made when there is none. */
  readonly cityId?: string | undefined
}

/** Who publishes a report, whoever imports it. */
const publisher: Actor = { role: 'operator', department: 'general-office' }

/**
 * Imports a report that was read already. The same file again, or the same text in another file, changes nothing.
 * A different text of the same city and year becomes the next edition; earlier ones stay as they were. That it was
 * published is an act, with the hashes of its text and of the file.
 *
 * @throws Problem city-unknown, city-unnamed, nothing-read
 */
export async function importReport(
  db: Db,
  source: SourceFile,
  { reading, format }: FileReading,
  { clock, record, cityId }: ImportOptions,
): Promise<Imported> {
  if (reading.measures.length === 0 && reading.commitments.length === 0)
    throw new Problem(ledgerProblems['nothing-read'], { file: source.fileName })
  const city = await cityFor(db, reading.body.region, source.fileName, cityId)
  const report = reportIdOf(city, reading)
  const sha256 = hash('sha256', source.bytes)
  const counts = {
    measures: reading.measures.length,
    commitments: reading.commitments.length,
    findings: reading.findings.length,
  }
  return db.transaction().execute(async trx => {
    if (city.isNew) await saveCity(trx, city.city)
    const importedAt = clock.now()
    await lockReport(trx, { id: report, city: city.city.id, at: importedAt })
    const editions = await listEditions(trx, report)
    const textSha256 = hash('sha256', reading.text)
    const same = editions.find(edition => edition.sha256 === sha256 || edition.textSha256 === textSha256)
    if (same !== undefined) {
      const kind = same.sha256 === sha256 ? 'same-file' : 'same-text'
      return { kind, report, edition: same.number, ...counts } as const
    }
    const number = (editions.at(-1)?.number ?? 0) + 1
    const { bytes, fileName } = source
    await saveEdition(trx, { report, number, source: { sha256, fileName, format }, importedAt, reading, bytes })
    await record.act(trx, publisher, ledgerActs['report-published'], {
      subject: `report/${report}`,
      synthetic: city.city.synthetic,
      body: {
        ...{ report, edition: number, city: city.city.id, title: reading.title },
        ...{ textSha256, fileSha256: sha256, fileName },
      },
    })
    if (number > 1) await carryOver(trx, record, { report, edition: number, synthetic: city.city.synthetic })
    return { kind: number === 1 ? 'new-report' : 'new-edition', report, edition: number, ...counts } as const
  })
}

/** What the earlier edition's numbers were bound to holds for the same words of the new one. */
async function carryOver(
  trx: Trx,
  record: OfficialRecord,
  { report, edition, synthetic }: { report: ReportId; edition: number; synthetic: boolean },
): Promise<void> {
  const measures = measureSourceOf(trx)
  const from = await measures.measures(report, edition - 1)
  const to = await measures.measures(report, edition)
  await carryBindings(record, trx, publisher, { from, to, synthetic })
}

async function cityFor(
  db: Db,
  region: string,
  file: string,
  id?: string,
): Promise<{ readonly city: City; readonly isNew: boolean }> {
  if (id !== undefined) {
    const city = await findCity(db, { id })
    if (city !== undefined) return { city, isNew: false }
    const known = (await listCityIds(db, 20)).join(', ') || '–'
    throw new Problem(ledgerProblems['city-unknown'], { city: id, known })
  }
  if (region === '') throw new Problem(ledgerProblems['city-unnamed'], { file })
  const named = await findCity(db, { name: region })
  if (named !== undefined) return { city: named, isNew: false }
  const city = { id: region, name: { zh: region, en: region }, area: null, synthetic: false, notice: null }
  return { city, isNew: true }
}

/** A city has one report a year: that of the year it plans. */
function reportIdOf({ city }: { city: City }, reading: FileReading['reading']): ReportId {
  const year = reading.plansYear ?? reading.deliveredOn?.slice(0, 4) ?? reading.coversYear
  return `${city.id}-${year ?? reading.title}` as ReportId // The one place that makes one.
}
