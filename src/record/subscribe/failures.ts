/** Acts that a subscriber has not taken: tried again, then left to a person; later ones of the subject stand behind. */
import { sql } from 'kysely'
import type { Clock } from '../../kernel/clock.ts'
import type { Db, Trx } from '../../kernel/database.ts'
import { Problem } from '../../kernel/problem.ts'
import type { PlacedEntry } from '../../proof/index.ts'
import { recordProblems } from '../problems.ts'

/** After so many tries it is given up and waits for a person. */
const mostTries = 8
/** Seconds until the next try: 1, 4, 16, … and an hour at most. */
const pauseAfter = (tries: number) => ({ seconds: Math.min(3600, 4 ** (tries - 1)) })

/** An act that a subscriber has not taken. */
export type Failure = {
  readonly subscriber: string
  readonly index: number
  readonly subject: string
  /** 0: it stands behind an earlier act of its subject and was not tried yet. */
  readonly tries: number
  /** When it is tried again, if it is the first of its subject; null where it was given up. */
  readonly nextTryAt: Temporal.Instant | null
  readonly error: string | null
}

type Key = { readonly subscriber: string; readonly index: number }

/** What subscribers have not taken, the oldest first; those given up alone with `givenUp`. */
export async function listFailures(
  db: Db,
  {
    subscriber = null,
    givenUp = false,
    limit = 100,
  }: { subscriber?: string | null; givenUp?: boolean; limit?: number },
): Promise<Failure[]> {
  const { rows } = await sql<Failure>`
    select subscriber, index, subject, tries, next_try_at as "nextTryAt", error from record_failure
    where (${subscriber}::text is null or subscriber = ${subscriber}) and (not ${givenUp} or next_try_at is null)
    order by subscriber, index limit ${limit}`.execute(db)
  return rows
}

/**
 * Has an act tried again that was given up, as if it had never been tried.
 *
 * @throws Problem failure-unknown
 */
export async function retryFailure(db: Db, key: Key, clock: Clock): Promise<void> {
  const { numAffectedRows } = await sql`
    update record_failure set tries = 0, next_try_at = ${clock.now().toString()}
    where subscriber = ${key.subscriber} and index = ${key.index}`.execute(db)
  if (numAffectedRows !== 1n) throw new Problem(recordProblems['failure-unknown'], key)
}

/**
 * Passes over an act for good: the subscriber never takes it, and those behind it go on.
 *
 * @throws Problem failure-unknown
 */
export async function dropFailure(db: Db, key: Key): Promise<void> {
  const { numAffectedRows } = await sql`
    delete from record_failure where subscriber = ${key.subscriber} and index = ${key.index}`.execute(db)
  if (numAffectedRows !== 1n) throw new Problem(recordProblems['failure-unknown'], key)
}

/** The first act that is due to be tried, of those that stand first of their subject. The cursor is held. */
export async function findDue(
  trx: Trx,
  subscriber: string,
  now: Temporal.Instant,
): Promise<{ readonly index: number; readonly tries: number } | undefined> {
  const { rows } = await sql<{ index: number; tries: number }>`
    select index, tries from record_failure first
    where subscriber = ${subscriber} and next_try_at <= ${now.toString()}
      and not exists (select from record_failure earlier
                      where earlier.subscriber = first.subscriber and earlier.subject = first.subject
                        and earlier.index < first.index)
    order by index limit 1`.execute(trx)
  return rows[0]
}

/** Which subjects of these acts have an act that was not taken. The cursor is held. */
export async function subjectsFailing(
  trx: Trx,
  subscriber: string,
  acts: readonly PlacedEntry[],
): Promise<ReadonlySet<string>> {
  if (acts.length === 0) return new Set()
  const { rows } = await sql<{ subject: string }>`
    select distinct subject from record_failure
    where subscriber = ${subscriber} and subject = any(${acts.map(({ entry }) => entry.subject)}::text[])`.execute(trx)
  return new Set(rows.map(row => row.subject))
}

/** Has an act wait behind an earlier one of its subject. */
export async function standBehind(
  trx: Trx,
  subscriber: string,
  { index, entry }: PlacedEntry,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    insert into record_failure (subscriber, index, subject, tries, next_try_at)
    values (${subscriber}, ${index}, ${entry.subject}, 0, ${now.toString()})`.execute(trx)
}

/** Notes the first time that an act was not taken. */
export async function addFailure(
  trx: Trx,
  { subscriber, index, subject, error }: Key & { readonly subject: string; readonly error: string },
  clock: Clock,
): Promise<void> {
  await sql`
    insert into record_failure (subscriber, index, subject, tries, next_try_at, error)
    values (${subscriber}, ${index}, ${subject}, 1, ${nextTryAfter(1, clock)}, ${error})`.execute(trx)
}

/** Notes another time; nothing where somebody has dropped it meanwhile. */
export async function failAgain(
  trx: Trx,
  { subscriber, index, tries, error }: Key & { readonly tries: number; readonly error: string },
  clock: Clock,
): Promise<void> {
  await sql`
    update record_failure set tries = ${tries}, next_try_at = ${nextTryAfter(tries, clock)}, error = ${error}
    where subscriber = ${subscriber} and index = ${index} and tries = ${tries - 1}`.execute(trx)
}

/** Takes an act off the list: it was taken. */
export async function removeFailure(trx: Trx, subscriber: string, index: number): Promise<void> {
  await sql`delete from record_failure where subscriber = ${subscriber} and index = ${index}`.execute(trx)
}

function nextTryAfter(tries: number, clock: Clock): string | null {
  return tries >= mostTries ? null : clock.now().add(pauseAfter(tries)).toString()
}
