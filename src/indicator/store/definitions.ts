/** Definitions with their versions, in the database. */
import { sql } from 'kysely'
import type { Definition } from '../../evidence/index.ts'
import type { Db, Trx } from '../../kernel/database.ts'
import type { DefinedIndicator } from '../model.ts'
import { tables } from './tables.ts'

type Row = {
  version: number
  definition: unknown
  act_id: string
  defined_at: Temporal.Instant
  reason: string | null
}

/** The newest version of every indicator, by id. */
export async function listDefinitions(db: Db): Promise<DefinedIndicator[]> {
  const rows = await tables(db)
    .selectFrom('indicator_definition')
    .selectAll()
    .distinctOn('id')
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute()
  return rows.map(definedOf)
}

/** Every version of an indicator, the first first; none where there is no such indicator. */
export async function listVersions(db: Db, id: string): Promise<DefinedIndicator[]> {
  const rows = await tables(db)
    .selectFrom('indicator_definition')
    .selectAll()
    .where('id', '=', id)
    .orderBy('version')
    .execute()
  return rows.map(definedOf)
}

/** Holds definitions and bindings for this transaction: they are checked against one another, so one change at a time. */
export async function lockDefinitions(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('yinuo.indicator.define'))`.execute(trx)
}

/** Writes versions. */
export async function saveDefinitions(trx: Trx, defined: readonly DefinedIndicator[]): Promise<void> {
  if (defined.length === 0) return
  const rows = defined.map(({ definition, version, act, definedAt, reason }) => ({
    ...{ id: definition.id, version, act_id: act, reason },
    definition: JSON.stringify(definition),
    defined_at: definedAt.toString(),
  }))
  await tables(trx).insertInto('indicator_definition').values(rows).execute()
}

function definedOf(row: Row): DefinedIndicator {
  return {
    definition: row.definition as Definition, // Written by saveDefinitions, whose definitions were checked.
    version: row.version,
    act: row.act_id,
    definedAt: row.defined_at,
    reason: row.reason,
  }
}
