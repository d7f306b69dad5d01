/** The demonstration city: loaded on the first start, unless the city was begun empty. */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { beginAt, type City } from './city.ts'
import { bind, bindingOf, define, loadIndicatorPack, reportValue } from './indicator/index.ts'
import { Problem } from './kernel/problem.ts'
import { findSetting, saveSetting } from './kernel/settings.ts'
import { importReport, type LoadedPack, listReports, loadPack, measureSourceOf, saveCity } from './ledger/index.ts'
import type { Actor, OfficialRecord } from './record/index.ts'
import { readReportFile } from './report/index.ts'
import { loadRules, publishRules, rulebookProblems } from './rulebook/index.ts'
import { planSimulation } from './simulation.ts'

/** The folder of a pack that comes with the program. */
export function packFolder(pack: string): string {
  return fileURLToPath(new URL(`../packs/${pack}/`, import.meta.url))
}

/**
 * Loads the demonstration city into a ledger that has no report yet: its report, its rules, its indicators with what
 * was reported of them, and what each number of the report is bound to. Its simulated acts follow behind the pages
 * (simulation.ts). Begun empty once, a city stays without it.
 *
 * @returns whether it was loaded now
 */
export async function loadDemonstration(city: City, { empty }: { empty: boolean }): Promise<boolean> {
  const { db } = city.database
  const choice = await findSetting(db, 'demonstration')
  if (choice === 'yes' || choice === 'no') return false
  if (choice === undefined && (await listReports(db, { limit: 1 })).length > 0) return false
  if (!empty) {
    // A start that breaks off from here on is made good by the next: each step changes nothing where it was done.
    await choose(city, 'begun')
    await importPack(city)
    await planSimulation(city)
  }
  await choose(city, empty ? 'no' : 'yes')
  return !empty
}

function choose({ database: { db } }: City, choice: 'begun' | 'yes' | 'no'): Promise<void> {
  return db.transaction().execute(trx => saveSetting(trx, 'demonstration', choice))
}

async function importPack(city: City): Promise<void> {
  const folder = packFolder('pengcheng')
  const { clock, record, database } = city
  const pack = await loadPack(folder)
  if (pack.now !== undefined) await beginAt(city, pack.now)
  await database.db.transaction().execute(trx => saveCity(trx, pack.city))
  for (const file of pack.reports) {
    const source = { bytes: await readFile(file), fileName: basename(file) }
    const read = await readReportFile(source.bytes, source.fileName, pack.words)
    const { report, edition } = await importReport(database.db, source, read, { clock, record, cityId: pack.city.id })
    await importIndicators(city, folder, { ...pack.city, file: basename(file), report, edition })
  }
  await importRules(city, folder, pack.city)
}

/** A record whose acts say that they are made up. */
function markingSynthetic(record: OfficialRecord): OfficialRecord {
  return { ...record, act: (trx, who, kind, draft) => record.act(trx, who, kind, { ...draft, synthetic: true }) }
}

const statistician: Actor = { role: 'statistician', department: 'statistics' }

type Bound = { readonly file: string; readonly report: string; readonly edition: number; readonly synthetic: boolean }

/** Definitions, reported figures and bindings. */
async function importIndicators(city: City, folder: string, to: Bound): Promise<void> {
  const { db } = city.database
  const record = to.synthetic ? markingSynthetic(city.record) : city.record
  const pack = await loadIndicatorPack(folder)
  const measures = measureSourceOf(db)
  await db.transaction().execute(async trx => {
    await define(record, trx, statistician, pack.definitions)
    const owners = new Map(pack.definitions.map(({ id, department }) => [id, department]))
    for (const { figures, ...document } of pack.sources)
      for (const figure of figures) {
        const who: Actor = { role: 'statistician', department: owners.get(figure.indicator) ?? 'statistics' }
        await reportValue(record, trx, who, { ...figure, document })
      }
  })
  if (pack.bindings?.report !== to.file) return
  const { report, edition } = to
  for (const { number, ...wish } of pack.bindings.bindings) {
    const binding = await bindingOf(db, measures, { report, edition, number }, wish)
    await db.transaction().execute(trx => bind(record, trx, statistician, binding))
  }
}

async function importRules(
  { clock, record, database: { db } }: City,
  folder: string,
  city: LoadedPack['city'],
): Promise<void> {
  for (const rules of await loadRules(join(folder, 'rules', 'rules.json')))
    try {
      await db.transaction().execute(trx => publishRules(record, trx, clock, { ...rules, synthetic: city.synthetic }))
    } catch (error) {
      const wasPublished = error instanceof Problem && error.kind.code === rulebookProblems['published-already'].code
      if (!wasPublished) throw error
    }
}
