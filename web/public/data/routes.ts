/** The addresses of the open data. */
import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Problem } from '../../../src/kernel/problem.ts'
import type { Ports } from '../ports.ts'
import { publicProblems } from '../problems.ts'
import { hidden, sendPage, siteOf, visitIn } from '../serve.ts'
import { renderIndicatorPage } from './indicator-page.ts'
import { renderDataPage } from './list.ts'
import type { NumberPorts } from './ports.ts'
import { IndicatorQuery, ListQuery } from './query.ts'
import { loadView } from './view.ts'

const Params = z.object({ indicator: z.string() })

/** Adds `/data` and the page of each indicator, in both languages; the catalogue for machines is the indicators’ own. */
export function addDataPages(app: FastifyInstance, ports: Ports, numbers: NumberPorts): void {
  const site = async () => siteOf(ports, (await ports.findNewest())?.city)
  for (const prefix of ['', '/en']) {
    app.get(`${prefix}/data`, hidden, async (request, reply) => {
      const [all, query] = [await numbers.indicators(), ListQuery.parse(request.query)]
      return sendPage(reply, renderDataPage(all, query, numbers, await site(), visitIn(request)))
    })
    app.get(`${prefix}/data/:indicator`, hidden, async (request, reply) => {
      const { indicator } = Params.parse(request.params)
      const view = await loadView(numbers, indicator, IndicatorQuery.parse(request.query))
      if (view === undefined)
        throw new Problem(publicProblems['indicator-unknown'], { indicator: indicator.slice(0, 80) })
      return sendPage(reply, renderIndicatorPage(view, numbers, await site(), visitIn(request)))
    })
  }
}
