/** Puts a record's tables back to what they were, as an old backup does: for tests. */
import { sql } from 'kysely'
import type { Db } from '../kernel/database.ts'

const tables = [
  'record_log',
  'record_key',
  'record_waiting',
  'record_act',
  'record_tile',
  'record_checkpoint',
  'record_series',
  'record_tally',
  'record_private',
] as const

async function columnsOf(db: Db, table: string): Promise<string> {
  const { rows } = await sql<{ columns: string }>`
    select string_agg(quote_ident(column_name), ', ') as columns from information_schema.columns
    where table_name = ${table} and is_generated = 'NEVER' and is_identity = 'NO'`.execute(db)
  return rows[0]?.columns ?? ''
}

/** Keeps the tables as they are, and lets their rows be changed; returns what puts them back. */
export async function keepTables(db: Db): Promise<() => Promise<void>> {
  await sql`alter table record_act disable trigger user`.execute(db)
  const columns = new Map<string, string>()
  for (const table of tables) {
    columns.set(table, await columnsOf(db, table))
    await sql.raw(`create table kept_${table} as select ${columns.get(table)} from ${table}`).execute(db)
  }
  return async () => {
    await sql.raw(`truncate ${tables.join(', ')} cascade`).execute(db)
    for (const table of tables)
      await sql.raw(`insert into ${table} (${columns.get(table)}) select * from kept_${table}`).execute(db)
  }
}
