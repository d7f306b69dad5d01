/** What goes on behind the pages of a city that is served: acts get their places, values are settled, years come in. */
import { setTimeout as wait } from 'node:timers/promises'
import type { City } from './city.ts'
import { settle } from './indicator/index.ts'
import { findLog } from './record/index.ts'
import { type Loading, loadSimulation } from './simulation.ts'

/** The work behind the pages. */
export type Background = {
  /** How far the demonstration's year has come in; undefined when there is none to come. */
  loading(): Loading | undefined
  /** Ends what is going on at the next place where it can be taken up again. */
  stop(): Promise<void>
}

/** Values follow the record within about this long. */
const settleMs = 2000

/** Starts the work. What fails is logged and tried again; nothing of it ends the server. */
export function startBackground(city: City): Background {
  const { record, publication, log } = city
  const end = new AbortController()
  const state: { loading: Loading | undefined } = { loading: undefined } // Owned by `load`.
  record.start()
  publication.start()
  const load = async () => {
    if (!city.config.simulation) return
    const tell = (loading: Loading) => {
      state.loading = loading
    }
    await loadSimulation(city, tell, end.signal).catch((error: unknown) =>
      log.error({ err: error }, 'the simulated acts did not all come in; the next start goes on with them'),
    )
    // Until all that came in was counted, a page would call a half-counted year a failed one.
    await trySettling(city)
    state.loading = undefined
  }
  // What was reported stands at once; what is computed from the acts to come waits for all of them.
  const settled = trySettling(city)
    .then(load)
    .then(() => settleOnAndOn(city, end.signal))
  return {
    loading: () => state.loading,
    stop: async () => {
      end.abort()
      await settled
      await publication.stop()
      await record.stop()
    },
  }
}

/** Settles values and standings whenever the log has grown, and on each new day: targets are held to the calendar. */
async function settleOnAndOn(city: City, signal: AbortSignal): Promise<void> {
  let seen = ''
  while (!signal.aborted) {
    const size = (await findLog(city.database.db).catch(() => undefined))?.size ?? 0
    const now = `${size} ${city.clock.today().toString()}`
    if (now !== seen && (await trySettling(city))) seen = now
    await wait(settleMs, undefined, { signal }).catch(() => {}) // Told to stop: the loop ends.
  }
}

async function trySettling({ database: { db }, clock, log }: City): Promise<boolean> {
  try {
    await settle(db, { clock })
    return true
  } catch (error) {
    log.error({ err: error }, 'values were not settled; tried again')
    return false
  }
}
