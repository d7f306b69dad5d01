/** The rulebook's table: its SQL, and rows as versions. */
import { type Selectable, sql } from 'kysely'
import type { Db, Trx } from '../kernel/database.ts'
import type { Version, WholeVersion } from './model.ts'

type VersionRow = {
  rule_set: string
  number: number
  sha256: string
  name: string
  dmn: string
  cases: string
  department: string
  law: string
  relevant_day: string
  valid_from: Temporal.PlainDate
  ends_on: Temporal.PlainDate | null
  because: string
  published_at: Temporal.Instant
  act_id: string
}
type Tables = { rulebook_version: VersionRow }

/** Who publishes a rule set is alone with it until the transaction ends. */
export async function lockRuleSet(trx: Trx, ruleSet: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('rulebook'), hashtext(${ruleSet}))`.execute(trx)
}

/** Every version of a rule set, the first published first. */
export async function listVersions(db: Db, ruleSet: string): Promise<readonly WholeVersion[]> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('rulebook_version')
    .selectAll()
    .where('rule_set', '=', ruleSet)
    .orderBy('number')
    .execute()
  return rows.map((row, at) => versionOf(row, rows[at + 1]))
}

/** Every rule set with its versions, by id. */
export async function listRuleSets(db: Db): Promise<ReadonlyMap<string, readonly Version[]>> {
  const rows = await db
    .withTables<Tables>()
    .selectFrom('rulebook_version')
    .selectAll()
    .orderBy('rule_set')
    .orderBy('number')
    .limit(10_000)
    .execute()
  const sets = Map.groupBy(rows, row => row.rule_set)
  return new Map([...sets].map(([id, versions]) => [id, versions.map((row, at) => versionOf(row, versions[at + 1]))]))
}

/** Keeps a version; what was published before stays as it was. */
export async function saveVersion(trx: Trx, version: Omit<WholeVersion, 'validUntil'>): Promise<void> {
  await trx
    .withTables<Tables>()
    .insertInto('rulebook_version')
    .values({
      rule_set: version.ruleSet,
      number: version.number,
      sha256: version.sha256,
      name: version.name,
      dmn: version.dmn,
      cases: version.cases,
      department: version.department,
      law: version.law,
      relevant_day: version.relevantDay,
      valid_from: Temporal.PlainDate.from(version.validFrom),
      ends_on: version.endsOn === undefined ? null : Temporal.PlainDate.from(version.endsOn),
      because: version.because,
      published_at: version.publishedAt,
      act_id: version.act,
    })
    .execute()
}

function versionOf(row: Selectable<VersionRow>, next: Selectable<VersionRow> | undefined): WholeVersion {
  const ends = [row.ends_on, next?.valid_from].filter(day => day !== null && day !== undefined)
  const until = ends.toSorted(Temporal.PlainDate.compare)[0]
  return {
    ruleSet: row.rule_set,
    number: row.number,
    name: row.name,
    sha256: row.sha256,
    dmn: row.dmn,
    cases: row.cases,
    department: row.department,
    law: row.law,
    relevantDay: row.relevant_day,
    validFrom: row.valid_from.toString(),
    ...(row.ends_on === null ? {} : { endsOn: row.ends_on.toString() }),
    ...(until === undefined ? {} : { validUntil: until.toString() }),
    because: row.because,
    publishedAt: row.published_at,
    act: row.act_id,
  }
}
