/** The acts behind a figure: those that its query counts, or by which it was reported. */
import { type RawBuilder, sql } from 'kysely'
import { boundsOf, type Definition, kinds } from '../evidence/index.ts'
import type { Db } from '../kernel/database.ts'
import type { PlacedEntry } from '../proof/index.ts'
import { actsAt } from './bundle/gather.ts'
import { passesSql } from './compile/condition.ts'
import { inputsOf, yearsBefore } from './settle/asked.ts'
import { listDefinitions } from './store/definitions.ts'
import { pointsOf } from './store/values.ts'

/** Which of the acts behind a figure: a page of them, the newest first. */
export type ActsAsked = {
  /** Without one those of all periods. */
  readonly period?: string | undefined
  readonly district?: string | undefined
  /** Only acts that stand in the log before this index. */
  readonly before?: number | undefined
  readonly limit: number
}

/** How many acts a figure rests on, and a page of them. Of a formula, those of its inputs together. */
export async function actsBehind(
  db: Db,
  id: string,
  { period, district, before, limit }: ActsAsked,
): Promise<{ readonly count: number; readonly acts: readonly PlacedEntry[] }> {
  const definitions = new Map((await listDefinitions(db)).map(({ definition }) => [definition.id, definition]))
  const queries = queriesOf(id, { period, district, definitions, depth: 0 })
  if (queries.length === 0) return { count: 0, acts: [] }
  const { rows } = await sql<{ index: number }>`
    select index from record_entry
    where (${sql.join(queries, sql` or `)}) and (${before ?? null}::bigint is null or index < ${before ?? null}::bigint)
    order by index desc limit ${limit}`.execute(db)
  const acts = await actsAt(
    db,
    rows.map(({ index }) => index),
  )
  return { count: await countOf(db, id, { period, district, definitions }), acts: acts.reverse() }
}

type Looked = {
  readonly period: string | undefined
  readonly district: string | undefined
  readonly definitions: ReadonlyMap<string, Definition>
}

/** The queries that find the acts: one of each kind that the figure rests on. */
function queriesOf(id: string, looked: Looked & { readonly depth: number }): RawBuilder<unknown>[] {
  const { period, district, definitions, depth } = looked
  const definition = definitions.get(id)
  if (definition === undefined || depth > 20) return []
  const { method } = definition
  const inDistrict = district === undefined ? sql`true` : sql`district = ${district}`
  switch (method.by) {
    case 'acts': {
      const isUntil = method.over === 'until'
      return [
        sql`(kind = ${method.kind} and ${inDistrict} and ${onDays(period, isUntil)} and ${passesSql(method.where)})`,
      ]
    }
    case 'report': {
      const inPeriod = period === undefined ? sql`true` : sql`body ->> 'period' = ${period}`
      return [sql`(kind = ${kinds.reported} and ${inDistrict} and body ->> 'indicator' = ${id} and ${inPeriod})`]
    }
    case 'formula':
      return inputsOf(definition).flatMap(input => {
        const earlier = period === undefined ? undefined : yearsBefore(period, input.yearsBack)
        return queriesOf(input.id, { ...looked, period: earlier, depth: depth + 1 })
      })
  }
}

function onDays(period: string | undefined, isUntil: boolean): RawBuilder<unknown> {
  if (period === undefined) return sql`true`
  const { from, until } = boundsOf(period)
  return isUntil ? sql`on_day < ${until}::date` : sql`on_day >= ${from}::date and on_day < ${until}::date`
}

/** As the values have it: counting a hundred thousand acts anew for each page would take a page's time. */
async function countOf(db: Db, id: string, { period, district = '', definitions }: Looked): Promise<number> {
  if (period !== undefined)
    return (await pointsOf(db, id, { period, district })).reduce((sum, { acts }) => sum + acts, 0)
  const years = (await pointsOf(db, id, { frequency: 'year', district })).map(({ acts }) => acts)
  const method = definitions.get(id)?.method
  const isStock = method?.by === 'acts' && method.over === 'until'
  return isStock ? Math.max(0, ...years) : years.reduce((sum, acts) => sum + acts, 0)
}
