/** What goes on behind the pages of a city that is served: acts get their places, values are settled, years come in. */
import { setTimeout as wait } from 'node:timers/promises'
import { type City, keepUp } from './city.ts'
import { settle } from './indicator/index.ts'
import { findLog } from './record/index.ts'
import { type Loading, loadingOf, loadSimulation } from './simulation.ts'

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
export async function startBackground(city: City): Promise<Background> {
  const { record, publication } = city
  const end = new AbortController()
  // From the first page on: what was counted of half a year would read as if it were all of it. Owned by `load`.
  const state: { loading: Loading | undefined } = {
    loading: city.config.simulation ? await loadingOf(city) : undefined,
  }
  record.start()
  publication.start()
  const load = async () => {
    if (state.loading === undefined) return
    // What was reported stands at once; what is computed from the acts to come waits for all of them.
    await trySettling(city, end.signal, { only: 'reported' })
    const tell = (loading: Loading) => {
      state.loading = loading
    }
    await keepLoading(city, tell, end.signal)
    // Until all that came in was counted, a page would call a half-counted year a failed one.
    while (!(await trySettling(city, end.signal)) && !end.signal.aborted) await pause(end.signal)
    state.loading = undefined
  }
  const settled = load().then(() => settleOnAndOn(city, end.signal))
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

/** Loads until all is there or it is told to stop. */
async function keepLoading(city: City, tell: (loading: Loading) => void, signal: AbortSignal): Promise<void> {
  for (;;)
    try {
      await loadSimulation(city, tell, signal)
      return
    } catch (error) {
      city.log.error({ err: error }, 'the simulated acts did not all come in; tried again')
      await pause(signal)
    }
}

/** Settles values and standings whenever the log has grown, and on each new day: targets are held to the calendar. */
async function settleOnAndOn(city: City, signal: AbortSignal): Promise<void> {
  let seen = ''
  while (!signal.aborted) {
    await keepUp(city).catch((error: unknown) => city.log.error({ err: error }, 'the clock was not compared'))
    const size = (await findLog(city.database.db).catch(() => undefined))?.size ?? 0
    const now = `${size} ${city.clock.today().toString()}`
    if (now !== seen && (await trySettling(city, signal))) seen = now
    await pause(signal)
  }
}

/** A while; none where it is told to stop. */
const pause = (signal: AbortSignal) => wait(settleMs, undefined, { signal }).catch(() => {})

/** Settles, unless it is told to stop: what was settled by then stands, and the next settling goes on. */
async function trySettling(
  { database: { db }, clock, log }: City,
  signal: AbortSignal,
  options: { readonly only?: 'reported' } = {},
): Promise<boolean> {
  try {
    await settle(db, { clock, signal, ...options })
    return true
  } catch (error) {
    if (!signal.aborted) log.error({ err: error }, 'values were not settled; tried again')
    return false
  }
}
