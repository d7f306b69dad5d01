/** The pages of the public record on a server of their own, with a log from memory: what the browser tests open. */
import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openHttp } from '../../src/kernel/http.ts'
import { openLog } from '../../src/kernel/log.ts'
import { openMetrics } from '../../src/kernel/metrics.ts'
import { addStaticRoutes } from '../../src/kernel/static.ts'
import { buildWebIfStale, builtFolder } from '../../web/build.ts'
import {
  addRecordPages,
  addVerifyPage,
  assetsOf,
  documentOf,
  type RecordPorts,
  renderProblem,
  visitOf,
} from '../../web/public/index.ts'
import type { PublicSite } from './site.ts'

/** Once a process: sites that open at once would build at once. */
const built = buildWebIfStale(() => console.log('# building the pages'))

/** Serves the record's pages and the page that checks evidence, with the house's own headers. */
export async function openRecordSite(record: RecordPorts): Promise<PublicSite> {
  await built
  const assets = assetsOf(await readFile(join(builtFolder, '.vite', 'manifest.json'), 'utf8'))
  const http = await openHttp({
    log: openLog('silent'),
    metrics: openMetrics(),
    version: '0',
    requestsPerMinute: 100_000,
    secure: false,
    problemPage: (document, _, request) =>
      documentOf(renderProblem(document, { city: undefined, assets }, visitOf(request.url, request.headers.cookie))),
  })
  await addStaticRoutes(http, builtFolder)
  addRecordPages(http, { ...record, assets })
  addVerifyPage(http, { ...record, assets })
  await http.listen({ host: '127.0.0.1', port: 0 })
  const { port } = http.server.address() as AddressInfo // It listens at a port.
  return { url: `http://127.0.0.1:${port}`, close: () => http.close() }
}
