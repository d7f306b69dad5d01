/** Series of acts, and how many acts there are by kind, department and day. */
import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'

/** A kind of act in a year. */
export type Series = {
  readonly series: string
  readonly kind: string
  readonly year: number
  /** Acts in the log; numbered 1 to `count`. */
  readonly count: number
  readonly closedAt: Temporal.Instant | null
  /** The act that closed it. */
  readonly closedBy: string | null
}

const seriesColumns = sql`series, kind, year, count, closed_at as "closedAt", closed_by as "closedBy"`

/** A series; undefined where no act of it is in the log and it is not closed. */
export async function seriesOf(db: Db, name: string): Promise<Series | undefined> {
  const { rows } = await sql<Series>`select ${seriesColumns} from record_series where series = ${name}`.execute(db)
  return rows[0]
}

/** All series, by kind, the newest year first. */
export async function listSeries(db: Db, { kind }: { kind?: string | undefined } = {}): Promise<Series[]> {
  const { rows } = await sql<Series>`
    select ${seriesColumns} from record_series
    where ${kind ?? null}::text is null or kind = ${kind ?? null}
    order by kind, year desc`.execute(db)
  return rows
}

/** What to count acts by, and which. Days are the city's: `2019-05-03`; `until` is not counted any more. */
export type TallyQuestion = {
  readonly by: 'kind' | 'department' | 'day'
  readonly kind?: string | undefined
  readonly department?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
}

const keys: Readonly<Record<TallyQuestion['by'], RawBuilder<string>>> = {
  kind: sql`kind`,
  department: sql`department`,
  day: sql`to_char(on_day, 'YYYY-MM-DD')`,
}

/** How many acts there are by kind, department or day, by the key. */
export async function talliesOf(db: Db, asked: TallyQuestion): Promise<{ key: string; count: number }[]> {
  const { by, kind = null, department = null, from = null, until = null } = asked
  const { rows } = await sql<{ key: string; count: number }>`
    select ${keys[by]} as key, sum(count)::bigint as count from record_tally
    where (${kind}::text is null or kind = ${kind}) and (${department}::text is null or department = ${department})
      and (${from}::date is null or on_day >= ${from}::date) and (${until}::date is null or on_day < ${until}::date)
    group by 1 order by 1`.execute(db)
  return rows
}
