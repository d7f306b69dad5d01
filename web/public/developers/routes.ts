/** The address of the page for those who write programs. */
import type { FastifyInstance } from 'fastify'
import type { Ports } from '../ports.ts'
import { hidden, sendPage, siteOf, visitIn } from '../serve.ts'
import { type Developers, renderDevelopersPage } from './page.ts'

/** Adds /developers in both languages; `tell` gives what it tells of, once every route is declared. */
export function addDevelopersPage(app: FastifyInstance, ports: Ports, tell: () => Developers): void {
  for (const prefix of ['', '/en'])
    app.get(`${prefix}/developers`, hidden, async (request, reply) => {
      const newest = await ports.findNewest()
      return sendPage(reply, renderDevelopersPage(tell(), siteOf(ports, newest?.city), visitIn(request)))
    })
}
