/** The text of an edition, without all that was read in it. */
import type { Db } from '../../kernel/database.ts'
import type { ReportId } from '../model.ts'
import type { LedgerTables } from './tables.ts'

/** The text whose places the measures name; undefined where there is no such edition. */
export async function findText(db: Db, report: ReportId, edition: number): Promise<string | undefined> {
  const row = await db
    .withTables<LedgerTables>()
    .selectFrom('ledger_edition')
    .select('text')
    .where('report_id', '=', report)
    .where('number', '=', edition)
    .executeTakeFirst()
  return row?.text
}
