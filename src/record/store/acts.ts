/** Reads acts: one by its id or place, lists in the order of the log, a whole series, the bytes of the leaves. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import { type Entry, encodeEntry, joinBytes, type PlacedEntry, tileWidth } from '../../proof/index.ts'
import type { ActId, RecordedAct } from '../model.ts'
import { type ActRow, actColumns, placedOf } from './rows.ts'

/** The act of an id, in the log or still waiting for its place; undefined where there is none. */
export async function findAct(db: Db, id: string): Promise<RecordedAct | undefined> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return undefined
  const actId = id as ActId // Found under this id, or not at all.
  // In this order: an act that moves between the two questions is found by the second, and one that moved before it
  // by the third.
  for (const look of [findPlaced, findWaiting, findPlaced]) {
    const found = await look(db, actId)
    if (found !== undefined) return found
  }
  return undefined
}

async function findPlaced(db: Db, id: ActId): Promise<RecordedAct | undefined> {
  const { rows } = await sql<ActRow>`select ${actColumns} from record_act where id = ${id}`.execute(db)
  return rows[0] && { state: 'placed', id, ...placedOf(rows[0]) }
}

async function findWaiting(db: Db, id: ActId): Promise<RecordedAct | undefined> {
  const { rows } = await sql<{ entry: string }>`select entry from record_waiting where id = ${id}`.execute(db)
  if (rows[0] === undefined) return undefined
  const { number: _, ...entry }: Entry = JSON.parse(rows[0].entry)
  return { state: 'waiting', id, entry }
}

/** The act at a place; undefined beyond the log's end. */
export async function actAt(db: Db, index: number): Promise<PlacedEntry | undefined> {
  const { rows } = await sql<ActRow>`select ${actColumns} from record_act where index = ${index}`.execute(db)
  return rows[0] && placedOf(rows[0])
}

/** Which acts to list; all that is given must hold. */
export type ActFilter = {
  readonly kind?: string | undefined
  readonly department?: string | undefined
  readonly district?: string | undefined
  /** The city's day on which it was done: `2019-05-03`. */
  readonly day?: string | undefined
  readonly subject?: string | undefined
  readonly series?: string | undefined
}

/** Where a list begins, and which way it goes. */
export type ActPage = {
  /** The first index that may be in it: page on from the last one's `index - 1`, or `+ 1` from the oldest on. */
  readonly from?: number | undefined
  readonly direction?: 'newest-first' | 'oldest-first' | undefined
  readonly limit: number
}

/** Acts in the order of the log, newest first unless asked otherwise. */
export async function listActs(db: Db, asked: ActFilter & ActPage): Promise<PlacedEntry[]> {
  const isOldestFirst = asked.direction === 'oldest-first'
  const conditions = conditionsOf(asked)
  if (asked.from !== undefined)
    conditions.push(isOldestFirst ? sql`index >= ${asked.from}` : sql`index <= ${asked.from}`)
  const where = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`
  const { rows } = await sql<ActRow>`
    select ${actColumns} from record_act ${where}
    order by index ${isOldestFirst ? sql`` : sql`desc`} limit ${asked.limit}`.execute(db)
  return rows.map(placedOf)
}

function conditionsOf({ kind, department, district, day, subject, series }: ActFilter): RawBuilder<unknown>[] {
  return [
    ...(kind === undefined ? [] : [sql`kind = ${kind}`]),
    ...(department === undefined ? [] : [sql`department = ${department}`]),
    ...(district === undefined ? [] : [sql`district = ${district}`]),
    ...(day === undefined ? [] : [sql`on_day = ${day}::date`]),
    ...(subject === undefined ? [] : [sql`subject = ${subject}`]),
    ...(series === undefined ? [] : [inSeries(series)]),
  ]
}

/** Acts of a series are found by the index of their kind, between the first and the last of them: not past later years. */
function inSeries(series: string): RawBuilder<unknown> {
  const end = (order: RawBuilder<unknown>) =>
    sql`(select index from record_act where series = ${series} order by number ${order} limit 1)`
  return sql`series = ${series} and kind = split_part(${series}, '/', 1)
             and index between ${end(sql`asc`)} and ${end(sql`desc`)}`
}

/** All acts of a series by number, in runs of up to 2,000. */
export async function* entriesOfSeries(db: Db, series: string): AsyncIterable<PlacedEntry[]> {
  for (let after = 0; ; ) {
    const { rows } = await sql<ActRow>`
      select ${actColumns} from record_act where series = ${series} and number > ${after}
      order by number limit 2000`.execute(db)
    if (rows.length === 0) return
    yield rows.map(placedOf)
    after = rows.at(-1)?.number ?? after
  }
}

/** Later acts that link to this one, in order: what corrects, supersedes or withdraws it, or rests on it. */
export async function linkedTo(db: Db, id: string): Promise<PlacedEntry[]> {
  const { rows } = await sql<ActRow>`
    select ${actColumns} from record_act
    where links is not null and links @> ${JSON.stringify([{ act: id }])}::jsonb
    order by index limit 1000`.execute(db)
  return rows.map(placedOf)
}

/**
 * The leaves of an entry bundle (C2SP tlog-tiles, "Log entries"): each with its length in two bytes before it. Up to
 * `width` of them; as many as there are without it.
 */
export async function bytesOfEntries(db: Db, tileIndex: number, width: number = tileWidth): Promise<Uint8Array> {
  const first = tileIndex * tileWidth
  const { rows } = await sql<ActRow>`
    select ${actColumns} from record_act where index >= ${first} and index < ${first + width}
    order by index`.execute(db)
  return joinBytes(
    ...rows.flatMap(row => {
      const bytes = encodeEntry(placedOf(row).entry)
      return [Uint8Array.of(bytes.length >> 8, bytes.length & 255), bytes]
    }),
  )
}
