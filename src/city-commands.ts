/**
 * Commands that work on the city's data: each is done by the running server when there is one, else by the command's
 * own process, with the same outcome.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import { type City, migrationFolders, type OpenedDatabase, openAsItIs, openCity } from './city.ts'
import { packFolder } from './demonstration.ts'
import {
  BindInput,
  bindOne,
  DefineInput,
  defineAll,
  EvidenceInput,
  evidenceOf,
  listDefined,
  listMeasures,
  ProposeInput,
  proposeAll,
  ReportInput,
  reportOne,
  UnbindInput,
  unbindOne,
} from './indicator-commands.ts'
import type { Config } from './kernel/config.ts'
import { askControl, type ControlAnswer, type ControlHandler } from './kernel/control.ts'
import { loadMigrations, schemaStatus } from './kernel/migrate.ts'
import { documentOf, Problem } from './kernel/problem.ts'
import { kernelProblems } from './kernel/problems.ts'
import type { Language } from './kernel/words.ts'
import { findCity, importReport, type LoadedPack, loadPack, saveCity } from './ledger/index.ts'
import {
  BecauseInput,
  checkTheRecord,
  closeSeries,
  continueTheRecord,
  dropTheFailure,
  ErasureInput,
  eraseThePerson,
  FailureInput,
  listTheFailures,
  recordStatus,
  replaceTheLostKey,
  retireTheKeys,
  retryTheFailure,
  rotateTheKey,
  SeriesInput,
} from './record-commands.ts'
import { listVersions, Publication, publishRules } from './rulebook/index.ts'

/** Rule sets with their models and cases, as the command read them. */
const RulesInput = z.object({ rules: z.array(Publication.extend({ dmn: z.string(), cases: z.string() })).max(1000) })
const ImportInput = z.object({ fileName: z.string(), base64: z.base64(), city: z.string().optional() })

/** The commands by name: what each takes and does. Outcomes are plain JSON. */
const commands = {
  import: command(ImportInput, async (city, { fileName, base64, city: cityId }) => {
    const pack = cityId === undefined ? undefined : await findPack(cityId)
    if (pack !== undefined) await bringCity(city, pack.city)
    const bytes = Buffer.from(base64, 'base64')
    const read = await city.readers.run({ bytes, name: fileName, words: pack?.words })
    const { clock, record } = city
    return importReport(city.database.db, { bytes, fileName }, read, { clock, record, cityId })
  }),
  evidence: command(EvidenceInput, evidenceOf),
  'evidence-list': command(z.object({}), listMeasures),
  'indicator-list': command(z.object({}), listDefined),
  'indicator-define': command(DefineInput, defineAll),
  'indicator-report': command(ReportInput, reportOne),
  'indicator-bind': command(BindInput, bindOne),
  'indicator-unbind': command(UnbindInput, unbindOne),
  'indicator-propose': command(ProposeInput, proposeAll),
  'publish-rules': command(RulesInput, async (city, { rules }) => publishAll(city, rules)),
  'db-status': readingAsItIs(z.object({}), async city => {
    const { kind, version, db } = city.database
    const status = await schemaStatus(db, await loadMigrations(migrationFolders))
    const applied = status.applied.map(({ name, appliedAt }) => ({ name, appliedAt: appliedAt.toString() }))
    return { kind, version, ...status, applied }
  }),
  'record-status': readingAsItIs(z.object({}), recordStatus),
  'record-check': readingAsItIs(z.object({}), checkTheRecord),
  'record-failures': readingAsItIs(z.object({}), listTheFailures),
  'record-retry': command(FailureInput, retryTheFailure),
  'record-drop': command(FailureInput, dropTheFailure),
  'record-close': command(SeriesInput, closeSeries),
  'record-erase': command(ErasureInput, eraseThePerson),
  'record-rotate-key': command(BecauseInput, rotateTheKey),
  'record-retire-keys': command(BecauseInput, retireTheKeys),
  // These two open a record that does not open as it is: the city can't be asked to.
  'record-replace-lost-key': readingAsItIs(BecauseInput, replaceTheLostKey),
  'record-continue': readingAsItIs(BecauseInput, continueTheRecord),
} as const

/** The name of a command on the city’s data. */
export type CityCommand = keyof typeof commands
/** What a command comes to, as it arrives: plain JSON. */
export type Outcome<C extends CityCommand> = Awaited<ReturnType<(typeof commands)[C]['run']>>

/** The commands as the server's control socket takes them. */
export function controlHandlers(city: City): Record<string, ControlHandler> {
  return Object.fromEntries(
    Object.entries(commands).map(([name, { handle }]) => [name, (input: unknown) => handle(city, input)]),
  )
}

