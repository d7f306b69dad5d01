/** What other tables say of the log, against the acts: series, tallies, the log's own row, what lies beyond its end. */
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import { equalBytes, tilePath, tilesOf } from '../../proof/index.ts'
import { listKeys } from '../store/keys.ts'
import type { LogState } from '../store/log.ts'
import { listSeries } from '../store/series.ts'
import { tileReader } from '../store/tiles.ts'
import { note } from './findings.ts'
import { rootOfEdge } from './tree.ts'
import type { Walk } from './walk.ts'

/** Compares each series' count and closing with the acts. */
export async function checkSeries(db: Db, { findings, series: seen }: Walk): Promise<void> {
  const stored = await listSeries(db)
  for (const { series, count, closedBy } of stored) {
    const found = seen.get(series)
    if (count !== (found?.count ?? 0)) note(findings, 'series-count', { series, count, expected: found?.count ?? 0 })
    if (found?.closedBy !== (closedBy ?? undefined) && !(await isWaiting(db, closedBy)))
      note(findings, 'series-closing', { series })
  }
  const names = new Set(stored.map(({ series }) => series))
  for (const [series, { count }] of seen)
    if (!names.has(series) && count > 0) note(findings, 'series-count', { series, count: 0, expected: count })
}

/** A closing act may wait for its place still. */
async function isWaiting(db: Db, act: string | null): Promise<boolean> {
  if (act === null) return false
  const { rows } = await sql`select from record_waiting where id = ${act}`.execute(db)
  return rows.length > 0
}

type Tally = { day: string; kind: string; department: string; count: number; expected: number }

/** Counts the acts anew by day, kind and department; the first that differs is told. */
export async function checkTallies(db: Db, { findings }: Walk): Promise<void> {
  const { rows } = await sql<Tally>`
    with counted as (select on_day, kind, department, count(*) as count from record_act group by 1, 2, 3)
    select to_char(on_day, 'YYYY-MM-DD') as day, kind, department, coalesce(tally.count, 0) as count,
           coalesce(counted.count, 0) as expected
    from record_tally tally full join counted using (on_day, kind, department)
    where tally.count is distinct from counted.count
    order by on_day, kind, department limit 1`.execute(db)
  if (rows[0] !== undefined) note(findings, 'tally-wrong', rows[0])
}

/** The log's own row and its newest checkpoint, the right edge of the tree, and whatever lies beyond. */
export async function checkEnd(db: Db, walk: Walk, { size, root }: LogState): Promise<void> {
  const { findings } = walk
  const rootNow = rootOfEdge(walk.signed === 'tiles' ? (walk.tiles ?? walk.rows) : walk.rows)
  if (!equalBytes(root, rootNow)) note(findings, 'log-root', { size })
  const { rows: added } = await sql<{ index: number; id: string }>`
    select index, id from record_act where index >= ${size} order by index limit 1`.execute(db)
  if (added[0] !== undefined) note(findings, 'act-added', { index: added[0].index, act: added[0].id })
  const { rows: newest } = await sql<{ size: number | null }>`
    select max(size) as size from record_checkpoint`.execute(db)
  if (size > 0 && newest[0]?.size !== size) note(findings, 'checkpoint-missing', { size })
  await checkEdgeTiles(db, walk, size)
}

async function checkEdgeTiles(db: Db, { findings, rows, tiles }: Walk, size: number): Promise<void> {
  for (const [level, { index, width, hashes }] of rows.tiles.entries()) {
    const stored = await tileReader(db)(level, index)
    const tile = tilePath(level, index)
    if (stored.length < width * 32) note(findings, 'tile-missing', { tile })
    else if (stored.length > width * 32) note(findings, 'tile-extra', { tile })
    else if (level > 0 && tiles === undefined && !equalBytes(stored, hashes.subarray(0, width * 32)))
      note(findings, 'tile-wrong', { tile })
  }
  const { rows: counted } = await sql<{ tiles: number }>`select count(*) as tiles from record_tile`.execute(db)
  if ((counted[0]?.tiles ?? 0) > tilesOf(size).length) note(findings, 'tile-extra', { tile: '?' })
}

/** Every key that ever signed must be the one in force, or be told of by an act that changed it. */
export async function checkKeys(db: Db, { findings, toldKeys }: Walk): Promise<void> {
  const { rows } = await sql<{ from: string | null; to: string | null }>`
    select entry::json -> 'body' ->> 'from' as from, entry::json -> 'body' ->> 'to' as to from record_waiting
    where series ~ '^record[.](key-rotated|log-restarted)/'`.execute(db)
  const told = new Set([...toldKeys, ...rows.flatMap(row => [row.from, row.to])])
  for (const { vkey, until } of await listKeys(db))
    if (until !== null && !told.has(vkey)) note(findings, 'key-unknown', { vkey })
}
