/** Every public address. */
import type { FastifyInstance } from 'fastify'
import { addDataPages } from './data/routes.ts'
import { addPreferenceRoute } from './frame/preferences.ts'
import { addGlancePages } from './glance/routes.ts'
import { renderListing } from './listing/page.ts'
import type { Ports } from './ports.ts'
import { renderEmptyCity } from './problem/page.ts'
import { addReadingPages } from './reading/routes.ts'
import { addReportPages, sendEdition } from './report/routes.ts'
import { hidden, sendPage, siteOf, visitIn } from './serve.ts'

/** The seal, for the browser's tab. */
const mark =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#b3261e" d="M2 2h12v12H2z"/><path fill="#fbfaf7" d="M4 7.25h8v1.5H4z"/></svg>'

/**
 * Adds the public pages, in Chinese at their paths and in English under `/en`. What can't be found is thrown as a
 * Problem; the server's error handler makes a page of it with `renderProblem`.
 */
export function addPublicPages(app: FastifyInstance, ports: Ports): void {
  for (const path of ['/', '/en'])
    app.get(path, hidden, async (request, reply) => {
      const newest = await ports.findNewest()
      if (newest !== undefined) return sendEdition(ports, newest, request, reply)
      return sendPage(reply, renderEmptyCity(siteOf(ports, undefined), visitIn(request)))
    })
  for (const path of ['/reports', '/en/reports'])
    app.get(path, hidden, async (request, reply) => {
      const reports = await ports.listReports()
      return sendPage(reply, renderListing(reports, siteOf(ports, reports[0]?.city), visitIn(request)))
    })
  app.get('/mark.svg', hidden, async (_, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'public, max-age=86400').send(mark),
  )
  addReportPages(app, ports)
  addGlancePages(app, ports)
  addReadingPages(app, ports)
  if (ports.numbers !== undefined) addDataPages(app, ports, ports.numbers)
  addPreferenceRoute(app)
}
