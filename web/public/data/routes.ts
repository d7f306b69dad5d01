/** The addresses of the open data. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
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
const DocumentParams = z.object({ sha256: z.string() })

/**
 * Adds `/data` and the page of each indicator, in both languages, and the documents that reported values rest on; the
 * catalogue for machines is the indicators’ own.
 */
export function addDataPages(app: FastifyInstance, ports: Ports, numbers: NumberPorts): void {
  const site = async () => siteOf(ports, (await ports.findNewest())?.city)
  // A document that was compressed when it came in would be taken for the server's own compression.
  const asItIs = { ...hidden, compress: false } as const
  app.get('/data/documents/:sha256', asItIs, (request, reply) => sendDocument(numbers, request, reply))
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

/** A document as it was handed in, to be saved and never shown in place, for it may be of any kind. Its hash is its address. */
async function sendDocument(numbers: NumberPorts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const { sha256 } = DocumentParams.parse(request.params)
  const found = /^[0-9a-f]{64}$/.test(sha256) ? await numbers.findDocument(sha256) : undefined
  if (found === undefined) throw new Problem(publicProblems['document-unknown'], { document: sha256.slice(0, 80) })
  const name = encodeURIComponent(found.name).replaceAll(/['()*]/g, char => `%${char.charCodeAt(0).toString(16)}`)
  return reply
    .type('application/octet-stream')
    .header('content-disposition', `attachment; filename*=UTF-8''${name}`)
    .header('cache-control', 'public, max-age=31536000, immutable')
    .send(Buffer.from(found.bytes))
}
