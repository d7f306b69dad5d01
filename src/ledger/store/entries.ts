/** Measures and commitments of an edition, narrowed and paged. */
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'
import type { CommitmentFilter, MeasureFilter, NumberedCommitment, NumberedMeasure, ReportId } from '../model.ts'
import { commitmentOf, type LedgerTables, measureOf } from './tables.ts'

type Place = { readonly report: ReportId; readonly edition: number }
/** A filter without the words of the border: which edition and which form. Nothing set: all of them. */
type Narrowed<F> = Partial<Omit<F, 'edition' | 'format'>>

/** The measures of an edition in the order of the text. */
export async function listMeasures(
  db: Db,
  place: Place,
  filter: Narrowed<MeasureFilter> = {},
): Promise<NumberedMeasure[]> {
  const { role, comparator, indicator, unit, period } = filter
  let query = db
    .withTables<LedgerTables>()
    .selectFrom('ledger_measure')
    .selectAll()
    .where(inPlace(place))
    .where(narrowed(filter))
    .orderBy('number')
  if (role !== undefined) query = query.where('role', '=', role)
  if (comparator !== undefined) query = query.where('comparator', '=', comparator)
  if (indicator !== undefined) query = query.where(sql`position(${indicator} in indicator)`, '>', 0)
  if (unit !== undefined) query = query.where('unit', '=', unit)
  if (period !== undefined) query = query.where('period', '=', period)
  if (filter.limit !== undefined) query = query.limit(filter.limit)
  return (await query.execute()).map(measureOf)
}

/** The commitments of an edition in the order of the text. */
export async function listCommitments(
  db: Db,
  place: Place,
  filter: Narrowed<CommitmentFilter> = {},
): Promise<NumberedCommitment[]> {
  let query = db
    .withTables<LedgerTables>()
    .selectFrom('ledger_commitment')
    .selectAll()
    .where(inPlace(place))
    .where(narrowed(filter))
    .orderBy('number')
  if (filter.hard !== undefined) query = query.where('hard', '=', filter.hard)
  if (filter.limit !== undefined) query = query.limit(filter.limit)
  return (await query.execute()).map(commitmentOf)
}

type Entries = ExpressionBuilder<LedgerTables, 'ledger_measure' | 'ledger_commitment'>
type Condition = (entries: Entries) => Expression<SqlBool>

function inPlace({ report, edition }: Place): Condition {
  return entries => entries.and([entries('report_id', '=', report), entries('edition', '=', edition)])
}

/** What both lists can be narrowed by. A section counts with its subsections: `s2` with `s2.1`. */
function narrowed(filter: Narrowed<Pick<MeasureFilter, 'section' | 'text' | 'after'>>): Condition {
  const { section, text, after } = filter
  return entries => {
    const conditions: Expression<SqlBool>[] = []
    if (section !== undefined)
      conditions.push(
        entries.or([entries('section', '=', section), sql<boolean>`starts_with(section, ${`${section}.`})`]),
      )
    if (text !== undefined) conditions.push(sql<boolean>`position(${text} in quote) > 0`)
    if (after !== undefined) conditions.push(entries('number', '>', after))
    return entries.and(conditions)
  }
}
