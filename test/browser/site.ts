/** The public pages on a server of their own, with reports from memory: what the browser tests open. */

import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openHttp } from '../../src/kernel/http.ts'
import { openLog } from '../../src/kernel/log.ts'
import { openMetrics } from '../../src/kernel/metrics.ts'
import { addStaticRoutes } from '../../src/kernel/static.ts'
import type { Edition } from '../../src/ledger/index.ts'
import { handedIn, readReportFile } from '../../src/report/index.ts'
import { buildWebIfStale, builtFolder } from '../../web/build.ts'
import {
  addPublicPages,
  assetsOf,
  documentOf,
  type NumberPorts,
  renderProblem,
  visitOf,
} from '../../web/public/index.ts'

export type PublicSite = { readonly url: string; close(): Promise<void> }

/** Once a process: sites that open at once would build at once. */
const built = buildWebIfStale(() => console.log('# building the pages'))

/**
 * Serves these editions, the last as the newest, with the house's own headers; no edition makes an empty city. With
 * `numbers` their numbers are held against a record.
 */
export async function openSite(
  editions: readonly Edition[],
  { numbers }: { readonly numbers?: NumberPorts } = {},
): Promise<PublicSite> {
  await built
  const assets = assetsOf(await readFile(join(builtFolder, '.vite', 'manifest.json'), 'utf8'))
  const http = await openHttp({
    log: openLog('silent'),
    metrics: openMetrics(),
    version: '0',
    requestsPerMinute: 100_000,
    secure: false,
    problemPage: (document, _, request) => {
      const visit = visitOf(request.url, request.headers.cookie)
      return documentOf(renderProblem(document, { city: editions[0]?.city.name, assets }, visit))
    },
  })
  await addStaticRoutes(http, builtFolder)
  addPublicPages(http, {
    assets,
    numbers,
    findNewest: async () => editions.at(-1),
    findEdition: async (report, number = editions.length) =>
      editions.find(edition => edition.report === report && edition.number === number),
    listReports: async () => editions.slice(-1).map(summaryOf),
    readHandedIn: async request => {
      const { bytes, name } = await handedIn(request)
      return { ...(await readReportFile(bytes, name)), name }
    },
  })
  await http.listen({ host: '127.0.0.1', port: 0 })
  const { port } = http.server.address() as AddressInfo // It listens at a port.
  return { url: `http://127.0.0.1:${port}`, close: () => http.close() }
}

function summaryOf({ report, city, number, importedAt, reading }: Edition) {
  const { title, deliveredOn, coversYear, plansYear } = reading
  const counts = { results: 4, targets: 4, background: 0, commitments: 4, hard: 3, findings: 1 }
  return {
    id: report,
    city,
    edition: number,
    importedAt: String(importedAt),
    title,
    deliveredOn,
    coversYear,
    plansYear,
    counts,
  }
}
