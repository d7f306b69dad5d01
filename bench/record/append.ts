/** How many acts a second come into the log, beside plain inserts of the same rows on the same database. */
import { sql } from 'kysely'
import type { Db } from '../../src/kernel/database.ts'
import { exampleAct, exampleActs, exampleOfficer } from '../../src/record/example-record.ts'
import type { PastAct } from '../../src/record/index.ts'
import type { Bed } from './databases.ts'

/** Acts and plain rows a second, in the same run. */
export type Rates = { readonly ours: number; readonly plain: number }

const batchLength = 1000

/** Act n without a private part: what most acts are. */
export const publicAct = (n: number): PastAct => {
  const { private: _, person: __, ...act } = exampleAct(n % 400_000)
  return act
}

/** Records acts in batches of 1,000 a transaction until all have their places; returns seconds. */
export async function appendBatches(
  { db, record }: Bed,
  from: number,
  count: number,
  actOf = publicAct,
): Promise<number> {
  const began = performance.now()
  // As in a running city: acts get their places while others are still being recorded.
  let placing: Promise<unknown> = Promise.resolve()
  for (let at = from; at < from + count; at += batchLength) {
    const acts = Array.from({ length: Math.min(batchLength, from + count - at) }, (_, n) => actOf(at + n))
    await db.transaction().execute(trx => record.takeOver(trx, acts))
    if ((at - from) % (4 * batchLength) !== 0) continue
    await placing
    placing = record.sequence()
  }
  await placing
  await record.sequence()
  return (performance.now() - began) / 1000
}

/** A table with the columns of an act and its keys, filled by plain inserts: what any program would need at least. */
export async function makePlainTable(db: Db): Promise<void> {
  await sql`
    create table plain_act (
      index bigint generated always as identity primary key, id uuid not null unique, kind text not null,
      series text not null, at timestamptz not null, recorded_at timestamptz not null, role text not null,
      department text not null, subject text not null, body jsonb not null)`.execute(db)
}

type PlainRow = readonly [id: string, at: string, department: string, subject: string, body: string]

const plainRow = (n: number): PlainRow => {
  const { at, who, subject, body } = publicAct(n)
  return [crypto.randomUUID(), at.toString(), who.department, subject, JSON.stringify(body)]
}

const insertPlain = (rows: readonly PlainRow[]) => sql`
  insert into plain_act (id, kind, series, at, recorded_at, role, department, subject, body)
  select id, 'application.decided', 'application.decided/2019', at, at, 'officer', department, subject, body
  from unnest(${rows.map(row => row[0])}::uuid[], ${rows.map(row => row[1])}::timestamptz[],
              ${rows.map(row => row[2])}::text[], ${rows.map(row => row[3])}::text[],
              ${rows.map(row => row[4])}::jsonb[]) as given (id, at, department, subject, body)`

/** Inserts as many plain rows in batches of 1,000 a transaction; returns seconds. */
export async function insertBatches({ db }: Bed, count: number): Promise<number> {
  const began = performance.now()
  for (let at = 0; at < count; at += batchLength) {
    const rows = Array.from({ length: batchLength }, (_, n) => plainRow(at + n))
    await db.transaction().execute(trx => insertPlain(rows).execute(trx))
  }
  return (performance.now() - began) / 1000
}

/** Rates in batches, ours first: the second to run on a fresh database is not the slower one here. */
export async function batchRates(bed: Bed, count: number): Promise<Rates> {
  await makePlainTable(bed.db)
  await appendBatches(bed, 0, 4000)
  await insertBatches(bed, 4000)
  const ours = count / (await appendBatches(bed, 4000, count))
  return { ours, plain: count / (await insertBatches(bed, count)) }
}

/** Rates of one act a transaction by so many clients at once, for some seconds each, acts getting their places meanwhile. */
export async function singleRates({ db, record }: Bed, clients: number, seconds: number): Promise<Rates> {
  record.start()
  const ours = await rateOf(clients, seconds, n =>
    db.transaction().execute(async trx => {
      await record.act(trx, exampleOfficer, exampleActs.decided, {
        subject: `case/${n}`,
        body: publicAct(n).body as never,
      })
    }),
  )
  await record.stop()
  await record.sequence()
  const plain = await rateOf(clients, seconds, n =>
    db.transaction().execute(async trx => {
      await insertPlain([plainRow(n)]).execute(trx)
    }),
  )
  return { ours, plain }
}

async function rateOf(clients: number, seconds: number, once: (n: number) => Promise<void>): Promise<number> {
  const end = performance.now() + seconds * 1000
  const counts = await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      let count = 0
      for (; performance.now() < end; count++) await once(client * 1_000_000 + count)
      return count
    }),
  )
  return counts.reduce((sum, count) => sum + count, 0) / seconds
}