/** Has a command done, wherever the city is open. A problem comes back as its document in the asker's language. */
export async function askCity<C extends CityCommand>(
  config: Config,
  name: C,
  input: unknown,
  language: Language,
): Promise<ControlAnswer<Outcome<C>>> {
  try {
    const { open }: { open: Open } = commands[name]
    const opened = await openOrAsk(config, open, () => askControl<Outcome<C>>(config.data, name, input, language))
    if (!('answer' in opened)) return opened
    try {
      return { outcome: (await opened.answer(input)) as Outcome<C> } // `commands` says so, by name.
    } finally {
      await opened.close()
    }
  } catch (error) {
    if (error instanceof Problem) return { problem: documentOf(error, language) }
    throw error
  }
}

/**
 * Opens the city to serve it: waits for a command that holds its folder, but not for another server.
 *
 * @throws Problem folder-*, database-*, schema-*
 */
export async function openUnserved(config: Config): Promise<City> {
  for (let waitedMs = 0; ; waitedMs += 100) {
    const opened = await ifFree(() => openCity(config))
    if (!(opened instanceof Problem)) return opened
    const isServed = (await askControl(config.data, 'db-status', {}, 'en')) !== undefined
    if (isServed || waitedMs >= 60_000) throw opened
    await wait(100)
  }
}

/**
 * The running server's answer, or the city opened here. Who holds the folder may be a server that is just starting and
 * will answer, or a command that will let it go: both are worth waiting for.
 */
async function openOrAsk<A>(config: Config, open: Open, ask: () => Promise<A | undefined>): Promise<A | OpenedHere> {
  for (let waitedMs = 0; ; waitedMs += 100) {
    const answer = config.databaseUrl === undefined ? await ask() : undefined
    if (answer !== undefined) return answer
    const opened = await ifFree(() => open(config))
    if (!(opened instanceof Problem)) return opened
    if (waitedMs >= 60_000) throw opened
    await wait(100)
  }
}

/** What was opened, or the problem that another process holds the folder. */
async function ifFree<T>(open: () => Promise<T>): Promise<T | Problem> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof Problem && error.kind.code === kernelProblems['folder-held'].code) return error
    throw error
  }
}

/** The city opened by this process for one command. */
type OpenedHere = { answer(given: unknown): Promise<unknown>; close(): Promise<void> }
type Open = (config: Config) => Promise<OpenedHere>

/** A command on the open city. What it records has its place in the log when it is done. */
function command<I extends z.ZodType, O>(input: I, run: (city: City, input: z.output<I>) => Promise<O>) {
  const handle = (city: City, given: unknown): Promise<O> => run(city, input.parse(given))
  const open: Open = async config => {
    const city = await openCity(config)
    const answer = async (given: unknown) => {
      const outcome = await handle(city, given)
      while ((await city.record.sequence()) > 0);
      return outcome
    }
    return { answer, close: () => city.close() }
  }
  return { run, handle, open }
}

/** A command on the database as it stands: it looks, or mends what keeps the city from being opened. */
function readingAsItIs<I extends z.ZodType, O>(
  input: I,
  run: (city: OpenedDatabase, input: z.output<I>) => Promise<O>,
) {
  const handle = (city: OpenedDatabase, given: unknown): Promise<O> => run(city, input.parse(given))
  const open: Open = async config => {
    const opened = await openAsItIs(config)
    return { answer: given => handle(opened, given), close: () => opened.close() }
  }
  return { run, handle, open }
}

/** Publishes in the order given, each in a transaction of its own; what was published before stays as it is. */
async function publishAll({ clock, record, database: { db } }: City, rules: z.infer<typeof RulesInput>['rules']) {
  const outcomes = []
  for (const one of rules) {
    const { ruleSet, validFrom } = one
    const versions = await listVersions(db, ruleSet)
    const known = versions.find(({ dmn }) => dmn === one.dmn)
    const published = known ?? (await db.transaction().execute(trx => publishRules(record, trx, clock, one)))
    const kind = known === undefined ? ('published' as const) : ('published-before' as const)
    outcomes.push({ kind, ruleSet, version: published.number, validFrom: known?.validFrom ?? validFrom })
  }
  return outcomes
}

/** The pack of a city that comes with the program, if there is one. */
async function findPack(id: string): Promise<LoadedPack | undefined> {
  if (!/^[a-z][a-z0-9-]*$/.test(id)) return undefined
  return loadPack(packFolder(id)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

/** A city that a pack describes is there as soon as somebody names it. */
async function bringCity(city: City, described: LoadedPack['city']): Promise<void> {
  const { db } = city.database
  if ((await findCity(db, { id: described.id })) !== undefined) return
  await db.transaction().execute(trx => saveCity(trx, described))
}
