/** Whether what is private of an act is still there. */
import { sql } from 'kysely'
import type { Db } from '../../kernel/database.ts'

/** Whether an act's private part is kept: not where it never had one, and not any more once it was erased. */
export async function keepsPrivatePart(db: Db, act: string): Promise<boolean> {
  const { rows } = await sql<{ kept: boolean }>`
    select exists (select from record_private where act_id = ${act}) as kept`.execute(db)
  return rows[0]?.kept ?? false
}
