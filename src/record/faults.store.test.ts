/** Broken off before or after any of its statements, each thing done leaves the record as it was, and is done again. */
import assert from 'node:assert/strict'
import { type KyselyPlugin, sql } from 'kysely'
import { onEachDatabase } from '../../test/databases.ts'
import type { Db, Trx } from '../kernel/database.ts'
import type { PlacedEntry } from '../proof/index.ts'
import { exampleActs, officer, openExample, pastDecision, receive, received, withExample } from './examples.ts'
import { listFailures, type OfficialRecord } from './index.ts'

type Moment = 'before' | 'after'
const broken = new Error('broken off')

/** A database whose process dies at one statement: before it takes effect or after. `reached` says whether it did. */
function dyingAt(db: Db, statement: number, moment: Moment): { db: Db; reached(): boolean } {
  let [sent, answered] = [0, 0]
  const die = (count: number, at: Moment) => {
    // A dead process sends nothing more.
    if (at === moment ? count >= statement : sent > statement) throw broken
  }
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      die(++sent, 'before')
      return node
    },
    transformResult: async ({ result }) => {
      die(++answered, 'after')
      return result
    },
  }
  return { db: db.withPlugin(plugin), reached: () => Math.max(sent, answered) >= statement }
}

/** Everything that the record's tables hold. */
async function stateOf(db: Db): Promise<unknown> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_name like 'record\\_%' and table_type = 'BASE TABLE' order by 1`.execute(db)
  const contents: Record<string, unknown> = {}
  for (const { name } of rows) {
    const { rows: held } = await sql`select t::text as row from ${sql.table(name)} as t order by 1`.execute(db)
    contents[name] = held
  }
  return contents
}

/** Does something again and again, dying one statement later each time, until it gets through. */
async function dieEverywhere(
  db: Db,
  keys: string,
  doing: (record: OfficialRecord, db: Db) => Promise<unknown>,
  look: (statement: string) => Promise<void>,
): Promise<number> {
  for (let statement = 1; statement < 200; statement++)
    for (const moment of ['before', 'after'] as const) {
      const dying = dyingAt(db, Number.POSITIVE_INFINITY, moment)
      const opened = await openExample(dying.db, { keys })
      void opened
      const at = dyingAt(db, statement, moment)
      const record = await openExampleLate(at.db, keys)
      const outcome = await doing(record, at.db).then(
        () => 'done' as const,
        error => (rootCause(error) === broken ? ('died' as const) : Promise.reject(error)),
      )
      if (outcome === 'done') return statement
      await look(`${moment} statement ${statement}`)
    }
  throw new Error('it never got through')
}
