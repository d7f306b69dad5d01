/**
 * The demonstration's acts: made up by its pack, taken into the record behind the pages, as a city's earlier systems
 * would be taken over. A start that broke off goes on where it was.
 */
import { setImmediate as turn } from 'node:timers/promises'
import type { City } from './city.ts'
import { lockSetting, saveSetting } from './kernel/settings.ts'
import { listSeries, type PastAct } from './record/index.ts'

/** How far it is: the share of the simulated time that is in the record, from 0 to 1. */
export type Loading = { readonly share: number; readonly acts: number }

const setting = 'simulation'
const done = 'done'

/** Acts taken over at once: pages wait for no longer than these take. */
const batchSize = 1000

/** Marks a city as one whose simulated acts are to be taken over; nothing where that was said before. */
export async function planSimulation({ database: { db } }: City): Promise<void> {
  await db.transaction().execute(async trx => {
    if ((await lockSetting(trx, setting)) === undefined) await saveSetting(trx, setting, '0')
  })
}

/**
 * Takes over what is still missing, then closes the years that are past. Of several processes one does it; the others
 * return at once, or as soon as they see that another went on.
 *
 * @param tell hears how far it is after each batch
 * @returns whether this process finished it
 */
export async function loadSimulation(
  city: City,
  tell: (loading: Loading) => void,
  signal: AbortSignal,
): Promise<boolean> {
  const { db } = city.database
  const begun = await db.transaction().execute(trx => lockSetting(trx, setting))
  if (begun === undefined || begun === done) return false
  // Only a city that still needs them loads what makes them up.
  const { simulate } = await import('../packs/pengcheng/simulate.ts')
  let taken = Number(begun)
  const now = city.clock.now().epochMilliseconds
  let first: number | undefined
  for (const batch of batchesOf(simulate(), taken)) {
    if (signal.aborted) return false
    const isOurs = await takeBatch(city, batch, taken)
    if (!isOurs) return false
    while ((await city.record.sequence()) > 0);
    taken += batch.length
    first ??= batch[0]?.at.epochMilliseconds
    const at = batch.at(-1)?.at.epochMilliseconds ?? now
    tell({ share: Math.min(1, (at - (first ?? at)) / (now - (first ?? 0))), acts: taken })
    await turn()
  }
  await closePastYears(city)
  await db.transaction().execute(trx => saveSetting(trx, setting, done))
  return true
}

/** Whether another process moved on from where this one thinks it is is seen under the setting's lock. */
function takeBatch({ database: { db }, record }: City, batch: readonly PastAct[], taken: number): Promise<boolean> {
  return db.transaction().execute(async trx => {
    if ((await lockSetting(trx, setting)) !== String(taken)) return false
    await record.takeOver(trx, batch)
    await saveSetting(trx, setting, String(taken + batch.length))
    return true
  })
}

/** The acts after the first `skipped`, some at a time. */
function* batchesOf(acts: Iterable<PastAct>, skipped: number): Generator<readonly PastAct[]> {
  let batch: PastAct[] = []
  let seen = 0
  for (const act of acts) {
    if (seen++ < skipped) continue
    batch.push(act)
    if (batch.length < batchSize) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

/** Closes the years that are past for every simulated kind, so that its acts, or that there are none, are known to be all. */
async function closePastYears({ database: { db }, record, clock }: City): Promise<void> {
  const { kinds } = await import('../packs/pengcheng/acts.ts')
  const series = (await listSeries(db)).filter(({ kind }) => kinds.has(kind))
  const closed = new Set(series.filter(({ closedAt }) => closedAt !== null).map(one => one.series))
  const first = Math.min(...series.map(({ year }) => year))
  for (let year = first; year < clock.today().year; year++)
    for (const name of [...kinds.keys()].map(kind => `${kind}/${year}`).filter(name => !closed.has(name)))
      await record.closePeriod({ role: 'statistician', department: 'statistics' }, name)
}
