/** The record over HTTP. */
import type { Db } from '../kernel/database.ts'
import type { Http } from '../kernel/http.ts'
import { addActRoutes } from './http/acts.ts'
import { addLogRoutes } from './http/log.ts'
import { addTileRoutes } from './http/tiles.ts'
import type { Publication } from './publish.ts'

/** Adds the record's routes: the log as static files (C2SP tlog-tiles), and acts and history as JSON. */
export function addRecordRoutes(
  http: Http,
  { db, publication }: { readonly db: Db; readonly publication: Publication },
): void {
  addTileRoutes(http, db, publication)
  addActRoutes(http, db, publication)
  addLogRoutes(http, db, publication)
}
