/** Bindings of reports' numbers to indicators; at most one holds for a number at a time. */
import type { Binding } from '../../evidence/index.ts'
import type { Db, Trx } from '../../kernel/database.ts'
import type { KeptBinding, MeasureKey } from '../model.ts'
import { tables } from './tables.ts'

type Row = { act_id: string; binding: unknown }

/** The bindings of an edition that hold, in the order of the text. */
export async function listBindings(db: Db, report: string, edition: number): Promise<KeptBinding[]> {
  const rows = await tables(db)
    .selectFrom('indicator_binding')
    .select(['act_id', 'binding'])
    .where('report', '=', report)
    .where('edition', '=', edition)
    .where('ended_at', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map(keptOf)
}

/** The bindings that hold to one indicator, or to any. */
export async function listBindingsTo(db: Db, indicator?: string): Promise<KeptBinding[]> {
  let query = tables(db)
    .selectFrom('indicator_binding')
    .select(['act_id', 'binding'])
    .where('ended_at', 'is', null)
    .orderBy('report')
    .orderBy('edition')
    .orderBy('number')
  if (indicator !== undefined) query = query.where('indicator', '=', indicator)
  return (await query.execute()).map(keptOf)
}

/** The binding of a number that holds. */
export async function findBinding(db: Db, { report, edition, number }: MeasureKey): Promise<KeptBinding | undefined> {
  const row = await tables(db)
    .selectFrom('indicator_binding')
    .select(['act_id', 'binding'])
    .where('report', '=', report)
    .where('edition', '=', edition)
    .where('number', '=', number)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return row && keptOf(row)
}

/** Has a number's binding hold no longer. */
export async function endBinding(
  trx: Trx,
  { report, edition, number }: MeasureKey,
  at: Temporal.Instant,
): Promise<void> {
  await tables(trx)
    .updateTable('indicator_binding')
    .set({ ended_at: at.toString() })
    .where('report', '=', report)
    .where('edition', '=', edition)
    .where('number', '=', number)
    .where('ended_at', 'is', null)
    .execute()
}

/** Writes a binding that holds from now on; the number's earlier one must have been ended. */
export async function saveBinding(trx: Trx, kept: KeptBinding, at: Temporal.Instant): Promise<void> {
  const { act, ...binding } = kept
  const { report, edition, number } = binding.measure
  await tables(trx)
    .insertInto('indicator_binding')
    .values({
      ...{ act_id: act, report, edition, number, indicator: binding.indicator },
      ...{ binding: JSON.stringify(binding), bound_at: at.toString(), ended_at: null },
    })
    .execute()
}

function keptOf({ act_id: act, binding }: Row): KeptBinding {
  return { ...(binding as Binding), act } // Written by saveBinding, whose binding was checked.
}
