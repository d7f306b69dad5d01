/** The addresses of a report at a glance. */
import type { FastifyInstance } from 'fastify'
import type { Ports } from '../ports.ts'
import { hidden, loadEdition, sendPage, siteOf, visitIn } from '../serve.ts'
import { addressIn } from '../visit.ts'
import { loadTold } from './attention.ts'
import { NumbersQuery } from './numbers.ts'
import { renderGlancePage } from './page.ts'

/** Adds `/glance` for the newest report, and the page of each report and edition, in both languages. */
export function addGlancePages(app: FastifyInstance, ports: Ports): void {
  for (const prefix of ['', '/en']) {
    app.get(`${prefix}/glance`, hidden, async (request, reply) => {
      const newest = await ports.findNewest()
      const path = newest === undefined ? '/' : `/reports/${encodeURIComponent(newest.report)}/glance`
      return reply.redirect(addressIn(visitIn(request).language, path), 302)
    })
    for (const path of ['/reports/:report/glance', '/reports/:report/editions/:edition/glance'])
      app.get(`${prefix}${path}`, hidden, async (request, reply) => {
        const edition = await loadEdition(ports, request)
        const query = NumbersQuery.parse(request.query)
        const told = await loadTold(ports, edition)
        return sendPage(reply, renderGlancePage(edition, query, siteOf(ports, edition.city), visitIn(request), told))
      })
  }
}
