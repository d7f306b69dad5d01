/** The demonstration city: loaded on the first start, unless the city was begun empty. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { City } from './city.ts'
import { findSetting, saveSetting } from './kernel/settings.ts'
import { importReport, listReports, loadPack, saveCity } from './ledger/index.ts'
import { readReportFile } from './report/index.ts'

/** The folder of a pack that comes with the program. */
export function packFolder(pack: string): string {
  return fileURLToPath(new URL(`../packs/${pack}/`, import.meta.url))
}

/**
 * Loads the demonstration city into a ledger that has no report yet. Begun empty once, a city stays without it.
 *
 * @returns whether it was loaded now
 */
export async function loadDemonstration(city: City, { empty }: { empty: boolean }): Promise<boolean> {
  const { db } = city.database
  const choice = await findSetting(db, 'demonstration')
  if (choice !== undefined || (await listReports(db, { limit: 1 })).length > 0) return false
  if (!empty) await importPack(city)
  // Last: a start that breaks off before is made good by the next.
  await db.transaction().execute(trx => saveSetting(trx, 'demonstration', empty ? 'no' : 'yes'))
  return !empty
}

async function importPack({ clock, database: { db } }: City): Promise<void> {
  const pack = await loadPack(packFolder('pengcheng'))
  await db.transaction().execute(trx => saveCity(trx, pack.city))
  for (const file of pack.reports) {
    const source = { bytes: await readFile(file), fileName: basename(file) }
    const read = await readReportFile(source.bytes, source.fileName, pack.words)
    await importReport(db, source, read, { clock, cityId: pack.city.id })
  }
}
