/**
 * Queries over acts whose computation adds up (count, sum, mean, share, ratio): one statement gives what each month, or
 * day, and district comes to; any longer period is the sum of its slices. Acts are only ever added to the record, so
 * what a new stretch of the log comes to is added to what the earlier ones came to.
 */
import { type RawBuilder, sql } from 'kysely'
import type { ActsMethod, Computation, Parts } from '../../evidence/index.ts'
import type { Db } from '../../kernel/database.ts'
import { numberSql, passesSql, spoilsSql, wholeSql } from './condition.ts'

/** A stretch of the log: `until` is the first act that is out. */
export type Stretch = { readonly from: number; readonly until: number }

/** Acts that passed, what stands above and below the line of their figure, and whether a field was no whole number. */
export type Counted = {
  readonly acts: number
  readonly above: bigint
  readonly below: bigint
  readonly isSpoilt: boolean
}

/** What the days from `on`, of a month or that one day, come to in one district; '' of the acts that name none. */
export type Slice = { readonly on: string; readonly district: string; readonly counted: Counted }

type Adding = Exclude<Computation, { take: 'distinct' | 'percentile' }>

/** Whether longer periods are the sums of shorter ones. */
export function addsUp(computation: Computation): computation is Adding {
  return computation.take !== 'distinct' && computation.take !== 'percentile'
}

type Row = {
  on: Temporal.PlainDate
  district: string
  acts: number
  above: string | number | null
  below: string | number | null
  is_spoilt: boolean
}

/** The slices of the acts of one stretch of the log; none where no act passes. */
export async function slicesOf(
  db: Db,
  method: ActsMethod,
  { from, until, by = 'month' }: Stretch & { readonly by?: 'month' | 'day' },
): Promise<Slice[]> {
  const { compute } = method
  if (!addsUp(compute)) throw new Error(`${compute.take} does not add up`)
  const start = by === 'day' ? sql`on_day` : sql`date_trunc('month', on_day)::date`
  const { one, other, also } = columnsOf(compute)
  const { above, below, counts, spoils } = terms(compute)
  // `offset 0` has the fields read once an act: without it each mention of a column would read the body again.
  const { rows } = await sql<Row>`
    select starts_on as on, district, count(*) filter (where ${counts}) as acts,
           ${above} filter (where ${counts}) as above, ${below} filter (where ${counts}) as below,
           bool_or(${spoils}) as is_spoilt
    from (
      select ${start} as starts_on, coalesce(district, '') as district, ${one} as one, ${other} as other, ${also} as also
      from record_entry
      where kind = ${method.kind} and index >= ${from} and index < ${until} and ${passesSql(method.where)}
      offset 0
    ) as act
    group by 1, 2
    having count(*) filter (where ${counts}) > 0 or bool_or(${spoils})
    order by 1, 2`.execute(db)
  return rows.map(row => ({ on: row.on.toString(), district: row.district, counted: countedOf(row) }))
}

function countedOf({ acts, above, below, is_spoilt: isSpoilt }: Row): Counted {
  return { acts, above: BigInt(above ?? 0), below: BigInt(below ?? 0), isSpoilt }
}

/** What of an act a computation looks at. */
function columnsOf(compute: Adding): Readonly<Record<'one' | 'other' | 'also', RawBuilder<unknown>>> {
  const nothing = { one: sql`null::double precision`, other: sql`null::double precision`, also: sql`false` }
  switch (compute.take) {
    case 'count':
      return nothing
    case 'share':
      return { ...nothing, also: sql`${passesSql(compute.of)} is true` }
    case 'sum':
    case 'mean':
      return { ...nothing, one: numberSql(compute.field) }
    case 'ratio':
      return { ...nothing, one: numberSql(compute.field), other: numberSql(compute.over) }
  }
}

/** What is summed above and below the line, which acts count, and which spoil the figure. */
function terms({ take }: Adding): Readonly<Record<'above' | 'below' | 'counts' | 'spoils', RawBuilder<unknown>>> {
  const none = sql`sum(0)`
  const plain = { above: none, below: none, counts: sql`true`, spoils: sql`false` }
  const one = wholeSql('one')
  switch (take) {
    case 'count':
      return plain
    case 'share':
      return { ...plain, above: sql`sum(also::integer)` }
    case 'sum':
    case 'mean':
      return { ...plain, above: sql`sum(${one})`, counts: sql`${one} is not null`, spoils: spoilsSql('one') }
    case 'ratio': {
      const other = wholeSql('other')
      const counts = sql`${one} is not null and ${other} is not null`
      const spoils = sql`(${spoilsSql('one')} or ${spoilsSql('other')})`
      return { above: sql`sum(${one})`, below: sql`sum(${other})`, counts, spoils }
    }
  }
}

/** Slices added to others: those of the same days and district become one. */
export function addSlices(slices: readonly Slice[], more: readonly Slice[]): Slice[] {
  const added = new Map<string, Slice>()
  for (const slice of [...slices, ...more]) {
    const place = `${slice.on}|${slice.district}`
    const there = added.get(place)
    added.set(place, there === undefined ? slice : { ...slice, counted: addCounted(there.counted, slice.counted) })
  }
  return [...added.values()]
}

/** The sum of two counts. */
function addCounted(one: Counted, other: Counted): Counted {
  return {
    acts: one.acts + other.acts,
    above: one.above + other.above,
    below: one.below + other.below,
    isSpoilt: one.isSpoilt || other.isSpoilt,
  }
}

/** What slices come to together: the parts that the acts themselves would give. */
export function partsOfSlices(compute: Adding, slices: readonly Slice[]): Parts {
  const nothing: Counted = { acts: 0, above: 0n, below: 0n, isSpoilt: false }
  const { acts, above, below, isSpoilt } = slices.reduce((sum, { counted }) => addCounted(sum, counted), nothing)
  if (isSpoilt) return { acts, part: 0, whole: 1, flaw: 'not-whole' }
  switch (compute.take) {
    case 'count':
      return { acts, part: acts, whole: 1 }
    case 'share':
      return { acts, part: Number(above), whole: acts }
    case 'sum':
      return safeParts(acts, above, 1n)
    case 'mean':
      return safeParts(acts, above, BigInt(acts))
    case 'ratio':
      return safeParts(acts, above, below)
  }
}

function safeParts(acts: number, above: bigint, below: bigint): Parts {
  const [part, whole] = [Number(above), Number(below)]
  if (Number.isSafeInteger(part) && Number.isSafeInteger(whole)) return { acts, part, whole }
  return { acts, part: 0, whole: 1, flaw: 'too-large' }
}
