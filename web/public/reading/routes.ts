/** The addresses of reading one's own report. `POST /api/reading` gives the same as data. */
import type { FastifyInstance } from 'fastify'
import { Problem, documentOf as problemDocumentOf } from '../../../src/kernel/problem.ts'
import { largestFile } from '../../../src/report/index.ts'
import type { Ports } from '../ports.ts'
import { hidden, sendPage, siteOf, visitIn } from '../serve.ts'
import { renderReading, renderReadingForm } from './page.ts'

/** Files that are read for the pages; a file that is larger is refused in the house's words. */
const bodyLimit = largestFile + 2 ** 16

/** A reading costs more than a page does. */
const rateLimit = { max: 30, timeWindow: '1 minute' }

/** Adds the form, and the answer to it: the report as read, or the form again with what went wrong. */
export function addReadingPages(app: FastifyInstance, ports: Ports): void {
  for (const prefix of ['', '/en']) {
    app.get(`${prefix}/reading`, hidden, async (request, reply) => {
      const newest = await ports.findNewest()
      return sendPage(reply, renderReadingForm(siteOf(ports, newest?.city), visitIn(request)))
    })
    app.post(
      `${prefix}/reading`,
      { ...hidden, config: { ...hidden.config, rateLimit }, bodyLimit },
      async (request, reply) => {
        const newest = await ports.findNewest()
        const [site, visit] = [siteOf(ports, newest?.city), visitIn(request)]
        try {
          const { name, ...read } = await ports.readHandedIn(request)
          return sendPage(reply, renderReading(read, name, site, visit))
        } catch (error) {
          if (!(error instanceof Problem)) throw error
          const problem = problemDocumentOf(error, visit.language)
          return sendPage(reply.code(problem.status), renderReadingForm(site, visit, problem))
        }
      },
    )
  }
}
