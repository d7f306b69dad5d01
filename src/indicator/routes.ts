/** The indicators over HTTP. */
import type { Clock } from '../kernel/clock.ts'
import type { Db } from '../kernel/database.ts'
import type { Http } from '../kernel/http.ts'
import type { OfficialRecord, StoredCheckpoint } from '../record/index.ts'
import type { PackBundle } from './bundle/build.ts'
import type { MeasureSource } from './model.ts'
import { addCatalogRoute } from './routes/catalog.ts'
import { addSeriesRoutes } from './routes/indicators.ts'
import { addMeasureRoutes } from './routes/measures.ts'

/** What the routes need. */
export type IndicatorRoutes = {
  readonly db: Db
  readonly clock: Clock
  readonly record: OfficialRecord
  readonly measures: MeasureSource
  /** Evidence stands against a checkpoint that enough witnesses signed, where there is one. */
  readonly newestWitnessed?: (() => Promise<StoredCheckpoint | undefined>) | undefined
  readonly pack: PackBundle
}

/** Adds the routes of indicators, of the numbers of reports with their evidence, and the catalogue of open data. */
export function addIndicatorRoutes(
  http: Http,
  { db, clock, record, measures, newestWitnessed, pack }: IndicatorRoutes,
): void {
  addSeriesRoutes(http, { db, clock })
  addMeasureRoutes(http, { db, measures, vkey: record.vkey, newestWitnessed, pack })
  addCatalogRoute(http, { db, clock })
}
