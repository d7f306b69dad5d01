/** The program whole: the modules' routes on one server, with the operators' address and the control socket beside it. */
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { sql } from 'kysely'
import { type Background, startBackground } from './background.ts'
import type { City } from './city.ts'
import { controlHandlers } from './city-commands.ts'
import { addDevReload } from './dev-reload.ts'
import { addIndicatorRoutes } from './indicator/index.ts'
import { openControl } from './kernel/control.ts'
import { codeOf } from './kernel/failure.ts'
import { type Http, openHttp } from './kernel/http.ts'
import { type Metrics, openMetrics } from './kernel/metrics.ts'
import { type Operators, openOperators } from './kernel/operators.ts'
import { Problem } from './kernel/problem.ts'
import { kernelProblems } from './kernel/problems.ts'
import { addLedgerRoutes, measureSourceOf } from './ledger/index.ts'
import { addPages, openPages } from './pages.ts'
import { addRecordRoutes } from './record/index.ts'
import { addReadingRoute } from './report/index.ts'

/** A city being served. */
export type Serving = {
  /** Where the site is: `http://localhost:8020`. */
  readonly url: string
  readonly operatorsUrl: string | undefined
  /** Ends what is in flight, then stops; the city stays open. */
  stop(): Promise<void>
}

/** The server with every route, not listening yet. The web app must have been built into `builtFolder`. */
export async function openApp(
  city: City,
  { metrics, builtFolder, loading }: { metrics: Metrics; builtFolder: string; loading: Background['loading'] },
): Promise<Http> {
  const { ports, problemPage } = await openPages(city, builtFolder, loading)
  const { config, log, database, readers, record, publication } = city
  const http = await openHttp({
    log,
    metrics,
    version: await programVersion(),
    requestsPerMinute: config.requestsPerMinute,
    secure: config.publicUrl?.startsWith('https:') ?? false,
    trustProxy: config.trustProxy,
    problemPage,
  })
  if (config.dev) addDevReload(http)
  addLedgerRoutes(http, database.db)
  addRecordRoutes(http, { db: database.db, publication })
  addIndicatorRoutes(http, {
    ...{ db: database.db, clock: city.clock, record, measures: measureSourceOf(database.db) },
    newestWitnessed: publication.newestWitnessed,
    pack: city.packers.run,
  })
  await addReadingRoute(http, file => readers.run(file))
  await addPages(http, city, builtFolder, ports)
  return http
}

/**
 * Serves the city until it is stopped.
 *
 * @throws Problem port-taken, address-refused, operators-refused, folder-unwritable
 */
export async function serveCity(city: City, builtFolder: string): Promise<Serving> {
  const metrics = openMetrics()
  const state: { background: Background | undefined } = { background: undefined }
  const http = await openApp(city, { metrics, builtFolder, loading: () => state.background?.loading() })
  const { host } = city.config
  let stopping = false
  const isReady = async () => !stopping && (await answers(city))
  const { port } = await listen(http, city)
  const opened: { close(): Promise<void> }[] = [{ close: () => endInFlight(http) }]
  const stop = async () => {
    stopping = true
    for (const { close } of opened) await close()
  }
  try {
    const operators = await openOperatorsOf(city, port, { metrics, isReady })
    if (operators !== undefined) opened.push(operators)
    if (city.folder !== undefined) opened.push(await openControl(city.folder.path, controlHandlers(city), city.log))
    const background = await startBackground(city)
    state.background = background
    opened.push({ close: () => background.stop() })
    return { url: `http://${host.includes(':') ? `[${host}]` : host}:${port}`, operatorsUrl: operators?.url, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Longer than the slowest reading of a file; a client that does not take its answer by then has left. */
const graceMs = 40_000

/** Takes no more requests, and returns when those in flight were answered. */
async function endInFlight(http: Http): Promise<void> {
  // A connection that was busy when the server closed would stay open for as long as its client likes.
  const sweep = setInterval(() => http.server.closeIdleConnections(), 50)
  const end = setTimeout(() => http.server.closeAllConnections(), graceMs)
  await http.close()
  clearInterval(sweep)
  clearTimeout(end)
}

/** The version in package.json. */
export async function programVersion(): Promise<string> {
  const { version }: { version: string } = JSON.parse(
    await readFile(new URL('../package.json', import.meta.url), 'utf8'),
  )
  return version
}

async function answers({ database }: City): Promise<boolean> {
  return sql`select 1`.execute(database.db).then(
    () => true,
    () => false,
  )
}

async function listen(http: Http, { config: { host, port } }: City): Promise<AddressInfo> {
  try {
    await http.listen({ host, port })
  } catch (error) {
    await http.close()
    const kind = codeOf(error) === 'EADDRINUSE' ? kernelProblems['port-taken'] : kernelProblems['address-refused']
    throw new Problem(kind, { address: `${host}:${port}`, reason: codeOf(error) }, [], { cause: error })
  }
  return http.server.address() as AddressInfo // It listens at a port.
}

async function openOperatorsOf(
  { config }: City,
  port: number,
  asked: Parameters<typeof openOperators>[1],
): Promise<Operators | undefined> {
  if (config.operators === 'off') return undefined
  // Above the last port there is none: any free one does, as for port 0.
  const next = config.port === 0 || port === 65535 ? 0 : port + 1
  if (config.operators === 'next') return openOperators({ host: '127.0.0.1', port: next }, asked)
  const colon = config.operators.lastIndexOf(':')
  const host = config.operators.slice(0, colon).replace(/^\[|\]$/g, '')
  return openOperators({ host, port: Number(config.operators.slice(colon + 1)) }, asked)
}
