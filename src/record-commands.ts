/** What the commands on the record do to the city: looks, checks, closings, erasures, changes of keys. */
import { join } from 'node:path'
import { sql } from 'kysely'
import { z } from 'zod'
import { type City, clockOf, migrationFolders, type OpenedDatabase } from './city.ts'
import { loadMigrations, migrate, schemaStatus } from './kernel/migrate.ts'
import { Problem } from './kernel/problem.ts'
import { kinds } from './kinds.ts'
import {
  type Actor,
  type ChangedKey,
  checkRecord,
  continueAfterRestore,
  dropFailure,
  findingText,
  findLog,
  latestCheckpoint,
  listFailures,
  listKeys,
  listSeries,
  publicationProblems,
  type RecordOptions,
  replaceLostKey,
  retireKeys,
  retryFailure,
  rotateKey,
  standingsOf,
} from './record/index.ts'

/** Who gives these commands: whoever may run them on the city's machine. */
const operator: Actor = { role: 'operator', department: 'operations' }

/** Why something is done, as it will stand in the log. */
export const BecauseInput = z.object({ because: z.string().min(1).max(2000) })
/** A series to close. */
export const SeriesInput = z.object({ series: z.string() })
/** An act that a subscriber has not taken. */
export const FailureInput = z.object({ subscriber: z.string(), index: z.int().min(0) })
/** A person to erase. */
export const ErasureInput = z.object({ person: z.string().min(1), because: z.string().min(1).max(2000) })

/** Looks at the record as it stands. */
export async function recordStatus({ config, database: { db } }: OpenedDatabase) {
  await refuseUnmigrated({ database: { db } })
  const [log, newest, keys, series] = [
    await findLog(db),
    await latestCheckpoint(db),
    await listKeys(db),
    await listSeries(db),
  ]
  const { rows } = await sql<{ waiting: number }>`select count(*) as waiting from record_waiting`.execute(db)
  return {
    origin: log?.origin ?? null,
    acts: log?.size ?? 0,
    waiting: rows[0]?.waiting ?? 0,
    checkpointAt: newest?.at.toString() ?? null,
    keys: keys.map(({ vkey, until, retiredAt }) => ({ vkey, inForce: until === null, signs: retiredAt === null })),
    openSeries: series.filter(({ closedAt }) => closedAt === null).length,
    closedSeries: series.filter(({ closedAt }) => closedAt !== null).length,
    failures: (await listFailures(db, { limit: 1000 })).length,
    witnesses: await standingsOf(db, config.witnesses),
  }
}

/** Checks the record against itself; findings come in both languages. */
export async function checkTheRecord(opened: OpenedDatabase) {
  const { config, database, log } = opened
  await refuseUnmigrated(opened)
  // In the server's own process nobody looks at this terminal.
  const shows = !('record' in opened) && process.stderr.isTTY
  const told = (acts: number, of: number) => {
    if (acts % 102_400 === 0) log.info({ acts, of }, 'checking the record')
    if (shows)
      process.stderr.write(`\r${acts.toLocaleString('en')} / ${of.toLocaleString('en')}${acts === of ? '\n' : ''}`)
  }
  const keys = join(config.data, 'keys')
  const { findings, ...checked } = await checkRecord(database.db, { kinds, keys, folder: config.data, told })
  return { ...checked, findings: findings.map(found => ({ ...found, text: findingText(found) })) }
}

/** What subscribers have not taken, the oldest first. */
export async function listTheFailures(opened: OpenedDatabase) {
  await refuseUnmigrated(opened)
  const failures = await listFailures(opened.database.db, { limit: 1000 })
  return failures.map(failure => ({ ...failure, nextTryAt: failure.nextTryAt?.toString() ?? null }))
}

/** Has an act tried again that a subscriber did not take. */
export async function retryTheFailure({ database, clock }: City, failure: z.output<typeof FailureInput>) {
  await retryFailure(database.db, failure, clock)
  return failure
}

/** Passes over an act that a subscriber did not take. */
export async function dropTheFailure({ database }: City, failure: z.output<typeof FailureInput>) {
  await dropFailure(database.db, failure)
  return failure
}

/** Closes a series. */
export async function closeSeries({ record }: City, { series }: z.output<typeof SeriesInput>) {
  return { series, act: (await record.closePeriod(operator, series)) as string }
}

/** Erases the private parts of a person's acts. */
export async function eraseThePerson({ record }: City, { person, because }: z.output<typeof ErasureInput>) {
  return { acts: await record.erasePerson(operator, person, because) }
}

/** Brings a new signing key into force beside the old. */
export async function rotateTheKey(city: City, { because }: z.output<typeof BecauseInput>): Promise<ChangedKey> {
  const changed = await rotateKey(city.database.db, city.record, whereOf(city), { who: operator, because })
  return { ...changed, file: join(city.config.data, 'keys', changed.file) }
}

/** Has earlier keys sign no more. */
export async function retireTheKeys(city: City, { because }: z.output<typeof BecauseInput>) {
  return { keys: await retireKeys(city.database.db, city.record, whereOf(city), { who: operator, because }) }
}

/** Brings a new signing key into force where the old one's file is lost. */
export async function replaceTheLostKey(opened: OpenedDatabase, { because }: z.output<typeof BecauseInput>) {
  const options = await optionsOf(opened)
  const changed = await replaceLostKey(options, { who: operator, because })
  return { ...changed, file: join(options.keys, changed.file) }
}

/** Goes on from an old backup under a new name. */
export async function continueTheRecord(opened: OpenedDatabase, { because }: z.output<typeof BecauseInput>) {
  const options = await optionsOf(opened)
  return continueAfterRestore({ ...options, folder: opened.config.data }, { who: operator, because })
}

const whereOf = ({ clock, config }: City) => ({ clock, keys: join(config.data, 'keys') })

/** What a record is opened with, for a city that does not open as it is. */
async function optionsOf({ config, database: { db }, log }: OpenedDatabase): Promise<RecordOptions> {
  await migrate(db, await loadMigrations(migrationFolders))
  return { db, log, kinds, clock: await clockOf(config, db), keys: join(config.data, 'keys') }
}

async function refuseUnmigrated({
  database: { db },
}: {
  database: Pick<OpenedDatabase['database'], 'db'>
}): Promise<void> {
  const { waiting } = await schemaStatus(db, await loadMigrations(migrationFolders))
  if (waiting.length > 0) throw new Problem(publicationProblems['schema-waiting'], { count: waiting.length })
}
