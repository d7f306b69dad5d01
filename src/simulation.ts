/**
 * The demonstration's acts: made up by its pack, taken into the record behind the pages, as a city's earlier systems
 * would be taken over. A start that broke off goes on where it was.
 */
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import type { City } from './city.ts'
import type { Trx } from './kernel/database.ts'
import { Problem } from './kernel/problem.ts'
import { findSetting, lockSetting, saveSetting } from './kernel/settings.ts'
import { listSeries, type PastAct, recordProblems } from './record/index.ts'

/** How far it is: the share of the simulated time that is in the record, from 0 to 1. Kept in the city's settings. */
export type Loading = { readonly share: number; readonly acts: number }

const setting = 'simulation'
const done = 'done'

/** Acts taken over at once: pages wait for no longer than these take. */
const batchSize = 1000
/** Acts passed over at once: making them up takes this thread. */
const skippedAtOnce = 10_000
/** A process that has taken nothing over for so long is gone, and another goes on. */
const patienceMs = 30_000

/** Marks a city as one whose simulated acts are to be taken over; nothing where that was said before. */
export async function planSimulation({ database: { db } }: City): Promise<void> {
  await db.transaction().execute(async trx => {
    if ((await lockSetting(trx, setting)) === undefined) await save(trx, { share: 0, acts: 0 })
  })
}

/** How far it is; undefined where there is none to come, or all of it is there. */
export async function loadingOf({ database: { db } }: Pick<City, 'database'>): Promise<Loading | undefined> {
  return parsed(await findSetting(db, setting))
}

/**
 * Takes over what is still missing, then closes the years that are past. Of several processes one does it; the others
 * look on until it is done, and go on with it where that one is gone.
 *
 * @param tell hears how far it is after each batch
 * @returns whether this process finished it
 */
export async function loadSimulation(
  city: City,
  tell: (loading: Loading) => void,
  signal: AbortSignal,
  makeUp = makeUpActs,
): Promise<boolean> {
  for (;;) {
    const begun = await loadingOf(city)
    if (begun === undefined || signal.aborted) return false
    tell(begun)
    const acts = upTo(city.clock.now(), await makeUp())
    const end = await takeOver(city, { acts, begun: begun.acts }, tell, signal)
    if (end === 'stopped') return false
    if (end === 'overtaken') {
      await lookOn(city, tell, signal)
      continue
    }
    await closePastYears(city)
    await city.database.db.transaction().execute(trx => saveSetting(trx, setting, done))
    return true
  }
}

/** The demonstration's acts. Only a city that still needs them loads what makes them up. */
async function makeUpActs(): Promise<Iterable<PastAct>> {
  return (await import('../packs/pengcheng/simulate.ts')).simulate()
}

/** The acts that were done by then: where the city's clock was set to an earlier day, the rest never happens. */
function* upTo(now: Temporal.Instant, acts: Iterable<PastAct>): Generator<PastAct> {
  for (const act of acts) {
    if (Temporal.Instant.compare(act.at, now) > 0) return
    yield act
  }
}

/** Takes over the acts after the first `begun`, until all are there or another process is seen to be at it. */
async function takeOver(
  city: City,
  { acts, begun }: { readonly acts: Iterable<PastAct>; readonly begun: number },
  tell: (loading: Loading) => void,
  signal: AbortSignal,
): Promise<'all' | 'overtaken' | 'stopped'> {
  const now = city.clock.now().epochMilliseconds
  let taken = begun
  for await (const { batch, first } of batchesOf(acts, begun)) {
    if (signal.aborted) return 'stopped'
    const [from, at] = [first.at.epochMilliseconds, (batch.at(-1) ?? first).at.epochMilliseconds]
    const next = { share: Math.min(1, (at - from) / (now - from)), acts: taken + batch.length }
    if (!(await takeBatch(city, batch, { taken, next }))) return 'overtaken'
    while ((await city.record.sequence()) > 0);
    taken = next.acts
    tell(next)
    await turn()
  }
  return 'all'
}

/** Whether another process moved on from where this one thinks it is is seen under the setting's lock. */
function takeBatch(
  { database: { db }, record }: City,
  batch: readonly PastAct[],
  { taken, next }: { readonly taken: number; readonly next: Loading },
): Promise<boolean> {
  return db.transaction().execute(async trx => {
    if (parsed(await lockSetting(trx, setting))?.acts !== taken) return false
    await record.takeOver(trx, batch)
    await save(trx, next)
    return true
  })
}

/** Returns when another process is done with it, or has stood still for too long. */
async function lookOn(city: City, tell: (loading: Loading) => void, signal: AbortSignal): Promise<void> {
  let last = -1
  for (let stoodMs = 0; stoodMs < patienceMs; stoodMs += 500) {
    const loading = await loadingOf(city)
    if (loading === undefined || signal.aborted) return
    if (loading.acts !== last) stoodMs = 0
    last = loading.acts
    tell(loading)
    await wait(500, undefined, { signal }).catch(() => {}) // Told to stop: seen above.
  }
}

const save = (trx: Trx, loading: Loading) => saveSetting(trx, setting, JSON.stringify(loading))

const parsed = (kept: string | undefined): Loading | undefined =>
  kept === undefined || kept === done ? undefined : (JSON.parse(kept) as Loading) // Written by `save`.

/** Some acts at a time, and the first of all. */
type Batch = { readonly batch: readonly PastAct[]; readonly first: PastAct }

/** The acts after the first `skipped`, some at a time. */
async function* batchesOf(acts: Iterable<PastAct>, skipped: number): AsyncGenerator<Batch> {
  let batch: PastAct[] = []
  let first: PastAct | undefined
  let seen = 0
  for (const act of acts) {
    first ??= act
    seen++
    if (seen > skipped) batch.push(act)
    else if (seen % skippedAtOnce === 0) await turn()
    if (batch.length < batchSize) continue
    yield { batch, first }
    batch = []
  }
  if (batch.length > 0 && first !== undefined) yield { batch, first }
}

/** Closes the years that are past for every simulated kind, so that its acts, or that there are none, are known to be all. */
async function closePastYears({ database: { db }, record, clock }: City): Promise<void> {
  const { kinds } = await import('../packs/pengcheng/acts.ts')
  const series = (await listSeries(db)).filter(({ kind }) => kinds.has(kind))
  const closed = new Set(series.filter(({ closedAt }) => closedAt !== null).map(one => one.series))
  const first = Math.min(...series.map(({ year }) => year))
  for (let year = first; year < clock.today().year; year++)
    for (const name of [...kinds.keys()].map(kind => `${kind}/${year}`).filter(name => !closed.has(name)))
      await closeOnce(record, name)
}

/** Closes a series unless another process has just closed it. */
async function closeOnce(record: City['record'], series: string): Promise<void> {
  try {
    await record.closePeriod({ role: 'statistician', department: 'statistics' }, series)
  } catch (error) {
    const wasClosed = error instanceof Problem && error.kind.code === recordProblems['series-closed'].code
    if (!wasClosed) throw error
  }
}
