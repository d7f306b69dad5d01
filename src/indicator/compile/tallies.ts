/**
 * Queries over acts whose computation does not add up: different persons or values, and percentiles. The values are
 * fetched with their counts by month (or day) and district, so that a longer period is one merged tally.
 */
import { sql } from 'kysely'
import { type ActsMethod, type Computation, type Parts, rankOf } from '../../evidence/index.ts'
import type { Db } from '../../kernel/database.ts'
import { fieldSql, numberSql, passesSql, spoilsSql, wholeSql } from './condition.ts'

/** Values, with how many acts have each: whole numbers of a percentile, JSON texts of what is counted once. */
export type ValueCounts = ReadonlyMap<string, number>
/** The values of the days from `on`, of a month or that one day, in one district; '' of the acts that name none. */
export type TallySlice = {
  readonly on: string
  readonly district: string
  readonly values: ValueCounts
  /** A field was no whole number. */
  readonly isSpoilt: boolean
}

type Tallied = Extract<Computation, { take: 'distinct' | 'percentile' }>
type Row = { on: Temporal.PlainDate; district: string; value: string | null; acts: number; is_spoilt: boolean }

/** How many acts of a series one statement looks at. */
const chunk = 20_000

/** The tallies of one series, `KIND/YEAR`; none where no act passes. */
export async function talliesOf(
  db: Db,
  method: ActsMethod,
  { series, by = 'month' }: { readonly series: string; readonly by?: 'month' | 'day' },
): Promise<TallySlice[]> {
  const compute = talliedOf(method)
  const start = by === 'day' ? sql`on_day` : sql`date_trunc('month', on_day)::date`
  const isPercentile = compute.take === 'percentile'
  const read = isPercentile ? numberSql(compute.field) : fieldSql(compute.field)
  const value = isPercentile ? wholeSql('one') : sql`one`
  const spoils = isPercentile ? spoilsSql('one') : sql`false`
  const rows: Row[] = []
  const length = await lengthOf(db, series)
  for (let from = 0; from < length; from += chunk) {
    const found = await sql<Row>`
      select starts_on as on, district, (${value})::text as value, count(${value}) as acts, bool_or(${spoils}) as is_spoilt
      from (
        select ${start} as starts_on, coalesce(district, '') as district, ${read} as one
        from record_entry
        where series = ${series} and number > ${from} and number <= ${from + chunk} and ${passesSql(method.where)}
        offset 0
      ) as act
      where one is not null
      group by 1, 2, 3`.execute(db)
    rows.push(...found.rows)
  }
  return slicesOfRows(rows)
}

function talliedOf({ compute }: ActsMethod): Tallied {
  if (compute.take !== 'distinct' && compute.take !== 'percentile') throw new Error(`${compute.take} has no tally`)
  return compute
}

function slicesOfRows(rows: readonly Row[]): TallySlice[] {
  const places = Map.groupBy(rows, ({ on, district }) => `${on}|${district}`)
  return [...places].map(([place, there]) => {
    const [on = '', district = ''] = place.split('|')
    return { on, district, values: valuesOf(there), isSpoilt: there.some(({ is_spoilt }) => is_spoilt) }
  })
}

function valuesOf(rows: readonly Row[]): ValueCounts {
  const values = new Map<string, number>()
  for (const { value, acts } of rows) if (value !== null) values.set(value, (values.get(value) ?? 0) + acts)
  return values
}

async function lengthOf(db: Db, series: string): Promise<number> {
  const { rows } = await sql<{ length: number }>`
    select coalesce(max(number), 0)::integer as length from record_entry where series = ${series}`.execute(db)
  return rows[0]?.length ?? 0
}

/**
 * What tallies come to together. Pseudonyms hold within a year, so different persons can't be counted beyond one:
 * `isAcrossYears`.
 */
export function partsOfTallies(
  compute: Tallied,
  tallies: readonly TallySlice[],
  { isAcrossYears }: { readonly isAcrossYears: boolean },
): Parts {
  const values = new Map<string, number>()
  for (const tally of tallies)
    for (const [value, count] of tally.values) values.set(value, (values.get(value) ?? 0) + count)
  const acts = [...values.values()].reduce((sum, count) => sum + count, 0)
  if (tallies.some(({ isSpoilt }) => isSpoilt)) return { acts, part: 0, whole: 1, flaw: 'not-whole' }
  if (compute.take === 'percentile') return { acts, part: valueAt(values, rankOf(compute.percent, acts)), whole: 1 }
  const flaw = isAcrossYears && compute.field === '.person' ? ({ flaw: 'persons-across-years' } as const) : {}
  return { acts, part: 'flaw' in flaw ? 0 : values.size, whole: 1, ...flaw }
}

/** The value of a rank, 1 for the smallest; 0 of none. */
function valueAt(values: ValueCounts, rank: number): number {
  let counted = 0
  for (const [value, acts] of [...values].map(([text, count]) => [Number(text), count] as const).sort(byValue)) {
    counted += acts
    if (counted >= rank) return value
  }
  return 0
}

const byValue = ([one]: readonly [number, number], [other]: readonly [number, number]) => one - other
